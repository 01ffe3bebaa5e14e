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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** The models that were registered on this machine. */
final class LocalModels {
  private LocalModels() {}

  static String list(ParseResult arguments, Console console) {
    try (LocalEngine engine = LocalOptions.open(arguments, console)) {
      return Table.of(all(engine.models()).stream().map(LocalModels::row).toList());
    }
  }

  static byte[] describe(String name, ParseResult arguments, Console console) {
    try (LocalEngine engine = LocalOptions.open(arguments, console)) {
      ModelPackage model = find(name, all(engine.models()));
      return DefinitionText.pretty(PipelineDefinition.of(ModelRegistry.describe(model)));
    }
  }

  static String decide(
      String name,
      String approval,
      @Nullable String reason,
      ParseResult arguments,
      Console console) {
    try (LocalEngine engine = LocalOptions.open(arguments, console)) {
      ModelPackage model = find(name, all(engine.models()));
      return Table.of(List.of(row(engine.models().approve(model.arn(), approval, reason))));
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
      if (model.arn().equals(name) || label(model).equals(name.replace('@', '/'))) {
        return model;
      }
    }
    throw CommandFailure.wrongUsage(
        "There is no model \""
            + name
            + "\". "
            + Suggestion.of(name, all.stream().map(LocalModels::label).toList()));
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
