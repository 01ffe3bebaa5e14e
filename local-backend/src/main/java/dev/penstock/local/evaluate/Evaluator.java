package dev.penstock.local.evaluate;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replaces variables by their values. */
public final class Evaluator {
  private final Scope scope;

  /**
   * For what a scope holds.
   *
   * @param scope what variables read
   */
  public Evaluator(Scope scope) {
    this.scope = scope;
  }

  /**
   * Replaces every variable in a value.
   *
   * @param node the value as it is written
   * @return the value without variables; numbers keep their digits
   * @throws EvaluationException when a variable has no value
   */
  public Node resolve(Node node) throws EvaluationException {
    if (node instanceof ArrayNode array) {
      List<Node> elements = new ArrayList<>(array.elements().size());
      for (Node element : array.elements()) {
        elements.add(resolve(element));
      }
      return new ArrayNode(elements);
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    if (object.isVariable()) {
      return variable(object);
    }
    Map<String, Node> members = new LinkedHashMap<>();
    for (Map.Entry<String, Node> member : object.members().entrySet()) {
      members.put(member.getKey(), resolve(member.getValue()));
    }
    return new ObjectNode(members);
  }

  /**
   * Replaces every variable in an object.
   *
   * @param object the object as it is written
   * @return the object without variables
   * @throws EvaluationException when a variable has no value
   */
  public ObjectNode resolveObject(ObjectNode object) throws EvaluationException {
    return resolve(object) instanceof ObjectNode resolved ? resolved : new ObjectNode(Map.of());
  }

  /**
   * Replaces the variables in a value that is to be a text.
   *
   * @param node the value as it is written, or null
   * @return the text; empty when there is no value
   * @throws EvaluationException when a variable has no value
   */
  public String resolveText(@Nullable Node node) throws EvaluationException {
    return node == null ? "" : text(resolve(node));
  }

  private Node variable(ObjectNode object) throws EvaluationException {
    if (object.get("Get") instanceof TextNode get) {
      return scope.get(get.value());
    }
    if (object.get("Std:Join") instanceof ObjectNode join) {
      return new TextNode(join(join));
    }
    if (object.get("Std:JsonGet") instanceof ObjectNode jsonGet) {
      return jsonGet(jsonGet);
    }
    throw new EvaluationException("the variable " + object + " cannot be read");
  }

  private String join(ObjectNode join) throws EvaluationException {
    String on = join.text("On");
    List<String> texts = new ArrayList<>();
    if (join.get("Values") instanceof ArrayNode values) {
      for (Node value : values.elements()) {
        texts.add(text(resolve(value)));
      }
    }
    return String.join(on == null ? "" : on, texts);
  }

  /** A value within a Join: numbers by their digits, nothing for null. */
  static String text(Node value) {
    if (value instanceof TextNode text) {
      return text.value();
    }
    if (value instanceof NumberNode number) {
      return number.digits();
    }
    if (value instanceof BooleanNode bool) {
      return String.valueOf(bool.value());
    }
    return value instanceof NullNode ? "" : value.toString();
  }

  private Node jsonGet(ObjectNode jsonGet) throws EvaluationException {
    if (!(jsonGet.get("Path") instanceof TextNode path)) {
      throw new EvaluationException("the JsonGet " + jsonGet + " has no Path");
    }
    String uri;
    if (jsonGet.get("PropertyFile") instanceof ObjectNode file && file.text("Get") != null) {
      uri = scope.propertyFile(String.valueOf(file.text("Get")));
    } else if (jsonGet.get("S3Uri") != null) {
      uri = resolveText(jsonGet.get("S3Uri"));
    } else {
      throw new EvaluationException("the JsonGet " + jsonGet + " names no file");
    }
    return JsonQuery.find(uri, scope.read(uri), path.value());
  }
}
