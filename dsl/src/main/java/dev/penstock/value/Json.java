package dev.penstock.value;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.ObjectExpression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON with values in it, mostly an object or array, for arguments that have no type of their own.
 * Immutable: each call gives a new one.
 */
public final class Json {
  private final Expression expression;

  private Json(Expression expression) {
    this.expression = expression;
  }

  /**
   * An empty object.
   *
   * @return {@code {}}
   */
  public static Json object() {
    return new Json(new ObjectExpression(Map.of()));
  }

  /**
   * A single value as JSON, to stand among objects and arrays.
   *
   * @param value the value
   * @return the value
   */
  public static Json of(Value<?> value) {
    return new Json(value.expression());
  }

  /**
   * Reads JSON from its text, for what is long or comes from elsewhere. A reference in it, such as
   * {@code {"Get": "Steps.Train.ModelArtifacts"}}, is one by name.
   *
   * @param text the text of one JSON value
   * @return the value
   * @throws IllegalArgumentException if it is not JSON
   */
  public static Json parse(String text) {
    return new Json(JsonReader.read(text));
  }

  /**
   * An array of nothing.
   *
   * @return {@code []}
   */
  public static Json array() {
    return new Json(new ArrayExpression(List.of()));
  }

  /**
   * An array of values.
   *
   * @param elements the elements
   * @return the array
   */
  public static Json array(Value<?>... elements) {
    return new Json(
        new ArrayExpression(
            List.of(elements).stream().<Expression>map(Value::expression).toList()));
  }

  /**
   * An array of objects or arrays.
   *
   * @param elements the elements
   * @return the array
   */
  public static Json array(Json... elements) {
    return new Json(
        new ArrayExpression(List.of(elements).stream().<Expression>map(Json::expression).toList()));
  }

  /**
   * The object with a member more.
   *
   * @param name the member's name
   * @param value its value
   * @return the object
   */
  public Json with(String name, Value<?> value) {
    return with(name, value.expression());
  }

  /**
   * The object with a member more.
   *
   * @param name the member's name
   * @param value its value
   * @return the object
   */
  public Json with(String name, Json value) {
    return with(name, value.expression);
  }

  /**
   * The object with a member more.
   *
   * @param name the member's name
   * @param value its value
   * @return the object
   */
  public Json with(String name, String value) {
    return with(name, Values.literal(value));
  }

  /**
   * The object with a member more.
   *
   * @param name the member's name
   * @param value its value
   * @return the object
   */
  public Json with(String name, long value) {
    return with(name, Values.literal(value));
  }

  /**
   * The object with a member more.
   *
   * @param name the member's name
   * @param value its value
   * @return the object
   */
  public Json with(String name, double value) {
    return with(name, Values.literal(value));
  }

  /**
   * The object with a member more.
   *
   * @param name the member's name
   * @param value its value
   * @return the object
   */
  public Json with(String name, boolean value) {
    return with(name, Values.literal(value));
  }

  /**
   * Returns what is written into the definition.
   *
   * @return the object or array
   */
  public Expression expression() {
    return expression;
  }

  private Json with(String name, Expression value) {
    if (!(expression instanceof ObjectExpression object)) {
      throw new IllegalStateException("only an object has members; start from Json.object()");
    }
    Map<String, Expression> members = new LinkedHashMap<>(object.members());
    members.put(name, value);
    return new Json(new ObjectExpression(members));
  }
}
