package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.model.Settings;
import dev.penstock.model.Structure;
import dev.penstock.value.PythonText;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ranges of a search; bounds and values travel as strings. */
final class TuningRanges {
  private static final String CONTINUOUS = "ContinuousParameterRanges";
  private static final String CATEGORICAL = "CategoricalParameterRanges";
  private static final String INTEGER = "IntegerParameterRanges";

  private TuningRanges() {}

  static Settings continuous(
      Settings settings, String name, Value<?> min, Value<?> max, String scaling) {
    return settings.append(path(CONTINUOUS), bounds(name, min, max, scaling));
  }

  static Settings continuous(Settings settings, Structure range) {
    return settings.append(path(CONTINUOUS), range.expression());
  }

  static Settings integer(Settings settings, Structure range) {
    return settings.append(path(INTEGER), range.expression());
  }

  static Settings integer(
      Settings settings, String name, Value<?> min, Value<?> max, String scaling) {
    return settings.append(path(INTEGER), bounds(name, min, max, scaling));
  }

  static Settings categorical(Settings settings, String name, List<? extends Value<?>> values) {
    List<Expression> texts = new ArrayList<>();
    for (Value<?> value : values) {
      texts.add(value.asString().expression());
    }
    Map<String, Expression> range = new LinkedHashMap<>();
    range.put("Name", new Literal(name));
    range.put("Values", new ArrayExpression(texts));
    return settings.append(path(CATEGORICAL), new ObjectExpression(range));
  }

  /** Kinds that have no range are written as empty lists, as the Python SDK does. */
  static Settings withEmptyOnes(Settings settings) {
    Settings all = settings;
    for (String kind : List.of(CONTINUOUS, CATEGORICAL, INTEGER)) {
      all = all.orElse(path(kind), new ArrayExpression(List.of()));
    }
    return all;
  }

  /** The number as it was written: 0 stays 0, and 0.0 stays 0.0. */
  static StringValue text(Number number) {
    boolean fraction = number instanceof Double || number instanceof Float;
    return StringValue.of(
        new Literal(
            fraction ? PythonText.of(Double.parseDouble(number.toString())) : number.toString()));
  }

  private static Expression bounds(String name, Value<?> min, Value<?> max, String scaling) {
    Map<String, Expression> range = new LinkedHashMap<>();
    range.put("Name", new Literal(name));
    range.put("MinValue", min.asString().expression());
    range.put("MaxValue", max.asString().expression());
    range.put("ScalingType", new Literal(scaling));
    return new ObjectExpression(range);
  }

  private static List<String> path(String kind) {
    return List.of(TuningAlgorithm.RANGES, kind);
  }
}
