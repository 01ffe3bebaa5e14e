package dev.penstock.compile;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.step.Step;
import dev.penstock.step.StepType;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names of jobs and models. An execution names them itself, so what the builder was told is
 * dropped; a pipeline with custom prefixes takes it for the beginning of the name, and needs it.
 * What is set as an argument by name stays as it stands.
 *
 * <p>PSK120: the name that is needed is not there. PSK302: a name was set and does nothing.
 */
final class JobNames {
  private final boolean prefixes;
  private final Problems problems;

  JobNames(PipelineSpec spec, Problems problems) {
    this.prefixes = spec.customJobPrefixes();
    this.problems = problems;
  }

  ObjectExpression judge(Step step, ObjectExpression arguments) {
    // By the name on the wire, since several types run the same kind of job.
    StepType type = StepType.ofWireName(step.spec().wireType());
    String member = type == null ? null : type.jobNameMember();
    boolean asItStands = member != null && step.spec().rawArguments().contains(member);
    if (member == null || asItStands || step.spec().keepsName()) {
      return arguments;
    }
    Expression name = arguments.members().get(member);
    if (prefixes) {
      // A version in a group has no name of its own.
      boolean needed = step.type() != StepType.REGISTER_MODEL;
      if (needed && (name == null || name.equals(new Literal("")))) {
        problems.error(
            "PSK120",
            step.name(),
            member,
            "the pipeline takes names for prefixes, and the step gives none",
            "Set " + member + " at the step, or take .customJobPrefixes() from the pipeline.");
      }
      return arguments;
    }
    if (name == null) {
      return arguments;
    }
    problems.warning(
        "PSK302",
        step.name(),
        member,
        "the name is left out: an execution names its jobs and models itself",
        "Take it out, or add .customJobPrefixes() to the pipeline: it is the beginning of the name"
            + " then.");
    Map<String, Expression> others = new LinkedHashMap<>(arguments.members());
    others.remove(member);
    return new ObjectExpression(others);
  }
}
