package dev.penstock.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.fixture.Pipelines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompileCommandTest {
  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void inAFolder() {
    cli = new Cli(directory);
  }

  @Test
  void printsTheDefinition() throws IOException {
    Cli.Result result = cli.run("compile", "greeting");

    assertThat(result.status()).isZero();
    assertThat(result.out()).isEqualTo(pretty()).contains("\"Version\"", "Grüße");
  }

  @Test
  void printsTheBytesForTheService() throws IOException {
    assertThat(cli.run("compile", "--compact", "greeting").out())
        .isEqualTo(new String(Pipelines.greeting().compile().definition().toBytes(), UTF_8));
  }

  @Test
  void writesAFile() throws IOException {
    Files.writeString(
        directory.resolve("greeting.json"), "an older and much longer one".repeat(99));

    Cli.Result result = cli.run("compile", "greeting", "-o", "greeting.json");

    assertThat(result.status()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(directory.resolve("greeting.json")).hasContent(pretty());
    assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void writesWhatALinkLeadsTo() throws IOException {
    Path target = Files.writeString(directory.resolve("target.json"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link.json"), target);

    cli.run("compile", "greeting", "--output=link.json");

    assertThat(link).isSymbolicLink();
    assertThat(target).hasContent(pretty());
  }

  @ParameterizedTest
  @CsvSource({
    "none/greeting.json, The folder none is not there; make it first.",
    "., '\".\" is a folder; name a file in it.'",
    "'', '\"\" is a folder; name a file in it.'"
  })
  void refusesAPlaceWhereNoFileCanBe(String file, String message) throws IOException {
    assertThat(cli.run("compile", "greeting", "-o", file))
        .isEqualTo(new Cli.Result(2, "", message + "\n"));
  }

  @Test
  void writesNothingWhenThereAreErrors() throws IOException {
    Path file = Files.writeString(directory.resolve("twins.json"), "as it was");

    Cli.Result result = cli.run("compile", "twins", "-o", "twins.json");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains(Pipelines.twins().compile().diagnostics().get(0).toString())
        .endsWith("; nothing written\n");
    assertThat(file).hasContent("as it was");
  }

  @Test
  void tellsWhereTheUsersCodeThrows() throws IOException {
    Cli.Result result = cli.run("compile", "broken");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().replaceAll("java:\\d+", "java:LINE"))
        .isEqualTo(
            """
            The pipeline "broken" could not be made: java.lang.IllegalStateException: no bucket is configured
              at com.example.fixture.Pipelines.broken(Pipelines.java:LINE)
              because of java.util.NoSuchElementException: No value present
            All of it: the same command with --stacktrace.
            """);
  }

  @Test
  void printsTheWholeStackTraceWhenAsked() throws IOException {
    assertThat(cli.run("compile", "broken", "--stacktrace").err())
        .contains("\tat com.example.fixture.Pipelines.bucket(")
        .contains("\tat dev.penstock.cli.")
        .doesNotContain("All of it");
  }

  @Test
  void namesTheNearest() throws IOException {
    assertThat(cli.run("compile", "Greetnig"))
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                """
                There is no pipeline "Greetnig". Did you mean greeting?
                There are: broken, greeting, twins
                """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../pipelines/greeting", "/greeting", "..", ".", "", "gre%65ting"})
  void looksNowhereElse(String name) throws IOException {
    Cli.Result result = cli.run("compile", name);

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).startsWith("There is no pipeline \"" + name + "\".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "class=com.example.fixture.Pipelines\n",
        "class=com.example.fixture.Pipelines\nmethod=\n",
        "class=com..Pipelines\nmethod=greeting\n",
        "class=[Lcom.example.fixture.Pipelines;\nmethod=greeting\n",
        "class=com.example.fixture.Pipelines\nmethod=<init>\n",
        "class=com.example.fixture.Pipelines\nmethod=greeting\nmethod=twins\n",
        "class=com.example.fixture.Pipelines\nmethod=greeting\nargument=1\n",
      })
  void takesNothingButTheNamesOfAClassAndAMethod(String resource) throws IOException {
    cli.with("odd", resource);

    Cli.Result result = cli.run("compile", "odd");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("does not name a class and a method.");
  }

  @ParameterizedTest
  @CsvSource({
    "com.example.Gone, pipeline, There is no com.example.Gone.pipeline() any more",
    "com.example.fixture.Pipelines, gone, There is no com.example.fixture.Pipelines.gone() any",
    "com.example.fixture.Pipelines, text, com.example.fixture.Pipelines.text() has to be a public",
    "com.example.fixture.Pipelines, nothing, com.example.fixture.Pipelines.nothing() returned null"
  })
  void saysWhatIsWrongWithTheMethod(String className, String method, String message)
      throws IOException {
    cli.with("odd", "class=" + className + "\nmethod=" + method + "\n");

    Cli.Result result = cli.run("compile", "odd");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).startsWith(message);
  }

  @Test
  void namesBothWhenTwoHaveOneName() throws IOException {
    cli.with("greeting", "class=com.example.Other\nmethod=pipeline\n");

    assertThat(cli.run("compile", "greeting"))
        .isEqualTo(
            new Cli.Result(
                1,
                "",
                """
                Two pipelines are called "greeting": com.example.Other.pipeline and com.example.fixture.Pipelines.greeting.
                Give one of them another name in its @PipelineSource, or take it off the class path.
                """));
  }

  @Test
  void takesAClassPathThatNamesTheSamePlaceTwice() throws IOException {
    cli.with("greeting", "class=com.example.fixture.Pipelines\nmethod=greeting\n");

    assertThat(cli.run("compile", "greeting").status()).isZero();
  }

  private static String pretty() {
    return Pipelines.greeting().compile().definition().toJson();
  }
}
