package dev.penstock.cli;

import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diff.Printable;
import dev.penstock.local.EngineException;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.ModelRegistry;
import dev.penstock.local.store.ModelGroup;
import dev.penstock.local.store.ModelPackage;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock models}. */
final class ModelsCommand implements Command {
  private static final String APPROVE = "--approve";
  private static final String REJECT = "--reject";
  private static final String REASON = "--reason";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "List the registered models, show one, approve or reject it.")
            .addPositional(
                PositionalParamSpec.builder()
                    .index("0")
                    .arity("0..1")
                    .type(String.class)
                    .paramLabel("MODEL")
                    .description(
                        "A version as GROUP/VERSION or by its ARN; without it, all are listed.")
                    .build())
            .addOption(Commands.flag(APPROVE, "Approve the version."))
            .addOption(Commands.flag(REJECT, "Reject the version."))
            .addOption(
                OptionSpec.builder(REASON)
                    .type(String.class)
                    .paramLabel("TEXT")
                    .description("Why it is approved or rejected.")
                    .build());
    return LocalOptions.addData(spec);
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    String name = arguments.matchedPositionalValue(0, "");
    boolean approve = arguments.matchedOptionValue(APPROVE, false);
    boolean reject = arguments.matchedOptionValue(REJECT, false);
    if ((approve && reject) || (name.isEmpty() && (approve || reject))) {
      throw CommandFailure.wrongUsage(
          "Give a model, and either " + APPROVE + " or " + REJECT + ".");
    }
    try (LocalEngine engine = LocalOptions.open(arguments, console)) {
      List<ModelPackage> all = all(engine.models());
      if (name.isEmpty()) {
        console.print(Table.of(all.stream().map(ModelsCommand::row).toList()));
        return ExitStatus.OK;
      }
      ModelPackage model = find(name, all);
      if (approve || reject) {
        String reason = arguments.matchedOptionValue(REASON, (String) null);
        model = engine.models().approve(model.arn(), approve ? "Approved" : "Rejected", reason);
        console.print(Table.of(List.of(row(model))));
      } else {
        console.write(DefinitionText.pretty(PipelineDefinition.of(ModelRegistry.describe(model))));
      }
      return ExitStatus.OK;
    } catch (EngineException refused) {
      throw CommandFailure.failed(StepText.lines(String.valueOf(refused.getMessage())));
    }
  }

  private static List<ModelPackage> all(ModelRegistry registry) {
    List<ModelPackage> models = new ArrayList<>();
    for (ModelGroup group : registry.groups()) {
      models.addAll(registry.versions(group.name()));
    }
    models.addAll(registry.versions(null));
    return models;
  }

  private static ModelPackage find(String name, List<ModelPackage> all) {
    for (ModelPackage model : all) {
      if (model.arn().equals(name) || label(model).equals(name)) {
        return model;
      }
    }
    throw CommandFailure.wrongUsage(
        "There is no model \""
            + name
            + "\". "
            + Suggestion.of(name, all.stream().map(ModelsCommand::label).toList()));
  }

  private static String label(ModelPackage model) {
    return model.version() == null ? model.name() : model.group() + "/" + model.version();
  }

  /** A version in a table: its group and number, how it stands, and its ARN. */
  static List<String> row(ModelPackage model) {
    return List.of(
        Printable.of(
            model.version() == null ? model.name() : model.group() + " version " + model.version()),
        model.approval(),
        Printable.of(model.arn()));
  }
}
