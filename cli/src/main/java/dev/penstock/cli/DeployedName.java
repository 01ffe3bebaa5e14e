package dev.penstock.cli;

import dev.penstock.sagemaker.environment.Environment;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A pipeline on AWS, as somebody typed it.
 *
 * @param typed the name as {@code penstock list} shows it, the deployed name, or an ARN
 * @param name what the service knows it by
 */
record DeployedName(String typed, String name) {
  static PositionalParamSpec spec() {
    return Commands.operand(
        0,
        "NAME",
        "The pipeline's name, as 'penstock list' shows it or as it is deployed, or its ARN.");
  }

  /** A pipeline on the class path has a name of its own, which goes to the service. */
  static DeployedName of(String typed) {
    PipelineCatalog catalog = PipelineCatalog.ofThread();
    return new DeployedName(
        typed,
        catalog.has(typed)
            ? new PipelineLoader(catalog.find(typed), catalog.loader()).pipeline().name()
            : typed);
  }

  /** The name alone, where an ARN will not do. */
  String plain() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** What an environment starts it with. */
  Map<String, String> startValues(@Nullable Environment environment) {
    return environment == null ? Map.of() : environment.startValues(typed, name, plain());
  }
}
