package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.local.evaluate.EvaluationException;
import dev.penstock.local.job.ExpectedReads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outputs that a Lambda or Callback step declares, and the values that it gave them. */
final class DeclaredOutputs {
  private static final int LONGEST = 1024;

  private DeclaredOutputs() {}

  static List<ExpectedReads.Declared> of(StepDefinition step) {
    List<ExpectedReads.Declared> outputs = new ArrayList<>();
    for (ObjectNode each : Nodes.objects(step.json().get("OutputParameters"))) {
      String name = each.text("OutputName");
      String type = each.text("OutputType");
      if (name != null) {
        outputs.add(declared(name, type == null ? "String" : type));
      }
    }
    return outputs;
  }

  private static ExpectedReads.Declared declared(String name, String type) {
    Node example =
        switch (type) {
          case "Integer" -> new NumberNode("1");
          case "Float" -> new NumberNode("1.0");
          case "Boolean" -> new BooleanNode(true);
          default -> new TextNode(name);
        };
    return new ExpectedReads.Declared(name, type, example);
  }

  /** The declared outputs by name, each of its type; what was not declared is left out. */
  static ObjectNode values(StepDefinition step, ObjectNode given) throws EvaluationException {
    Map<String, Node> values = new LinkedHashMap<>();
    for (ExpectedReads.Declared output : of(step)) {
      Node value = given.get(output.name());
      if (value == null) {
        throw new EvaluationException(
            "the output \""
                + output.name()
                + "\" was not given; there "
                + (given.members().isEmpty()
                    ? "was none"
                    : "were " + String.join(", ", given.members().keySet())));
      }
      Node typed = typed(output.type(), value);
      if (typed == null) {
        throw new EvaluationException(
            "the output \""
                + output.name()
                + "\" is declared as "
                + output.type()
                + ", and is "
                + shown(value));
      }
      values.put(output.name(), typed);
    }
    return new ObjectNode(values);
  }

  /** A value as one of a type, or null when it is none. */
  static @Nullable Node typed(String type, Node value) {
    String text =
        value instanceof TextNode one
            ? one.value()
            : value instanceof NumberNode number ? number.digits() : value.toString();
    if (text.length() > LONGEST) {
      return null;
    }
    return switch (type) {
      case "Integer" -> text.matches("-?[0-9]+") ? new NumberNode(text) : null;
      case "Float" ->
          text.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?") ? new NumberNode(text) : null;
      case "Boolean" -> truth(text.toLowerCase(Locale.ROOT));
      default -> new TextNode(text);
    };
  }

  private static @Nullable Node truth(String text) {
    return text.equals("true") || text.equals("false")
        ? new BooleanNode(text.equals("true"))
        : null;
  }

  private static String shown(Node value) {
    String json = value.toString();
    return json.length() > LONGEST
        ? "longer than " + LONGEST + " characters"
        : json.length() > 100 ? json.substring(0, 100) + "…" : json;
  }
}
