package dev.penstock.cli;

import dev.penstock.definition.PipelineDefinition;
import dev.penstock.internal.Nearest;
import dev.penstock.sagemaker.AwsSettings;
import dev.penstock.sagemaker.DeployedDefinitions;
import dev.penstock.sagemaker.SageMakerFailure;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What a command needs of AWS. Nothing of the AWS SDK is loaded before it is asked for. */
final class Aws {
  private static final String REGION = "--region";
  private static final String PROFILE = "--profile";
  private static final String ENDPOINT = "--endpoint-url";

  static {
    // The AWS SDK logs, and nobody has to read that there is no log.
    if (System.getProperty("slf4j.internal.verbosity") == null) {
      System.setProperty("slf4j.internal.verbosity", "ERROR");
    }
  }

  private final @Nullable String region;
  private final @Nullable String profile;
  private final @Nullable String endpoint;

  private Aws(@Nullable String region, @Nullable String profile, @Nullable String endpoint) {
    this.region = region;
    this.profile = profile;
    this.endpoint = endpoint;
  }

  /** Adds the options that say where AWS is. */
  static CommandSpec addOptions(CommandSpec spec) {
    return spec.addOption(option(REGION, "REGION", "The AWS region."))
        .addOption(option(PROFILE, "PROFILE", "The profile in the shared files of AWS."))
        .addOption(option(ENDPOINT, "URL", "Send requests to AWS there."));
  }

  static Aws of(ParseResult arguments) {
    return new Aws(
        arguments.matchedOptionValue(REGION, null),
        arguments.matchedOptionValue(PROFILE, null),
        arguments.matchedOptionValue(ENDPOINT, null));
  }

  PipelineDefinition pipeline(String name, @Nullable Long version) {
    if (name.isEmpty()) {
      throw CommandFailure.wrongUsage("Which pipeline? Write deployed:NAME.");
    }
    return read(deployed -> deployed.ofPipeline(name, version), name);
  }

  PipelineDefinition execution(String arn) {
    return read(deployed -> deployed.ofExecution(arn), arn);
  }

  private PipelineDefinition read(
      Function<DeployedDefinitions, PipelineDefinition> reader, String name) {
    try (DeployedDefinitions deployed = DeployedDefinitions.at(settings())) {
      return reader.apply(deployed);
    } catch (SageMakerFailure failure) {
      throw CommandFailure.failed(failure.getMessage() + suggestion(name, failure.others()));
    }
  }

  private AwsSettings settings() {
    try {
      return new AwsSettings(region, profile, endpoint == null ? null : URI.create(endpoint));
    } catch (IllegalArgumentException wrong) {
      throw CommandFailure.wrongUsage(String.valueOf(wrong.getMessage()));
    }
  }

  private static String suggestion(String name, List<String> others) {
    if (others.isEmpty()) {
      return "";
    }
    String nearest = Nearest.to(name, others);
    return nearest != null
        ? " Did you mean " + nearest + "?"
        : " There are: "
            + String.join(", ", others.subList(0, Math.min(10, others.size())))
            + (others.size() > 10 ? ", …" : "");
  }

  private static OptionSpec option(String name, String label, String description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }
}
