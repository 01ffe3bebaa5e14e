package dev.penstock.rule;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import java.util.IdentityHashMap;
import java.util.Objects;

/** What is in the steps of one definition, each looked through once. */
final class Looks {
  private final Patterns patterns = new Patterns();
  private final IdentityHashMap<ObjectNode, StepContents> contents = new IdentityHashMap<>();

  StepContents add(StepDefinition step) {
    StepContents found = new StepContents(step, patterns);
    contents.put(step.json(), found);
    return found;
  }

  boolean have(StepDefinition step) {
    return contents.containsKey(step.json());
  }

  /** What is in a step that was looked through. */
  StepContents at(StepDefinition step) {
    return Objects.requireNonNull(contents.get(step.json()));
  }

  Patterns patterns() {
    return patterns;
  }
}
