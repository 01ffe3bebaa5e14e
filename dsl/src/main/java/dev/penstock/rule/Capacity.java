package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.StepDefinition;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PSK307: a step on instances that are often not to be had tries again. */
final class Capacity implements Rule {
  private static final String ERROR = "SageMaker.CAPACITY_ERROR";
  private static final Set<String> TYPES = Set.of("Processing", "Training", "Tuning", "Transform");

  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    if (!TYPES.contains(step.type()) || isRetried(step)) {
      return;
    }
    InstanceTypes.visit(
        topology,
        step,
        (place, type) -> {
          if (InstanceTypes.isLargeAccelerated(type)) {
            report.warning(
                "PSK307",
                step.name(),
                place,
                type + " is often not to be had, and the step fails when it is not",
                "Say .retry(RetryPolicy.on(ExceptionType.CAPACITY_ERROR)"
                    + ".maxAttempts(10).interval(Duration.ofMinutes(10))).");
          }
        });
  }

  private static boolean isRetried(StepDefinition step) {
    for (Node policy : Nodes.elements(Nodes.at(step.json(), "RetryPolicies"))) {
      for (Node type : Nodes.elements(Nodes.at(policy, "ExceptionType"))) {
        @Nullable String text = Nodes.constant(type);
        if (ERROR.equals(text)) {
          return true;
        }
      }
    }
    return false;
  }
}
