package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.StepDefinition;
import dev.penstock.rule.TrainingJobs.Job;
import java.math.BigDecimal;

/** PSK217: a spot training waits at least as long as it may run, and no other training waits. */
final class SpotTimes implements Rule {
  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    for (Job job : TrainingJobs.of(step)) {
      check(step, job, report);
    }
  }

  private static void check(StepDefinition step, Job job, Report report) {
    Node spot = Nodes.at(job.json(), "EnableManagedSpotTraining");
    Node wait = Nodes.at(job.json(), "StoppingCondition", "MaxWaitTimeInSeconds");
    String place = job.place("StoppingCondition.MaxWaitTimeInSeconds");
    if (Nodes.isTrue(spot) && wait == null) {
      report.error(
          "PSK217",
          step.name(),
          place,
          "spot training needs the longest time to wait for it",
          "Say .spot(Duration): the time for waiting and running together.");
    } else if (wait != null
        && (spot == null || (spot instanceof Node.BooleanNode bool && !bool.value()))) {
      report.error(
          "PSK217",
          step.name(),
          place,
          "only spot training takes a time to wait",
          "Turn spot training on with .spot(Duration), or take the time out.");
    }
    BigDecimal waiting = Nodes.number(wait);
    BigDecimal running =
        Nodes.number(Nodes.at(job.json(), "StoppingCondition", "MaxRuntimeInSeconds"));
    if (waiting != null && running != null && waiting.compareTo(running) < 0) {
      report.error(
          "PSK217",
          step.name(),
          place,
          "the wait of "
              + waiting
              + " s, which has the run in it, is shorter than the run of "
              + running
              + " s",
          "Wait for at least " + running + " s, or set .maxRuntime(…) lower.");
    }
  }
}
