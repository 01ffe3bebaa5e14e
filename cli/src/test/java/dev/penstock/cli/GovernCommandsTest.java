package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.job.Runners;
import dev.penstock.local.job.StepRunner;
import dev.penstock.local.server.LocalServer;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.AwsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sagemaker.model.Parameter;
import software.amazon.awssdk.services.sagemaker.model.PipelineExecutionStatus;

/**
 * The commands about the model registry, over HTTP against SageMaker on this machine. Set {@code
 * PENSTOCK_UPDATE_GOLDEN} to write the golden files anew.
 */
class GovernCommandsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/govern").toAbsolutePath();
  private static final Path DEFINITION =
      Path.of("../sagemaker-backend/src/test/resources/registry/pipeline.json");
  private static final Map<String, String> CREDENTIALS =
      Map.of("aws.accessKeyId", "AKIAEXAMPLE", "aws.secretAccessKey", "secret");

  @TempDir Path directory;
  private LocalEngine engine;
  private LocalServer server;
  private AwsClients clients;

  @BeforeEach
  void serve() throws Exception {
    CREDENTIALS.forEach(System::setProperty);
    engine =
        LocalEngine.builder(directory.resolve("data"))
            .runners(Runners.builder().others(StepRunner.succeed()).build())
            .open();
    server = LocalServer.start(engine, 0);
    clients = AwsClients.at(new AwsSettings("us-east-1", null, server.uri()));
    deploy();
    register();
  }

  @AfterEach
  void end() {
    clients.close();
    server.close();
    engine.close();
    CREDENTIALS.keySet().forEach(System::clearProperty);
  }

  private void deploy() throws Exception {
    String definition = Files.readString(DEFINITION);
    byte[] bytes = DefinitionFile.parse("definition", definition).definition().toBytes();
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    clients
        .sageMaker()
        .createPipeline(
            one ->
                one.pipelineName("Churn")
                    .roleArn("arn:aws:iam::111122223333:role/Role")
                    .pipelineDescription(
                        "[penstock sha256:"
                            + sha256
                            + " git:0123456789abcdef0123456789abcdef01234567"
                            + " build:https://ci.example.com/builds/17]")
                    .pipelineDefinition(definition));
    String execution =
        clients
            .sageMaker()
            .startPipelineExecution(
                one ->
                    one.pipelineName("Churn")
                        .pipelineParameters(
                            Parameter.builder().name("Day").value("2026-11-20").build()))
            .pipelineExecutionArn();
    for (int i = 0; i < 600; i++) {
      if (clients
              .sageMaker()
              .describePipelineExecution(one -> one.pipelineExecutionArn(execution))
              .pipelineExecutionStatus()
          == PipelineExecutionStatus.SUCCEEDED) {
        return;
      }
      Thread.sleep(25);
    }
    throw new AssertionError("the execution did not succeed within 15 s");
  }

  /** A second version, by hand, with a report and with what should not steer a terminal. */
  private void register() {
    clients
        .s3()
        .putObject(
            one -> one.bucket("reports").key("evaluation.json"),
            RequestBody.fromString(
                "{\"metrics\":{\"auc\":{\"value\":0.91,\"deviation\":0.02},\"ro\\u001b[31mws\":1200}}"));
    clients
        .sageMaker()
        .createModelPackage(
            one ->
                one.modelPackageGroupName("churn")
                    .modelPackageDescription("by hand")
                    .modelApprovalStatus("PendingManualApproval")
                    .customerMetadataProperties(Map.of("owner", "ann"))
                    .modelMetrics(
                        metrics ->
                            metrics.modelQuality(
                                quality ->
                                    quality.statistics(
                                        report ->
                                            report
                                                .contentType("application/json")
                                                .s3Uri("s3://reports/evaluation.json")))));
  }

  private Cli.Result run(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--endpoint-url=" + server.uri());
    all.add("--region=us-east-1");
    return new Cli(directory).run(all.toArray(new String[0]));
  }

  /** What succeeds prints this, but for times and random names. */
  private void prints(String golden, String... arguments) throws IOException {
    Cli.Result result = run(arguments);
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    String text =
        result
            .out()
            .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
            .replaceAll("(\"id\": \")[a-z0-9]{12}", "$1ID")
            .replaceAll("(\"seconds\": )[0-9.]+", "$10")
            .replaceAll("/execution/[a-z0-9]{12}", "/execution/ID")
            .replaceAll("pipelines-[a-z0-9]{12}-", "pipelines-ID-")
            .replaceAll("(pipelines-ID-[A-Za-z]+-)[A-Za-z0-9]{10}", "$1RANDOM");
    Path file = GOLDEN.resolve(golden);
    if (System.getenv("PENSTOCK_UPDATE_GOLDEN") != null) {
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  @Test
  void showsAndGoverns() throws IOException {
    prints("groups.txt", "models");
    prints("approved.txt", "approve", "churn@1", "--reason", "better on all segments");
    prints("approved-without-reason.txt", "approve", "churn@latest");
    prints("versions.txt", "models", "churn");
    prints("version.txt", "models", "churn@2");
    prints("rolled-back.txt", "reject", "churn", "--roll-back", "--reason", "drifts");
    prints("rejected.txt", "reject", "churn/1");
    prints("lineage.txt", "lineage", "churn@1");
    prints("lineage-unknown.txt", "lineage", "churn@2", "--pipeline", "Churn");
  }

  @Test
  void tellsMachines() throws IOException {
    prints("groups.json", "models", "--format=json");
    prints("versions.json", "models", "churn", "--format=json");
    prints("version.json", "models", "churn@2", "--format=json");
    prints("lineage.json", "lineage", "churn@1", "--format=json");
    prints("approved.json", "approve", "churn@1", "--reason=better", "--format=json");
    run("approve", "churn@2");
    prints("rolled-back.json", "reject", "churn", "--roll-back", "--format=json");
    run("share", "churn", "--with=222233334444");
    prints("shared.json", "share", "churn", "--format=json");
  }

  /** What both know, both tell alike. */
  @Test
  void tellsTheSameHereAndThere() throws IOException {
    for (String version : List.of("churn@1", "churn@2")) {
      Cli.Result here =
          new Cli(directory).run("models", version, "--data", "data", "--format", "json");

      assertThat(here).isEqualTo(run("models", version, "--format=json"));
    }
    assertThat(new Cli(directory).run("models", "--data", "data", "--format=json").out())
        .startsWith("{\n  \"models\": [\n    {\n")
        .contains("\"version\": 2", "\"metrics.auc.value\": 0.91");
  }

  @Test
  void sharesGroups() throws IOException {
    prints("not-shared.txt", "share", "churn");
    Cli.Result shared = run("share", "churn", "--with", "222233334444", "--with", "333344445555");
    assertThat(shared.err()).contains("read their artifacts in S3");
    prints("shared.txt", "share", "churn");
    prints("shared-less.txt", "share", "churn", "--remove", "222233334444");
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    fails(1, "There is no version 9 in the model package group churn.", "approve", "churn@9");
    fails(1, "Did you mean churn?", "models", "chrun");
    fails(2, "A version is written as GROUP@7", "lineage", "churn");
    fails(1, "nothing to roll back", "reject", "churn", "--roll-back");
    fails(2, "twelve digits", "share", "churn", "--with", "12");
    fails(2, "not both", "share", "churn", "--with", "222233334444", "--remove", "222233334444");
    fails(2, "--data is about this machine", "approve", "churn@1", "--data", "x");
    fails(2, "there is no parameter \"Dya\"", schedule("--cron", "0 3 * * ? *", "-p", "Dya=x"));
    fails(2, "\"Day\" has no default", schedule("--rate", "1 day"));
    fails(2, "six fields", schedule("--cron", "0 3 * *", "-p", "Day=x"));
    fails(2, "Give one of", schedule());
    fails(2, "Give one of", schedule("--rate", "1 day", "--at", "2030-01-31T03:00"));
    fails(2, "no time zone", schedule("--rate", "1 day", "--timezone", "UTC"));
    fails(2, "As whom?", "schedule", "Churn", "--rate", "1 day");
    fails(2, "Which bucket?", "on-data", "Churn", "--role", "arn:aws:iam::111122223333:role/R");
    fails(1, "the pipeline Chrun", "triggers", "Chrun");
  }

  private static String[] schedule(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("schedule", "Churn", "--role", "arn:aws:iam::111122223333:role/Starter"));
    all.addAll(List.of(more));
    return all.toArray(new String[0]);
  }

  private void fails(int status, String message, String... arguments) throws IOException {
    Cli.Result result = run(arguments);
    assertThat(result.err()).contains(message);
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(status);
  }
}
