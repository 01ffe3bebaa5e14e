package dev.penstock.cli;

import picocli.CommandLine.Model.PositionalParamSpec;

/** The name that a pipeline has on the service. */
final class DeployedName {
  private DeployedName() {}

  /** What takes the name on the command line. */
  static PositionalParamSpec.Builder spec() {
    return PositionalParamSpec.builder()
        .index("0")
        .arity("1")
        .required(true)
        .type(String.class)
        .paramLabel("NAME")
        .description(
            "The pipeline's name, as 'penstock list' shows it or as it is deployed, or its ARN.");
  }

  /**
   * Finds the name.
   *
   * @param text the name that 'penstock list' shows, or the name on the service, or an ARN
   */
  static String of(String text) {
    if (text.startsWith("arn:")) {
      return text.substring(text.lastIndexOf('/') + 1);
    }
    PipelineCatalog catalog = PipelineCatalog.ofThread();
    return catalog.has(text)
        ? new PipelineLoader(catalog.find(text), catalog.loader()).pipeline().name()
        : text;
  }
}
