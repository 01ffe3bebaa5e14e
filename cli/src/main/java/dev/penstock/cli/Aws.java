package dev.penstock.cli;

import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diff.Printable;
import dev.penstock.internal.Nearest;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.AwsSettings;
import dev.penstock.sagemaker.DeployedDefinitions;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.environment.AccountCheck;
import dev.penstock.sagemaker.environment.Environment;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What a command needs of AWS. Nothing of the AWS SDK is loaded before it is asked for. */
final class Aws {
  private static final String REGION = "--region";
  private static final String PROFILE = "--profile";
  private static final String AWS = "--aws";
  private static final String ENDPOINT = "--endpoint-url";

  static {
    // The AWS SDK logs, and nobody has to read that there is no log.
    if (System.getProperty("slf4j.internal.verbosity") == null) {
      System.setProperty("slf4j.internal.verbosity", "ERROR");
    }
  }

  private final AwsSettings settings;
  private final @Nullable Environment environment;

  private Aws(AwsSettings settings, @Nullable Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  /** Adds the options that say where AWS is. */
  static CommandSpec addOptions(CommandSpec spec) {
    return EnvironmentCatalog.addOptions(spec)
        .addOption(Commands.option(REGION, "REGION", "The AWS region."))
        .addOption(Commands.option(PROFILE, "PROFILE", "The profile in the shared files of AWS."))
        .addOption(Commands.option(ENDPOINT, "URL", "Send requests to AWS there."));
  }

  /** Adds the same to a command that else looks at this machine, with {@code --aws} besides. */
  static CommandSpec addChoice(CommandSpec spec) {
    return addOptions(spec)
        .addOption(
            Commands.flag(
                AWS,
                "Look at AWS and not at this machine. So does each option that says where AWS"
                    + " is."));
  }

  /** Tells whether the options of {@link #addChoice} choose AWS. */
  static boolean isChosen(ParseResult arguments) {
    return arguments.matchedOptionValue(AWS, false)
        || EnvironmentCatalog.isChosen(arguments)
        || List.of(REGION, PROFILE, ENDPOINT).stream().anyMatch(arguments::hasMatchedOption);
  }

  /**
   * Reads the options. What they do not say is as the environment has it.
   *
   * @throws CommandFailure when they are not understood, or there is no such environment
   */
  static Aws of(ParseResult arguments, Console console) {
    AwsSettings given = given(arguments);
    Environment environment = EnvironmentCatalog.chosen(arguments, console);
    return new Aws(environment == null ? given : given.or(environment.settings()), environment);
  }

  /**
   * Tells whether a command that knows both means AWS: by an option, or by an ARN of an account.
   *
   * @param operand what was typed for the thing that it is about
   * @throws CommandFailure when it does, and an option means this machine
   */
  static boolean isMeant(ParseResult arguments, String operand) {
    Arn arn = Arn.of(operand);
    boolean meant = isChosen(arguments) || (arn != null && !arn.isOnThisMachine());
    if (meant) {
      LocalOptions.refuse(arguments);
    }
    return meant;
  }

  /**
   * Reads the options, for something that may be given by its ARN: that says the region, unless an
   * option does, and whether it is in the default environment.
   *
   * @param operand what was typed for it
   */
  static Aws of(ParseResult arguments, Console console, String operand) {
    Arn arn = Arn.of(operand);
    if (arn == null) {
      return of(arguments, console);
    }
    AwsSettings there = new AwsSettings(arn.region(), null, null);
    Aws aws = of(arguments, console);
    Environment environment = aws.environment();
    boolean elsewhere =
        environment != null
            && !EnvironmentCatalog.isChosen(arguments)
            && !arn.account().equals(environment.account());
    AwsSettings given = given(arguments).or(there);
    return environment == null || elsewhere
        ? new Aws(given, null)
        : new Aws(given.or(environment.settings()), environment);
  }

  /** The options that lead to the same place, for another command; with a space before each. */
  static String again(ParseResult arguments) {
    StringBuilder text = new StringBuilder();
    for (String option : List.of("--env", "--environments", REGION, PROFILE, ENDPOINT)) {
      String value = arguments.matchedOptionValue(option, (String) null);
      if (value != null) {
        text.append(' ').append(option).append(' ').append(Printable.of(value));
      }
    }
    return text.toString();
  }

  private static AwsSettings given(ParseResult arguments) {
    String endpoint = arguments.matchedOptionValue(ENDPOINT, null);
    try {
      return new AwsSettings(
          arguments.matchedOptionValue(REGION, null),
          arguments.matchedOptionValue(PROFILE, null),
          endpoint == null ? null : URI.create(endpoint));
    } catch (IllegalArgumentException wrong) {
      throw CommandFailure.wrongUsage(String.valueOf(wrong.getMessage()));
    }
  }

  /** Where requests go. */
  AwsSettings settings() {
    return settings;
  }

  /** The environment that was chosen; null when there is none, and the surroundings say all. */
  @Nullable Environment environment() {
    return environment;
  }

  /**
   * Does something with AWS; not where the credentials are of another account than the
   * environment's.
   *
   * @throws CommandFailure when it does not succeed
   */
  <T extends @Nullable Object> T call(Function<AwsClients, T> work) {
    try (AwsClients clients = AwsClients.at(settings)) {
      if (environment != null) {
        AccountCheck.check(environment, clients);
      }
      return work.apply(clients);
    } catch (SageMakerFailure failure) {
      throw failed(failure);
    }
  }

  /** What people read of a failure. */
  static CommandFailure failed(SageMakerFailure failure) {
    return CommandFailure.failed(String.valueOf(failure.getMessage()));
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
    try (DeployedDefinitions deployed = DeployedDefinitions.at(settings)) {
      return reader.apply(deployed);
    } catch (SageMakerFailure failure) {
      throw CommandFailure.failed(failure.getMessage() + suggestion(name, failure.others()));
    }
  }

  private static String suggestion(String name, List<String> others) {
    // When the name is among them, it is its version that is not there.
    if (others.isEmpty() || others.contains(name)) {
      return "";
    }
    String nearest = Nearest.to(name, others);
    return nearest != null
        ? " Did you mean " + nearest + "?"
        : " There are: "
            + String.join(", ", others.subList(0, Math.min(10, others.size())))
            + (others.size() > 10 ? ", …" : "");
  }
}
