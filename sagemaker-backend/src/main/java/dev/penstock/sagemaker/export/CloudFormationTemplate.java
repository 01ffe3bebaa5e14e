package dev.penstock.sagemaker.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A CloudFormation template with one resource, {@code AWS::SageMaker::Pipeline}. Immutable. */
public final class CloudFormationTemplate {
  /** The most bytes that CloudFormation takes in a request. */
  public static final int MOST_BYTES_IN_REQUEST = 51_200;

  /** The most bytes that CloudFormation takes from S3. */
  public static final int MOST_BYTES = 1_000_000;

  private static final String ROLE_PATTERN =
      "arn:aws[a-z-]*:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]+";

  private final Map<String, Object> tree;

  private CloudFormationTemplate(Map<String, Object> tree) {
    this.tree = tree;
    int size = toJson().getBytes(StandardCharsets.UTF_8).length;
    if (size > MOST_BYTES) {
      throw new ExportException(
          "The template would have "
              + size
              + " bytes, more than the 1 MB that CloudFormation takes. Leave the definition in"
              + " S3.");
    }
  }

  static CloudFormationTemplate of(PipelineExport pipeline) {
    DynamicReferences.refuse(pipeline);
    DefinitionLocation location = pipeline.location();
    return new CloudFormationTemplate(
        Tree.of(
            "AWSTemplateFormatVersion",
            "2010-09-09",
            "Description",
            "The SageMaker pipeline " + pipeline.name(),
            "Parameters",
            Tree.of(
                "RoleArn",
                Tree.of(
                    "Type",
                    "String",
                    "Description",
                    "The role that the pipeline runs with",
                    "AllowedPattern",
                    ROLE_PATTERN,
                    "Default",
                    pipeline.role()),
                "DefinitionBucket",
                location == null
                    ? null
                    : parameter("The bucket that the definition is in", location.bucket()),
                "DefinitionKey",
                location == null ? null : parameter("The definition's key", location.key())),
            "Resources",
            Tree.of(
                "Pipeline",
                Tree.of("Type", "AWS::SageMaker::Pipeline", "Properties", properties(pipeline))),
            "Outputs",
            Tree.of("PipelineName", Tree.of("Value", Tree.of("Ref", "Pipeline")))));
  }

  private static Map<String, Object> parameter(String description, String byDefault) {
    return Tree.of("Type", "String", "Description", description, "Default", byDefault);
  }

  private static Map<String, Object> properties(PipelineExport pipeline) {
    return Tree.of(
        "PipelineName",
        pipeline.name(),
        "PipelineDisplayName",
        pipeline.displayName(),
        "PipelineDescription",
        pipeline.description(),
        "RoleArn",
        Tree.of("Ref", "RoleArn"),
        "ParallelismConfiguration",
        pipeline.maxParallelSteps() == null
            ? null
            : Tree.of("MaxParallelExecutionSteps", pipeline.maxParallelSteps()),
        "PipelineDefinition",
        pipeline.location() == null
            ? Tree.of("PipelineDefinitionBody", DynamicReferences.harmless(pipeline))
            : Tree.of(
                "PipelineDefinitionS3Location",
                Tree.of(
                    "Bucket",
                    Tree.of("Ref", "DefinitionBucket"),
                    "Key",
                    Tree.of("Ref", "DefinitionKey"))),
        "Tags",
        tags(pipeline));
  }

  private static @Nullable List<Map<String, Object>> tags(PipelineExport pipeline) {
    return pipeline.tags().isEmpty()
        ? null
        : pipeline.tags().entrySet().stream()
            .map(tag -> Tree.of("Key", tag.getKey(), "Value", tag.getValue()))
            .toList();
  }

  /**
   * Returns the template as JSON.
   *
   * @return JSON with line breaks and indents
   */
  public String toJson() {
    return Tree.json(tree);
  }

  /**
   * Returns the template as YAML.
   *
   * @return a YAML document
   */
  public String toYaml() {
    return Tree.yaml(tree);
  }
}
