package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.math.BigDecimal;
import java.util.Set;

/** PSK212: ForEach steps are as the service takes them today; it takes more with time. */
final class ForEachLimits implements Rule {
  private static final String ITEM = "ForEach.CurrentItem";
  private static final Set<String> NOT_AS_BODY = Set.of("Condition", "Fail", "ForEach");

  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    if (step.type().equals("ForEach")) {
      check(step, report);
    }
    for (StepDefinition body : step.body()) {
      for (Reference reference : topology.references(body)) {
        checkDepth(body, reference, report);
      }
    }
  }

  private static void check(StepDefinition step, Report report) {
    Node items = step.arguments().get("IterableItems");
    if (!(items instanceof ObjectNode object && object.text("Get") != null)) {
      report.error(
          "PSK212",
          step.name(),
          "IterableItems",
          "the items are no reference",
          "Give a String parameter or a step's output whose text is a JSON list.");
    }
    if (step.arguments().get("MaxConcurrency") instanceof NumberNode number) {
      BigDecimal most = new BigDecimal(number.digits());
      if (most.compareTo(BigDecimal.ONE) < 0 || most.compareTo(BigDecimal.valueOf(50)) > 0) {
        report.error(
            "PSK212",
            step.name(),
            "MaxConcurrency",
            number.digits() + " is out of range; the service takes 1 to 50",
            "Give a number in this range.");
      }
    }
    if (step.body().size() != 1) {
      report.error(
          "PSK212",
          step.name(),
          "ForEachBody",
          "there are " + step.body().size() + " steps in the body; the service takes exactly 1",
          "Split it into several ForEach steps.");
    }
    for (StepDefinition body : step.body()) {
      if (NOT_AS_BODY.contains(body.type())) {
        report.error(
            "PSK212",
            body.name(),
            "Type",
            "a step of type " + body.type() + " may not be the body of a ForEach step",
            "Put a step there that does the work of one item.");
      }
    }
  }

  private static void checkDepth(StepDefinition body, Reference reference, Report report) {
    String text = reference.text();
    if (!text.startsWith(ITEM) || text.equals(ITEM)) {
      return;
    }
    String field = text.substring(ITEM.length());
    if (!field.startsWith(".") || field.indexOf('.', 1) >= 0 || field.indexOf('[') >= 0) {
      report.error(
          "PSK212",
          body.name(),
          Topology.place(reference.at()),
          "\"" + text + "\" goes deeper into the item than the service reads",
          "Read the item or one of its fields; put what is deeper into a field of its own.");
    }
  }
}
