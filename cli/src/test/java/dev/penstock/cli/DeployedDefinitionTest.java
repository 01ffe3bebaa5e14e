package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.local.LocalEngine;
import dev.penstock.local.server.LocalServer;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.AwsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;

/** Import and diff of what is deployed, and of what ran, over HTTP to SageMaker on this machine. */
class DeployedDefinitionTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/Role";
  private static final List<String> CREDENTIALS = List.of("aws.accessKeyId", "aws.secretAccessKey");

  @TempDir Path folder;
  private LocalEngine engine;
  private LocalServer server;
  private AwsClients clients;
  private String abalone;
  private Cli cli;

  @BeforeEach
  void deploy() throws IOException {
    CREDENTIALS.forEach(name -> System.setProperty(name, "test"));
    cli = new Cli(Files.createDirectories(folder.resolve("project")));
    engine = LocalEngine.builder(folder.resolve("data")).open();
    server = LocalServer.start(engine, 0);
    clients = AwsClients.at(new AwsSettings("us-east-1", null, server.uri()));
    abalone =
        Files.readString(
            Path.of("..", "dsl", "src", "test", "resources", "conformance/feature/abalone.json"));
    create("AbalonePipeline", abalone);
    create("Gate", gate("1"));
  }

  @AfterEach
  void close() {
    clients.close();
    server.close();
    engine.close();
    CREDENTIALS.forEach(System::clearProperty);
  }

  @Test
  void importsAPipelineByItsName() throws IOException {
    Cli.Result result = aws("import", "AbalonePipeline", "-o", "src", "--package", "mine");

    assertThat(result.status()).as(result.err()).isZero();
    Path source = folder.resolve("project/src/mine/AbalonePipeline.java");
    assertThat(result.out()).isEqualTo(Path.of("src/mine/AbalonePipeline.java") + "\n");
    assertThat(source).content().contains("public final class AbalonePipeline");
    String text = Files.readString(source);

    Cli.Result again =
        aws("import", arn("abalonepipeline"), "-o", "src", "--package", "mine", "--force");

    assertThat(again.status()).as(again.err()).isZero();
    assertThat(Files.readString(source)).isEqualTo(text);
  }

  @Test
  void closesTheCircleOfWhatIsDeployed() throws IOException {
    Cli.Result result = aws("import", "--check", "deployed:AbalonePipeline@1");

    assertThat(result.status()).as(result.err()).isZero();
    Files.writeString(folder.resolve("project/back.json"), result.out());
    assertThat(aws("diff", "back.json", "deployed:AbalonePipeline"))
        .isEqualTo(new Cli.Result(0, "No differences.\n", ""));
  }

  @Test
  void comparesVersions() throws IOException {
    update("Gate", gate("2"));

    Cli.Result result = aws("diff", "deployed:Gate@1", "deployed:Gate@2");

    assertThat(result.out()).contains("~ Stop (Fail)", "Arguments.ErrorMessage: \"1\" → \"2\"");
    assertThat(result.status()).isEqualTo(1);
    assertThat(aws("diff", "deployed:Gate@2", "deployed:Gate").status()).isZero();
    assertThat(aws("diff", "deployed:Gate@1", "deployed:Gate").status()).isEqualTo(1);
  }

  @Test
  void takesTheDefinitionThatAnExecutionRan() throws IOException {
    String execution =
        clients
            .sageMaker()
            .startPipelineExecution(r -> r.pipelineName("Gate").clientRequestToken(token()))
            .pipelineExecutionArn();
    update("Gate", gate("2"));

    assertThat(aws("diff", "deployed:Gate@1", execution))
        .isEqualTo(new Cli.Result(0, "No differences.\n", ""));
    assertThat(aws("diff", execution, arn("gate")).out()).contains("\"1\" → \"2\"");
    assertThat(aws("import", "--check", execution).out()).contains("\"ErrorMessage\": \"1\"");
  }

  @ParameterizedTest
  @CsvSource({
    "AbalonePipelin, Did you mean AbalonePipeline?",
    "Gate@7, 'the pipeline Gate, version 7.\n'",
    "arn:aws:sagemaker:us-east-1:111122223333:pipeline/gate/execution/none12345678, none12345678",
  })
  void saysWhatIsNotThere(String name, String message) throws IOException {
    String operand = name.startsWith("arn:") ? name : "deployed:" + name;
    for (List<String> command :
        List.of(
            List.of("diff", operand, "deployed:Gate"),
            List.of("import", operand, "-o", "src", "--package", "mine"))) {
      Cli.Result result = aws(command.toArray(String[]::new));

      assertThat(result.status()).as(result.err()).isEqualTo(command.get(0).equals("diff") ? 2 : 1);
      assertThat(result.err()).contains(message).doesNotContain("Exception");
      assertThat(result.out()).isEmpty();
    }
    assertThat(folder.resolve("project/src")).doesNotExist();
  }

  @Test
  void saysThatNobodyAnswers() throws IOException {
    server.close();

    Cli.Result result = aws("diff", "deployed:Gate", "deployed:Gate");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains(server.uri().toString()).doesNotContain("\tat ");
  }

  private Cli.Result aws(String... arguments) throws IOException {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--endpoint-url=" + server.uri();
    all[arguments.length + 1] = "--region=us-east-1";
    return cli.run(all);
  }

  private void create(String name, String definition) {
    SageMakerClient client = clients.sageMaker();
    client.createPipeline(
        r ->
            r.pipelineName(name)
                .roleArn(ROLE)
                .pipelineDefinition(definition)
                .clientRequestToken(token()));
  }

  private void update(String name, String definition) {
    clients.sageMaker().updatePipeline(r -> r.pipelineName(name).pipelineDefinition(definition));
  }

  private String arn(String pipeline) {
    return clients.sageMaker().listPipelines(r -> r.maxResults(100)).pipelineSummaries().stream()
        .map(summary -> summary.pipelineArn())
        .filter(arn -> arn.toLowerCase(Locale.ROOT).endsWith("/" + pipeline))
        .findFirst()
        .orElseThrow();
  }

  private static String token() {
    return UUID.randomUUID().toString();
  }

  private static String gate(String message) {
    return """
    {"Version":"2020-12-01","Parameters":[],"Steps":[
      {"Name":"Stop","Type":"Fail","Arguments":{"ErrorMessage":"%s"}}]}
    """
        .formatted(message);
  }
}
