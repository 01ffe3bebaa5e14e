package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.container.ContainerJob;
import dev.penstock.local.job.Runners;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepJob;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.local.server.LocalServer;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.AwsSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The commands for executions on AWS, against SageMaker on this machine. Set {@code
 * PENSTOCK_UPDATE_GOLDEN} to write the golden files anew.
 */
class AwsExecutionsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/executions").toAbsolutePath();
  private static final Map<String, String> CREDENTIALS =
      Map.of("aws.accessKeyId", "AKIAEXAMPLE", "aws.secretAccessKey", "secret");
  private static final String ROLE = "arn:aws:iam::111122223333:role/Role";
  private static final Pattern EXECUTION = Pattern.compile("execution[ /]([a-z0-9]{12})\\b");

  private static final String DEFINITION =
      """
      {"Version": "2020-12-01",
       "Parameters": [
         {"Name": "Rounds", "Type": "String", "DefaultValue": "50"},
         {"Name": "Mode", "Type": "String", "DefaultValue": "fast", "EnumValues": ["fast", "slow"]}],
       "Steps": [
         {"Name": "Train", "Type": "Training", "CacheConfig": {"Enabled": true, "ExpireAfter": "P1D"},
          "Arguments": {
           "AlgorithmSpecification": {"TrainingImage": "image", "TrainingInputMode": "File"},
           "HyperParameters": {"rounds": {"Get": "Parameters.Rounds"}},
           "OutputDataConfig": {"S3OutputPath": "s3://bucket/models"},
           "ResourceConfig": {"InstanceCount": 1, "InstanceType": "ml.m5.large", "VolumeSizeInGB": 1},
           "StoppingCondition": {"MaxRuntimeInSeconds": 60}, "RoleArn": "ROLE"}},
         {"Name": "Evaluate", "Type": "Processing", "DependsOn": ["Train"],
          "PropertyFiles": [
            {"PropertyFileName": "Quality", "OutputName": "report", "FilePath": "quality.json"}],
          "Arguments": {
           "AppSpecification": {"ImageUri": "image"},
           "Environment": {"MODE": {"Get": "Parameters.Mode"}},
           "ProcessingOutputConfig": {"Outputs": [{"OutputName": "report", "S3Output": {
             "S3Uri": {"Std:Join": {"On": "/", "Values": [
               "s3://bucket", {"Get": "Execution.PipelineExecutionId"}]}},
             "LocalPath": "/opt/ml/processing/report", "S3UploadMode": "EndOfJob"}}]},
           "ProcessingResources": {"ClusterConfig": {
             "InstanceCount": 1, "InstanceType": "ml.m5.large", "VolumeSizeInGB": 1}},
           "RoleArn": "ROLE"}}]}
      """
          .replace("ROLE", ROLE);

  private static final String ASKS =
      """
      {"Version": "2020-12-01", "Steps": [
         {"Name": "Ask", "Type": "Callback", "SqsQueueUrl": "https://sqs.us-east-1.amazonaws.com/1/q",
          "Arguments": {"what": "x"},
          "OutputParameters": [{"OutputName": "answer", "OutputType": "String"}]}]}
      """;

  @TempDir Path directory;
  private LocalEngine engine;
  private LocalServer server;
  private AwsClients clients;
  private volatile double quality = 0.75;

  @BeforeEach
  void serve() throws IOException {
    CREDENTIALS.forEach(System::setProperty);
    engine =
        LocalEngine.builder(directory.resolve("data"))
            .runners(Runners.builder().others(this::work).build())
            .open();
    server = LocalServer.start(engine, 0);
    clients = AwsClients.at(new AwsSettings("us-east-1", null, server.uri()));
    deploy("Learns", DEFINITION);
  }

  @AfterEach
  void stop() {
    clients.close();
    server.close();
    engine.close();
    CREDENTIALS.keySet().forEach(System::clearProperty);
  }

  private void deploy(String name, String definition) {
    clients
        .sageMaker()
        .createPipeline(r -> r.pipelineName(name).roleArn(ROLE).pipelineDefinition(definition));
  }

  private StepOutcome work(StepJob job) throws Exception {
    if (job.stepName().equals("Evaluate")) {
      return job.writeFile("report", "quality.json", "{\"score\":" + quality + "}");
    }
    return ContainerJob.run(
        job,
        container -> {
          ObjectNode given =
              (ObjectNode) Objects.requireNonNull(job.request().get("HyperParameters"));
          String rounds = Objects.requireNonNull(given.text("rounds"));
          container.log().line("training for " + rounds + " rounds\u001b[31m");
          if (rounds.equals("13")) {
            container.log().line("out of luck");
            throw new StepFailedException("13 rounds\nare not enough");
          }
          container.metric("score", Integer.parseInt(rounds) / 100.0);
        });
  }

  private Cli.Result run(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--region", "us-east-1", "--endpoint-url", server.uri().toString()));
    return new Cli(directory).run(all.toArray(new String[0]));
  }

  @Test
  void watchesFromTheStartToTheEnd() throws IOException {
    Cli.Result result = run("start", "Learns", "--watch", "--logs", "-p", "Rounds=40");

    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
    assertGolden("start.txt", essential(result.out()));

    Cli.Result again = run("start", "Learns", "--watch", "-p", "Rounds=40");
    assertThat(again.out())
        .contains("Train: Succeeded from the cache (execution " + id(result.out()) + ")\n");
  }

  @Test
  void tellsWhyItFailedAndGoesOn() throws IOException {
    Cli.Result started = run("start", "Learns", "-p", "Rounds=13");
    assertThat(started.status()).isZero();
    String arn = started.out().strip();
    assertThat(started.out()).matches("arn:aws:sagemaker:us-east-1:.*/execution/[a-z0-9]{12}\n");
    assertThat(started.err()).contains("Watch it: penstock watch " + arn + " --region us-east-1");

    Cli.Result watched = run("watch", "Learns");

    assertThat(watched.err()).isEmpty();
    assertThat(watched.status()).isEqualTo(1);
    assertGolden("failed.txt", essential(watched.out()));
    assertGolden("describe.txt", run("describe", arn).out());
    assertThat(run("describe", arn, "--definition").out()).contains("\"Parameters.Rounds\"");

    assertThat(run("retry", arn, "--format", "json").out()).contains("\"arn\": \"" + arn + "\"");
    assertThat(run("watch", arn).status()).isEqualTo(1);

    Cli.Result again = run("retry", "Learns/latest", "--watch");
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.out())
        .startsWith("Learns, execution " + id(watched.out()) + ", again\n")
        .contains("are not enough");
    assertThat(run("executions", "Learns").out()).hasLineCount(1).contains("Failed");
  }

  @Test
  void tellsMachines() throws IOException {
    Cli.Result started = run("start", "Learns", "-p", "Rounds=13", "--format", "json");
    assertThat(started.err()).contains("Watch it: penstock watch arn:");
    assertGolden("started.json", started.out());

    Cli.Result watched = run("watch", "Learns", "--format", "json");

    assertThat(watched.status()).isEqualTo(1);
    assertThat(watched.err())
        .startsWith("Learns, execution ")
        .contains("  Train: Failed in ", "    | out of luck\n");
    assertGolden("describe.json", watched.out());
    assertThat(run("describe", "Learns", "--format", "json").out()).isEqualTo(watched.out());
    assertGolden("executions.json", run("executions", "Learns", "--format", "json").out());

    Cli.Result here =
        new Cli(directory).run("executions", "Learns", "--data", "data", "--format", "json");
    assertGolden("executions-here.json", here.out());
  }

  /** What both know, both tell alike. */
  @Test
  void tellsTheSameHereAndThere() throws IOException {
    run("start", "Learns", "--watch", "-p", "Rounds=40");

    String there = run("describe", "Learns", "--format", "json").out();
    String here =
        new Cli(directory).run("describe", "latest", "--data", "data", "--format", "json").out();

    assertGolden("describe-here.json", here);
    // The numbers in reports are read here alone.
    assertThat(without(Node.parse("here", here), Set.of("folder", "files", "metrics")))
        .isEqualTo(without(Node.parse("there", there), Set.of("metrics")));
  }

  private static Node without(Node node, Set<String> members) {
    if (node instanceof ArrayNode array) {
      return new ArrayNode(array.elements().stream().map(each -> without(each, members)).toList());
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    Map<String, Node> left = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, each) -> {
              if (!members.contains(name)) {
                left.put(name, without(each, members));
              }
            });
    return new ObjectNode(left);
  }

  @Test
  void comparesTwoExecutions() throws IOException {
    run("start", "Learns", "--watch");
    quality = 0.5;
    clients
        .sageMaker()
        .updatePipeline(
            r ->
                r.pipelineName("Learns")
                    .pipelineDefinition(DEFINITION.replace("ml.m5.large", "ml.m5.xlarge")));
    run("start", "Learns", "--watch", "-p", "Rounds=40");
    String[] ids = ids(run("executions", "Learns").out());

    assertGolden("compare.txt", run("compare", "Learns/" + ids[1], "latest").out());
    assertGolden(
        "compare.json",
        run("compare", "Learns/" + ids[1].substring(0, 8), ids[0], "--format", "json").out());
  }

  @Test
  void runsSelectedStepsUponAnEarlierExecution() throws IOException {
    run("start", "Learns", "--watch");
    String first = id(run("executions", "Learns").out().replaceFirst("^ +", "execution "));

    Cli.Result result = run("start", "Learns", "--select", "Evaluate", "--watch");

    assertThat(result.status()).isZero();
    assertThat(result.out())
        .contains("Train     Training    Succeeded in execution " + first + "\n");
    assertThat(run("start", "Learns", "--select", "Evaluate", "--source", first).status()).isZero();
    assertThat(run("start", "Learns", "--source", first).err())
        .contains("--source is for selected steps: give --select too.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-p Round=1 | Not started: there is no parameter \"Round\". Did you mean Rounds?",
        "-p Mode=x | Not started: parameter \"Mode\" is \"x\", and may be one of"
            + " [\"fast\",\"slow\"]",
        "--select Trian | Not started: there is no step \"Trian\". Did you mean Train?",
        "--client-token x | Not started: a client token has 32 to 128 letters, digits or hyphens;",
        "--max-parallel 0 | --max-parallel is at least 1.",
      })
  void startsNothingThatIsWrong(String options, String message) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("start", "Learns"));
    arguments.addAll(List.of(options.split(" ")));

    Cli.Result result = run(arguments.toArray(new String[0]));

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith(message);
    assertThat(run("executions", "Learns").out()).isEmpty();
  }

  @Test
  void takesTheStartValuesOfTheEnvironment() throws IOException {
    Files.writeString(
        directory.resolve("penstock.yaml"),
        """
        environments:
          dev:
            region: us-east-1
            start-values:
              Learns:
                Rounds: "40"
                Mode: slow
        """);

    Cli.Result result = run("start", "Learns", "--env", "dev", "-p", "Mode=fast", "--watch");

    assertThat(result.status()).isZero();
    assertThat(run("describe", "Learns").out())
        .contains("  Rounds  40\n")
        .contains("  Mode    fast\n");
  }

  @Test
  void answersACallbackAndStops() throws Exception {
    deploy("Asks", ASKS);
    String arn = run("start", "Asks").out().strip();
    String token = token(arn);
    assertThat(run("describe", arn).out()).contains("Waits for an answer:\n  Ask  token " + token);
    assertThat(run("describe", arn, "--format", "json").out())
        .contains("\"callbackToken\": \"" + token + "\"");

    assertThat(run("callback", token, "--success", "answer=42", "--format", "json").out())
        .isEqualTo(
            """
            {
              "token": "TOKEN",
              "answer": "Succeeded",
              "execution": "ARN"
            }
            """
                .replace("TOKEN", token)
                .replace("ARN", arn));
    assertThat(run("watch", arn).status()).isZero();
    assertThat(run("callback", token, "--failure", "late").status()).isEqualTo(1);

    String other = run("start", "Asks").out().strip();
    String open = token(other);
    assertThat(run("stop", "Asks/latest", "--format", "json").out())
        .contains("\"arn\": \"" + other + "\"", "\"status\": \"Stopping\"");
    assertThat(run("callback", open, "--success", "answer=42").out())
        .isEqualTo("Callback " + open + " is answered.\n");
    assertThat(run("watch", other).status()).isEqualTo(1);
    assertThat(run("stop", other).err()).contains("has ended already: Stopped.");
  }

  /** In a process of its own, which is what signals go to. */
  @Test
  void leavesTheExecutionRunningOnCtrlC() throws Exception {
    deploy("Asks", ASKS);
    String arn = run("start", "Asks").out().strip();
    String endpoint = server.uri().toString();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Daws.accessKeyId=AKIAEXAMPLE",
                "-Daws.secretAccessKey=secret",
                "-cp",
                System.getProperty("java.class.path"),
                Penstock.class.getName(),
                "watch",
                arn,
                "--endpoint-url",
                endpoint)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    StringBuilder said = new StringBuilder();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said.append(line).append('\n');
        if (line.contains("waits for an answer")) {
          new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        }
      }
    } finally {
      process.destroyForcibly();
    }

    assertThat(process.waitFor()).isEqualTo(130);
    assertThat(said)
        .contains("penstock callback " + token(arn) + " --endpoint-url " + endpoint + " --success")
        .endsWith(
            "The execution goes on. Watch it: penstock watch "
                + arn
                + " --endpoint-url "
                + endpoint
                + "\nStop it: penstock stop "
                + arn
                + " --endpoint-url "
                + endpoint
                + "\n");
    assertThat(run("executions", "Asks").out()).contains("Executing");
  }

  private String token(String arn) throws Exception {
    Pattern pattern = Pattern.compile("Ask +token ([A-Za-z0-9]{10})");
    for (int i = 0; i < 200; i++) {
      Matcher matcher = pattern.matcher(run("describe", arn).out());
      if (matcher.find()) {
        return matcher.group(1);
      }
      Thread.sleep(25);
    }
    throw new AssertionError("no callback waits");
  }

  @Test
  void saysWhichExecutionIsMissing() throws IOException {
    assertThat(run("watch", "Learns").err()).isEqualTo("The pipeline Learns was never started.\n");
    assertThat(run("watch", "latest").err()).startsWith("Which execution? Write its ARN, NAME/ID");
    assertThat(run("watch", "Learn").err()).contains(" does not have the pipeline Learn.");
    assertThat(run("describe", "Learns/zz").err())
        .isEqualTo("The pipeline Learns has no execution zz.\n");
    assertThat(run("stop", "Learns", "--data", "x").err())
        .isEqualTo("--data is about this machine, and the other options are about AWS.\n");
    assertThat(run("callback").err()).startsWith("Which callback?");
  }

  /** Whether a step is seen to start is a matter of time. */
  private static String essential(String output) {
    return output.replaceAll("  \\w+: started\n", "");
  }

  private static String id(String output) {
    Matcher matcher = EXECUTION.matcher(output);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String[] ids(String list) {
    return list.lines().map(line -> line.strip().substring(0, 12)).toArray(String[]::new);
  }

  /** The same in every run: ids, times, and what is made up at random. */
  private static String masked(String output) {
    List<String> ids = new ArrayList<>();
    Matcher matcher =
        Pattern.compile("(?:execution[ /]|Learns +|\"id\": \")([a-z0-9]{12})\\b").matcher(output);
    while (matcher.find()) {
      if (!ids.contains(matcher.group(1))) {
        ids.add(matcher.group(1));
      }
    }
    String text = output;
    for (int i = 0; i < ids.size(); i++) {
      text = text.replace(ids.get(i), "execution000" + (i + 1));
    }
    return text.replaceAll("(pipelines-\\w+-\\w+-)\\w{10}", "$1RandomText")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "2026-01-01T00:00:00Z")
        .replaceAll("\\bin \\d+\\.\\d s", "in 0.0 s")
        .replaceAll("(\"seconds\": )[0-9.]+", "$10");
  }

  private static void assertGolden(String name, String output) throws IOException {
    Path golden = GOLDEN.resolve(name);
    String masked = masked(output);
    if (System.getenv("PENSTOCK_UPDATE_GOLDEN") != null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, masked);
    }
    assertThat(masked).isEqualTo(Files.readString(golden));
  }
}
