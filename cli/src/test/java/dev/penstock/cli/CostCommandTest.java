package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
