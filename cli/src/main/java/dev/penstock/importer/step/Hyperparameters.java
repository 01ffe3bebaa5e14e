package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.Reference;
import dev.penstock.importer.code.Code;
import dev.penstock.value.PythonText;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hyperparameters, which are text on the wire and what they mean in Java. */
final class Hyperparameters {
  private Hyperparameters() {}

  /** Says those that can be said among the arguments of a step, or of a part of it. */
  static Code write(StepInput in, Arguments arguments, Code builder, String member) {
    Code code = builder;
    for (Map.Entry<String, Node> each : arguments.members(member).entrySet()) {
      Code value = value(in, each.getValue());
      if (value != null) {
        code = code.call("hyperparameter", Code.text(each.getKey()), value);
        arguments.take(member, each.getKey());
      }
    }
    return code;
  }

  static @Nullable Code value(StepInput in, Node node) {
    if (node instanceof TextNode text) {
      return plain(text.value());
    }
    Node meant = unwrapped(in, node);
    return meant == null ? null : in.expressions().value(meant, Want.ANY);
  }

  /** A number or a boolean where its text is exactly this one; else the text. */
  static Code plain(String text) {
    if (text.equals("True") || text.equals("False")) {
      return new Code.Plain(text.equals("True") ? "true" : "false");
    }
    if (text.matches("-?\\d{1,18}") && Long.toString(Long.parseLong(text)).equals(text)) {
      long value = Long.parseLong(text);
      return new Code.Plain(value == (int) value ? text : text + "L");
    }
    if (text.matches("-?\\d{1,9}\\.\\d{1,9}")
        && PythonText.of(Double.parseDouble(text)).equals(text)) {
      return new Code.Plain(text);
    }
    if (text.matches("-?\\d(\\.\\d{1,15})?e[-+]\\d{2,3}")
        && PythonText.of(Double.parseDouble(text)).equals(text)) {
      return new Code.Plain(new BigDecimal(text).toString().replace("E+", "E"));
    }
    return Code.text(text);
  }

  /** The value of which this is the text: a variable that is no text is wrapped into a Join. */
  static @Nullable Node unwrapped(StepInput in, Node node) {
    if (!(node instanceof ObjectNode object)) {
      return null;
    }
    if (object.get("Std:Join") instanceof ObjectNode join) {
      boolean wrapped =
          "".equals(join.text("On"))
              && join.get("Values") instanceof ArrayNode values
              && values.elements().size() == 1
              && values.elements().get(0) instanceof ObjectNode inner
              && inner.isVariable()
              && !isText(in, inner);
      return wrapped
          ? ((ArrayNode) java.util.Objects.requireNonNull(join.get("Values"))).elements().get(0)
          : node;
    }
    return isText(in, object) ? node : null;
  }

  private static boolean isText(StepInput in, ObjectNode variable) {
    String get = variable.text("Get");
    if (get == null) {
      return variable.get("Std:Join") != null;
    }
    String parameter = new Reference(get, "").parameter();
    if (parameter == null) {
      return get.startsWith("Execution.");
    }
    Scope.ParameterName named = in.scope().parameter(parameter);
    return named != null && (named.type() == Want.STRING || named.type() == Want.S3_URI);
  }
}
