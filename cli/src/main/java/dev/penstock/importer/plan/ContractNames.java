package dev.penstock.importer.plan;

import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.importer.code.JavaNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What contracts are called: after the script, which says what a container does, else after the
 * step.
 */
final class ContractNames {
  private static final int MOST_WORDS = 4;

  /** Names that scripts have whatever they do. */
  private static final Set<String> GENERAL =
      Set.of(
          "main",
          "app",
          "script",
          "run",
          "runner",
          "code",
          "entry",
          "entrypoint",
          "job",
          "process");

  /** The shapes of the steps that run a script, by its name. */
  private final Map<String, Set<Object>> shapes = new HashMap<>();

  ContractNames(PipelineDefinition definition, Function<StepDefinition, @Nullable Object> shape) {
    for (StepDefinition step : definition.allSteps()) {
      List<String> words = script(step);
      Object found = words == null ? null : shape.apply(step);
      if (words != null && found != null) {
        shapes.computeIfAbsent(String.join(" ", words), each -> new HashSet<>()).add(found);
      }
    }
  }

  /** The words of the name that the script has; null when it has none, or containers differ. */
  @Nullable List<String> ofScript(StepDefinition step) {
    List<String> words = script(step);
    return words != null && shapes.getOrDefault(String.join(" ", words), Set.of()).size() == 1
        ? words
        : null;
  }

  /** The words of the step's name, without what the processor adds and without its number. */
  static List<String> ofStep(List<String> stepWords) {
    List<String> words = new ArrayList<>(stepWords);
    while (words.size() > 1 && words.get(words.size() - 1).matches("\\d+|[Ss]tep")) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  private static @Nullable List<String> script(StepDefinition step) {
    PlainProcessing.Script script = PlainProcessing.script(step);
    if (script == null) {
      return null;
    }
    String file = script.file().substring(script.file().lastIndexOf('/') + 1);
    List<String> words = JavaNames.words(file.replaceFirst("\\.[A-Za-z0-9]+$", ""));
    boolean telling =
        !words.isEmpty()
            && words.size() <= MOST_WORDS
            && !GENERAL.contains(String.join("", words).toLowerCase(Locale.ROOT))
            && Character.isLetter(words.get(0).charAt(0));
    return telling ? words : null;
  }
}
