package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {
  private static final Path LARGE =
      Path.of("../dsl/src/test/resources/definitions/real/sdk-large-2000-callbacks.json")
          .toAbsolutePath()
          .normalize();

  @TempDir Path directory;

  private Cli.Result run(String... arguments) throws IOException {
    return new Cli(directory).run(arguments);
  }

  @Test
  void writesEachFormat() throws IOException {
    Cli.Result template = run("export", "greeting");
    assertThat(template.status()).isZero();
    assertThat(template.out()).startsWith("{\n  \"AWSTemplateFormatVersion\"");
    assertThat(run("export", "greeting").out()).isEqualTo(template.out());
    assertThat(run("export", "greeting", "--format", "terraform").out())
        .contains("\"aws_sagemaker_pipeline\"");
    assertThat(run("export", "greeting", "--format", "cdk", "--package", "com.example").out())
        .startsWith("package com.example;\n");
  }

  @Test
  void writesFiles() throws IOException {
    assertThat(run("export", "greeting", "-o", "greeting.yaml").out()).isEmpty();
    assertThat(directory.resolve("greeting.yaml")).content().startsWith("AWSTemplateFormat");
    assertThat(run("export", "greeting", "--format=cdk", "-o", "Hello.java").status()).isZero();
    assertThat(directory.resolve("Hello.java")).content().contains("class Hello extends");
  }

  @Test
  void takesDefinitionsFromFiles() throws IOException {
    Files.writeString(directory.resolve("my_pipeline.json"), run("compile", "greeting").out());

    assertThat(run("export", "my_pipeline.json").out())
        .contains("\"PipelineName\": \"my-pipeline\"")
        .doesNotContain("\"Default\"");
    assertThat(
            run(
                    "export",
                    "my_pipeline.json",
                    "--name=Other",
                    "--role=arn:aws:iam::111122223333:role/R")
                .out())
        .contains("\"PipelineName\": \"Other\"")
        .contains("\"Default\": \"arn:aws:iam::111122223333:role/R\"");
  }

  @Test
  void takesRoleAndBucketOfTheEnvironment() throws IOException {
    Files.writeString(
        directory.resolve("penstock.yaml"),
        """
        environments:
          dev:
            role: arn:aws:iam::222233334444:role/Dev
            bucket: ml-dev
        """);
    Cli.Result result = run("export", "greeting", "--env=dev", "--definition-in-s3");

    assertThat(result.status()).isZero();
    assertThat(result.out())
        .contains("\"Default\": \"arn:aws:iam::222233334444:role/Dev\"")
        .contains("\"Default\": \"ml-dev\"")
        .containsPattern("/definitions/[0-9a-f]{64}\\.json\"");
    assertThat(result.err()).contains("has to be at s3://ml-dev/").contains("--upload");
  }

  @Test
  void saysWhatIsTooLargeForARequest() throws IOException {
    Cli.Result result = run("export", LARGE.toString());

    assertThat(result.status()).isZero();
    assertThat(result.err()).contains("51,200");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "greeting --format=pulumi | 2 | cloudformation, cdk and terraform",
        "greeting --name=a_b | 1 | letters, digits and hyphens",
        "greeting --format=cdk --package=a-b | 1 | com.example",
        "none.json | 2 | There is no file none.json.",
        "twins | 1 | nothing exported",
      })
  void saysWhatIsWrong(String arguments, int status, String message) throws IOException {
    Cli.Result result = run(("export " + arguments).split(" "));

    assertThat(result.err()).contains(message);
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(status);
  }
}
