package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallbackCommandTest {
  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void pipeline() throws IOException {
    cli = new Cli(directory).with("asks", "class=com.example.fixture.Runs\nmethod=asks\n");
  }

  @Test
  void answersAnExecutionThatAnotherRuns() throws Exception {
    CompletableFuture<Cli.Result> run = start();
    String token = token();

    assertThat(cli.run("callback", "--format", "json").out())
        .contains("\"token\": \"" + token + "\"", "\"step\": \"Ask\"", "\"message\": {");

    assertThat(cli.run("callback", token, "--success", "Verdict=good", "Share=1"))
        .isEqualTo(new Cli.Result(0, "Callback " + token + " is answered.\n", ""));

    Cli.Result result = run.get(30, TimeUnit.SECONDS);
    assertThat(result.out()).contains("Ask: waits for an answer: penstock callback " + token);
    assertThat(result.status()).isZero();
    Cli.Result late = cli.run("callback", token, "--failure", "late");
    assertThat(late.status()).isEqualTo(1);
    assertThat(late.err()).contains("was answered: Succeeded");
  }

  @Test
  void failsTheStep() throws Exception {
    CompletableFuture<Cli.Result> run = start();

    cli.run("callback", token(), "--failure", "nobody is there");

    Cli.Result result = run.get(30, TimeUnit.SECONDS);
    assertThat(result.out()).contains(": nobody is there\n");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void takesEitherAnAnswerOrNothing() throws Exception {
    for (String[] wrong :
        new String[][] {
          {"callback", "x"},
          {"callback", "--success"},
          {"callback", "x", "--success", "--failure", "y"}
        }) {
      assertThat(cli.run(wrong).status()).isEqualTo(2);
    }
  }

  private CompletableFuture<Cli.Result> start() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return cli.run("run", "asks");
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private String token() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end) {
      String open = cli.run("callback").out().strip();
      if (!open.isEmpty()) {
        return open.substring(0, open.indexOf(' '));
      }
      Thread.sleep(50);
    }
    return fail("nothing waits for an answer");
  }
}
