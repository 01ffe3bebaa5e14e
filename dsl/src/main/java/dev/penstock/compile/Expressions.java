package dev.penstock.compile;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.Join;
import dev.penstock.expression.Expression.JsonGetS3;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.expression.Expression.Variable;
import java.util.function.Consumer;

/** Finds the references in an expression. */
final class Expressions {
  private Expressions() {}

  /** Gives every reference in an expression, in order of writing, joins before their parts. */
  static void variables(Expression expression, Consumer<Variable> each) {
    if (expression instanceof ObjectExpression object) {
      object.members().values().forEach(member -> variables(member, each));
    } else if (expression instanceof ArrayExpression array) {
      array.elements().forEach(element -> variables(element, each));
    } else if (expression instanceof Variable variable) {
      each.accept(variable);
      if (variable instanceof Join join) {
        join.values().forEach(part -> variables(part, each));
      } else if (variable instanceof JsonGetS3 get) {
        variables(get.s3Uri(), each);
      }
    }
  }
}
