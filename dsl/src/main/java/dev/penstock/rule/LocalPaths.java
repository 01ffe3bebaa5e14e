package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.StepDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PSK220: each input of a container has a folder of its own, and so has each output. */
final class LocalPaths implements Rule {
  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    Node inputs = step.arguments().get("ProcessingInputs");
    check(step, "ProcessingInputs", inputs, "S3Input", "input", report);
    Node outputs = Nodes.at(step.arguments(), "ProcessingOutputConfig", "Outputs");
    check(step, "ProcessingOutputConfig.Outputs", outputs, "S3Output", "output", report);
  }

  private static String folder(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static void check(
      StepDefinition step,
      String place,
      @Nullable Node list,
      String member,
      String what,
      Report report) {
    List<Node> elements = Nodes.elements(list);
    if (elements.size() < 2) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < elements.size(); i++) {
      String path = Nodes.constant(Nodes.at(elements.get(i), member, "LocalPath"));
      if (path != null && !path.isEmpty() && !seen.add(folder(path))) {
        report.error(
            "PSK220",
            step.name(),
            place + "[" + i + "]." + member + ".LocalPath",
            "another " + what + " has the folder " + Words.shown(path) + " too",
            "Give each " + what + " a folder of its own.");
      }
    }
  }
}
