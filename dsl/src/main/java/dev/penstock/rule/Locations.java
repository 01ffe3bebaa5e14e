package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where steps write in S3, as texts in which a variable stands for itself. */
final class Locations {
  private Locations() {}

  /**
   * A place that a step writes to.
   *
   * @param step the step
   * @param place the argument
   * @param text the location
   * @param whole whether the step writes the folder itself, and not one below of a name of its own
   */
  record Output(StepDefinition step, String place, String text, boolean whole) {}

  /** A text that is equal for equal locations; null when the node is no text. */
  static @Nullable String text(@Nullable Node node) {
    if (node instanceof TextNode text) {
      return trimmed(text.value());
    }
    if (!(node instanceof ObjectNode object && object.isVariable())) {
      return null;
    }
    String read = object.text("Get");
    if (read != null) {
      return "{" + read + "}";
    }
    Node join = object.get("Std:Join");
    if (join == null) {
      return "{" + object + "}";
    }
    List<String> parts = new ArrayList<>();
    for (Node part : Nodes.elements(Nodes.at(join, "Values"))) {
      String text = part instanceof TextNode literal ? literal.value() : text(part);
      parts.add(text == null ? String.valueOf(part) : text);
    }
    return trimmed(String.join(String.valueOf(Nodes.constant(Nodes.at(join, "On"))), parts));
  }

  private static String trimmed(String text) {
    return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  static List<Output> outputs(StepDefinition step) {
    List<Output> all = new ArrayList<>();
    ObjectNode arguments = step.arguments();
    switch (step.type()) {
      case "Processing", "QualityCheck", "ClarifyCheck" -> {
        List<Node> outputs =
            Nodes.elements(Nodes.at(arguments, "ProcessingOutputConfig", "Outputs"));
        for (int i = 0; i < outputs.size(); i++) {
          String place = "ProcessingOutputConfig.Outputs[" + i + "].S3Output.S3Uri";
          add(all, step, place, Nodes.at(outputs.get(i), "S3Output", "S3Uri"), true);
        }
      }
      case "Transform" -> {
        Node path = Nodes.at(arguments, "TransformOutput", "S3OutputPath");
        add(all, step, "TransformOutput.S3OutputPath", path, true);
      }
      case "Training", "AutoML" -> {
        // Each job has a folder of its name below.
        Node path = Nodes.at(arguments, "OutputDataConfig", "S3OutputPath");
        add(all, step, "OutputDataConfig.S3OutputPath", path, false);
      }
      default -> {}
    }
    return all;
  }

  private static void add(
      List<Output> all, StepDefinition step, String place, @Nullable Node node, boolean whole) {
    String text = text(node);
    if (text != null && !text.startsWith("{Steps.") && !text.isEmpty()) {
      all.add(new Output(step, place, text, whole));
    }
  }
}
