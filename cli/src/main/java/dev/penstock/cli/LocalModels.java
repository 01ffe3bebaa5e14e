package dev.penstock.cli;

import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diff.Printable;
import dev.penstock.local.EngineException;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.ModelRegistry;
import dev.penstock.local.store.ModelGroup;
import dev.penstock.local.store.ModelPackage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** The models that were registered on this machine. */
final class LocalModels {
  private LocalModels() {}

  /** All models, or all about one. */
  static void show(String name, OutputFormat format, ParseResult arguments, Console console) {
    try (LocalEngine engine = LocalOptions.open(arguments, console)) {
      List<ModelPackage> all = all(engine.models());
      if (name.isEmpty()) {
        format.print(
            console,
            () -> Table.of(all.stream().map(LocalModels::row).toList()),
            () -> new JsonObject().list("models", all, each -> json(each, engine)).build());
      } else {
        ModelPackage model = find(name, all);
        format.print(
            console,
            () -> PipelineDefinition.of(ModelRegistry.describe(model)).toJson(),
            () -> json(model, engine));
      }
    }
  }

  static void decide(
      String name,
      String approval,
      @Nullable String reason,
      OutputFormat format,
      ParseResult arguments,
      Console console) {
    try (LocalEngine engine = LocalOptions.open(arguments, console)) {
      ModelPackage model = find(name, all(engine.models()));
      ModelPackage decided = engine.models().approve(model.arn(), approval, reason);
      format.print(
          console, () -> Table.of(List.of(row(decided))), () -> ModelJson.of(decided).build());
    } catch (EngineException refused) {
      throw CommandFailure.failed(StepText.lines(String.valueOf(refused.getMessage())));
    }
  }

  private static ObjectNode json(ModelPackage model, LocalEngine engine) {
    Map<String, NumberNode> metrics = new LinkedHashMap<>();
    List<String> unread = new ArrayList<>();
    ModelJson.reports(model)
        .forEach(
            (kind, location) -> {
              if (kind.endsWith("Statistics")) {
                try {
                  LocalReport.read(engine.objects(), location).forEach(metrics::putIfAbsent);
                } catch (IOException wrong) {
                  unread.add("The report " + kind + " cannot be read: " + wrong.getMessage());
                }
              }
            });
    return ModelJson.of(model)
        .map("metrics", metrics, each -> each)
        .texts("unread", unread)
        .build();
  }

  static List<ModelPackage> all(ModelRegistry registry) {
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
