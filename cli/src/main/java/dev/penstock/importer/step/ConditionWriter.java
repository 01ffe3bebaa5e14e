package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.importer.code.Code;
import dev.penstock.step.ConditionStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Condition: the comparisons and the steps of the branches. */
final class ConditionWriter implements StepWriter {
  @Override
  public Class<?> stepClass() {
    return ConditionStep.class;
  }

  @Override
  public @Nullable Code write(StepInput in) {
    Conditions conditions = new Conditions(in.expressions());
    List<Code> all = new ArrayList<>();
    if (!(in.arguments().take("Conditions") instanceof ArrayNode given)) {
      return null;
    }
    for (Node each : given.elements()) {
      Code condition = conditions.condition(each);
      if (condition == null) {
        return null;
      }
      all.add(condition);
    }
    Code code = in.named(ConditionStep.class).call("when", all);
    code = branch(in, code, in.step().ifSteps(), "IfSteps", "then");
    code = code == null ? null : branch(in, code, in.step().elseSteps(), "ElseSteps", "otherwise");
    return in.arguments().left().isEmpty() ? code : null;
  }

  private static @Nullable Code branch(
      StepInput in, Code code, List<StepDefinition> steps, String member, String method) {
    if (!(in.arguments().take(member) instanceof ArrayNode given)
        || given.elements().size() != steps.size()) {
      return null;
    }
    List<Code> names = new ArrayList<>();
    for (StepDefinition step : steps) {
      Scope.StepName name = in.scope().step(step.name());
      if (name == null) {
        return null;
      }
      names.add(name.code());
    }
    return names.isEmpty() ? code : code.call(method, names);
  }
}
