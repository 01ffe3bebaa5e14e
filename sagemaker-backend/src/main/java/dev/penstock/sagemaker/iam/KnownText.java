package dev.penstock.sagemaker.iam;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.Place;
import dev.penstock.definition.Reference;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a text before an execution: all of it, its beginning, or nothing.
 *
 * @param text the text as far as it is known
 * @param whole whether there is no more of it
 * @param step the step that the unknown rest comes from, or null when it is from elsewhere
 * @param parameter the parameter whose default or start value is in it, or null
 */
record KnownText(String text, boolean whole, @Nullable String step, @Nullable String parameter) {
  private static final Place NOWHERE = Place.of("");

  /**
   * Looks at a value.
   *
   * @param values what parameters have without a start value
   * @return what is known of it, or null when it is no text and refers to none
   */
  static @Nullable KnownText of(Node node, Map<String, Node> values) {
    if (node instanceof TextNode text) {
      return new KnownText(text.value(), true, null, null);
    }
    if (node instanceof NumberNode number) {
      return new KnownText(number.digits(), true, null, null);
    }
    Reference reference = Reference.of(NOWHERE, node);
    if (reference != null) {
      String parameter = reference.parameter();
      Node value = parameter == null ? null : values.get(parameter);
      KnownText known = value == null ? null : of(value, Map.of());
      return known == null
          ? new KnownText("", false, reference.step(), parameter)
          : new KnownText(known.text, true, null, parameter);
    }
    if (node instanceof ObjectNode object && object.members().size() == 1) {
      if (object.get("Std:Join") instanceof ObjectNode join
          && join.get("Values") instanceof ArrayNode parts) {
        String on = join.text("On");
        return joined(on == null ? "" : on, parts, values);
      }
      if (object.get("Std:JsonGet") != null) {
        return new KnownText("", false, null, null);
      }
    }
    return null;
  }

  private static KnownText joined(String on, ArrayNode parts, Map<String, Node> values) {
    StringBuilder text = new StringBuilder();
    String parameter = null;
    for (int i = 0; i < parts.elements().size(); i++) {
      text.append(i == 0 ? "" : on);
      KnownText part = of(parts.elements().get(i), values);
      if (part == null) {
        return new KnownText(text.toString(), false, null, parameter);
      }
      parameter = part.parameter == null ? parameter : part.parameter;
      text.append(part.text);
      if (!part.whole) {
        return new KnownText(text.toString(), false, part.step, parameter);
      }
    }
    return new KnownText(text.toString(), true, null, parameter);
  }
}
