package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.model.PropertyPath;
import dev.penstock.model.Settings;
import dev.penstock.value.BooleanValue;
import dev.penstock.value.FloatValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * An output of a Lambda or callback step: declared once, with its type, given to the builder and
 * then to the step to read it, so that neither its name nor its type can be mistyped.
 *
 * <pre>{@code
 * var score = StepOutput.number("score");
 * var judge = LambdaStep.named("Judge").function(ARN).outputs(score).build();
 * … judge.output(score).lessThan(0.5)
 * }</pre>
 *
 * @param <V> what reading it gives
 */
public final class StepOutput<V extends Value<?>> {
  private static final List<String> DECLARED = List.of("OutputParameters");

  private final String name;
  private final String type;
  private final Function<PropertyPath, V> reader;

  private StepOutput(String name, String type, Function<PropertyPath, V> reader) {
    this.name = name;
    this.type = type;
    this.reader = reader;
  }

  /**
   * A text.
   *
   * @param name the output's name, at most 256 characters
   * @return the output
   */
  public static StepOutput<StringValue> string(String name) {
    return new StepOutput<>(name, "String", PropertyPath::string);
  }

  /**
   * A location in S3; a String on the wire.
   *
   * @param name the output's name, at most 256 characters
   * @return the output
   */
  public static StepOutput<S3UriValue> s3Uri(String name) {
    return new StepOutput<>(name, "String", PropertyPath::s3Uri);
  }

  /**
   * A whole number.
   *
   * @param name the output's name, at most 256 characters
   * @return the output
   */
  public static StepOutput<IntegerValue> integer(String name) {
    return new StepOutput<>(name, "Integer", PropertyPath::integer);
  }

  /**
   * A number.
   *
   * @param name the output's name, at most 256 characters
   * @return the output
   */
  public static StepOutput<FloatValue> number(String name) {
    return new StepOutput<>(name, "Float", PropertyPath::number);
  }

  /**
   * True or false.
   *
   * @param name the output's name, at most 256 characters
   * @return the output
   */
  public static StepOutput<BooleanValue> bool(String name) {
    return new StepOutput<>(name, "Boolean", PropertyPath::bool);
  }

  /**
   * Returns the output's name.
   *
   * @return the name on the wire
   */
  public String name() {
    return name;
  }

  /**
   * Returns the output's type.
   *
   * @return {@code String}, {@code Integer}, {@code Float} or {@code Boolean}
   */
  public String type() {
    return type;
  }

  /** A step without outputs says so: the list is written, empty. */
  static StepSpec none(ImmutableStepSpec spec) {
    return spec.withMembers(spec.members().orElse(DECLARED, new ArrayExpression(List.of())));
  }

  static StepSpec declared(StepSpec spec, StepOutput<?>... outputs) {
    Settings members = spec.members();
    for (StepOutput<?> output : outputs) {
      Map<String, Expression> declaration = new LinkedHashMap<>();
      declaration.put("OutputName", new Literal(output.name));
      declaration.put("OutputType", new Literal(output.type));
      members = members.append(DECLARED, new ObjectExpression(declaration));
    }
    return ImmutableStepSpec.copyOf(spec).withMembers(members);
  }

  /** Reads the output of a step or, inside a ForEach step's results, of one of its runs. */
  V of(Step step, PropertyPath at) {
    checkType(step);
    return reader.apply(at.member("OutputParameters").named(name));
  }

  /** A name that is not declared is found at compile; a type that differs leaves no trace there. */
  private void checkType(Step step) {
    if (!(step.spec().members().toTree().get(DECLARED) instanceof ArrayExpression declared)) {
      return;
    }
    for (Expression each : declared.elements()) {
      Map<String, Expression> members = ((ObjectExpression) each).members();
      if (Objects.equals(members.get("OutputName"), new Literal(name))
          && !Objects.equals(members.get("OutputType"), new Literal(type))) {
        throw new IllegalArgumentException(
            "the step \""
                + step.name()
                + "\" declares the output \""
                + name
                + "\" with another type than "
                + type
                + "; read it with the very StepOutput that it was declared with");
      }
    }
  }
}
