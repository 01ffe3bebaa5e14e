package dev.penstock.cli;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.sagemaker.registry.Lineage;

/**
 * Where a model comes from, for machines. The members' names are what others rely on: see
 * docs/registry.md.
 */
final class LineageJson {
  private LineageJson() {}

  static ObjectNode of(Lineage lineage) {
    return new JsonObject()
        .put("model", ModelJson.of(lineage.model()).build())
        .put(
            "execution",
            lineage.execution() == null ? null : ExecutionJson.of(lineage.execution()).build())
        .put("step", lineage.step())
        .put("definitionSha256", lineage.definitionSha256())
        .put("commit", lineage.commit())
        .put("build", lineage.build())
        .texts("parameters", lineage.parameters())
        .list("steps", lineage.steps(), LineageJson::step)
        .texts("notes", lineage.notes())
        .build();
  }

  private static ObjectNode step(Lineage.Step step) {
    return new JsonObject()
        .put("name", step.name())
        .put("type", step.type())
        .put("job", step.job())
        .put("reusedFrom", step.reusedFrom())
        .texts("inputs", step.inputs())
        .build();
  }
}
