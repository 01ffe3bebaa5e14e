package dev.penstock.rule;

import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PSK212: ForEach steps are as the service takes them. */
final class ForEachLimits implements Rule {
  private static final int MOST_ITEMS = 100;
  private static final BigDecimal MOST_AT_ONCE = BigDecimal.valueOf(50);
  private static final Set<String> MEMBERS =
      Set.of("IterableItems", "MaxConcurrency", "ForEachBody", "Selector");
  private static final Set<String> PICKS = Set.of("MaxBy", "MinBy");
  private static final Set<String> NOT_AS_BODY = Set.of("Condition", "Fail", "ForEach");

  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    if (!step.type().equals("ForEach")) {
      return;
    }
    checkMembers(step, report);
    checkItems(topology, step, report);
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
    if (step.body().isEmpty()) {
      report.error(
          "PSK212",
          step.name(),
          "ForEachBody",
          "there is no step in the body",
          "Put a step there that does the work of one item.");
    }
    for (StepDefinition body : step.body()) {
      if (NOT_AS_BODY.contains(body.type())) {
        report.error(
            "PSK212",
            body.name(),
            "Type",
            "a step of type " + body.type() + " may not be in the body of a ForEach step",
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

  /** The service is newer than what is known of these steps, so a file may well have more. */
  private static void checkMembers(StepDefinition step, Report report) {
    for (String member : step.arguments().members().keySet()) {
      if (!MEMBERS.contains(member)) {
        report.error(
            "PSK203",
            step.name(),
            member,
            "the service knows no " + member + " in a ForEach step",
            Words.suggestion(member, MEMBERS));
      }
    }
  }

  private static void checkItems(Topology topology, StepDefinition step, Report report) {
    Node items = step.arguments().get("IterableItems");
    if (items instanceof ObjectNode object && object.isVariable()) {
      checkText(topology, step, items, report);
    } else if (items instanceof ArrayNode list) {
      checkList(step, list, report);
    } else {
      report.error(
          "PSK212",
          step.name(),
          "IterableItems",
          "the items are neither a reference nor a list",
          "Give a String parameter or a step's output whose text is a JSON list, or a list.");
    }
  }

  /** What is read of elsewhere is a text, and that text is a list. */
  private static void checkText(Topology topology, StepDefinition step, Node items, Report report) {
    Operand operand = Operand.of(topology, items);
    String text = topology.literalOrDefault(items);
    String found = null;
    if (operand.kind() == Operand.Kind.NUMBER || operand.kind() == Operand.Kind.TRUTH) {
      found = operand.words();
    } else if (text != null && !text.isEmpty() && !isList(text)) {
      found =
          (operand.parameter() == null ? "" : "the default of " + operand.words() + ", ")
              + Words.shown(text);
    }
    if (found != null) {
      report.error(
          "PSK212",
          step.name(),
          "IterableItems",
          "the items are a text that is a JSON list, and this is " + found,
          "Give a text such as [\"one\", \"two\"].");
    }
  }

  private static boolean isList(String text) {
    try {
      return Node.parse("items", text) instanceof ArrayNode;
    } catch (DefinitionSyntaxException notJson) {
      return false;
    }
  }

  private static void checkList(StepDefinition step, ArrayNode list, Report report) {
    List<Node> elements = list.elements();
    if (elements.isEmpty() || elements.size() > MOST_ITEMS) {
      report.error(
          "PSK212",
          step.name(),
          "IterableItems",
          "there are " + elements.size() + " items; the service takes a list of 1 to " + MOST_ITEMS,
          "Give a String parameter whose text is the list.");
    }
    for (int i = 0; i < elements.size(); i++) {
      Node each = elements.get(i);
      boolean nested = each instanceof ObjectNode object && !object.isVariable();
      if (nested || each instanceof ArrayNode || each instanceof NullNode) {
        report.error(
            "PSK212",
            step.name(),
            "IterableItems[" + i + "]",
            "an item of a list is a text, a number, a truth value or a reference",
            "Give an object as a text that holds its JSON.");
      }
    }
  }
}
