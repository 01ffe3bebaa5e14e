package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.fixture.Pipelines;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
  @TempDir Path directory;

  @Test
  void findsNoErrors() throws IOException {
    Cli.Result result = new Cli(directory).run("validate", "greeting");

    assertThat(result.status()).isZero();
    assertThat(result.out()).startsWith("greeting: no errors").endsWith("\n");
  }

  @Test
  void printsEveryDiagnostic() throws IOException {
    Cli.Result result = new Cli(directory).run("validate", "twins");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).startsWith("twins: 1 error");
    StringBuilder diagnostics = new StringBuilder();
    Pipelines.twins().compile().diagnostics().forEach(d -> diagnostics.append(d).append('\n'));
    assertThat(result.err()).isEqualTo(diagnostics.toString());
  }
}
