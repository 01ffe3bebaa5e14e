package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;
import java.util.List;
import java.util.Set;

/**
 * A model that is registered has passed something. PSK312: one that is approved at once. PSK313:
 * any.
 */
final class QualityGates implements Rule {
  private static final Set<String> GATES = Set.of("Condition", "QualityCheck", "ClarifyCheck");

  @Override
  public void check(Topology topology, Report report) {
    List<String> gates =
        topology.steps().stream()
            .filter(step -> GATES.contains(step.type()))
            .map(StepDefinition::name)
            .toList();
    Set<String> gated = topology.reach().after(gates);
    for (StepDefinition step : topology.steps()) {
      if (!step.type().equals("RegisterModel") || gated.contains(step.name())) {
        continue;
      }
      String status = topology.literalOrDefault(step.arguments().get("ModelApprovalStatus"));
      if ("Approved".equals(status)) {
        report.warning(
            "PSK312",
            step.name(),
            "ModelApprovalStatus",
            "the model is approved whatever came of it: no condition and no check is before it",
            "Put the step into .then(…) of a condition on the evaluation, or say"
                + " .approval(\"PendingManualApproval\").");
      } else {
        report.warning(
            "PSK313",
            step.name(),
            null,
            "every model is registered, a bad one too: no condition and no check is before it",
            "Put the step into .then(…) of a condition on the evaluation.");
      }
    }
  }
}
