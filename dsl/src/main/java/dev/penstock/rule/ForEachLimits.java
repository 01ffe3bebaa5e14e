package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PSK212: ForEach steps are as the service takes them today; it takes more with time. */
final class ForEachLimits implements Rule {
  private static final String ITEM = "ForEach.CurrentItem";
  private static final BigDecimal MOST_AT_ONCE = BigDecimal.valueOf(50);
  private static final Set<String> PICKS = Set.of("MaxBy", "MinBy");
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
    checkConcurrency(step, step.arguments().get("MaxConcurrency"), report);
    String pick = Nodes.constant(Nodes.at(step.arguments(), "Selector", "Pick"));
    if (pick != null && !PICKS.contains(pick)) {
      report.error(
          "PSK212",
          step.name(),
          "Selector.Pick",
          "the service cannot pick by " + Words.shown(pick),
          Words.suggestion(pick, PICKS));
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

  private static void checkConcurrency(StepDefinition step, @Nullable Node most, Report report) {
    if (most instanceof ObjectNode) {
      return;
    }
    BigDecimal number = most instanceof NumberNode ? Nodes.number(most) : null;
    if (number == null
        || number.stripTrailingZeros().scale() > 0
        || number.compareTo(BigDecimal.ONE) < 0
        || number.compareTo(MOST_AT_ONCE) > 0) {
      report.error(
          "PSK212",
          step.name(),
          "MaxConcurrency",
          (most == null
                  ? "nothing is said of how many run at a time"
                  : most instanceof NumberNode digits
                      ? digits.digits() + " is out of range"
                      : Words.kind(most) + " is no number")
              + "; the service takes 1 to 50",
          "Give a number in this range.");
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
