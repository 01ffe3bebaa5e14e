package dev.penstock.cli;

/** The name that a pipeline has on the service. */
final class DeployedName {
  private DeployedName() {}

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
