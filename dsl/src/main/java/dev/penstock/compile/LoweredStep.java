package dev.penstock.compile;

import dev.penstock.definition.Reference;
import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.JsonGetFile;
import dev.penstock.expression.Expression.NamedReference;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.expression.Expression.ParameterReference;
import dev.penstock.expression.Expression.StepProperty;
import dev.penstock.expression.StepReference;
import dev.penstock.model.ArgumentTree;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.Dependency;
import dev.penstock.step.ForEachStep;
import dev.penstock.step.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A step with its arguments worked out, and what it refers to.
 *
 * @param step the step
 * @param arguments the arguments; for a condition step its conditions
 * @param members what stands beside the arguments, for example property files
 * @param steps the steps it refers to, as themselves
 * @param names the names of steps it refers to by name alone
 * @param parameters the parameters it refers to
 * @param filledIn the paths of arguments that nobody gave
 */
record LoweredStep(
    Step step,
    ObjectExpression arguments,
    ObjectExpression members,
    List<Step> steps,
    List<String> names,
    List<ParameterReference> parameters,
    List<List<String>> filledIn) {

  static LoweredStep of(Step step, StepContext context, JobNames names) {
    ArgumentTree tree = step.spec().arguments().toTree();
    step.spec().lowering().complete(step.spec(), tree, context);
    ObjectExpression arguments = names.judge(step, tree.toObject());
    if (step instanceof ConditionStep condition) {
      Map<String, Expression> conditions = new LinkedHashMap<>();
      conditions.put(
          "Conditions",
          new ArrayExpression(
              condition.conditions().stream().<Expression>map(each -> each.expression()).toList()));
      arguments = new ObjectExpression(conditions);
    }
    ArgumentTree beside = step.spec().members().toTree();
    context.members().forEach((name, value) -> beside.putIfAbsent(List.of(name), value));
    ObjectExpression members = beside.toObject();
    List<Step> steps = new ArrayList<>();
    List<String> byName = new ArrayList<>();
    List<ParameterReference> parameters = new ArrayList<>();
    for (ObjectExpression part : List.of(arguments, members)) {
      Expressions.variables(
          part,
          variable -> {
            if (variable instanceof StepProperty property) {
              steps.add((Step) property.step());
            } else if (variable instanceof JsonGetFile get) {
              steps.add((Step) get.step());
            } else if (variable instanceof ParameterReference reference) {
              parameters.add(reference);
            } else if (variable instanceof NamedReference named) {
              String name = Reference.of(named.text()).step();
              if (name != null) {
                byName.add(name);
              }
            }
          });
    }
    for (Dependency dependency : step.spec().dependsOn()) {
      StepReference on = dependency.step();
      if (on != null) {
        steps.add((Step) on);
      } else {
        byName.add(dependency.name());
      }
    }
    return new LoweredStep(step, arguments, members, steps, byName, parameters, tree.filledIn());
  }

  /** The steps in its branches, or its body; none for any but a condition or a ForEach step. */
  List<Step> inner() {
    if (step instanceof ForEachStep<?> forEach) {
      return forEach.body();
    }
    if (!(step instanceof ConditionStep condition)) {
      return List.of();
    }
    List<Step> inner = new ArrayList<>(condition.ifSteps());
    inner.addAll(condition.elseSteps());
    return inner;
  }
}
