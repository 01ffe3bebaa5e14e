package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.local.LocalEngine;
import dev.penstock.local.server.LocalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plan, deploy and rollback, against {@code penstock serve}. */
class DeployCommandTest {
  private static final String SECRET = "very-secret-key";
  private static final String YAML =
      """
      default: dev
      environments:
        dev:
          region: us-east-1
          role: arn:aws:iam::000000000000:role/Dev
          bucket: dev-bucket
        other:
          region: us-east-1
          role: arn:aws:iam::000000000000:role/Other
        blank:
          account: "111122223333"
          region: us-east-1
          role: arn:aws:iam::111122223333:role/R
      """;

  @TempDir Path directory;
  private Cli cli;
  private LocalEngine engine;
  private LocalServer server;

  @BeforeEach
  void open() throws IOException {
    System.setProperty("aws.accessKeyId", "AKIAEXAMPLE");
    System.setProperty("aws.secretAccessKey", SECRET);
    engine = LocalEngine.builder(directory.resolve("data")).open();
    server = LocalServer.start(engine, 0);
    cli = new Cli(directory);
    for (String name : List.of("greeting", "twins")) {
      cli.with(name, "class=com.example.fixture.Pipelines\nmethod=" + name + "\n");
    }
    Files.writeString(directory.resolve("penstock.yaml"), YAML);
  }

