package dev.penstock.cli;

import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diff.Printable;
import dev.penstock.local.EngineException;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.LocalExecution;
import dev.penstock.local.StartRequest;
import dev.penstock.local.function.DeclaredWork;
import dev.penstock.local.job.Runners;
import dev.penstock.local.store.ExecutionRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * Runs a pipeline on this machine, and goes on with its executions.
 *
 * @param arguments what stands on the command line
 * @param format what to print at the end
 * @param console where to write
 */
record LocalRunner(ParseResult arguments, OutputFormat format, Console console) {
  /** The tags of an execution by which a retry finds who did its steps. */
  private static final String SOURCE = "penstock:source";

  private static final String RUNNERS = "penstock:runners";

  /**
   * Runs the pipeline to its end.
   *
   * @return the exit status
   */
  int run(LocalPipeline pipeline, StartRequest request) {
    List<String> how = LocalOptions.runners(arguments);
    Runners runners = RunnerChoice.of(pipeline.definition(), pipeline.work(), how);
    Long most = LocalOptions.maxParallel(arguments);
    StartRequest limited = most == null ? request : request.maxParallel(most);
    try (Progress progress = progress();
        LocalEngine engine =
            LocalOptions.open(arguments, console, runners, new EngineProgress(progress))) {
      LocalExecution execution;
      try {
        pipeline.deploy(engine);
        execution = engine.start(limited);
      } catch (EngineException refused) {
        throw refused(refused, pipeline.work());
      }
      engine
          .store()
          .change(to -> to.putTags(execution.describe().arn(), tags(pipeline.source(), how)));
      progress.begin(pipeline.request().name() + ", execution " + execution.id());
      return Watch.toTheEnd(engine, execution, progress, format, console);
    }
  }

  /**
   * Goes on with an execution that failed.
   *
   * @return the exit status
   */
  int retry(String text) {
    Map<String, String> tags;
    String id;
    PipelineDefinition definition;
    try (LocalEngine engine = LocalOptions.open(arguments, console)) {
      ExecutionRecord there = ExecutionOperand.find(text, engine);
      id = there.id();
      tags = engine.store().tags(there.arn());
      definition = engine.pipelines().definition(there.definition());
    }
    List<String> how = new ArrayList<>(tags.getOrDefault(RUNNERS, "").lines().toList());
    how.addAll(LocalOptions.runners(arguments));
    String source = tags.get(SOURCE);
    DeclaredWork work = source == null ? DeclaredWork.none() : LocalPipeline.workOf(source);
    Runners runners = RunnerChoice.of(definition, work, how);
    try (Progress progress = progress();
        LocalEngine engine =
            LocalOptions.open(arguments, console, runners, new EngineProgress(progress))) {
      LocalExecution execution;
      try {
        execution = engine.retry(id, LocalOptions.maxParallel(arguments));
      } catch (EngineException refused) {
        throw refused(refused, work);
      }
      progress.begin(execution.describe().pipeline() + ", execution " + id + ", again");
      return Watch.toTheEnd(engine, execution, progress, format, console);
    }
  }

  private Progress progress() {
    return new Progress(Screen.of(console, format), LocalOptions.logs(arguments));
  }

  private static Map<String, String> tags(@Nullable String source, List<String> how) {
    Map<String, String> tags = new LinkedHashMap<>();
    if (source != null) {
      tags.put(SOURCE, source);
    }
    if (!how.isEmpty()) {
      tags.put(RUNNERS, String.join("\n", how));
    }
    return tags;
  }

  private static CommandFailure refused(EngineException refused, DeclaredWork work) {
    String message = "Not started: " + StepText.lines(String.valueOf(refused.getMessage()));
    return CommandFailure.wrongUsage(
        refused.lacksRunner()
            ? message
                + "\nMark a method beside the pipeline with @StepWork(\"STEP\"), or give --runner"
                + " STEP=process, docker or stand-in; without STEP= it is for all of them."
                + (work.steps().isEmpty()
                    ? ""
                    : "\nThere is @StepWork for: "
                        + Printable.of(String.join(", ", work.steps().keySet())))
            : message);
  }
}
