package dev.penstock.local;

import dev.penstock.definition.PipelineDefinition;
import dev.penstock.local.job.Runners;
import dev.penstock.local.job.StepOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Many steps in one execution, and many executions at once. Run by hand: main, with the number of
 * steps and of executions.
 */
final class LoadBenchmark {
  private LoadBenchmark() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int steps = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int executions = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    run("warm-up", 500, 1);
    for (int size = steps / 8; size <= steps; size *= 2) {
      run("one execution", size, 1);
    }
    for (int count = executions / 4; count <= executions; count *= 2) {
      run("executions at once", 20, count);
    }
  }

  private static void run(String what, int steps, int executions)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("penstock-load");
    PipelineDefinition definition = layers(steps);
    try (LocalEngine engine =
        LocalEngine.builder(folder)
            .runners(Runners.builder().others(job -> StepOutcome.succeeded()).build())
            .open()) {
      engine.pipelines().put(PipelineRequest.of("P", definition));
      System.gc();
      long before = used();
      long start = System.nanoTime();
      List<LocalExecution> runs = new ArrayList<>();
      for (int i = 0; i < executions; i++) {
        runs.add(engine.start(StartRequest.of("P")));
      }
      long threads = Thread.activeCount();
      for (LocalExecution run : runs) {
        if (run.await().failureReason() != null) {
          throw new IllegalStateException(run.steps().toString());
        }
      }
      long nanos = System.nanoTime() - start;
      System.out.printf(
          "%-20s %6d steps x %4d: %7.2f s, %6.0f us a step, %d threads, %d MB before gc, %d MB"
              + " after%n",
          what,
          steps,
          executions,
          nanos / 1e9,
          nanos / 1e3 / steps / executions,
          threads,
          (used() - before) >> 20,
          afterGc() - (before >> 20));
    }
  }

  /** Layers of a hundred steps, each step waiting for two of the layer before. */
  private static PipelineDefinition layers(int steps) {
    String[] all = new String[steps];
    for (int i = 0; i < steps; i++) {
      all[i] =
          i < 100
              ? Json.processing("S" + i, "")
              : Json.processing("S" + i, "", "S" + (i - 100), "S" + (i - 99));
    }
    return Json.pipeline("", all);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static long afterGc() {
    System.gc();
    return used() >> 20;
  }
}
