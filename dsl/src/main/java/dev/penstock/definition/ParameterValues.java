package dev.penstock.definition;

import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.internal.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values that the parameters of an execution have: those that were given, and the defaults. It
 * refuses what the service refuses, before anything is started.
 */
public final class ParameterValues {
  private static final int LONGEST = 1024;
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,100}");
  private static final Pattern FLOAT =
      Pattern.compile(
          "[+-]?([0-9]{1,300}(\\.[0-9]{0,300})?|\\.[0-9]{1,300})([eE][+-]?[0-9]{1,4})?");

  private ParameterValues() {}

  /**
   * Works out the values.
   *
   * @param definition the definition that is started
   * @param given the start values as texts, by the parameters' names
   * @return the value of every parameter, in the definition's order: a text, number or boolean as
   *     its type says
   * @throws IllegalArgumentException when a value is for no parameter, is missing, has another
   *     type, is none of the values that an enum allows, or is empty or too long; all of it in one
   *     message
   */
  public static Map<String, Node> of(PipelineDefinition definition, Map<String, String> given) {
    List<String> problems = new ArrayList<>();
    Map<String, Node> values = new LinkedHashMap<>();
    List<String> names = definition.parameters().stream().map(ParameterDefinition::name).toList();
    for (String name : given.keySet()) {
      if (!names.contains(name)) {
        problems.add("there is no parameter \"" + name + "\". " + Nearest.suggestion(name, names));
      }
    }
    for (ParameterDefinition parameter : definition.parameters()) {
      String text = given.get(parameter.name());
      try {
        Node value = text == null ? byDefault(parameter) : value(parameter, text);
        checkEnum(parameter, value);
        values.put(parameter.name(), value);
      } catch (IllegalArgumentException wrong) {
        problems.add("parameter \"" + parameter.name() + "\" " + wrong.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    return values;
  }

  private static Node byDefault(ParameterDefinition parameter) {
    Node value = parameter.defaultValue();
    if (value == null) {
      throw new IllegalArgumentException("has no default and was given no value");
    }
    if (value instanceof TextNode text && !parameter.type().equals("String")) {
      return value(parameter, text.value());
    }
    return value;
  }

  private static Node value(ParameterDefinition parameter, String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("was given an empty text, which the service refuses");
    }
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "was given " + text.length() + " characters; the service takes at most " + LONGEST);
    }
    @Nullable Node value =
        switch (parameter.type()) {
          case "Integer" ->
              INTEGER.matcher(text).matches()
                  ? new NumberNode(new java.math.BigInteger(text).toString())
                  : null;
          case "Float" -> FLOAT.matcher(text).matches() ? decimal(text) : null;
          case "Boolean" -> truth(text);
          default -> new TextNode(text);
        };
    if (value == null) {
      throw new IllegalArgumentException(
          "is of type " + parameter.type() + " and was given \"" + text + "\"");
    }
    return value;
  }

  /** 3 is 3.0 where a Float is wanted. */
  private static Node decimal(String text) {
    java.math.BigDecimal value = new java.math.BigDecimal(text);
    return new NumberNode(value.scale() == 0 ? value.setScale(1).toString() : value.toString());
  }

  private static @Nullable Node truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> new BooleanNode(true);
      case "false" -> new BooleanNode(false);
      default -> null;
    };
  }

  private static void checkEnum(ParameterDefinition parameter, Node value) {
    if (parameter.json().get("EnumValues") instanceof ArrayNode allowed
        && !allowed.elements().isEmpty()
        && !allowed.elements().contains(value)) {
      throw new IllegalArgumentException("is " + value + ", and may be one of " + allowed);
    }
  }
}
