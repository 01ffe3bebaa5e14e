package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.StepDefinition;
import java.util.List;

/** PSK221: a location has its scheme once, at the beginning. */
final class JoinedLocations implements Rule {
  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    for (StepContents.Found join : topology.contents(step).joins()) {
      List<Node> parts = Nodes.elements(Nodes.at(join.node(), "Std:Join", "Values"));
      String first = parts.isEmpty() ? null : Nodes.constant(parts.get(0));
      if (first == null || !first.startsWith("s3:/")) {
        continue;
      }
      for (int i = 1; i < parts.size(); i++) {
        String text = topology.literalOrDefault(parts.get(i));
        if (text != null && text.startsWith("s3:/")) {
          report.error(
              "PSK221",
              step.name(),
              Topology.place(join.place()),
              "the location is put together from "
                  + Words.shown(first)
                  + " and "
                  + Words.shown(text)
                  + ", and has s3:// twice",
              "Give the bucket's name alone where the name is asked for.");
        }
      }
    }
    for (StepContents.Text text : topology.contents(step).locations()) {
      if (text.value().startsWith("s3://s3:")) {
        report.error(
            "PSK221",
            step.name(),
            Topology.place(text.place()),
            Words.shown(text.value()) + " has s3:// twice",
            "Write it once.");
      }
    }
  }
}
