package dev.penstock.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.DefinitionEquality;
import dev.penstock.definition.DefinitionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ImportCommandTest {
  private static final Path DEFINITIONS = Path.of("../dsl/src/test/resources").toAbsolutePath();
  private static final Path ABALONE = DEFINITIONS.resolve("conformance/feature/abalone.json");
  private static final Path CYCLE = DEFINITIONS.resolve("definitions/real/sdk-cyclic-invalid.json");

  @TempDir Path directory;

  @Test
  void writesTheClassInItsPackage() throws IOException {
    Cli.Result result =
        new Cli(directory)
            .run("import", ABALONE.toString(), "-o", "src", "--package", "com.acme.ml");

    assertThat(result).isEqualTo(new Cli.Result(0, "src/com/acme/ml/AbalonePipeline.java\n", ""));
    assertThat(directory.resolve("src/com/acme/ml/AbalonePipeline.java"))
        .content(UTF_8)
        .startsWith("package com.acme.ml;\n")
        .contains("public final class AbalonePipeline {");
    assertThat(files()).hasSize(1);
  }

  @Test
  void callsTheClassAsItIsTold() throws IOException {
    Cli.Result result =
        new Cli(directory)
            .run("import", ABALONE.toString(), "-o", "src", "--package", "a", "--class", "Shells");

    assertThat(result.out()).isEqualTo("src/a/Shells.java\n");
    assertThat(directory.resolve("src/a/Shells.java"))
        .content(UTF_8)
        .contains("class Shells {", "record ShellsParameters(", "@PipelineSource(\"shells\")");
  }

  @Test
  void leavesAFileThatIsThere() throws IOException {
    Path file = directory.resolve("src/a/AbalonePipeline.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "mine");

    Cli.Result refused =
        new Cli(directory).run("import", ABALONE.toString(), "-o", "src", "--package", "a");

    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err())
        .isEqualTo(
            "src/a/AbalonePipeline.java is there already; nothing written. Replace it with"
                + " --force.\n");
    assertThat(file).hasContent("mine");

    Cli.Result forced =
        new Cli(directory)
            .run("import", ABALONE.toString(), "-o", "src", "--package", "a", "--force");

    assertThat(forced.status()).isZero();
    assertThat(file).content(UTF_8).startsWith("package a;");
  }

  @Test
  void followsNoLinkOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
    Files.createDirectories(directory.resolve("src/b"));
    Files.createSymbolicLink(directory.resolve("src/a"), elsewhere);
    Files.createSymbolicLink(
        directory.resolve("src/b/AbalonePipeline.java"), elsewhere.resolve("none"));

    for (String name : new String[] {"a", "a.c", "b"}) {
      Cli.Result refused =
          new Cli(directory)
              .run("import", ABALONE.toString(), "-o", "src", "--package", name, "--force");

      assertThat(refused.status()).isEqualTo(1);
      assertThat(refused.err()).contains("is a link that leads out of src; nothing written.");
    }
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void checkGoesTheCircleAndWritesNothing() throws IOException {
    Cli.Result result = new Cli(directory).run("import", "--check", ABALONE.toString());

    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(
            DefinitionEquality.differences(
                DefinitionFile.read(ABALONE).json(),
                DefinitionFile.parse("out", result.out()).json()))
        .isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void checkReadsStandardInput() throws IOException {
    Cli.Result result =
        new Cli(directory).reading(Files.readString(ABALONE)).run("import", "--check", "-");

    assertThat(result.status()).isZero();
    assertThat(result.out()).startsWith("{\n  \"Version\": \"2020-12-01\"");
  }

  @Test
  void aCycleIsShownAndRefused() throws IOException {
    Cli.Result result = new Cli(directory).run("import", "--check", CYCLE.toString());

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).contains("\"stepA\"", "\"stepB\"", "\"stepC\"");
    assertThat(result.err()).contains("PSK103", "stepA -> stepB -> stepC -> stepA");
  }

  @Test
  void whatCannotBeSaidIsToldWithItsPath() throws IOException {
    Cli.Result result =
        new Cli(directory)
            .reading(
                """
                {"Version": "2020-12-01", "Parameters": [], "Steps": [
                  {"Name": "A", "Type": "Fail", "Arguments": {"ErrorMessage": "<<penstock:x>>"}}]}
                """)
            .run("import", "-", "-o", "src", "--package", "a");

    assertThat(result.status()).isEqualTo(1);
    assertThat(files()).isEmpty();
    assertThat(result.err()).contains("PSK101");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import",
        "import x.json",
        "import x.json -o src",
        "import x.json --package a",
        "import x.json -o src --package a",
        "import x.json -o src --package a/b",
        "import x.json -o src --package ..",
        "import x.json -o src --package class",
        "import x.json -o src --package java.lang",
        "import x.json -o src --package a --class ../B",
        "import x.json -o src --package a --class String",
        "import x.json -o src --package a --class record"
      })
  void wrongUsageEndsInTwo(String line) throws IOException {
    Cli.Result result = new Cli(directory).run(line.split(" "));

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).isNotBlank().doesNotContain("\tat ");
  }

  @Test
  void deepNestingEndsInOneMessage() throws IOException {
    Cli.Result result =
        new Cli(directory).reading("[".repeat(100_000)).run("import", "--check", "-");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).startsWith("standard input:1:").doesNotContain("\tat ");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
