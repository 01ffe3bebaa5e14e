package dev.penstock.local.server;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.local.server.ServiceModel.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a request against its shape, in the service's words. Members that the shape does not have
 * are left out, as the service does, and so are those that are null.
 */
final class RequestCheck {
  private static final int MOST_PROBLEMS = 20;
  private static final int LONGEST_SHOWN = 256;

  /** The longest text that is matched against a pattern, whatever bounds its shape has. */
  private static final int LONGEST_MATCHED = 64 << 10;

  private final ServiceModel model;
  private final List<String> problems = new ArrayList<>();

  private RequestCheck(ServiceModel model) {
    this.model = model;
  }

  static ObjectNode check(ServiceModel model, String shape, ObjectNode request) {
    RequestCheck check = new RequestCheck(model);
    ObjectNode known = check.structure(model.shape(shape), request, "");
    List<String> problems = check.problems;
    if (!problems.isEmpty()) {
      throw ServiceException.validation(
          problems.size()
              + (problems.size() == 1 ? " validation error" : " validation errors")
              + " detected: "
              + String.join("; ", problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))));
    }
    return known;
  }

  private ObjectNode structure(Shape shape, ObjectNode given, String path) {
    Map<String, Node> known = new LinkedHashMap<>();
    shape
        .members()
        .forEach(
            (name, member) -> {
              String place = path + (path.isEmpty() ? "" : ".") + lowerFirst(name);
              Node value = given.get(name);
              if (value != null && !(value instanceof NullNode)) {
                known.put(name, value(model.shape(member), value, place));
              } else if (shape.required().contains(name)) {
                fail("null", place, "Member must not be null");
              }
            });
    return new ObjectNode(known);
  }

  private Node value(Shape shape, Node value, String path) {
    return switch (shape.type()) {
      case "structure" -> structure(shape, expect(ObjectNode.class, value, "map", path), path);
      case "map" -> map(shape, expect(ObjectNode.class, value, "map", path), path);
      case "list" -> list(shape, expect(ArrayNode.class, value, "list", path), path);
      case "string" -> text(shape, expect(TextNode.class, value, "String", path), path);
      case "boolean" -> expect(BooleanNode.class, value, "Boolean", path);
      case "integer" -> whole(shape, value, Integer.MIN_VALUE, Integer.MAX_VALUE, "Integer", path);
      case "long" -> whole(shape, value, Long.MIN_VALUE, Long.MAX_VALUE, "Long", path);
      case "timestamp" -> time(expect(NumberNode.class, value, "Timestamp", path), path);
      default -> {
        NumberNode number = expect(NumberNode.class, value, "Double", path);
        bounds(shape, new BigDecimal(shortDigits(number, "Double", path)), number, path);
        yield number;
      }
    };
  }

  private Node map(Shape shape, ObjectNode given, String path) {
    size(shape, given.members().size(), "{...}", path);
    Map<String, Node> known = new LinkedHashMap<>();
    given
        .members()
        .forEach(
            (name, value) -> {
              if (shape.key() != null) {
                text(model.shape(shape.key()), new TextNode(name), path + ".key");
              }
              if (shape.element() != null && !(value instanceof NullNode)) {
                known.put(name, value(model.shape(shape.element()), value, path + "." + cut(name)));
              }
            });
    return new ObjectNode(known);
  }

  private Node list(Shape shape, ArrayNode given, String path) {
    size(shape, given.elements().size(), "[...]", path);
    List<Node> known = new ArrayList<>();
    int position = 0;
    for (Node element : given.elements()) {
      position++;
      String place = path + "." + position + ".member";
      if (element instanceof NullNode) {
        fail("null", place, "Member must not be null");
      } else if (shape.element() != null) {
        known.add(value(model.shape(shape.element()), element, place));
      }
    }
    return new ArrayNode(known);
  }

  private Node text(Shape shape, TextNode given, String path) {
    String text = given.value();
    String shown = "'" + cut(text) + "'";
    if (!shape.choices().isEmpty()) {
      if (!shape.choices().contains(text)) {
        fail(
            shown,
            path,
            "Member must satisfy enum value set: [" + String.join(", ", shape.choices()) + "]");
      }
      return given;
    }
    int before = problems.size();
    size(shape, text.codePointCount(0, text.length()), shown, path);
    if (shape.pattern() != null
        && problems.size() == before
        && (text.length() > LONGEST_MATCHED || !shape.pattern().matcher(text).matches())) {
      fail(shown, path, "Member must satisfy regular expression pattern: " + shape.pattern());
    }
    return given;
  }

  private Node whole(Shape shape, Node value, long least, long most, String type, String path) {
    NumberNode number = expect(NumberNode.class, value, type, path);
    try {
      long exact = new BigDecimal(shortDigits(number, type, path)).longValueExact();
      if (exact < least || exact > most) {
        throw new ArithmeticException();
      }
      bounds(shape, BigDecimal.valueOf(exact), number, path);
      return new NumberNode(Long.toString(exact));
    } catch (ArithmeticException notWhole) {
      throw unreadable(cut(number.digits()) + " can not be converted to " + type, path);
    }
  }

  private static Node time(NumberNode given, String path) {
    if (EpochSeconds.parse(shortDigits(given, "Timestamp", path)) == null) {
      throw unreadable(cut(given.digits()) + " can not be converted to Timestamp", path);
    }
    return given;
  }

  /** More digits than any number has that means something. */
  private static String shortDigits(NumberNode number, String type, String path) {
    if (number.digits().length() > 400) {
      throw unreadable("the number can not be converted to " + type, path);
    }
    return number.digits();
  }

  private void size(Shape shape, int size, String shown, String path) {
    if (shape.min() != null && shape.min().compareTo(BigDecimal.valueOf(size)) > 0) {
      fail(shown, path, "Member must have length greater than or equal to " + shape.min());
    }
    if (shape.max() != null && shape.max().compareTo(BigDecimal.valueOf(size)) < 0) {
      fail(shown, path, "Member must have length less than or equal to " + shape.max());
    }
  }

  private void bounds(Shape shape, BigDecimal number, NumberNode given, String path) {
    String shown = "'" + cut(given.digits()) + "'";
    if (shape.min() != null && shape.min().compareTo(number) > 0) {
      fail(shown, path, "Member must have value greater than or equal to " + shape.min());
    }
    if (shape.max() != null && shape.max().compareTo(number) < 0) {
      fail(shown, path, "Member must have value less than or equal to " + shape.max());
    }
  }

  private void fail(String shown, String path, String constraint) {
    problems.add(
        "Value " + shown + " at '" + path + "' failed to satisfy constraint: " + constraint);
  }

  private static <T extends Node> T expect(Class<T> type, Node value, String name, String path) {
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    if (name.equals("list") || name.equals("map")) {
      throw unreadable("Expected " + name + " or null", path);
    }
    if (value instanceof ObjectNode || value instanceof ArrayNode) {
      throw unreadable("Start of structure or map found where not expected.", path);
    }
    String token =
        value instanceof TextNode
            ? "STRING_VALUE"
            : value instanceof BooleanNode truth
                ? (truth.value() ? "TRUE_VALUE" : "FALSE_VALUE")
                : "NUMBER_VALUE";
    throw unreadable(token + " can not be converted to " + article(name) + " " + name, path);
  }

  private static String article(String name) {
    return name.equals("Integer") ? "an" : "a";
  }

  private static ServiceException unreadable(String what, String path) {
    return ServiceException.of("SerializationException", what + " (at '" + path + "')");
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
  }

  private static String lowerFirst(@Nullable String name) {
    return name == null || name.isEmpty()
        ? ""
        : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
