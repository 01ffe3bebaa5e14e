package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.rule.TrainingJobs.Job;
import java.util.List;

/** PSK218: where the service wants one of several members, one of them is there. */
final class RequiredChoices implements Rule {
  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    ObjectNode arguments = step.arguments();
    switch (step.type()) {
      case "RegisterModel" -> {
        if (none(arguments, "ModelPackageGroupName", "ModelPackageName")) {
          report(
              step,
              "ModelPackageGroupName",
              "the version belongs to no group, and has no name of its own",
              "Name the group with .group(…).",
              report);
        }
      }
      case "Model" -> {
        if (none(arguments, "ExecutionRoleArn")) {
          report.warning(
              "PSK218",
              step.name(),
              "ExecutionRoleArn",
              "the model has no role, and can read neither its image nor its data when it is used",
              "Set .defaults(PipelineDefaults.builder().role(…)…) on the pipeline, or"
                  + " .executionRoleArn(…) at the step.");
        }
      }
      default -> {}
    }
    for (Job job : TrainingJobs.of(step)) {
      algorithm(step, job, report);
    }
  }

  private static void algorithm(StepDefinition step, Job job, Report report) {
    if (Nodes.at(job.json(), "AlgorithmSpecification") instanceof ObjectNode algorithm) {
      boolean image = algorithm.get("TrainingImage") != null;
      boolean name = algorithm.get("AlgorithmName") != null;
      if (!image && !name && Nodes.at(job.json(), "ServerlessJobConfig") != null) {
        report(
            step,
            job.place("AlgorithmSpecification"),
            "a serverless job has no algorithm specification: it publishes its metrics by itself",
            "Take out .metric(…), and the expression of @Metric; its name alone remains.",
            report);
      } else if (image == name) {
        report(
            step,
            job.place("AlgorithmSpecification"),
            image
                ? "the training has an image and an algorithm by name"
                : "the training has neither an image nor an algorithm by name",
            "Give one of .image(…) and .algorithm(…).",
            report);
      }
    }
  }

  private static boolean none(ObjectNode object, String... members) {
    return List.of(members).stream()
        .noneMatch(
            member -> object.get(member) != null && !(object.get(member) instanceof Node.NullNode));
  }

  private static void report(
      StepDefinition step, String place, String message, String mend, Report report) {
    report.error("PSK218", step.name(), place, message, mend);
  }
}
