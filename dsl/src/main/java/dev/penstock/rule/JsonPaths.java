package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.StepDefinition;
import java.util.regex.Pattern;

/**
 * PSK121: what is read from a file has a path, which the service reads before the pipeline runs.
 */
final class JsonPaths implements Rule {
  /** As the service takes it: names after dots, positions and quoted names in brackets. */
  private static final Pattern PATH =
      Pattern.compile(
          "(\\$\\.?)?([^.\\[\\]]+|\\['[^']*']|\\[\"[^\"]*\"]|\\[\\d+])"
              + "(\\.[^.\\[\\]]+|\\['[^']*']|\\[\"[^\"]*\"]|\\[\\d+])*+");

  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    for (StepContents.Found get : contents.jsonGets()) {
      Node path = Nodes.at(get.node(), "Path");
      String place = Topology.place(get.place().member("Std:JsonGet").member("Path"));
      if (!(path instanceof TextNode text)) {
        report.error(
            "PSK121",
            step.name(),
            place,
            path == null ? "there is no path into the file" : "the path is no literal text",
            "Give one such as \"metrics.mse\"; it cannot be put together when the pipeline runs.");
      } else if (text.value().startsWith("$") && !isPlain(text.value())) {
        report.warning(
            "PSK121",
            step.name(),
            place,
            "the path " + Words.shown(text.value()) + " may lead to several values, or to none",
            "Write names with dots between them, such as \"metrics.mse\" or \"folds[0]['mse']\".");
      } else if (!isPlain(text.value())) {
        report.error(
            "PSK121",
            step.name(),
            place,
            "the path " + Words.shown(text.value()) + " leads nowhere",
            "Write names with dots between them, such as \"metrics.mse\" or \"folds[0]['mse']\".");
      }
    }
  }

  private static boolean isPlain(String path) {
    return path.length() >= 1000 || PATH.matcher(path).matches();
  }
}
