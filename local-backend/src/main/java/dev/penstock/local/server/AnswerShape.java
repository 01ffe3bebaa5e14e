package dev.penstock.local.server;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.local.server.ServiceModel.Shape;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives an answer the types that clients read by: times as seconds, texts as texts. A request in a
 * definition may say {@code 3} where the service says {@code "3"}. What has no place in the shape
 * is left out.
 */
final class AnswerShape {
  private final ServiceModel model;

  AnswerShape(ServiceModel model) {
    this.model = model;
  }

  ObjectNode fit(String shape, ObjectNode answer) {
    return structure(model.shape(shape), answer);
  }

  private ObjectNode structure(Shape shape, ObjectNode from) {
    Map<String, Node> members = new LinkedHashMap<>();
    shape
        .members()
        .forEach(
            (name, member) -> {
              Node given = from.get(name);
              Node fitting = given == null ? null : value(model.shape(member), given);
              if (fitting != null) {
                members.put(name, fitting);
              }
            });
    return new ObjectNode(members);
  }

  private @Nullable Node value(Shape shape, Node from) {
    return switch (shape.type()) {
      case "structure" -> from instanceof ObjectNode object ? structure(shape, object) : null;
      case "map" -> from instanceof ObjectNode object ? map(shape, object) : null;
      case "list" -> from instanceof ArrayNode array ? list(shape, array) : null;
      case "string" -> text(from);
      case "boolean" -> truth(from);
      case "timestamp" -> time(from);
      case "integer", "long" -> whole(from);
      default -> number(from);
    };
  }

  private @Nullable Node map(Shape shape, ObjectNode from) {
    if (shape.element() == null) {
      return null;
    }
    Shape element = model.shape(shape.element());
    Map<String, Node> members = new LinkedHashMap<>();
    from.members()
        .forEach(
            (name, each) -> {
              Node fitting = value(element, each);
              if (fitting != null) {
                members.put(name, fitting);
              }
            });
    return new ObjectNode(members);
  }

  private @Nullable Node list(Shape shape, ArrayNode from) {
    if (shape.element() == null) {
      return null;
    }
    Shape element = model.shape(shape.element());
    List<Node> elements = new ArrayList<>();
    for (Node each : from.elements()) {
      Node fitting = value(element, each);
      if (fitting != null) {
        elements.add(fitting);
      }
    }
    return new ArrayNode(elements);
  }

  private static @Nullable Node text(Node from) {
    if (from instanceof NumberNode number) {
      return new TextNode(number.digits());
    }
    if (from instanceof BooleanNode truth) {
      return new TextNode(Boolean.toString(truth.value()));
    }
    return from instanceof TextNode ? from : null;
  }

  private static @Nullable Node truth(Node from) {
    if (from instanceof TextNode text) {
      return switch (text.value()) {
        case "true", "True" -> new BooleanNode(true);
        case "false", "False" -> new BooleanNode(false);
        default -> null;
      };
    }
    return from instanceof BooleanNode ? from : null;
  }

  private static @Nullable Node whole(Node from) {
    Node number = number(from);
    try {
      return number instanceof NumberNode digits
          ? new NumberNode(Long.toString(new BigDecimal(digits.digits()).longValueExact()))
          : null;
    } catch (ArithmeticException notWhole) {
      return null;
    }
  }

  private static @Nullable Node number(Node from) {
    String digits =
        from instanceof TextNode text
            ? text.value()
            : from instanceof NumberNode number ? number.digits() : "";
    try {
      return digits.length() > 400 ? null : new NumberNode(new BigDecimal(digits).toString());
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  private static @Nullable Node time(Node from) {
    try {
      return from instanceof TextNode text
          ? EpochSeconds.of(Instant.parse(text.value()))
          : number(from);
    } catch (DateTimeException noTime) {
      return null;
    }
  }
}
