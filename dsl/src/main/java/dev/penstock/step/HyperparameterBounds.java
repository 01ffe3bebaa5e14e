package dev.penstock.step;

import dev.penstock.algorithm.Hyperparameter;
import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Join;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.ParameterReference;
import dev.penstock.model.ArgumentTree;
import dev.penstock.value.PythonText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PSK213: hyperparameters are within the bounds of the algorithm whose typed set was given, however
 * they were set in the end.
 */
final class HyperparameterBounds {
  static final String MEMBER = "HyperParameters";

  private HyperparameterBounds() {}

  static void check(
      Map<String, Hyperparameter> known, ArgumentTree arguments, LoweringContext context) {
    for (Hyperparameter each : known.values()) {
      Expression value = arguments.get(List.of(MEMBER, each.name()));
      String text = value == null ? null : text(value);
      if (text != null && !each.takes(text)) {
        context.error(
            "PSK213",
            MEMBER + "." + each.name(),
            subject(value, text) + " is out of range",
            "The algorithm takes " + each.bounds() + ".");
      }
    }
  }

  private static @Nullable String text(Expression value) {
    Object literal = null;
    if (value instanceof Literal written) {
      literal = written.value();
    } else {
      ParameterReference parameter = parameter(value);
      if (parameter != null) {
        literal = parameter.parameter().defaultValue();
      }
    }
    return literal == null ? null : PythonText.of(literal);
  }

  private static String subject(@Nullable Expression value, String text) {
    ParameterReference parameter = parameter(value);
    return parameter == null
        ? text
        : "the default of the parameter " + parameter.parameter().name() + ", " + text + ",";
  }

  /** A number that became a text is a Join of it alone. */
  private static @Nullable ParameterReference parameter(@Nullable Expression value) {
    Expression inner =
        value instanceof Join join && join.values().size() == 1 ? join.values().get(0) : value;
    return inner instanceof ParameterReference reference ? reference : null;
  }
}
