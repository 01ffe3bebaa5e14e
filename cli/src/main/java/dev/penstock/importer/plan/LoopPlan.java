package dev.penstock.importer.plan;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import dev.penstock.importer.code.JavaNames;
import dev.penstock.importer.step.StepWriters;
import dev.penstock.step.ForEachBody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which steps run for the items of a ForEach step, and which are written inside it. */
public final class LoopPlan {
  private final Map<String, StepDefinition> loops = new HashMap<>();
  private final Set<String> readByStep = new HashSet<>();

  public LoopPlan(PipelineDefinition definition) {
    for (StepDefinition step : definition.allSteps()) {
      step.body().forEach(body -> loops.putIfAbsent(body.name(), step));
    }
    if (!loops.isEmpty()) {
      for (StepDefinition step : definition.allSteps()) {
        for (Reference reference : PipelineDefinition.references(step)) {
          note(step, reference);
        }
      }
    }
  }

  /** Results by the name of a step in the body are those of a body of several. */
  private void note(StepDefinition step, Reference reference) {
    String loop = reference.step();
    if (loop != null && reference.path().startsWith("IterationOutputs[")) {
      readByStep.add(loop);
    } else if (reference.text().startsWith("IterationOutput.")) {
      readByStep.add(step.name());
    }
  }

  /** The ForEach step whose body a step is, or null. */
  public @Nullable StepDefinition of(StepDefinition step) {
    return loops.get(step.name());
  }

  /** Whether the body is one step that can be written inside the ForEach step. */
  public boolean isInside(StepDefinition loop) {
    if (loop.body().size() != 1 || readByStep.contains(loop.name())) {
      return false;
    }
    Class<?> type = StepWriters.stepClass(loop.body().get(0).type());
    return type != null && ForEachBody.class.isAssignableFrom(type);
  }

  /** What an item is called: one of the stores is a store. */
  public static String item(StepDefinition loop) {
    String items =
        loop.arguments().get("IterableItems") instanceof ObjectNode variable
            ? variable.text("Get")
            : null;
    List<String> words = new ArrayList<>(JavaNames.words(items == null ? "" : last(items)));
    String plural = words.isEmpty() ? "" : words.get(words.size() - 1);
    if (plural.length() < 4 || !plural.endsWith("s")) {
      return "item";
    }
    words.set(words.size() - 1, plural.substring(0, plural.length() - 1));
    return JavaNames.variable(words, "item");
  }

  /** The last name of a path. */
  private static String last(String path) {
    return path.replaceFirst("'?]$", "").replaceFirst(".*[.'\\[]", "");
  }
}
