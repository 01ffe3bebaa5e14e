package dev.penstock.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Set {@code PENSTOCK_UPDATE_GOLDEN} to write the golden files anew. */
class ValidateFileTest {
  private static final Path GOLDEN = Path.of("src/test/resources/validate");

  @TempDir Path directory;

  static List<Path> corpus() throws IOException {
    return Definitions.all();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void findsNoErrorInWhatTheServiceTakes(Path file) throws IOException {
    Cli.Result result = new Cli(directory).run("validate", file.toAbsolutePath().toString());

    if (file.endsWith("sdk-cyclic-invalid.json")) {
      assertThat(result.status()).isEqualTo(1);
      assertThat(result.out()).contains(": 1 error,");
      assertThat(result.err())
          .contains(
              "sdk-cyclic-invalid.json:7:5: error PSK103 in step \"stepA\": the steps wait for each"
                  + " other in a circle: stepA -> stepB -> stepC -> stepA\n");
    } else {
      assertThat(result.err()).doesNotContain(": error");
      assertThat(result.out()).contains(": no errors");
      assertThat(result.status()).isZero();
    }
  }

  @Test
  void whatIsInAFileDoesNotSteerTheTerminal() throws IOException {
    Files.writeString(
        directory.resolve("file.json"),
        "{\"Version\":\"2020-12-01\",\"\\u001b[2J\":1,\"Steps\":[{\"Name\":\"\\u001b[31m\\r\\n\","
            + "\"Type\":\"Fail\",\"Arguments\":{},\"DependsOn\":[\"\\u202e\"]}]}");

    Cli.Result result = new Cli(directory).run("validate", "file.json");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err())
        .contains("no member \"\\u001b[2J\"", "in step \"\\u001b[31m\\u000d\\u000a\"", "\\u202e")
        .doesNotContain("\u001b", "\r", "\u202e");
  }

  @Test
  void saysWhatIsWrongAndWhere() throws IOException {
    Files.copy(GOLDEN.resolve("mistakes.json"), directory.resolve("mistakes.json"));

    Cli.Result result = new Cli(directory).run("validate", "mistakes.json");

    Path golden = GOLDEN.resolve("mistakes.txt");
    if (System.getenv("PENSTOCK_UPDATE_GOLDEN") != null) {
      Files.writeString(golden, result.err() + result.out());
    }
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err() + result.out()).isEqualTo(Files.readString(golden));
  }

  @Test
  void saysItInJsonForTools() throws IOException {
    Files.copy(GOLDEN.resolve("mistakes.json"), directory.resolve("mistakes.json"));

    Cli.Result result = new Cli(directory).run("validate", "mistakes.json", "--format", "json");

    Path golden = GOLDEN.resolve("mistakes.diagnostics.json");
    if (System.getenv("PENSTOCK_UPDATE_GOLDEN") != null) {
      Files.writeString(golden, result.out());
    }
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).isEqualTo(Files.readString(golden));
  }

  @Test
  void refusesAFormatThatItDoesNotHave() throws IOException {
    Cli.Result result = new Cli(directory).run("validate", "x.json", "--format", "xml");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("--format").contains("text").contains("json");
  }

  @Test
  void readsStandardInput() throws IOException {
    String json = Files.readString(GOLDEN.resolve("mistakes.json"));

    Cli.Result result = new Cli(directory).reading(json).run("validate", "-");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).startsWith("standard input:1:27: error PSK401 at Parametres: ");
    assertThat(result.out()).startsWith("standard input: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none.json | 2 | There is no file none.json.",
        "./greeting | 2 | There is no file ./greeting.",
        "folder.json | 1 | folder.json cannot be read: Is a directory",
        "broken.json | 1 | broken.json:2:1: the text ends before the JSON does",
      })
  void saysWhyAFileIsNoDefinition(String name, int status, String message) throws IOException {
    Files.createDirectory(directory.resolve("folder.json"));
    Files.writeString(directory.resolve("broken.json"), "{\n");

    Cli.Result result = new Cli(directory).run("validate", name);

    assertThat(result.status()).isEqualTo(status);
    assertThat(result.err()).startsWith(message);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void takesAPipelineBeforeAFileOfItsName() throws IOException {
    Files.writeString(directory.resolve("greeting"), "{");
    Files.writeString(directory.resolve("other"), "{");
    Cli cli = new Cli(directory);

    assertThat(cli.run("validate", "greeting").out()).startsWith("greeting: no errors");
    assertThat(cli.run("validate", "./greeting").err()).startsWith("./greeting:1:");
    assertThat(cli.run("validate", "other").err()).startsWith("other:1:");
  }

  @Test
  void comesBackFromTheDeepestThereIs() throws IOException {
    String not = "{\"Type\":\"Not\",\"Condition\":";
    String json =
        "{\"Version\":\"2020-12-01\",\"Steps\":[{\"Name\":\"A\",\"Type\":\"Condition\","
            + "\"Arguments\":{\"Conditions\":["
            + not.repeat(190)
            + "{}"
            + "}".repeat(190)
            + "]}}]}";

    Cli.Result result = new Cli(directory).reading(json).run("validate", "-");

    assertThat(result.err()).contains("error PSK402").contains("the member \"Type\" is missing");
  }

  @Test
  void doesNotGetStuckInLongTexts() throws IOException {
    String text = "a-".repeat(200_000);
    String json =
        """
        {"Version": "2020-12-01", "Parameters": [{"Name": "%s", "Type": "%s"}], "Steps": [
          {"Name": "%s", "Type": "Training", "%s": 1, "DependsOn": ["%s"],
           "Arguments": {"RoleArn": "%s", "Environment": {"%s": "%s"}, "%s": {"Get": "%s"}}}]}
        """
            .replace("%s", text);

    Cli.Result result = new Cli(directory).reading(json).run("validate", "-");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err().getBytes(UTF_8)).hasSizeGreaterThan(1000);
  }

  /** The definitions that the DSL's tests read. */
  static final class Definitions {
    private static final Path RESOURCES = Path.of("../dsl/src/test/resources");

    private Definitions() {}

    static List<Path> all() throws IOException {
      try (Stream<Path> files = Files.walk(RESOURCES)) {
        return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      }
    }
  }
}
