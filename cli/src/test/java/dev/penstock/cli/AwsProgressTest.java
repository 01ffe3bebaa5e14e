package dev.penstock.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import dev.penstock.sagemaker.execution.ExecutionStep;
import dev.penstock.sagemaker.execution.LogTail;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AwsProgressTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  /** Remembers what is shown, as a terminal does. */
  private static final class Remembered implements Screen {
    final List<String> lines = new ArrayList<>();
    List<String> live = List.of();

    @Override
    public void print(String line) {
      lines.add(line);
    }

    @Override
    public void show(List<String> shown) {
      live = List.copyOf(shown);
    }

    @Override
    public boolean isLive() {
      return true;
    }

    @Override
    public void close() {
      live = List.of();
    }
  }

  @Test
  void saysOnceThatItWaits() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            out,
            OutputStream.nullOutputStream(),
            Path.of(""),
            Path.of(""));
    try (Progress progress =
        new Progress(new Screen.LineScreen(line -> console.print(line + "\n")), false)) {
      progress.begin("P, execution abc");
      AwsProgress told = new AwsProgress(progress, " --env dev");
      SageMakerFailure failure = new SageMakerFailure(Kind.THROTTLED, "Too many requests.", null);
      told.onWaiting(failure);
      told.onWaiting(failure);
      told.onAnswer();
      told.onStep(
          step("Ask", "Executing", 0, null, Map.of("Callback.CallbackToken", "abcdefghij")));
      told.onStep(
          step("Ask", "Executing", 1, null, Map.of("Callback.CallbackToken", "abcdefghij")));
      told.onStep(step("Ask", "Failed", 1, "declined", Map.of()));
      told.onLogTail(
          step("Ask", "Failed", 1, "declined", Map.of()), new LogTail(List.of(), "denied"));
      told.onLogTail(
          step("Ask", "Failed", 1, "declined", Map.of()),
          new LogTail(List.of("no such file", "bye\u001b[31m"), null));
    }

    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            P, execution abc
              Waiting for AWS: Too many requests.
              AWS answers again
              Ask: started
              Ask: waits for an answer: penstock callback abcdefghij --env dev --success [name=value …], or --failure REASON
              Ask: attempt 2
              Ask: Failed in 1 min 5 s: declined
                (no log: denied)
                | no such file
                | bye\\u001b[31m
            """);
  }

  @Test
  void showsWhatIsGoingOnWhereItCan() {
    Remembered screen = new Remembered();
    try (Progress progress = new Progress(screen, false)) {
      progress.begin("P, execution abc");
      AwsProgress told = new AwsProgress(progress, "");
      told.onStep(step("Train", "Executing", 1, null, Map.of()));
      told.onLog("Train", "epoch 3");
      told.onWaiting(new SageMakerFailure(Kind.EXPIRED, "Sign in again.", null));

      assertThat(screen.live)
          .hasSize(2)
          .anySatisfy(
              line ->
                  assertThat(line)
                      .matches("[-|/\\\\] Train: Executing, attempt 2, \\d.* s  epoch 3"))
          .anySatisfy(line -> assertThat(line).endsWith(" Waiting for AWS: Sign in again."));
      told.onAnswer();
      told.onStep(step("Train", "Succeeded", 1, null, Map.of()));
      assertThat(screen.live).isEmpty();
    }
    assertThat(screen.lines).containsExactly("P, execution abc", "  Train: Succeeded in 1 min 5 s");
  }

  private static ExecutionStep step(
      String name,
      String status,
      int attempt,
      @Nullable String reason,
      Map<String, String> metadata) {
    Instant end = status.equals("Executing") ? null : START.plusSeconds(65);
    return new ExecutionStep(name, status, attempt, START, end, reason, null, null, metadata);
  }
}
