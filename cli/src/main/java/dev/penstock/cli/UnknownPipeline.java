package dev.penstock.cli;

import dev.penstock.internal.Nearest;
import java.util.Collection;

/** What people read when no pipeline has the name that they typed. */
final class UnknownPipeline {
  static final String NONE =
      "There are no pipelines on the class path. A pipeline is a public static method that returns"
          + " a Pipeline,\n"
          + "annotated with @PipelineSource(\"name\") and compiled with penstock-dsl-processor on"
          + " the processor path.";

  private UnknownPipeline() {}

  static CommandFailure failure(String name, Collection<String> known) {
    if (known.isEmpty()) {
      return CommandFailure.wrongUsage("There is no pipeline \"" + name + "\". " + NONE);
    }
    String nearest = Nearest.to(name, known);
    return CommandFailure.wrongUsage(
        "There is no pipeline \""
            + name
            + "\"."
            + (nearest == null ? "" : " Did you mean " + nearest + "?")
            + "\nThere are: "
            + String.join(", ", known));
  }
}
