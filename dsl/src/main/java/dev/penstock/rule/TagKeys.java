package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.step.StepType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PSK205, PSK208: the keys of tags are not AWS's own, and each is there once. */
final class TagKeys implements Rule {
  private static final String RESERVED = "aws:";

  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    StepType type = StepType.ofWireName(step.type());
    // What other steps are given is for whoever they call, and no tag.
    if (type != null && type.argumentsShape() != null) {
      check(step, "", step.arguments(), report);
      check(step, "ClusterConfig.", Nodes.at(step.arguments(), "ClusterConfig"), report);
      if (Nodes.at(step.arguments(), "JobConfig", "tags") instanceof ObjectNode map) {
        map.members().keySet().forEach(key -> check(step, "JobConfig.tags", key, report));
      }
    }
  }

  /** Looks at the lists of tags among the members. */
  private static void check(StepDefinition step, String path, @Nullable Node node, Report report) {
    if (!(node instanceof ObjectNode object)) {
      return;
    }
    for (int i = 0; i < object.members().size(); i++) {
      if (object.name(i).endsWith("Tags")) {
        keys(step, path + object.name(i), Nodes.elements(object.value(i)), report);
      }
    }
  }

  private static void keys(StepDefinition step, String place, List<Node> tags, Report report) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < tags.size(); i++) {
      String key = Nodes.constant(Nodes.at(tags.get(i), "Key"));
      if (key == null) {
        continue;
      }
      String at = place + "[" + i + "].Key";
      check(step, at, key, report);
      if (!seen.add(key)) {
        report.error(
            "PSK208",
            step.name(),
            at,
            "there are two tags of the key " + Words.shown(key) + "; the service takes one",
            "Take one out.");
      }
    }
  }

  private static void check(StepDefinition step, String place, String key, Report report) {
    if (key.toLowerCase(Locale.ROOT).startsWith(RESERVED)) {
      report.error(
          "PSK205",
          step.name(),
          place,
          "the key " + Words.shown(key) + " is AWS's own: the service lets nobody set it",
          "Take a key that does not begin with " + RESERVED + ".");
    }
  }
}
