package dev.penstock.value;

import dev.penstock.expression.Concatenation;
import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Join;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.Variable;
import java.util.List;

/**
 * A value that a step is given: a literal, or something that is known only when the pipeline runs.
 * A value knows the steps and parameters that it came from, so a step that takes it runs after
 * them.
 *
 * <p>A value must not be concatenated into a Java string (use {@link Values#join}): compile reports
 * the place if it was.
 *
 * @param <T> the Java type that the value has when the pipeline runs
 */
public abstract sealed class Value<T>
    permits NumberValue, StringValue, BooleanValue, S3UriValue, DateTimeValue {
  private final Expression expression;

  Value(Expression expression) {
    this.expression = expression;
  }

  /**
   * Returns what is written into the definition.
   *
   * @return a literal or a reference
   */
  public final Expression expression() {
    return expression;
  }

  /**
   * Returns this value as a string: unchanged for a String parameter, an execution variable or a
   * Join; the text for a literal; a Join of this value alone for everything else.
   *
   * @return the value as a string
   */
  public StringValue asString() {
    return StringValue.of(text());
  }

  final Expression text() {
    if (expression instanceof Literal literal) {
      return new Literal(PythonText.of(literal.value()));
    }
    return textAlready() ? expression : new Join("", List.of(expression));
  }

  private boolean textAlready() {
    if (expression instanceof Expression.ParameterReference reference) {
      return reference.parameter().type() == dev.penstock.expression.Parameter.Type.STRING;
    }
    return expression instanceof Join || expression instanceof Expression.ExecutionVariable;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof Value<?> value
        && value.getClass() == getClass()
        && value.expression.equals(expression);
  }

  @Override
  public final int hashCode() {
    return expression.hashCode();
  }

  /** Returns a text that compile finds and reports when it was concatenated into a Java string. */
  @Override
  public final String toString() {
    return expression instanceof Variable variable
        ? Concatenation.mark(variable.text())
        : String.valueOf(((Literal) expression).value());
  }
}
