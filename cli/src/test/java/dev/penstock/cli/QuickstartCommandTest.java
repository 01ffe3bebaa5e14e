package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.fixture.Pipelines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartCommandTest {
  @TempDir Path directory;

  @Test
  void showsWhatThePipelineIsAndWhereItsJsonLiesAndRunsTheOther() throws IOException {
    Cli cli =
        new Cli(directory)
            .with("abalone", entry("greeting"))
            .with("breast-cancer", "class=com.example.fixture.Runs\nmethod=words\n");

    Cli.Result result = cli.run("quickstart");

    assertThat(result.status()).isZero();
    int size = Pipelines.greeting().compile().definition().toBytes().length;
    assertThat(result.out())
        .startsWith(
            """
            The sample pipeline, compiled

            2 parameters, with defaults:
              Word   String   "Grüße"
              Count  Integer  (none: given at the start)

            3 steps and 3 edges, each step after what it waits for:
              First   Model
              Second  Model  after First
              Third   Fail   after First, Second

            abalone: no errors; %d bytes as sent to the service
            JSON: target/quickstart/abalone.json

            The sample breast-cancer, run on this machine

            Words, execution \
            """
                .formatted(size))
        .contains("Where it lies:\n");
    assertThat(directory.resolve("target/quickstart/abalone.json"))
        .hasContent(cli.run("compile", "abalone").out());
  }

  @Test
  void takesParametersOfTheRun() throws IOException {
    Cli cli =
        new Cli(directory)
            .with("abalone", entry("greeting"))
            .with("breast-cancer", "class=com.example.fixture.Runs\nmethod=words\n");

    assertThat(cli.run("quickstart", "-p", "Least=4").status()).isEqualTo(1);
    assertThat(cli.run("quickstart", "-p", "Most=4").status()).isEqualTo(2);
  }

  @Test
  void writesNothingWhenThereAreErrors() throws IOException {
    Cli.Result result = new Cli(directory).with("abalone", entry("twins")).run("quickstart");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(directory.resolve("target")).doesNotExist();
  }

  @Test
  void needsTheSample() throws IOException {
    assertThat(new Cli(directory).run("quickstart"))
        .isEqualTo(
            new Cli.Result(
                2, "", "There is no pipeline \"abalone\".\nThere are: broken, greeting, twins\n"));
  }

  @Test
  void tellsWhenTheFolderCannotBeMade() throws IOException {
    Files.writeString(directory.resolve("target"), "a file");

    Cli.Result result = new Cli(directory).with("abalone", entry("greeting")).run("quickstart");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("The folder target/quickstart cannot be made: ");
  }

  private static String entry(String method) {
    return "class=com.example.fixture.Pipelines\nmethod=" + method + "\n";
  }
}
