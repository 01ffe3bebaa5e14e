package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.local.LocalEngine;
import dev.penstock.local.server.LocalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostCommandTest {
  @TempDir Path directory;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        directory.resolve("p.json"),
        """
        {"Version": "2020-12-01",
         "Parameters": [{"Name": "Type", "Type": "String", "DefaultValue": "ml.m5.xlarge"}],
         "Steps": [{"Name": "Train", "Type": "Training", "Arguments": {
           "ResourceConfig": {"InstanceCount": 1, "InstanceType": {"Get": "Parameters.Type"}},
           "StoppingCondition": {"MaxRuntimeInSeconds": 3600}}}]}
        """);
    Files.writeString(
        directory.resolve("prices.json"),
        """
        {"currency": "EUR", "date": "2025-06-01", "source": "ours",
         "regions": {"us-east-1": {"ml.huge": 9}}}
        """);
  }

  private Cli.Result run(String... arguments) throws IOException {
    return new Cli(directory).run(arguments);
  }

  @Test
  void estimatesAFile() throws IOException {
    Cli.Result told = run("cost", "p.json");

    assertThat(told.status()).as(told.err()).isZero();
    assertThat(told.out())
        .contains("Train  1 × ml.m5.xlarge  1:00:00  0.2300  at most: up to its cap")
        .contains("Total: 0.2300 USD\n", "An estimate: ");
  }

  /** As deployed: errors that the environment mends are none, and its start values count. */
  @Test
  void estimatesAPipelineAsItIsInTheEnvironment() throws IOException {
    Files.writeString(
        directory.resolve("penstock.yaml"),
        """
        environments:
          west:
            region: us-west-2
            role: arn:aws:iam::000000000000:role/West
            bucket: west-bucket
            start-values:
              sized:
                Type: ml.g6.xlarge
        """);
    Cli cli =
        new Cli(directory).with("sized", "class=com.example.fixture.Sized\nmethod=pipeline\n");

    assertThat(cli.run("cost", "sized").err()).contains("PSK112");
    System.setProperty("aws.accessKeyId", "AKIAEXAMPLE");
    System.setProperty("aws.secretAccessKey", "secret");
    try (LocalEngine engine = LocalEngine.builder(directory.resolve("data")).open();
        LocalServer server = LocalServer.start(engine, 0)) {
      Cli.Result told =
          cli.run("cost", "sized", "--env", "west", "--endpoint-url", server.uri().toString());

      assertThat(told.err()).isEmpty();
      assertThat(told.out()).contains("1 × ml.g6.xlarge  0:30:00  0.5635", "in us-west-2");
    } finally {
      System.clearProperty("aws.accessKeyId");
      System.clearProperty("aws.secretAccessKey");
    }
  }

  @Test
  void takesOtherPricesAndStartValues() throws IOException {
    Cli.Result told =
        run("cost", "p.json", "-p", "Type=ml.huge", "--prices", "prices.json", "--format=json");

    assertThat(told.status()).as(told.err()).isZero();
    assertThat(told.out()).contains("\"total\": 9.000000", "\"currency\": \"EUR\"");
  }

  @Test
  void aMissingPriceIsAnErrorByName() throws IOException {
    Cli.Result told = run("cost", "p.json", "-p", "Type=ml.huge");

    assertThat(told.status()).isEqualTo(1);
    assertThat(told.out()).isEmpty();
    assertThat(told.err()).contains("no price of ml.huge in us-east-1", "--prices");
  }

  @Test
  void anUnknownStartValueIsWrongUsage() throws IOException {
    assertThat(run("cost", "p.json", "-p", "Kind=x").status()).isEqualTo(2);
    assertThat(run("cost", "p.json", "--prices", "none.yaml").status()).isEqualTo(1);
  }
}
