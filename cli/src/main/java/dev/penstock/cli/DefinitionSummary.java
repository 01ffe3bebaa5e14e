package dev.penstock.cli;

import dev.penstock.definition.Node;
import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayList;
import java.util.List;

/** What a definition is, for people: its parameters, and its steps with what each waits for. */
final class DefinitionSummary {
  private DefinitionSummary() {}

  static String of(PipelineDefinition definition) {
    StringBuilder text = new StringBuilder();
    int parameters = definition.parameters().size();
    table(
        text,
        Text.count(parameters, "parameter") + (parameters == 0 ? "" : ", with defaults"),
        parameters(definition));
    text.append('\n');
    table(
        text,
        Text.count(definition.allSteps().size(), "step")
            + " and "
            + Text.count(definition.edges().size(), "edge")
            + ", each step after what it waits for",
        steps(definition));
    return text.toString();
  }

  private static List<List<String>> parameters(PipelineDefinition definition) {
    List<List<String>> rows = new ArrayList<>();
    for (ParameterDefinition parameter : definition.parameters()) {
      Node value = parameter.defaultValue();
      rows.add(
          List.of(
              parameter.name(),
              parameter.type(),
              value == null ? "(none: given at the start)" : value.toString()));
    }
    return rows;
  }

  private static List<List<String>> steps(PipelineDefinition definition) {
    RunOrder order = new RunOrder(definition);
    List<List<String>> rows = new ArrayList<>();
    for (StepDefinition step : order.steps()) {
      List<String> waitsFor = order.waitsFor(step.name());
      rows.add(
          List.of(
              step.name(),
              String.valueOf(step.type()),
              waitsFor.isEmpty() ? "" : "after " + String.join(", ", waitsFor)));
    }
    return rows;
  }

  private static void table(StringBuilder text, String heading, List<List<String>> rows) {
    text.append(heading).append(rows.isEmpty() ? "\n" : ":\n").append(Table.of(rows));
  }
}
