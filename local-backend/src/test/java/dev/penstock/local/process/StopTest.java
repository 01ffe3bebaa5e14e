package dev.penstock.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.local.TestJobs;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepJob;
import dev.penstock.step.StepType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs that are to stop, and what they leave running. */
@Timeout(60)
class StopTest {
  @TempDir Path folder;
  private TestJobs jobs;

  @BeforeEach
  void makeStore() throws IOException {
    Programs.needShell();
    jobs = new TestJobs(folder);
  }

  @Test
  void aProgramMayEndByItself() throws Exception {
    CompletableFuture<String> end =
        start(
            Duration.ofSeconds(30),
            "trap 'echo bye; exit 0' TERM; echo ready; while true; do sleep 0.05; done");
    waitFor(() -> jobs.log.contains("ready"));

    stop("the execution was stopped");

    assertThat(end.get(20, TimeUnit.SECONDS))
        .isEqualTo("the job was stopped: the execution was stopped");
    assertThat(jobs.log).contains("bye");
  }

  @ParameterizedTest
  @EnumSource(names = {"WHERE_POSSIBLE", "REWRITTEN"})
  void aProgramThatDoesNotIsEndedWithAllThatItStarted(Isolation isolation) throws Exception {
    CompletableFuture<String> end =
        start(
            isolation,
            Duration.ofMillis(200),
            "trap '' TERM; sleep 1000 & echo child $!;"
                // A process that leaves the family and its session.
                + " (setsid sh -c 'echo orphan $$; exec sleep 1000' &);"
                + " echo ready; while true; do sleep 0.05; done");
    waitFor(() -> jobs.log.contains("ready") && pids().size() == 2);
    List<Long> pids = pids();

    stop("its time is up");

    assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo("the job was stopped: its time is up");
    assertThat(pids).hasSize(2).noneMatch(StopTest::isAlive);
  }

  @Test
  void whatAProgramLeavesRunningEndsWithIt() throws Exception {
    CompletableFuture<String> end =
        start(Duration.ofSeconds(30), "sleep 1000 & echo child $!; exit 0");

    assertThat(end.get(20, TimeUnit.SECONDS)).isEmpty();
    assertThat(pids()).hasSize(1).noneMatch(StopTest::isAlive);
  }

  private List<Long> pids() {
    return jobs.log.stream()
        .filter(line -> line.matches("(child|orphan) \\d+"))
        .map(line -> Long.parseLong(line.replaceAll("\\D+", "")))
        .toList();
  }

  private static boolean isAlive(long pid) {
    // A zombie, which waits for its parent to look, is none.
    return ProcessHandle.of(pid).filter(handle -> handle.info().command().isPresent()).isPresent();
  }

  private CompletableFuture<String> start(Duration grace, String script) {
    return start(Isolation.REWRITTEN, grace, script);
  }

  private CompletableFuture<String> start(Isolation isolation, Duration grace, String script) {
    CompletableFuture<String> end = new CompletableFuture<>();
    StepJob job = jobs.job(StepType.TRAINING, "{}");
    Thread thread =
        new Thread(
            () -> {
              try {
                ProcessRunner.create()
                    .isolation(isolation)
                    .grace(grace)
                    .program("/bin/sh", "-c", script)
                    .run(job);
                end.complete("");
              } catch (StepFailedException failed) {
                end.complete(failed.reason());
              } catch (Exception e) {
                end.completeExceptionally(e);
              }
            });
    jobs.stop.onStop(thread::interrupt);
    thread.start();
    return end;
  }

  private void stop(String why) {
    jobs.stop.raise(why);
  }

  private static void waitFor(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(10);
    }
  }
}
