package dev.penstock.cli;

import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.Severity;
import dev.penstock.internal.Nearest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PSK211: a definition's version and its steps' types are known; the service may have more. */
final class FrameFacts {
  private FrameFacts() {}

  static List<Diagnostic> check(PipelineDefinition definition, StructureCheck known) {
    List<Diagnostic> found = new ArrayList<>();
    String version = definition.json().text("Version");
    if (version != null && !known.versions().contains(version)) {
      found.add(
          warning(
              null,
              "Version",
              "the service is not known to have the version \"" + version + "\"",
              "It has " + String.join(", ", known.versions()) + "."));
    }
    for (StepDefinition step : definition.allSteps()) {
      String type = step.type();
      if (!type.isEmpty() && !known.types().contains(type)) {
        String nearest = Nearest.to(type, known.types());
        found.add(
            warning(
                step.name(),
                "Type",
                "the service is not known to have steps of type \"" + type + "\"",
                nearest == null
                    ? "It has " + String.join(", ", known.types()) + "."
                    : "Did you mean \"" + nearest + "\"?"));
      }
    }
    return found;
  }

  private static Diagnostic warning(
      @Nullable String step, String place, String message, String mend) {
    return new Diagnostic("PSK211", Severity.WARNING, step, place, message, mend);
  }
}