  @AfterEach
  void close() {
    server.close();
    engine.close();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @Test
  void deploysToTheDefaultEnvironmentAndSaysWhatItDid() throws IOException {
    Cli.Result first = there("deploy", "greeting");

    assertThat(first.err()).isEmpty();
    assertThat(first.out())
        .isEqualTo(
            """
            Greeting: new, with 3 steps and 2 parameters.
            Settings
              + RoleArn: "arn:aws:iam::000000000000:role/Dev"
            Greeting: created, version 1 (arn:aws:sagemaker:us-east-1:000000000000:pipeline/Greeting)
            """);
    assertThat(first.status()).isZero();
    assertThat(there("deploy", "greeting").out())
        .isEqualTo(
            "Greeting: unchanged, version 1"
                + " (arn:aws:sagemaker:us-east-1:000000000000:pipeline/Greeting)\n");
    assertThat(there("diff", "greeting", "deployed:Greeting").out()).contains("Dev");
  }

  @Test
  void plansForAnotherEnvironment() throws IOException {
    there("deploy", "greeting");

    Cli.Result plan = there("plan", "greeting", "--env", "other");

    assertThat(plan.status()).isZero();
    assertThat(plan.out())
        .startsWith(
            """
            Greeting, version 1: would change.
            Settings
              ~ RoleArn: "arn:aws:iam::000000000000:role/Dev" → "arn:aws:iam::000000000000:role/Other"
            Steps
              ~ First (Model)
            """);
    assertThat(there("plan", "greeting", "--env", "other", "--exit-code").status()).isEqualTo(1);
    assertThat(there("plan", "greeting", "--exit-code"))
        .isEqualTo(new Cli.Result(0, "Greeting, version 1: nothing would change.\n", ""));
    assertThat(there("plan", "twins", "--exit-code").status()).isEqualTo(2);
    assertThat(there("plan", "twins").status()).isEqualTo(1);
  }

  @Test
  void tellsMachines() throws IOException {
    Cli.Result plan = there("plan", "greeting", "--format", "json");
    Cli.Result done = there("deploy", "greeting", "--format", "json");

    assertThat(plan.out()).contains("\"new\": true", "\"changes\": true", "\"sha256\": ");
    assertThat(done.out())
        .contains("\"outcome\": \"created\"", "\"version\": 1", "\"uploaded\": []");
    assertThat(there("plan", "greeting", "--format", "json").out())
        .contains("\"changes\": false", "\"deployedVersion\": 1", "\"definition\": {");
    assertThat(there("plan", "greeting", "--format", "xml").status()).isEqualTo(2);
  }

  @Test
  void goesBack() throws IOException {
    there("deploy", "greeting");
    there("deploy", "greeting", "--env", "other");

    Cli.Result back = there("rollback", "greeting");

    assertThat(back.status()).isZero();
    assertThat(back.out())
        .endsWith(
            "Greeting: back to version 1, which is version 3 now"
                + " (arn:aws:sagemaker:us-east-1:000000000000:pipeline/Greeting)\n");
    assertThat(there("rollback", "Greeting", "--to", "1").out())
        .isEqualTo("Greeting: version 3 says the same as version 1.\n");
    assertThat(there("rollback", "Greeting", "--to", "9").status()).isEqualTo(1);
    assertThat(there("rollback", "Greeting", "--to", "0").status()).isEqualTo(2);
  }

  @Test
  void takesEnvironmentsFromJava() throws IOException {
    Files.delete(directory.resolve("penstock.yaml"));
    cli.with(
        "META-INF/penstock/environments/",
        "com.example.fixture.Places.environments",
        "class=com.example.fixture.Places\nmethod=environments\n");

    assertThat(there("deploy", "greeting").out())
        .contains("+ RoleArn: \"arn:aws:iam::000000000000:role/Test\"");
    Files.writeString(directory.resolve("penstock.yaml"), "environments: {test: {}}\n");
    assertThat(there("plan", "greeting").err())
        .isEqualTo("There are two environments called test.\n");
  }

  @Test
  void saysThatEnvironmentsCannotBeMade() throws IOException {
    cli.with(
        "META-INF/penstock/environments/",
        "com.example.fixture.Places.broken",
        "class=com.example.fixture.Places\nmethod=broken\n");

    assertThat(there("plan", "greeting").err())
        .startsWith("The environments could not be made: ")
        .contains("nobody knows the account");
  }

  @Test
  void refusesThePlaceholderAccountWhereItIsAws() throws IOException {
    Cli.Result refused = cli.run("deploy", "greeting", "--env", "blank");

    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .isEqualTo(
            "The account of the environment blank, 111122223333, is a placeholder. Put your own"
                + " account, role and bucket into penstock.yaml; or give --endpoint-url, for"
                + " example that of 'penstock serve'.\n");
    assertThat(there("deploy", "greeting", "--env", "blank").status()).isZero();
  }

  @Test
  void needsARole() throws IOException {
    Files.writeString(directory.resolve("penstock.yaml"), "environments: {}\n");

    assertThat(there("plan", "greeting", "--region", "us-east-1"))
        .isEqualTo(
            new Cli.Result(
                1,
                "",
                "The pipeline Greeting has no role to run with. Put one into the environment"
                    + " (role:), or into the pipeline's defaults.\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--env prod | There is no environment \"prod\". There are: dev, other, blank.",
        "--env othr | There is no environment \"othr\". Did you mean other?",
        "--environments none.yaml | There is no file none.yaml.",
      })
  void saysWhichEnvironmentsThereAre(String options, String message) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("deploy", "greeting"));
    arguments.addAll(List.of(options.split(" ")));

    assertThat(there(arguments.toArray(String[]::new)))
        .isEqualTo(new Cli.Result(2, "", message + "\n"));
  }

  @Test
  void saysWhereTheFileIsWrong() throws IOException {
    Files.writeString(
        directory.resolve("penstock.yaml"), "environments:\n  dev:\n    regoin: us-east-1\n");

    assertThat(there("plan", "greeting"))
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                "penstock.yaml:3:5: there is no \"regoin\" here. Did you mean region?\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan", "deploy"})
  void stopsAtAPipelineWithErrors(String command) throws IOException {
    Cli.Result result = there(command, "twins");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("PSK102").endsWith("; nothing deployed\n");
  }

  @Test
  void neverPrintsASecret() throws IOException {
    String nobody = server.uri().toString();
    server.close();

    Cli.Result result = cli.run("deploy", "greeting", "--stacktrace", "--endpoint-url", nobody);

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("No answer from http://127.0.0.1:").doesNotContain(SECRET);
    assertThat(result.err().lines()).hasSize(1);
  }

  private Cli.Result there(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--endpoint-url");
    all.add(server.uri().toString());
    return cli.run(all.toArray(String[]::new));
  }
}
