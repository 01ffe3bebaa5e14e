package dev.penstock.compile;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.expression.Concatenation;
import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.Join;
import dev.penstock.expression.Expression.JsonGetFile;
import dev.penstock.expression.Expression.JsonGetS3;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.NamedReference;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.expression.Expression.Variable;
import dev.penstock.value.PythonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes expressions as the service's JSON, and finds what must not be in it. */
final class ExpressionWriter {
  private final Problems problems;

  ExpressionWriter(Problems problems) {
    this.problems = problems;
  }

  static ObjectNode get(String text) {
    return new ObjectNode(Map.of("Get", new TextNode(text)));
  }

  Node write(Expression expression, @Nullable String step, String place) {
    if (expression instanceof ObjectExpression object) {
      Map<String, Node> members = new LinkedHashMap<>();
      object
          .members()
          .forEach(
              (name, member) -> {
                findConcatenation(name, step, place);
                members.put(name, write(member, step, place + "." + name));
              });
      return new ObjectNode(members);
    }
    if (expression instanceof ArrayExpression array) {
      return new ArrayNode(elements(array.elements(), step, place));
    }
    if (expression instanceof Literal literal) {
      return literal(literal.value(), step, place);
    }
    return variable((Variable) expression, step, place);
  }

  Node literal(@Nullable Object value, @Nullable String step, String place) {
    if (value instanceof String text) {
      findConcatenation(text, step, place);
      return new TextNode(text);
    }
    if (value instanceof Boolean bool) {
      return new BooleanNode(bool);
    }
    if (value instanceof Double number) {
      if (!Double.isFinite(number)) {
        problems.error(
            "PSK113", step, place, number + " is not a number in JSON", "Give a finite number.");
      }
      return new NumberNode(PythonText.of(number.doubleValue()));
    }
    return value == null ? new NullNode() : new NumberNode(value.toString());
  }

  private Node variable(Variable variable, @Nullable String step, String place) {
    if (variable instanceof Join join) {
      findConcatenation(join.on(), step, place);
      Map<String, Node> body = new LinkedHashMap<>();
      body.put("On", new TextNode(join.on()));
      body.put("Values", new ArrayNode(elements(join.values(), step, place)));
      return new ObjectNode(Map.of("Std:Join", new ObjectNode(body)));
    }
    if (variable instanceof JsonGetFile get) {
      String file = "Steps." + get.step().name() + ".PropertyFiles." + get.propertyFile();
      return jsonGet("PropertyFile", get(file), get.path(), step, place);
    }
    if (variable instanceof JsonGetS3 get) {
      return jsonGet("S3Uri", write(get.s3Uri(), step, place), get.path(), step, place);
    }
    if (variable instanceof NamedReference named) {
      findConcatenation(named.text(), step, place);
    }
    return get(variable.text());
  }

  private Node jsonGet(
      String member, Node source, String path, @Nullable String step, String place) {
    findConcatenation(path, step, place);
    Map<String, Node> body = new LinkedHashMap<>();
    body.put(member, source);
    body.put("Path", new TextNode(path));
    return new ObjectNode(Map.of("Std:JsonGet", new ObjectNode(body)));
  }

  private List<Node> elements(List<Expression> values, @Nullable String step, String place) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      nodes.add(write(values.get(i), step, place + "[" + i + "]"));
    }
    return nodes;
  }

  private void findConcatenation(String text, @Nullable String step, String place) {
    String variable = Concatenation.find(text);
    if (variable != null) {
      problems.error(
          "PSK101",
          step,
          place,
          variable
              + " was concatenated into a Java string, but its value is known only when the pipeline"
              + " runs",
          "Use Values.join(\"\", literal(\"…\"), value) instead of + or String.format; with .asS3Uri() where a"
              + " location is wanted.");
    }
  }
}
