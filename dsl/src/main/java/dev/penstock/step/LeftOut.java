package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.ObjectExpression;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Takes members out of arguments, wherever they stand. */
final class LeftOut {
  private final Set<String> members;
  private final Set<String> missing;

  private LeftOut(Set<String> members) {
    this.members = members;
    this.missing = new LinkedHashSet<>(members);
  }

  static ObjectExpression without(
      Set<String> members, ObjectExpression arguments, LoweringContext context) {
    LeftOut leftOut = new LeftOut(members);
    ObjectExpression rest = (ObjectExpression) leftOut.without(arguments);
    for (String member : leftOut.missing) {
      context.error(
          "PSK118",
          member,
          "it is to be left out, and stands nowhere among the arguments",
          "Correct the name, or take it out of .leaveOut(…).");
    }
    return rest;
  }

  private Expression without(Expression value) {
    if (value instanceof ArrayExpression array) {
      return new ArrayExpression(array.elements().stream().map(this::without).toList());
    }
    if (!(value instanceof ObjectExpression object)) {
      return value;
    }
    Map<String, Expression> rest = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, member) -> {
              if (members.contains(name)) {
                missing.remove(name);
              } else {
                rest.put(name, without(member));
              }
            });
    return new ObjectExpression(rest);
  }
}
