package dev.penstock.local;

import dev.penstock.Pipeline;
import dev.penstock.SelectiveExecution;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.local.job.Runners;
import dev.penstock.local.job.StepRunner;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.step.StepType;
import dev.penstock.value.StartValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A single run of a pipeline, for tests: stand-ins do the jobs, and nothing is left behind.
 *
 * <pre>{@code
 * RunResult run =
 *     LocalRun.of(AbalonePipeline.pipeline())
 *         .processing("AbaloneEval", job -> job.writeReport(report(mse(9.0))))
 *         .others(StepRunner.succeed())
 *         .start();
 * }</pre>
 */
public final class LocalRun {
  private final PipelineRequest pipeline;
  private final Runners.Builder runners = Runners.builder();
  private StartRequest request;
  private @Nullable Path folder;

  private LocalRun(PipelineRequest pipeline) {
    this.pipeline = pipeline;
    this.request = StartRequest.of(pipeline.name());
  }

  /**
   * Runs a pipeline.
   *
   * @param pipeline the pipeline
   * @return the run, not started
   * @throws dev.penstock.CompilationException when the pipeline has errors
   */
  public static LocalRun of(Pipeline pipeline) {
    return new LocalRun(PipelineRequest.of(pipeline));
  }

  /**
   * Runs a definition.
   *
   * @param name what the pipeline is called
   * @param definition its definition
   * @return the run, not started
   */
  public static LocalRun of(String name, PipelineDefinition definition) {
    return new LocalRun(PipelineRequest.of(name, definition));
  }

  /**
   * Sets a parameter.
   *
   * @param name its name
   * @param value its value as text
   * @return this run
   */
  public LocalRun parameter(String name, String value) {
    request = request.parameter(name, value);
    return this;
  }

  /**
   * Sets parameters.
   *
   * @param values what the generated {@code …Values} give
   * @return this run
   */
  public LocalRun parameters(StartValues values) {
    request = request.parameters(values.asMap());
    return this;
  }

  /**
   * Limits how many steps run at a time.
   *
   * @param steps at least 1
   * @return this run
   */
  public LocalRun maxParallel(long steps) {
    request = request.maxParallel(steps);
    return this;
  }

  /**
   * Runs some steps alone; give a {@link #folder} in which all ran before.
   *
   * @param steps which steps
   * @return this run
   */
  public LocalRun select(SelectiveExecution steps) {
    request = request.select(steps);
    return this;
  }

  /**
   * Sets who does a step.
   *
   * @param step the step's name
   * @param runner who does it
   * @return this run
   * @throws IllegalArgumentException when the pipeline has no such step
   */
  public LocalRun step(String step, StepRunner runner) {
    return step(step, null, runner);
  }

  /**
   * Sets who does a processing step.
   *
   * @param step the step's name
   * @param runner who does it
   * @return this run
   */
  public LocalRun processing(String step, StepRunner runner) {
    return step(step, StepType.PROCESSING, runner);
  }

  /**
   * Sets who does a training step.
   *
   * @param step the step's name
   * @param runner who does it
   * @return this run
   */
  public LocalRun training(String step, StepRunner runner) {
    return step(step, StepType.TRAINING, runner);
  }

  /**
   * Sets who does a transform step.
   *
   * @param step the step's name
   * @param runner who does it
   * @return this run
   */
  public LocalRun transform(String step, StepRunner runner) {
    return step(step, StepType.TRANSFORM, runner);
  }

  /**
   * Sets what a Lambda function does.
   *
   * @param step the step's name
   * @param runner what it does; the properties of its outcome are what the function returns
   * @return this run
   */
  public LocalRun lambda(String step, StepRunner runner) {
    return step(step, StepType.LAMBDA, runner);
  }

  /**
   * Sets who answers a callback.
   *
   * @param step the step's name
   * @param runner who answers; the properties of its outcome are the outputs
   * @return this run
   */
  public LocalRun callback(String step, StepRunner runner) {
    return step(step, StepType.CALLBACK, runner);
  }

  private LocalRun step(String step, @Nullable StepType type, StepRunner runner) {
    List<StepDefinition> all = pipeline.definition().allSteps();
    boolean there =
        all.stream()
            .anyMatch(
                each ->
                    each.name().equals(step)
                        && (type == null || each.type().equals(type.wireName())));
    if (!there) {
      throw new IllegalArgumentException(
          "the pipeline has no "
              + (type == null ? "" : type.wireName() + " ")
              + "step \""
              + step
              + "\"; it has "
              + all.stream().map(each -> each.name() + " (" + each.type() + ")").toList());
    }
    runners.step(step, runner);
    return this;
  }

  /**
   * Sets who does all steps of a type.
   *
   * @param type the type
   * @param runner who does them
   * @return this run
   */
  public LocalRun type(StepType type, StepRunner runner) {
    runners.type(type, runner);
    return this;
  }

  /**
   * Sets who does all other steps, and answers all other callbacks.
   *
   * @param runner who does them
   * @return this run
   */
  public LocalRun others(StepRunner runner) {
    runners.others(runner).type(StepType.CALLBACK, runner);
    return this;
  }

  /**
   * Keeps everything in a folder, so that later runs find caches, models and earlier executions.
   *
   * @param kept the folder
   * @return this run
   */
  public LocalRun folder(Path kept) {
    folder = kept;
    return this;
  }

  /**
   * Runs the pipeline to its end.
   *
   * @return what came of it
   * @throws EngineException when something is wrong with the pipeline, a parameter or a step
   *     without a runner; nothing was started
   */
  public RunResult start() {
    try {
      Path place = folder == null ? Files.createTempDirectory("penstock-run") : folder;
      try (LocalEngine engine = LocalEngine.builder(place).runners(runners.build()).open()) {
        engine.pipelines().put(pipeline);
        LocalExecution execution = engine.start(request);
        ExecutionRecord end = execution.await();
        return RunResult.of(engine, end);
      } finally {
        if (folder == null) {
          delete(place);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the run has no folder", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the pipeline ran", e);
    }
  }

  private static void delete(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
