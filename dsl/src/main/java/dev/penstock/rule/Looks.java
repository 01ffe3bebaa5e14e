package dev.penstock.rule;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is in the steps of one definition, each looked through once. */
final class Looks {
  private final Patterns patterns = new Patterns();
  private final Map<ObjectNode, StepContents> contents = new IdentityHashMap<>();
  private @Nullable StepDefinition lastStep;
  private @Nullable StepContents last;

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
    // Rule after rule asks for the same step.
    if (last == null || step != lastStep) {
      last = Objects.requireNonNull(contents.get(step.json()));
      lastStep = step;
    }
    return last;
  }

  Patterns patterns() {
    return patterns;
  }
}
