package dev.penstock.cli;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.local.evaluate.Comparison;
import dev.penstock.local.store.CallbackRecord;
import dev.penstock.local.store.StepRecord;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.execution.ExecutionStep;
import dev.penstock.sagemaker.execution.LogTail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All about an execution for machines, the same wherever it ran. The members' names are what others
 * rely on: see docs/executions.md.
 */
final class DescriptionJson {
  private final List<String> unread = new ArrayList<>();

  private DescriptionJson() {}

  static ObjectNode of(AwsFacts facts) {
    return new DescriptionJson().description(facts);
  }

  static ObjectNode of(LocalFacts facts) {
    return ExecutionJson.of(facts.execution())
        .texts("parameters", facts.parameters())
        .list("steps", facts.steps(), step -> step(facts, step))
        .texts("notRun", facts.notRun())
        .texts("unread", List.of())
        .put("folder", facts.artifacts().folder())
        .build();
  }

  private ObjectNode description(AwsFacts facts) {
    return ExecutionJson.of(facts.execution())
        .texts("parameters", read("The parameters", Map.of(), facts::parameters))
        .list("steps", facts.steps(), step -> step(facts, step))
        .texts("notRun", facts.notRun())
        .texts("unread", unread)
        .build();
  }

  private ObjectNode step(AwsFacts facts, ExecutionStep step) {
    JsonObject json =
        step(StepView.of(step), facts.type(step), step.job() == null ? null : step.job().arn());
    if (!step.isEnd()) {
      json.put("callbackToken", step.callbackToken());
    }
    if (!step.metadata().isEmpty()) {
      json.texts("metadata", step.metadata());
    }
    Map<String, Double> metrics =
        read("The metrics of " + step.name(), Map.of(), () -> facts.metrics(step));
    if (!metrics.isEmpty()) {
      json.numbers("metrics", metrics);
    }
    LogTail log = facts.log(step);
    if (log != null && log.missing() != null) {
      unread.add("The log of " + step.name() + ": " + log.missing());
    } else if (log != null && !log.lines().isEmpty()) {
      json.texts("log", log.lines());
    }
    return json.build();
  }

  private static ObjectNode step(LocalFacts facts, StepRecord step) {
    JsonObject json = step(StepView.of(step), step.type(), step.jobArn());
    facts.callbacks().stream()
        .filter(each -> each.step().equals(step.name()))
        .map(CallbackRecord::token)
        .forEach(token -> json.put("callbackToken", token));
    Map<String, String> metadata = new LinkedHashMap<>();
    flatten("", step.metadata(), metadata);
    if (!metadata.isEmpty()) {
      json.texts("metadata", metadata);
    }
    Map<String, NumberNode> metrics = facts.artifacts().metrics(step);
    if (!metrics.isEmpty()) {
      json.map("metrics", metrics, each -> each);
    }
    List<Comparison> comparisons = facts.comparisons(step);
    if (!comparisons.isEmpty()) {
      json.list("comparisons", comparisons, DescriptionJson::comparison);
    }
    Map<String, String> files = facts.artifacts().files(step);
    if (!files.isEmpty()) {
      json.texts("files", files);
    }
    return json.build();
  }

  private static JsonObject step(StepView step, String type, @Nullable String job) {
    return new JsonObject()
        .put("name", step.name())
        .put("type", type)
        .put("status", step.status())
        .put("attempt", step.attempt())
        .put("started", step.begun())
        .put("ended", step.endedAt())
        .seconds("seconds", step.begun(), step.endedAt())
        .put("failureReason", step.failureReason())
        .put("cacheSource", step.cacheSource())
        .put("selectionSource", step.selectionSource())
        .put("job", job);
  }

  private static ObjectNode comparison(Comparison comparison) {
    return new JsonObject()
        .put("holds", comparison.holds())
        .put("comparison", ComparisonText.of(comparison))
        .build();
  }

  /** The service's metadata as the other side has it: texts by path. */
  private static void flatten(String path, Node node, Map<String, String> into) {
    if (node instanceof ObjectNode object) {
      object
          .members()
          .forEach((name, each) -> flatten(path.isEmpty() ? name : path + "." + name, each, into));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.elements().size(); i++) {
        element(path, i, array.elements().get(i), into);
      }
    } else {
      into.put(path, node instanceof TextNode text ? text.value() : node.toString());
    }
  }

  /** An output is known by its name. */
  private static void element(String path, int index, Node element, Map<String, String> into) {
    if (element instanceof ObjectNode object
        && object.text("Name") != null
        && object.get("Value") != null
        && object.members().size() == 2) {
      flatten(path + "['" + object.text("Name") + "']", object.get("Value"), into);
    } else {
      flatten(path + "[" + index + "]", element, into);
    }
  }

  private <T> T read(String what, T otherwise, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (SageMakerFailure failure) {
      unread.add(what + ": " + failure.getMessage());
      return otherwise;
    }
  }
}
