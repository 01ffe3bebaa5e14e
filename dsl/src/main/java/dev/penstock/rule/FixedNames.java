package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * PSK320: what is made once in each execution, or for each item, has a name of its own each time.
 */
final class FixedNames implements Rule {
  /** What is made anew, and cannot be made twice with one name. */
  private static final Map<String, List<String>> ONCE =
      Map.of(
          "BedrockCustomModel", List.of("ModelName", "modelName"),
          "BedrockCustomModelDeployment", List.of("ModelDeploymentName", "modelDeploymentName"),
          "BedrockModelImport",
              List.of("JobName", "ImportedModelName", "jobName", "importedModelName"),
          "BedrockProvisionedModelThroughput",
              List.of("ProvisionedModelName", "provisionedModelName"));

  private static final Map<String, List<String>> IN_A_LOOP =
      Map.of(
          "Endpoint", List.of("EndpointName"),
          "InferenceComponent", List.of("InferenceComponentName"));

  @Override
  public void check(Topology topology, Report report) {
    Set<String> bodies = new HashSet<>();
    topology.steps().forEach(step -> step.body().forEach(body -> bodies.add(body.name())));
    for (StepDefinition step : topology.steps()) {
      boolean loop = bodies.contains(step.name());
      check(step, ONCE.getOrDefault(step.type(), List.of()), loop, report);
      if (loop) {
        check(step, IN_A_LOOP.getOrDefault(step.type(), List.of()), true, report);
      }
    }
  }

  private static void check(
      StepDefinition step, List<String> members, boolean loop, Report report) {
    for (String member : members) {
      String name = Nodes.constant(step.arguments().get(member));
      if (name != null) {
        report.warning(
            "PSK320",
            step.name(),
            member,
            "the name "
                + Words.shown(name)
                + " is the same "
                + (loop ? "for every item" : "in every execution")
                + ", and can be given only once",
            loop
                ? "Put the item into it: join(\"-\", literal(\"…\"), item.string())."
                : "Put the execution into it: join(\"-\", literal(\"…\"),"
                    + " ExecutionVariables.PIPELINE_EXECUTION_ID).");
      }
    }
  }
}
