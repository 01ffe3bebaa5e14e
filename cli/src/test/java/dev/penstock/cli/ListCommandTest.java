package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {
  private static final String ALL =
      """
      broken    com.example.fixture.Pipelines.broken
      greeting  com.example.fixture.Pipelines.greeting
      twins     com.example.fixture.Pipelines.twins
      """;

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void inAFolder() {
    cli = new Cli(directory);
  }

  @Test
  void sortsByName() throws IOException {
    assertThat(cli.run("list")).isEqualTo(new Cli.Result(0, ALL, ""));
  }

  @Test
  void tellsMachines() throws IOException {
    assertThat(cli.run("list", "--format", "json").out())
        .startsWith(
            """
            {
              "pipelines": [
                {
                  "name": "broken",
                  "method": "com.example.fixture.Pipelines.broken"
                },
            """);
  }

  @Test
  void findsWhatTheClassLoaderAdds() throws IOException {
    cli.with("a", "class=com.example.fixture.Pipelines\nmethod=greeting\n");

    assertThat(cli.run("list").out())
        .startsWith("a         com.example.fixture.Pipelines.greeting\nbroken    ");
  }

  @Test
  void passesOverFilesThatNoPipelineIsCalledLike() throws IOException {
    cli.with(".DS_Store", "?");

    assertThat(cli.run("list")).isEqualTo(new Cli.Result(0, ALL, ""));
  }

  @Test
  void listsTheOthersWhenOneIsWrong() throws IOException {
    cli.with("zebra", "class=a;b\nmethod=c\n");
    cli.with("twins", "class=com.example.fixture.Pipelines\nmethod=greeting\n");

    Cli.Result result = cli.run("list");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out())
        .isEqualTo(
            """
            broken    com.example.fixture.Pipelines.broken
            greeting  com.example.fixture.Pipelines.greeting
            """);
    assertThat(result.err())
        .contains(
            "Two pipelines are called \"twins\": com.example.fixture.Pipelines.greeting"
                + " and com.example.fixture.Pipelines.twins.\n")
        .contains(
            "classes/META-INF/penstock/pipelines/zebra does not name a class and a method.\n");
  }
}
