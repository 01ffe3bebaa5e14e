package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.StepDefinition;
import dev.penstock.rule.TrainingJobs.Job;
import java.util.Set;

/** PSK306: a job that hangs is stopped. */
final class RunTimes implements Rule {
  private static final Set<String> PROCESSING =
      Set.of("Processing", "QualityCheck", "ClarifyCheck");
  private static final String PLACE = "StoppingCondition.MaxRuntimeInSeconds";

  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    if (PROCESSING.contains(step.type())) {
      check(step, step.arguments(), PLACE, report);
    }
    for (Job job : TrainingJobs.of(step)) {
      check(step, job.json(), job.place(PLACE), report);
    }
  }

  private static void check(StepDefinition step, Node job, String place, Report report) {
    if (Nodes.at(job, "StoppingCondition", "MaxRuntimeInSeconds") == null) {
      report.warning(
          "PSK306",
          step.name(),
          place,
          "a job that hangs is stopped, and paid for, only after the service's own limit of a day",
          "Say how long it may take: .maxRuntime(Duration.ofHours(1)).");
    }
  }
}
