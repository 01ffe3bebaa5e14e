package dev.penstock.cli;

import com.networknt.schema.Error;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.Severity;
import dev.penstock.internal.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something in a document's structure that the schema does not allow, in the words of the other
 * diagnostics.
 *
 * @param pointer where it stands, as a JSON pointer
 * @param code the diagnostic's code
 * @param message what is wrong
 * @param mend what to do
 */
record StructureProblem(String pointer, String code, String message, String mend) {
  private static final Map<String, String> TYPES =
      Map.of(
          "object", "an object",
          "array", "a list",
          "string", "a text",
          "number", "a number",
          "integer", "a whole number",
          "boolean", "true or false",
          "null", "null");

  static StructureProblem of(Error error, JsonNode schema) {
    String pointer = error.getInstanceLocation().toString();
    String property = String.valueOf(error.getProperty());
    return switch (error.getKeyword()) {
      case "additionalProperties" -> unknown(error, pointer, property, siblings(error, schema));
      case "required" ->
          new StructureProblem(
              pointer, "PSK402", "the member \"" + property + "\" is missing", "Give it.");
      case "type" -> wrongType(error, pointer, types(error.getSchemaNode()));
      case "pattern" ->
          wrongType(
              error,
              pointer,
              error.getSchemaLocation().toString().contains("/number/")
                  ? "a number"
                  : "true or false");
      case "enum" -> {
        List<String> known = new ArrayList<>();
        error.getSchemaNode().forEach(value -> known.add(value.asString()));
        yield new StructureProblem(
            pointer,
            "PSK403",
            shown(error.getInstanceNode()) + " is none of the values that belong here",
            suggestion(text(error.getInstanceNode()), known));
      }
      case "minProperties", "maxProperties" ->
          new StructureProblem(
              pointer,
              "PSK403",
              "an object in place of a value has one member, and this has "
                  + error.getInstanceNode().size(),
              "Give one of Get, Std:Join and Std:JsonGet.");
      default ->
          new StructureProblem(
              pointer, "PSK403", error.getMessage(), "See the schema of definitions.");
    };
  }

  Diagnostic diagnostic(@Nullable String step, @Nullable String argument) {
    return new Diagnostic(code, Severity.ERROR, step, argument, message, mend);
  }

  private static StructureProblem unknown(
      Error error, String pointer, String member, Collection<String> known) {
    boolean variable = error.getSchemaLocation().toString().contains("/$defs/expression/");
    if (variable && nearest(member, known) == null) {
      return new StructureProblem(
          pointer,
          "PSK403",
          "this is an object and no variable",
          "Give a plain value, or one of Get, Std:Join and Std:JsonGet.");
    }
    return new StructureProblem(
        pointer + "/" + member.replace("~", "~0").replace("/", "~1"),
        "PSK401",
        "there is no member \"" + member + "\" here",
        suggestion(member, known));
  }

  private static StructureProblem wrongType(Error error, String pointer, String wanted) {
    return new StructureProblem(
        pointer,
        "PSK403",
        "this is " + shown(error.getInstanceNode()) + "; what belongs here is " + wanted,
        "Give " + wanted + ".");
  }

  private static String types(JsonNode types) {
    List<String> names = new ArrayList<>();
    (types.isArray() ? types : List.of(types))
        .forEach(
            type -> {
              if (!type.asString().equals("null")) {
                names.add(TYPES.getOrDefault(type.asString(), type.asString()));
              }
            });
    return String.join(" or ", names);
  }

  /** The members that the schema has where it allows no others. */
  private static Collection<String> siblings(Error error, JsonNode schema) {
    String location = error.getSchemaLocation().getFragment().toString();
    JsonNode parent = schema.at(location.substring(0, location.lastIndexOf('/')));
    return parent.path("properties").propertyNames();
  }

  private static String suggestion(String name, Collection<String> known) {
    String nearest = nearest(name, known);
    return nearest != null
        ? "Did you mean \"" + nearest + "\"?"
        : "There is: " + known.stream().sorted().collect(Collectors.joining(", ")) + ".";
  }

  private static @Nullable String nearest(String name, Collection<String> known) {
    // Comparing takes time by the square of the length.
    return Nearest.to(name, known);
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : node.toString();
  }

  private static String shown(JsonNode node) {
    if (node.isString()) {
      String text = node.stringValue();
      return "the text \"" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "\"";
    }
    if (node.isNumber()) {
      return node.isIntegralNumber() ? "a whole number" : "a number";
    }
    return node.isContainer() || node.isNull()
        ? TYPES.getOrDefault(node.isObject() ? "object" : node.isArray() ? "array" : "null", "")
        : node.toString();
  }
}
