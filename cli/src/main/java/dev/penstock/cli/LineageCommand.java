package dev.penstock.cli;

import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.execution.Execution;
import dev.penstock.sagemaker.registry.Lineage;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock lineage MODEL}. */
final class LineageCommand implements Command {
  private static final String PIPELINE = "--pipeline";

  @Override
  public CommandSpec spec() {
    return Aws.addOptions(
        Commands.describe(
                this,
                "Show where a model on AWS comes from: the execution, the commit and the data.")
            .addPositional(
                Commands.operand(
                    0,
                    "MODEL",
                    "A version as GROUP@VERSION, GROUP@latest, GROUP@approved or by its ARN."))
            .addOption(
                Commands.option(
                    PIPELINE,
                    "NAME",
                    "The pipeline that registered it; all are looked through when not given"
                        + " and the registry does not say."))
            .addOption(OutputFormat.option()));
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    OutputFormat format = OutputFormat.of(arguments);
    String name = arguments.matchedPositionalValue(0, "");
    String pipeline = arguments.matchedOptionValue(PIPELINE, (String) null);
    Lineage lineage =
        AwsModels.call(
            name,
            arguments,
            console,
            registry ->
                registry.lineage(
                    AwsModels.reference(name),
                    pipeline == null ? null : DeployedName.of(pipeline).name()));
    format.print(console, () -> text(lineage), () -> LineageJson.of(lineage));
    return ExitStatus.OK;
  }

  private static String text(Lineage lineage) {
    StringBuilder text = new StringBuilder(AwsModels.heading(lineage.model()));
    text.append(Table.of(facts(lineage)));
    AwsModels.section(text, "Parameters", lineage.parameters());
    List<List<String>> data = new ArrayList<>();
    List<List<String>> steps = new ArrayList<>();
    for (Lineage.Step step : lineage.steps()) {
      step.inputs()
          .forEach(
              (input, location) ->
                  data.add(
                      List.of(
                          Printable.of(step.name()), Printable.of(input), Printable.of(location))));
      steps.add(
          List.of(
              Printable.of(step.name()),
              Printable.of(step.type()),
              step.job() == null ? "" : Printable.of(step.job()),
              step.reusedFrom() == null ? "" : "of execution " + StepText.id(step.reusedFrom())));
    }
    table(text, "Data", data);
    table(text, "Steps", steps);
    lineage.notes().forEach(each -> text.append('\n').append(Printable.of(each)).append('\n'));
    return text.toString();
  }

  private static List<List<String>> facts(Lineage lineage) {
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of("arn", Printable.of(lineage.model().model().arn())));
    Execution execution = lineage.execution();
    if (execution != null) {
      facts.add(
          List.of(
              "pipeline",
              Printable.of(execution.pipeline())
                  + (execution.version() == null ? "" : ", version " + execution.version())));
      facts.add(
          List.of(
              "execution",
              Printable.of(execution.arn())
                  + ", "
                  + execution.status()
                  + ", "
                  + Text.time(execution.created())));
    }
    if (lineage.definitionSha256() != null) {
      facts.add(List.of("definition", "sha256 " + lineage.definitionSha256()));
    }
    facts.add(
        List.of("commit", lineage.commit() == null ? "not known" : Printable.of(lineage.commit())));
    if (lineage.build() != null) {
      facts.add(List.of("build", Printable.of(lineage.build())));
    }
    return facts;
  }

  private static void table(StringBuilder text, String title, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      text.append('\n').append(title).append('\n').append(Table.of(rows));
    }
  }
}
