package dev.penstock.sagemaker.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * The Java source of a construct of the CDK. What comes from the pipeline stands in string literals
 * alone.
 */
final class CdkConstruct {
  private final PipelineExport pipeline;
  private final String packageName;
  private final String className;

  CdkConstruct(PipelineExport pipeline, String packageName, @Nullable String className) {
    this.pipeline = pipeline;
    this.packageName = packageName;
    this.className = className == null ? className(pipeline.name()) : className;
    DynamicReferences.refuse(pipeline);
    if (!packageName.isEmpty() && !isName(packageName)) {
      throw new ExportException("A package is written as com.example.infrastructure.");
    }
    if (!isName(this.className) || this.className.contains(".")) {
      throw new ExportException("A class is written as " + className(pipeline.name()) + ".");
    }
  }

  private static boolean isName(String name) {
    return SourceVersion.isName(name, SourceVersion.RELEASE_17)
        && name.chars().allMatch(c -> c < 0x80);
  }

  private static String className(String pipelineName) {
    String words =
        Arrays.stream(pipelineName.split("-+"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    return (Character.isDigit(words.charAt(0)) ? "Pipeline" : "") + words + "Construct";
  }

  String source() {
    boolean tagged = !pipeline.tags().isEmpty();
    return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
        + (tagged ? "import java.util.List;\n" : "")
        + "import java.util.Map;\n"
        + (tagged ? "import software.amazon.awscdk.CfnTag;\n" : "")
        + """
        import software.amazon.awscdk.services.sagemaker.CfnPipeline;
        import software.constructs.Construct;

        /** The SageMaker pipeline %s, as penstock export wrote it. */
        public final class %s extends Construct {
          private final CfnPipeline pipeline;

          /** Makes the pipeline, with the role that it runs with. */
          public %2$s(Construct scope, String id, String roleArn) {
            super(scope, id);
            pipeline =
                CfnPipeline.Builder.create(this, "Pipeline")
        %s            .build();
          }

          /** Returns the resource. */
          public CfnPipeline pipeline() {
            return pipeline;
          }

          private static Map<String, Object> definition() {
            return %s;
          }
        }
        """
            .formatted(pipeline.name(), className, properties(), definition());
  }

  private String properties() {
    StringBuilder java = new StringBuilder();
    add(java, "pipelineName", JavaLiteral.of(pipeline.name()));
    if (pipeline.displayName() != null) {
      add(java, "pipelineDisplayName", JavaLiteral.of(pipeline.displayName()));
    }
    if (pipeline.description() != null) {
      add(java, "pipelineDescription", JavaLiteral.of(pipeline.description()));
    }
    add(java, "roleArn", "roleArn");
    if (pipeline.maxParallelSteps() != null) {
      add(
          java,
          "parallelismConfiguration",
          "Map.of(\"MaxParallelExecutionSteps\", " + pipeline.maxParallelSteps() + ")");
    }
    add(java, "pipelineDefinition", "definition()");
    if (!pipeline.tags().isEmpty()) {
      add(java, "tags", "List.of(" + tags() + ")");
    }
    return java.toString();
  }

  private static void add(StringBuilder java, String property, String value) {
    java.append("            .").append(property).append('(').append(value).append(")\n");
  }

  private String tags() {
    return pipeline.tags().entrySet().stream()
        .map(
            tag ->
                "\n                CfnTag.builder().key("
                    + JavaLiteral.of(tag.getKey())
                    + ").value("
                    + JavaLiteral.of(tag.getValue())
                    + ").build()")
        .collect(Collectors.joining(","));
  }

  private String definition() {
    DefinitionLocation location = pipeline.location();
    return location == null
        ? "Map.of(\n        \"PipelineDefinitionBody\",\n        "
            + JavaLiteral.ofLong(DynamicReferences.harmless(pipeline), "        ")
            + ")"
        : "Map.of(\n        \"PipelineDefinitionS3Location\",\n        Map.of(\"Bucket\", "
            + JavaLiteral.of(location.bucket())
            + ", \"Key\", "
            + JavaLiteral.of(location.key())
            + "))";
  }
}
