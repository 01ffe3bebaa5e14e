package dev.penstock.diff;

import dev.penstock.definition.Edge;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A difference as JSON. The members' names are what others rely on: see docs/diff.md. */
final class DiffJson {
  private final Map<String, Node> members = new LinkedHashMap<>();

  private DiffJson() {}

  static ObjectNode of(DefinitionDiff diff) {
    return new DiffJson()
        .put("equal", new BooleanNode(diff.isEmpty()))
        .put("document", list(diff.document(), DiffJson::change))
        .put("parameters", list(diff.parameters(), DiffJson::change))
        .put("steps", list(diff.steps(), DiffJson::step))
        .put("graph", graph(diff.graph()))
        .put("reruns", list(diff.reruns(), DiffJson::rerun))
        .put("runsEveryTime", list(diff.runsEveryTime(), DiffJson::rerun))
        .object();
  }

  private static ObjectNode change(Change change) {
    return new DiffJson()
        .put("kind", word(change.kind()))
        .put("path", new TextNode(change.path()))
        .put("before", change.before())
        .put("after", change.after())
        .object();
  }

  private static ObjectNode step(StepDiff step) {
    DiffJson json =
        new DiffJson()
            .put("kind", word(step.kind()))
            .put("name", new TextNode(step.name()))
            .put("formerName", text(step.formerName()))
            .put("type", new TextNode(step.type()));
    if (step.kind() == StepDiff.Kind.CHANGED) {
      json.put("moved", new BooleanNode(step.isMoved()));
    }
    return json.put("before", placement(step.before()))
        .put("after", placement(step.after()))
        .put("changes", list(step.changes(), DiffJson::change))
        .object();
  }

  private static @Nullable ObjectNode placement(@Nullable Placement placement) {
    return placement == null
        ? null
        : new DiffJson()
            .put("step", new TextNode(placement.step()))
            .put("branch", new TextNode(placement.branch()))
            .object();
  }

  private static ObjectNode graph(GraphDiff graph) {
    return new DiffJson()
        .put("added", list(graph.added(), DiffJson::edge))
        .put("removed", list(graph.removed(), DiffJson::edge))
        .put("nowParallel", list(graph.nowParallel(), DiffJson::parallel))
        .put("noLongerParallel", list(graph.noLongerParallel(), DiffJson::parallel))
        .object();
  }

  private static ObjectNode edge(Edge edge) {
    return new DiffJson()
        .put("from", new TextNode(edge.from()))
        .put("to", new TextNode(edge.to()))
        .put("kind", word(edge.kind()))
        .object();
  }

  private static ObjectNode parallel(ParallelSteps parallel) {
    return new DiffJson()
        .put("steps", list(parallel.steps(), TextNode::new))
        .put("others", list(parallel.others(), TextNode::new))
        .object();
  }

  private static ObjectNode rerun(Rerun rerun) {
    return new DiffJson()
        .put("step", new TextNode(rerun.step()))
        .put("certain", new BooleanNode(rerun.isCertain()))
        .put("reasons", list(rerun.reasons(), DiffJson::reason))
        .object();
  }

  private static ObjectNode reason(Reason reason) {
    return new DiffJson()
        .put("kind", word(reason.kind()))
        .put("place", text(reason.place()))
        .put("name", text(reason.name()))
        .object();
  }

  private static <T> ArrayNode list(Collection<T> elements, Function<T, Node> writer) {
    return new ArrayNode(elements.stream().map(writer).toList());
  }

  /** For example {@code keyChanged}. */
  private static TextNode word(Enum<?> constant) {
    String name = constant.name().toLowerCase(Locale.ROOT);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      boolean starts = i > 0 && name.charAt(i - 1) == '_';
      if (name.charAt(i) != '_') {
        word.append(starts ? Character.toUpperCase(name.charAt(i)) : name.charAt(i));
      }
    }
    return new TextNode(word.toString());
  }

  private static @Nullable TextNode text(@Nullable String text) {
    return text == null ? null : new TextNode(text);
  }

  private DiffJson put(String name, @Nullable Node value) {
    if (value != null) {
      members.put(name, value);
    }
    return this;
  }

  private ObjectNode object() {
    return new ObjectNode(members);
  }
}
