package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IamPolicyCommandTest {
  @TempDir Path directory;

  @BeforeEach
  void writeEnvironments() throws IOException {
    Files.writeString(
        directory.resolve("penstock.yaml"),
        """
        environments:
          dev:
            account: "222233334444"
            region: eu-west-1
            role: arn:aws:iam::222233334444:role/Dev
            bucket: ml-dev
        """);
  }

  private Cli.Result run(String... arguments) throws IOException {
    return new Cli(directory).run(arguments);
  }

  @Test
  void isForTheRole() throws IOException {
    Cli.Result json = run("iam-policy", "greeting", "--env=dev", "--format=json");
    assertThat(json.status()).isZero();
    assertThat(json.out())
        .startsWith("{\n  \"Version\": \"2012-10-17\"")
        .contains("\"arn:aws:iam::222233334444:role/Dev\"", "\"sagemaker.amazonaws.com\"");
    assertThat(run("iam-policy", "greeting", "--env=dev", "--format=json").out())
        .isEqualTo(json.out());
    assertThat(run("iam-policy", "greeting", "--env=dev").out())
        .contains("PassRoleToSagemaker\n  iam:PassRole\n");
  }

  @Test
  void isForWhoeverDeploys() throws IOException {
    assertThat(run("iam-policy", "greeting", "--env=dev", "--for=deploy").out())
        .contains("sagemaker:CreatePipeline", "sagemaker:StartPipelineExecution")
        .contains("arn:aws:sagemaker:eu-west-1:222233334444:pipeline/")
        .contains("arn:aws:s3:::ml-dev/");
    assertThat(run("iam-policy", "greeting", "--for=nobody").status()).isEqualTo(2);
  }

  @Test
  void takesDefinitionsFromFiles() throws IOException {
    Files.writeString(
        directory.resolve("mine.json"),
        """
        {"Version": "2020-12-01", "Steps": [{"Name": "A", "Type": "Lambda",
          "FunctionArn": {"Get": "Parameters.F"}, "Arguments": {}}]}
        """);
    Files.delete(directory.resolve("penstock.yaml"));
    Cli.Result result =
        run(
            "iam-policy",
            "mine.json",
            "--region=us-gov-west-1",
            "--role=arn:aws-us-gov:iam::111122223333:role/R",
            "--format=json");

    assertThat(result.out())
        .contains("\"arn:aws-us-gov:lambda:us-gov-west-1:111122223333:function:*\"");
    assertThat(result.err()).contains("The step A: the function is not known");
  }
}
