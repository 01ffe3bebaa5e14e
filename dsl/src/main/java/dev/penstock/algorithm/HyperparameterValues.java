package dev.penstock.algorithm;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.value.S3Uri;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import dev.penstock.value.Values;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The hyperparameters that were set, as the service takes them: texts. For generated code, whose
 * builders are typed. Immutable.
 */
public final class HyperparameterValues {
  private final List<Hyperparameter> declared;
  private final Map<String, StringValue> values;

  private HyperparameterValues(List<Hyperparameter> declared, Map<String, StringValue> values) {
    this.declared = declared;
    this.values = values;
  }

  /**
   * No values yet.
   *
   * @param declared the algorithm's hyperparameters, in the order of their declaration
   * @return no values
   */
  public static HyperparameterValues of(Hyperparameter... declared) {
    return new HyperparameterValues(List.of(declared), Map.of());
  }

  /**
   * The values with one more.
   *
   * @param name the hyperparameter's name
   * @param value its value
   * @return the values
   */
  public HyperparameterValues with(String name, String value) {
    return with(name, Values.literal(value));
  }

  /**
   * The values with one more.
   *
   * @param name the hyperparameter's name
   * @param value its value
   * @return the values
   */
  public HyperparameterValues with(String name, long value) {
    return with(name, Values.literal(value));
  }

  /**
   * The values with one more.
   *
   * @param name the hyperparameter's name
   * @param value its value
   * @return the values
   */
  public HyperparameterValues with(String name, float value) {
    // By way of its text: 0.1f is 0.1 to its reader, not 0.10000000149011612.
    return with(name, Double.parseDouble(Float.toString(value)));
  }

  /**
   * The values with one more.
   *
   * @param name the hyperparameter's name
   * @param value its value, written as Python's {@code str} does
   * @return the values
   */
  public HyperparameterValues with(String name, double value) {
    return with(name, Values.literal(value));
  }

  /**
   * The values with one more.
   *
   * @param name the hyperparameter's name
   * @param value its value, written as the algorithm reads it
   * @return the values
   */
  public HyperparameterValues with(String name, boolean value) {
    return with(name, Values.literal(value));
  }

  /**
   * The values with one more.
   *
   * @param name the hyperparameter's name
   * @param value its value
   * @return the values
   */
  public HyperparameterValues with(String name, S3Uri value) {
    return with(name, value.uri());
  }

  /**
   * The values with one more.
   *
   * @param name the hyperparameter's name
   * @param value its value, which may be known only when the pipeline runs
   * @return the values
   */
  public HyperparameterValues with(String name, Value<?> value) {
    Map<String, StringValue> all = new LinkedHashMap<>(values);
    all.put(name, text(name, value));
    return new HyperparameterValues(declared, all);
  }

  private StringValue text(String name, Value<?> value) {
    Expression expression = value.expression();
    if (expression instanceof Literal literal && literal.value() instanceof Boolean bool) {
      for (Hyperparameter each : declared) {
        if (each.name().equals(name)) {
          return Values.literal(each.text(bool));
        }
      }
    }
    return value.asString();
  }

  /**
   * Returns what is known of the algorithm's hyperparameters, whether they were set or not.
   *
   * @return the hyperparameters, in the order of their declaration
   */
  public List<Hyperparameter> declared() {
    return declared;
  }

  /**
   * Returns the values that were set.
   *
   * @return texts by the hyperparameters' names, in the order of their declaration
   */
  public Map<String, StringValue> asMap() {
    Map<String, StringValue> ordered = new LinkedHashMap<>();
    for (Hyperparameter each : declared) {
      StringValue value = values.get(each.name());
      if (value != null) {
        ordered.put(each.name(), value);
      }
    }
    return Collections.unmodifiableMap(ordered);
  }

  @Override
  public String toString() {
    return asMap().toString();
  }
}
