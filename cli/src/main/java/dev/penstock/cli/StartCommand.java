package dev.penstock.cli;

import dev.penstock.SelectiveExecution;
import dev.penstock.sagemaker.execution.ExecutionArn;
import dev.penstock.sagemaker.execution.ExecutionWatch;
import dev.penstock.sagemaker.execution.Executions;
import dev.penstock.sagemaker.execution.StartRequest;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock start NAME}. */
final class StartCommand implements Command {
  private static final String SELECT = "--select";
  private static final String SOURCE = "--source";
  private static final String VERSION = "--version";
  private static final String DISPLAY_NAME = "--display-name";
  private static final String DESCRIPTION = "--description";
  private static final String TOKEN = "--client-token";
  private static final String WATCH = "--watch";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "Start a pipeline on AWS, and print the execution's ARN.")
            .addPositional(DeployedName.spec());
    LocalOptions.addParameters(spec)
        .addOption(
            Commands.texts(
                "STEP",
                "Run this step alone, or several that are connected; what they read comes from"
                    + " an earlier execution.",
                SELECT))
        .addOption(
            Commands.option(
                SOURCE, "EXECUTION", "That earlier execution; the latest that succeeded if not."))
        .addOption(
            Commands.option(
                Long.class,
                "N",
                "The version of the pipeline; the newest when not given.",
                VERSION))
        .addOption(Commands.option(DISPLAY_NAME, "TEXT", "What people call the execution."))
        .addOption(Commands.option(DESCRIPTION, "TEXT", "What it is for."))
        .addOption(
            Commands.option(
                TOKEN,
                "TOKEN",
                "Starts with the same token, 32 to 128 characters, start one execution."))
        .addOption(Commands.flag(WATCH, "Watch it to its end, as 'penstock watch' does."));
    LocalOptions.addLogs(LocalOptions.addMaxParallel(spec)).addOption(OutputFormat.option());
    spec.usageMessage()
        .footer(
            "",
            "Exit status: 0 when it was started, 1 when AWS did not start it, 2 when it was",
            "refused before. With --watch: 0 when it succeeded, 1 when it failed or was stopped.");
    return Aws.addOptions(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    OutputFormat format = OutputFormat.of(arguments);
    Aws aws = Aws.of(arguments, console);
    DeployedName pipeline = DeployedName.of(Commands.pipelineName(arguments));
    return aws.call(
        clients -> {
          Executions executions = Executions.of(clients);
          String arn;
          try {
            StartRequest request =
                request(pipeline.name(), executions, arguments)
                    .defaults(pipeline.startValues(aws.environment()));
            arn = executions.start(request);
          } catch (IllegalArgumentException refused) {
            throw CommandFailure.wrongUsage(
                "Not started: " + StepText.lines(String.valueOf(refused.getMessage())));
          }
          String title = ExecutionArn.pipeline(arn) + ", execution " + ExecutionArn.id(arn);
          if (arguments.matchedOptionValue(WATCH, false)) {
            return AwsWatch.toTheEnd(
                executions, ExecutionWatch.of(executions, arn), arn, title, arguments, console);
          }
          format.print(console, () -> arn + "\n", () -> ExecutionJson.of(arn).build());
          console.printError(
              "Started " + title + ". Watch it: penstock watch " + arn + Aws.again(arguments));
          return ExitStatus.OK;
        });
  }

  private static StartRequest request(
      String pipeline, Executions executions, ParseResult arguments) {
    StartRequest request =
        StartRequest.of(pipeline)
            .parameters(LocalOptions.parameters(arguments))
            .describe(
                arguments.matchedOptionValue(DISPLAY_NAME, null),
                arguments.matchedOptionValue(DESCRIPTION, null));
    Long version = arguments.matchedOptionValue(VERSION, (Long) null);
    Long most = LocalOptions.maxParallel(arguments);
    String token = arguments.matchedOptionValue(TOKEN, (String) null);
    List<String> steps = arguments.matchedOptionValue(SELECT, List.<String>of());
    String source = arguments.matchedOptionValue(SOURCE, (String) null);
    request = version == null ? request : request.version(version);
    request = most == null ? request : request.maxParallel(Math.toIntExact(most));
    request = token == null ? request : request.token(token);
    if (steps.isEmpty()) {
      if (source != null) {
        throw CommandFailure.wrongUsage(
            SOURCE + " is for selected steps: give " + SELECT + " too.");
      }
      return request;
    }
    return request.select(
        new SelectiveExecution(
            steps, source == null ? null : source(source, pipeline, executions)));
  }

  /** An id is one of this pipeline. */
  private static String source(String source, String pipeline, Executions executions) {
    return ExecutionArn.is(source) || source.contains("/")
        ? AwsExecution.find(source, executions)
        : executions.find(pipeline, source.equals("latest") ? null : source);
  }
}
