package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.ArgumentTree;
import dev.penstock.value.PythonText;
import dev.penstock.value.StringValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the training toolkit in the service's framework images reads of its hyperparameters: where
 * the code lies and which script to run, everything as JSON.
 */
final class ScriptMode {
  private static final String LOG_LEVEL = "20";

  private ScriptMode() {}

  static void complete(StepSpec spec, ArgumentTree arguments, LoweringContext context) {
    SourceCode code = spec.sourceCode();
    if (code == null) {
      return;
    }
    spec.givenHyperparameters()
        .forEach((name, value) -> arguments.put(hyperparameter(name), json(value)));
    String place = HyperparameterBounds.MEMBER + ".sagemaker_submit_directory";
    Expression location =
        code.folder() != null
            ? context.archive(place, code.folder(), code.entryPoint())
            : Objects.requireNonNull(code.archive()).expression();
    arguments.put(hyperparameter("sagemaker_submit_directory"), json(location));
    arguments.put(hyperparameter("sagemaker_program"), json(new Literal(code.entryPoint())));
    arguments.putIfAbsent(hyperparameter("sagemaker_container_log_level"), new Literal(LOG_LEVEL));
    String region = context.defaults().region();
    if (region != null) {
      arguments.putIfAbsent(hyperparameter("sagemaker_region"), json(new Literal(region)));
    }
  }

  private static List<String> hyperparameter(String name) {
    return List.of(HyperparameterBounds.MEMBER, name);
  }

  /** A literal as JSON; a variable as text, which is all that can be said of it. */
  private static Expression json(Expression value) {
    return value instanceof Literal literal
        ? new Literal(json(literal.value()))
        : StringValue.of(value).asString().expression();
  }

  private static String json(@Nullable Object value) {
    if (value instanceof String text) {
      return quoted(text);
    }
    return value instanceof Double number
        ? PythonText.of(number.doubleValue())
        : String.valueOf(value);
  }

  /** As Python's {@code json.dumps} does: what is not ASCII is escaped. */
  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        default -> {
          if (c < ' ' || c > '~') {
            json.append("\\u").append(java.util.HexFormat.of().toHexDigits(c));
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.append('"').toString();
  }
}
