package dev.penstock.sagemaker.execution;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A comparison for machines. */
final class ComparisonJson {
  private final Map<String, Node> members = new LinkedHashMap<>();

  private ComparisonJson() {}

  static ObjectNode of(ExecutionComparison comparison) {
    return new ComparisonJson()
        .put("first", execution(comparison.first()))
        .put("second", execution(comparison.second()))
        .put("parameters", list(comparison.parameters(), ComparisonJson::difference))
        .put("definition", comparison.definition().toJson())
        .put("jobs", list(comparison.jobs(), ComparisonJson::difference))
        .put("data", list(comparison.data(), ComparisonJson::data))
        .put("steps", list(comparison.steps(), ComparisonJson::step))
        .put("metrics", list(comparison.metrics(), ComparisonJson::metric))
        .put("unread", list(comparison.unread(), TextNode::new))
        .object();
  }

  private static ObjectNode execution(Execution execution) {
    return new ComparisonJson()
        .put("arn", execution.arn())
        .put("status", execution.status())
        .put("failureReason", execution.failureReason())
        .put("version", number(execution.version()))
        .put("started", execution.created().toString())
        .put("seconds", new NumberNode(Long.toString(execution.duration().toSeconds())))
        .object();
  }

  private static ObjectNode difference(Difference difference) {
    return new ComparisonJson()
        .put("where", difference.where())
        .put("before", difference.before())
        .put("after", difference.after())
        .object();
  }

  private static ObjectNode data(ChangedData data) {
    return new ComparisonJson()
        .put("location", data.location())
        .put("written", data.written().toString())
        .put("objects", new NumberNode(Integer.toString(data.objects())))
        .object();
  }

  private static ObjectNode step(ComparedStep step) {
    return new ComparisonJson()
        .put("name", step.name())
        .put("before", run(step.before()))
        .put("after", run(step.after()))
        .object();
  }

  private static @Nullable ObjectNode run(@Nullable ExecutionStep step) {
    if (step == null) {
      return null;
    }
    Instant started = step.started();
    Instant ended = step.ended();
    return new ComparisonJson()
        .put("status", step.status())
        .put(
            "seconds",
            started == null || ended == null
                ? null
                : new NumberNode(
                    Long.toString(java.time.Duration.between(started, ended).toSeconds())))
        .put("attempt", new NumberNode(Integer.toString(step.attempt())))
        .put("cacheSource", step.cacheSource())
        .put("selectionSource", step.selectionSource())
        .put("failureReason", step.failureReason())
        .object();
  }

  private static ObjectNode metric(ComparedMetric metric) {
    return new ComparisonJson()
        .put("step", metric.step())
        .put("name", metric.name())
        .put("before", number(metric.before()))
        .put("after", number(metric.after()))
        .object();
  }

  /** JSON has no NaN and no infinity. */
  private static @Nullable Node number(@Nullable Number number) {
    return number == null || !Double.isFinite(number.doubleValue())
        ? null
        : new NumberNode(number.toString());
  }

  private static <T> ArrayNode list(List<T> all, Function<T, Node> shown) {
    return new ArrayNode(all.stream().map(shown).toList());
  }

  private ComparisonJson put(String name, @Nullable String text) {
    return put(name, text == null ? null : new TextNode(text));
  }

  private ComparisonJson put(String name, @Nullable Node node) {
    if (node != null) {
      members.put(name, node);
    }
    return this;
  }

  private ObjectNode object() {
    return new ObjectNode(members);
  }
}
