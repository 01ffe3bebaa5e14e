package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.StepDefinition;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PSK117: what is read by name has a name of its own among its like. */
final class UniqueNames implements Rule {
  @Override
  public void check(Topology topology, Report report) {
    Set<String> parameters = new HashSet<>();
    for (ParameterDefinition parameter : topology.definition().parameters()) {
      if (!parameters.add(parameter.name())) {
        report.error(
            "PSK117",
            null,
            "Parameters." + parameter.name(),
            "two parameters have this name",
            "Give one of them another name.");
      }
    }
  }

  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    ObjectNode arguments = step.arguments();
    switch (step.type()) {
      case "Processing", "QualityCheck", "ClarifyCheck" -> {
        check(step, "ProcessingInputs", arguments.get("ProcessingInputs"), "InputName", report);
        Node outputs = Nodes.at(arguments, "ProcessingOutputConfig", "Outputs");
        check(step, "ProcessingOutputConfig.Outputs", outputs, "OutputName", report);
        Node files = step.json().get("PropertyFiles");
        check(step, "PropertyFiles", files, "PropertyFileName", report);
      }
      case "Training" ->
          check(step, "InputDataConfig", arguments.get("InputDataConfig"), "ChannelName", report);
      case "Lambda", "Callback" -> {
        Node outputs = step.json().get("OutputParameters");
        check(step, "OutputParameters", outputs, "OutputName", report);
      }
      default -> {}
    }
  }

  private static void check(
      StepDefinition step, String place, @Nullable Node array, String member, Report report) {
    if (!(array instanceof ArrayNode all) || all.elements().size() < 2) {
      return;
    }
    Set<String> seen = new HashSet<>(2 * all.elements().size());
    for (int i = 0; i < all.elements().size(); i++) {
      String name = all.elements().get(i) instanceof ObjectNode object ? object.text(member) : null;
      if (name != null && !seen.add(name)) {
        report.error(
            "PSK117",
            step.name(),
            place + "[" + i + "]." + member,
            "the name \"" + name + "\" was given before",
            "Give one of them another name.");
      }
    }
  }
}
