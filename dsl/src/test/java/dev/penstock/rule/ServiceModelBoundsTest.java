package dev.penstock.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.model.Shape;
import dev.penstock.model.Shape.IntegerShape;
import dev.penstock.model.Shape.ListShape;
import dev.penstock.model.Shape.MapShape;
import dev.penstock.model.Shape.NumberShape;
import dev.penstock.model.Shape.StructureShape;
import dev.penstock.model.Shape.TextShape;
import dev.penstock.step.StepType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goes through all that the service model says of each step's request, breaks it there, and looks
 * for the diagnostic at that place.
 */
class ServiceModelBoundsTest {
  /** Longer texts are of no interest, and take time. */
  private static final long LONGEST = 20_000;

  @ParameterizedTest
  @EnumSource(StepType.class)
  void whateverBreaksTheModelIsReported(StepType type) {
    StructureShape shape = type.argumentsShape();
    if (shape == null) {
      return;
    }
    Walk walk = new Walk(type);
    walk.structure(shape, "", node -> node);

    assertThat(walk.missed).isEmpty();
    assertThat(walk.tried).isGreaterThan(5);
  }

  /** One step type's request. */
  private static final class Walk {
    private final StepType type;
    private final Set<String> seen = new HashSet<>();
    private final List<String> missed = new ArrayList<>();
    private int tried;

    Walk(StepType type) {
      this.type = type;
    }

    /** Each structure once; the wrapping makes arguments of a value at the place. */
    void structure(StructureShape shape, String place, UnaryOperator<Node> wrap) {
      if (!seen.add(shape.name())) {
        return;
      }
      ObjectNode empty = new ObjectNode(Map.of());
      for (String member : shape.required()) {
        expect("PSK202", join(place, member), wrap.apply(empty));
      }
      expect("PSK203", join(place, "NoSuchMember"), wrap.apply(object("NoSuchMember", text("x"))));
      for (String member : shape.members()) {
        Shape inner = shape.member(member);
        if (inner != null) {
          value(inner, join(place, member), node -> wrap.apply(object(member, node)));
        }
      }
    }

    void value(Shape shape, String place, UnaryOperator<Node> wrap) {
      if (shape instanceof StructureShape structure) {
        structure(structure, place, wrap);
      } else if (shape instanceof TextShape text) {
        text(text, place, wrap);
      } else if (shape instanceof IntegerShape bounds) {
        if (bounds.min() > Long.MIN_VALUE) {
          expect(
              "PSK204",
              place,
              wrap.apply(number(BigDecimal.valueOf(bounds.min()).subtract(BigDecimal.ONE))));
        }
        if (bounds.max() < Long.MAX_VALUE) {
          expect(
              "PSK204",
              place,
              wrap.apply(number(BigDecimal.valueOf(bounds.max()).add(BigDecimal.ONE))));
        }
        expect("PSK207", place, wrap.apply(text("many")));
      } else if (shape instanceof NumberShape bounds) {
        if (bounds.min() > -Double.MAX_VALUE) {
          expect(
              "PSK204",
              place,
              wrap.apply(number(BigDecimal.valueOf(bounds.min()).subtract(BigDecimal.ONE))));
        }
        if (bounds.max() < Double.MAX_VALUE) {
          expect(
              "PSK204",
              place,
              wrap.apply(number(BigDecimal.valueOf(bounds.max()).add(BigDecimal.ONE))));
        }
      } else if (shape instanceof ListShape list) {
        if (list.min() > 0) {
          expect("PSK204", place, wrap.apply(new ArrayNode(List.of())));
        }
        if (list.max() < LONGEST) {
          Node many = new ArrayNode(Collections.nCopies((int) list.max() + 1, new NullNode()));
          expect("PSK204", place, wrap.apply(many));
        }
        value(list.element(), place + "[0]", node -> wrap.apply(new ArrayNode(List.of(node))));
      } else if (shape instanceof MapShape map) {
        if (map.max() < LONGEST) {
          Map<String, Node> many = new LinkedHashMap<>();
          for (int i = 0; i <= map.max(); i++) {
            many.put("k" + i, new NullNode());
          }
          expect("PSK204", place, wrap.apply(new ObjectNode(many)));
        }
        String key = map.key().values().isEmpty() ? "key" : map.key().values().get(0);
        text(
            map.key(),
            place,
            node -> wrap.apply(object(((TextNode) node).value(), new NullNode())));
        value(map.value(), join(place, key), node -> wrap.apply(object(key, node)));
      }
    }

    void text(TextShape shape, String place, UnaryOperator<Node> wrap) {
      if (shape.min() > 0) {
        expect("PSK204", place, wrap.apply(text("x".repeat((int) shape.min() - 1))));
      }
      if (shape.max() < LONGEST) {
        expect("PSK204", place, wrap.apply(text("x".repeat((int) shape.max() + 1))));
      }
      if (!shape.values().isEmpty()) {
        expect("PSK206", place, wrap.apply(text("NoSuchValue")));
      }
      String pattern = shape.pattern();
      if (pattern != null) {
        int length = (int) Math.max(1, shape.min());
        for (String wrong : List.of("\n", " ", "~", "é", "\u0000", "-")) {
          if (!java.util.regex.Pattern.matches(pattern, wrong.repeat(length))) {
            expect("PSK205", place, wrap.apply(text(wrong.repeat(length))));
            return;
          }
        }
      }
    }

    private void expect(String code, String place, Node arguments) {
      tried++;
      Map<String, Node> step = new LinkedHashMap<>();
      step.put("Name", text("Step"));
      step.put("Type", text(type.wireName()));
      step.put("Arguments", arguments);
      PipelineDefinition definition =
          PipelineDefinition.of(
              (ObjectNode) object("Steps", new ArrayNode(List.of(new ObjectNode(step)))));
      List<Diagnostic> found =
          Rules.check(
              new Subject("P", definition, Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), false),
              List.of());
      boolean there =
          found.stream()
              .anyMatch(
                  each ->
                      each.code().equals(code)
                          && place.equals(each.argument())
                          && each.java() != null);
      if (!there) {
        missed.add(code + " at " + place + ": " + arguments);
      }
    }

    private static String join(String place, String member) {
      return place.isEmpty() ? member : place + "." + member;
    }

    private static Node object(String member, Node value) {
      return new ObjectNode(Map.of(member, value));
    }

    private static Node text(String value) {
      return new TextNode(value);
    }

    private static Node number(BigDecimal value) {
      return new NumberNode(value.toBigInteger().toString());
    }
  }
}
