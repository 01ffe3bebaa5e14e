package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayList;
import java.util.List;

/** The trainings that a step starts: its own, or those of a search. */
final class TrainingJobs {
  private TrainingJobs() {}

  /**
   * A training.
   *
   * @param json what it is started with
   * @param at where that stands in the arguments; empty when it is the arguments themselves
   */
  record Job(ObjectNode json, String at) {
    String place(String argument) {
      return at.isEmpty() ? argument : at + "." + argument;
    }
  }

  static List<Job> of(StepDefinition step) {
    List<Job> jobs = new ArrayList<>();
    if (step.type().equals("Training")) {
      jobs.add(new Job(step.arguments(), ""));
    } else if (step.type().equals("Tuning")) {
      if (step.arguments().get("TrainingJobDefinition") instanceof ObjectNode one) {
        jobs.add(new Job(one, "TrainingJobDefinition"));
      }
      List<Node> more = Nodes.elements(step.arguments().get("TrainingJobDefinitions"));
      for (int i = 0; i < more.size(); i++) {
        if (more.get(i) instanceof ObjectNode one) {
          jobs.add(new Job(one, "TrainingJobDefinitions[" + i + "]"));
        }
      }
    }
    return jobs;
  }
}
