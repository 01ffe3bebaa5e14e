package dev.penstock.cli;

import dev.penstock.local.function.DeclaredWork;
import dev.penstock.local.job.Runners;
import dev.penstock.local.s3.FolderStore;
import dev.penstock.local.s3.ObjectStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who does the steps of the pipelines that clients bring: what pipelines of the same name on the
 * class path declare, what {@code --runner} says, and a stand-in for all others.
 */
final class ServedWork {
  private final Map<String, DeclaredWork> declared;
  private final Map<String, Runners> runners = new LinkedHashMap<>();
  private final Runners others;
  private final String how;

  private ServedWork(Map<String, DeclaredWork> declared, List<String> given) {
    List<String> all = new ArrayList<>(List.of(RunnerChoice.STAND_IN));
    all.addAll(given);
    this.declared = declared;
    this.how = given.isEmpty() ? "" : String.join(", ", given);
    this.others = RunnerChoice.of(DeclaredWork.none(), all);
    declared.forEach((name, work) -> runners.put(name, RunnerChoice.of(work, all)));
  }

  /**
   * Looks what is declared on the class path. A pipeline there that cannot be loaded is no reason
   * not to serve others.
   */
  static ServedWork onClassPath(List<String> given, Console console) {
    Map<String, DeclaredWork> declared = new LinkedHashMap<>();
    PipelineCatalog catalog = PipelineCatalog.ofThread();
    for (PipelineEntry entry : catalog.list().entries()) {
      try {
        DeclaredWork work = LocalPipeline.workOf(entry.name());
        if (!work.steps().isEmpty()) {
          declared.put(new PipelineLoader(entry, catalog.loader()).pipeline().name(), work);
        }
      } catch (CommandFailure unusable) {
        console.printError(String.valueOf(unusable.getMessage()));
      }
    }
    return new ServedWork(declared, given);
  }

  Runners runners(String pipeline) {
    return runners.getOrDefault(pipeline, others);
  }

  /** Puts what the declared work reads to where it looks for it. */
  void putData(ObjectStore objects) {
    if (!(objects instanceof FolderStore)) {
      // What lies in a real S3 is not written over.
      return;
    }
    try {
      for (DeclaredWork work : declared.values()) {
        work.putData(objects);
      }
    } catch (IOException unusable) {
      throw CommandFailure.failed(
          "What the steps read cannot be put into the data folder: " + unusable.getMessage());
    }
  }

  /** Says it to people: a stand-in should surprise nobody. */
  String summary() {
    StringBuilder text = new StringBuilder();
    if (!declared.isEmpty()) {
      text.append("Steps of ")
          .append(String.join(", ", declared.keySet()))
          .append(": as declared on the class path.\n");
    }
    return text.append(how.isEmpty() ? "Steps" : "Steps with " + how + "; other steps")
        .append(": stand-ins, which do no work and always succeed; see --runner.")
        .toString();
  }
}
