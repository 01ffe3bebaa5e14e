package dev.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.local.job.Runners;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.local.job.StepRunner;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.ExecutionStatus;
import dev.penstock.local.store.StepRecord;
import dev.penstock.local.store.StepStatus;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own, killed in the midst of an execution. Slow: it starts a JVM. */
class KilledProcessTest {
  @TempDir Path folder;

  @Test
  void whatWasKilledIsShownAndGoesOn() throws Exception {
    Path store = folder.resolve("store");
    Path log = folder.resolve("log");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                store.toString(),
                log.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("running");

      try (LocalEngine engine = engine(store, log, true)) {
        ExecutionRecord there = engine.executions("P").get(0);
        assertThat(there.status()).as("it lives").isEqualTo(ExecutionStatus.EXECUTING);

        child.destroyForcibly().waitFor();

        assertThat(engine.describe(there.id()).status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(engine.describe(there.id()).failureReason()).startsWith("interrupted");
        assertThat(engine.steps(there.id()))
            .extracting(StepRecord::name, StepRecord::status)
            .containsExactly(
                org.assertj.core.groups.Tuple.tuple("Second", StepStatus.FAILED),
                org.assertj.core.groups.Tuple.tuple("First", StepStatus.SUCCEEDED));

        assertThat(engine.retry(there.id(), null).await().status())
            .isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(Files.readAllLines(log)).containsExactly("First", "Second", "Second");
      }
    } finally {
      child.destroyForcibly();
    }
  }

  private static LocalEngine engine(Path store, Path log, boolean quick) {
    StepRunner runner =
        job -> {
          Files.writeString(
              log, job.stepName() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          if (!quick && job.stepName().equals("Second")) {
            System.out.println("running");
            Thread.sleep(600_000);
          }
          return StepOutcome.succeeded();
        };
    return LocalEngine.builder(store).runners(Runners.builder().others(runner).build()).open();
  }

  /** The process that is killed. */
  public static final class Child {
    private Child() {}

    /**
     * Runs a pipeline that does not end.
     *
     * @param args the folder of the engine, and a file that steps write their names to
     */
    public static void main(String[] args) throws InterruptedException {
      try (LocalEngine engine = engine(Path.of(args[0]), Path.of(args[1]), false)) {
        engine
            .pipelines()
            .put(
                PipelineRequest.of(
                    "P",
                    Json.pipeline(
                        "",
                        Json.processing("First", ""),
                        Json.processing("Second", "", List.of("First").toArray(String[]::new)))));
        engine.start(StartRequest.of("P")).await();
      }
    }
  }
}
