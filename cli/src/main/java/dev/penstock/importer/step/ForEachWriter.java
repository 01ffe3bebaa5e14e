package dev.penstock.importer.step;

import dev.penstock.definition.BodyReference;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.step.Scope.StepName;
import dev.penstock.step.ForEachStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** ForEach: the items, the steps of the body, and which run is picked. */
final class ForEachWriter implements StepWriter {
  private static final String RUN = "run";

  @Override
  public Class<?> stepClass() {
    return ForEachStep.class;
  }

  @Override
  public @Nullable Code write(StepInput in) {
    Code items = items(in, in.arguments().take("IterableItems"));
    Node atOnce = in.arguments().take("MaxConcurrency");
    Code most = atOnce == null ? null : PlainValues.plain(atOnce, Want.INTEGER);
    List<Code> body = body(in);
    if (items == null || most == null || body == null) {
      return null;
    }
    Code code = items.call("maxConcurrency", most).call("each", body);
    Node selector = in.arguments().take("Selector");
    code = selector == null ? code : select(in, code, selector);
    return in.arguments().left().isEmpty() ? code : null;
  }

  private static @Nullable Code items(StepInput in, @Nullable Node items) {
    Code named = in.named(ForEachStep.class);
    if (!(items instanceof ArrayNode list)) {
      Code value = items == null ? null : in.expressions().value(items, Want.STRING);
      return value == null ? null : named.call("over", value);
    }
    List<Code> all = in.textsOrValues(list.elements());
    return all == null || all.isEmpty() ? null : named.call("overItems", all);
  }

  private static @Nullable List<Code> body(StepInput in) {
    List<StepDefinition> steps = in.step().body();
    if (!(in.arguments().take("ForEachBody") instanceof ArrayNode given)
        || given.elements().size() != steps.size()) {
      return null;
    }
    List<Code> body = new ArrayList<>();
    for (StepDefinition step : steps) {
      StepName inside = in.scope().inside(step.name());
      StepName name = inside == null ? in.scope().step(step.name()) : inside;
      if (name == null) {
        return null;
      }
      body.add(name.code());
    }
    return body;
  }

  private static @Nullable Code select(StepInput in, Code code, Node node) {
    if (!(node instanceof ObjectNode selector)
        || !selector.members().keySet().equals(Set.of("Pick", "Field"))
        || !Set.of("MaxBy", "MinBy").contains(String.valueOf(selector.text("Pick")))) {
      return null;
    }
    Code field = field(in, Objects.requireNonNull(selector.get("Field")));
    return field == null ? null : code.call("select" + selector.text("Pick"), field);
  }

  /** What is compared: of the step in the body where that says the same, else by its name. */
  private static @Nullable Code field(StepInput in, Node field) {
    BodyReference compared = BodyReference.ofSelector(in.step());
    String text = field instanceof ObjectNode variable ? variable.text("Get") : null;
    if (compared != null && text != null) {
      String name = compared.step().name();
      StepName inside = in.scope().inside(name);
      List<String> path = PathSteps.of(compared.path());
      if (inside != null && path != null) {
        Typed read = LoopValues.ofStep(new Code.Name(RUN), inside.facts(), path, Want.ANY);
        return read == null ? null : new Code.Lambda(RUN, read.code());
      }
      if (text.startsWith("IterationOutput.") && in.scope().step(name) != null) {
        Node own =
            new ObjectNode(Map.of("Get", new TextNode("Steps." + name + "." + compared.path())));
        // What has no type has no step either that it could be said of.
        return in.expressions().typeOf(own) == null
            ? in.expressions().value(field, Want.STRING)
            : in.expressions().value(own, Want.ANY);
      }
    }
    return in.expressions().value(field, Want.STRING);
  }
}
