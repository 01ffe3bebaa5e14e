package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.local.LocalEngine;
import dev.penstock.local.job.Runners;
import dev.penstock.local.server.LocalServer;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.AwsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sagemaker.model.PipelineExecutionStep;
import software.amazon.awssdk.services.sagemaker.model.PipelineExecutionStepMetadata;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** What is deployed makes jobs that tell whose they are: from the command to the job's tags. */
class JobTagsTest {
  private static final String YAML =
      """
      environments:
        dev:
          region: us-east-1
          role: arn:aws:iam::000000000000:role/Dev
          tags:
            team: shells
            cost-centre: 0042
      """;

  @TempDir Path directory;
  private Cli cli;
  private LocalEngine engine;
  private LocalServer server;
  private AwsClients clients;

  @BeforeEach
  void open() throws IOException {
    System.setProperty("aws.accessKeyId", "AKIAEXAMPLE");
    System.setProperty("aws.secretAccessKey", "secret");
    engine =
        LocalEngine.builder(directory.resolve("data"))
            .runners(Runners.builder().others(job -> job.writeFile("out", "x", "y")).build())
            .open();
    server = LocalServer.start(engine, 0);
    clients = AwsClients.at(new AwsSettings("us-east-1", null, server.uri()));
    cli = new Cli(directory).with("tagged", "class=com.example.fixture.Tagged\nmethod=pipeline\n");
  }

  @AfterEach
  void close() {
    clients.close();
    server.close();
    engine.close();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @Test
  void everyJobAndModelTellsItsPipelineItsExecutionAndItsEnvironment() throws IOException {
    Files.writeString(directory.resolve("penstock.yaml"), YAML);

    String execution = deployAndRun();
    Map<String, Map<String, String>> tags = tags(execution);

    String id = execution.substring(execution.lastIndexOf('/') + 1);
    assertThat(tags.get("Model"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "team", "shells",
                "cost-centre", "0042",
                "started-by", "nobody",
                "penstock:pipeline", "Tagged",
                "penstock:execution", id));
    assertThat(tags.get("Prepare"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "team", "own",
                "cost-centre", "0042",
                "started-by", "nobody",
                "penstock:pipeline", "mine",
                "penstock:execution", id));
    assertThat(tags.get("Alone"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("penstock:pipeline", "Tagged", "penstock:execution", id));
  }

  @Test
  void thereNeedsNoEnvironment() throws IOException {
    String execution = deployAndRun();

    assertThat(tags(execution).get("Model"))
        .containsEntry("team", "default")
        .containsEntry("penstock:execution", execution.substring(execution.lastIndexOf('/') + 1));
  }

  @Test
  void anotherExecutionStillFindsWhatIsCached() throws IOException {
    String first = deployAndRun();
    String second = there("start", "tagged", "--watch").out();

    assertThat(second).contains("Prepare");
    String execution = latest();
    assertThat(execution).isNotEqualTo(first);
    assertThat(steps(execution))
        .filteredOn(step -> step.stepName().equals("Prepare"))
        .singleElement()
        .satisfies(
            step ->
                assertThat(step.cacheHitResult().sourcePipelineExecutionArn()).isEqualTo(first));
  }

  @Test
  void theTagsOfAJobCanBeChanged() throws IOException {
    String execution = deployAndRun();
    String job =
        steps(execution).stream()
            .filter(step -> step.stepName().equals("Alone"))
            .map(step -> arn(step.metadata()))
            .findFirst()
            .orElseThrow();

    clients
        .sageMaker()
        .addTags(r -> r.resourceArn(job).tags(Tag.builder().key("kept").value("yes").build()));
    clients.sageMaker().deleteTags(r -> r.resourceArn(job).tagKeys("penstock:pipeline"));

    assertThat(tagsOf(job)).containsOnlyKeys("kept", "penstock:execution");
  }

  @Test
  void compileAloneAddsNothing() throws IOException {
    Files.writeString(directory.resolve("penstock.yaml"), YAML);

    assertThat(cli.run("compile", "tagged").out())
        .contains("\"default\"")
        .doesNotContain("penstock:execution", "shells");
  }

  private String deployAndRun() throws IOException {
    Cli.Result deployed = there("deploy", "tagged");
    assertThat(deployed.err()).isEmpty();
    Cli.Result started = there("start", "tagged", "--watch");
    assertThat(started.status()).as(started.out() + started.err()).isZero();
    return latest();
  }

  private String latest() {
    return clients
        .sageMaker()
        .listPipelineExecutions(r -> r.pipelineName("Tagged"))
        .pipelineExecutionSummaries()
        .get(0)
        .pipelineExecutionArn();
  }

  private List<PipelineExecutionStep> steps(String execution) {
    return clients
        .sageMaker()
        .listPipelineExecutionSteps(r -> r.pipelineExecutionArn(execution))
        .pipelineExecutionSteps();
  }

  private Map<String, Map<String, String>> tags(String execution) {
    return steps(execution).stream()
        .collect(
            Collectors.toMap(
                PipelineExecutionStep::stepName, step -> tagsOf(arn(step.metadata()))));
  }

  private Map<String, String> tagsOf(String arn) {
    return clients.sageMaker().listTagsPaginator(r -> r.resourceArn(arn)).tags().stream()
        .collect(Collectors.toMap(Tag::key, Tag::value));
  }

  private static String arn(PipelineExecutionStepMetadata metadata) {
    return metadata.model() != null ? metadata.model().arn() : metadata.processingJob().arn();
  }

  private Cli.Result there(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--endpoint-url", server.uri().toString(), "--region", "us-east-1"));
    return cli.run(all.toArray(String[]::new));
  }
}
