package dev.penstock.sagemaker.export;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pipeline in Terraform's JSON syntax. Its names are its own, so that several fit a module. */
final class TerraformConfiguration {
  private static final String TYPE = "aws_sagemaker_pipeline";

  private TerraformConfiguration() {}

  static String of(PipelineExport pipeline) {
    String label = label(pipeline.name());
    DefinitionLocation location = pipeline.location();
    return Tree.json(
        Tree.of(
            "variable",
            Tree.of(
                label + "_role_arn",
                variable("The role that the pipeline runs with", pipeline.role()),
                label + "_definition_bucket",
                location == null
                    ? null
                    : variable("The bucket that the definition is in", location.bucket()),
                label + "_definition_key",
                location == null ? null : variable("The definition's key", location.key())),
            "resource",
            Tree.of(TYPE, Tree.of(label, resource(pipeline, label))),
            "output",
            Tree.of(label + "_arn", Tree.of("value", "${" + TYPE + "." + label + ".arn}"))));
  }

  private static Map<String, Object> resource(PipelineExport pipeline, String label) {
    return Tree.of(
        "pipeline_name",
        pipeline.name(),
        "pipeline_display_name", // required
        literal(pipeline.displayName() == null ? pipeline.name() : pipeline.displayName()),
        "pipeline_description",
        // An empty one is refused.
        pipeline.description() == null || pipeline.description().isEmpty()
            ? null
            : literal(pipeline.description()),
        "role_arn",
        "${var." + label + "_role_arn}",
        "parallelism_configuration",
        pipeline.maxParallelSteps() == null
            ? null
            : Tree.of("max_parallel_execution_steps", pipeline.maxParallelSteps()),
        "pipeline_definition",
        pipeline.location() == null ? literal(pipeline.definitionText()) : null,
        "pipeline_definition_s3_location",
        pipeline.location() == null
            ? null
            : Tree.of(
                "bucket",
                "${var." + label + "_definition_bucket}",
                "object_key",
                "${var." + label + "_definition_key}"),
        "tags",
        tags(pipeline));
  }

  private static Map<String, Object> variable(String description, @Nullable String byDefault) {
    // Nothing is put in for a variable's description and default: they are what they are.
    return Tree.of("type", "string", "description", description, "default", byDefault);
  }

  private static @Nullable Map<String, Object> tags(PipelineExport pipeline) {
    if (pipeline.tags().isEmpty()) {
      return null;
    }
    Map<String, Object> tags = new LinkedHashMap<>();
    pipeline.tags().forEach((key, value) -> tags.put(literal(key), literal(value)));
    return tags;
  }

  /** A text in which nothing is put in. */
  private static String literal(String text) {
    return text.replace("${", "$${").replace("%{", "%%{");
  }

  /** Small letters, digits and underscores, and no digit first. */
  private static String label(String name) {
    String label = name.toLowerCase(Locale.ROOT).replace('-', '_');
    return Character.isDigit(label.charAt(0)) ? "pipeline_" + label : label;
  }
}
