package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.StepDefinition;
import dev.penstock.rule.TrainingJobs.Job;
import java.util.List;
import java.util.Set;

/** PSK306: a job that hangs is stopped. */
final class RunTimes implements Rule {
  private static final Set<String> PROCESSING =
      Set.of("Processing", "QualityCheck", "ClarifyCheck");
  private static final String AUTO_ML =
      "AutoMLJobConfig.CompletionCriteria.MaxAutoMLJobRuntimeInSeconds";
  private static final String EMR_SERVERLESS = "JobConfig.executionTimeoutMinutes";
  private static final String PLACE = "StoppingCondition.MaxRuntimeInSeconds";

  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    if (PROCESSING.contains(step.type())) {
      check(step, step.arguments(), PLACE, report);
    } else if (step.type().equals("AutoML")) {
      check(step, AUTO_ML, "a month", report);
    } else if (step.type().equals("EMRServerless")) {
      check(step, EMR_SERVERLESS, "half a day", report);
    }
    for (Job job : TrainingJobs.of(step)) {
      check(step, job.json(), job.place(PLACE), report);
    }
  }

  private static void check(StepDefinition step, String place, String limit, Report report) {
    if (Nodes.at(step.arguments(), place.split("\\.", -1)) == null) {
      report(step, place, "the service's own limit of " + limit, report);
    }
  }

  /** What a builder filled in is not what somebody thought of. */
  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    for (List<String> path : topology.subject().filledIn().getOrDefault(step.name(), List.of())) {
      String place = String.join(".", path).replace(".[", "[");
      if (place.endsWith(PLACE)) {
        report(step, place, "the limit that is filled in by default", report);
      }
    }
  }

  private static void check(StepDefinition step, Node job, String place, Report report) {
    if (Nodes.at(job, "StoppingCondition", "MaxRuntimeInSeconds") == null) {
      report(step, place, "the service's own limit of a day", report);
    }
  }

  private static void report(StepDefinition step, String place, String limit, Report report) {
    report.warning(
        "PSK306",
        step.name(),
        place,
        "a job that hangs is stopped, and paid for, only after " + limit,
        "Say how long it may take: ."
            + (place.equals(EMR_SERVERLESS) ? "timeout" : "maxRuntime")
            + "(Duration.ofHours(1)).");
  }
}
