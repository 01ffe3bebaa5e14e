package dev.penstock.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Through the real SDK, over real HTTP. */
class DeployedDefinitionsTest {
  private static final String SECRET = "very-secret-key";
  private static final Map<String, String> CREDENTIALS =
      Map.of("aws.accessKeyId", "AKIAEXAMPLE", "aws.secretAccessKey", SECRET);
  private static final String DEFINITION =
      "{\"PipelineDefinition\":\"{\\\"Steps\\\":[{\\\"Name\\\":\\\"Grüße\\\"}]}\"}";

  private final StubService service;

  DeployedDefinitionsTest() throws IOException {
    service = new StubService();
  }

  @BeforeEach
  void signIn() {
    CREDENTIALS.forEach(System::setProperty);
  }

  @AfterEach
  void signOut() {
    CREDENTIALS.keySet().forEach(System::clearProperty);
    service.close();
  }

  @Test
  void readsAPipelineByName() {
    service.answering("DescribePipeline", 200, DEFINITION);

    assertThat(steps(deployed -> deployed.ofPipeline("Abalone", null))).containsExactly("Grüße");
    assertThat(service.requests())
        .singleElement()
        .asString()
        .startsWith("DescribePipeline {\"PipelineName\":\"Abalone\"} ")
        .contains("/eu-west-3/sagemaker/");
  }

  @Test
  void readsAVersion() {
    service.answering("DescribePipeline", 200, DEFINITION);

    assertThat(steps(deployed -> deployed.ofPipeline("Abalone", 7L))).hasSize(1);
    assertThat(service.requests())
        .singleElement()
        .asString()
        .contains("{\"PipelineName\":\"Abalone\",\"PipelineVersionId\":7}");
  }

  @Test
  void readsAnExecution() {
    String arn = "arn:aws:sagemaker:eu-west-3:111122223333:pipeline/abalone/execution/abc123def456";
    service.answering("DescribePipelineDefinitionForExecution", 200, DEFINITION);

    assertThat(steps(deployed -> deployed.ofExecution(arn))).containsExactly("Grüße");
    assertThat(service.requests())
        .singleElement()
        .asString()
        .contains("{\"PipelineExecutionArn\":\"" + arn + "\"}");
  }

  @Test
  void namesWhatThereIsWhenThereIsNoSuchPipeline() {
    service
        .answering("DescribePipeline", 400, error("ResourceNotFound", "Pipeline does not exist."))
        .answering(
            "ListPipelines",
            200,
            "{\"PipelineSummaries\":[{\"PipelineName\":\"Abalone\"},{\"PipelineName\":\"B\"}]}");

    SageMakerFailure failure = failure("Abalon");

    assertThat(failure).hasMessageEndingWith(" does not have the pipeline Abalon.");
    assertThat(failure.others()).containsExactly("Abalone", "B");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AccessDeniedException | AWS refuses sagemaker:DescribePipeline on the pipeline Abalone:"
            + " no [31m. Allow the action there.",
        "ExpiredTokenException | The AWS credentials have expired. Sign in again, or get new ones.",
        "UnrecognizedClientException | AWS does not accept the credentials"
            + " (UnrecognizedClientException). Check the profile and the keys.",
        "ValidationException | http://127.0.0.1:PORT answered sagemaker:DescribePipeline on the"
            + " pipeline Abalone with 400 ValidationException: no [31m",
      })
  void saysWhatToDo(String code, String message) {
    service.answering("DescribePipeline", 400, error(code, "no\\u001b[31m"));

    SageMakerFailure failure = failure("Abalone");

    assertThat(String.valueOf(failure.getMessage()).replaceAll(":\\d{4,5} ", ":PORT "))
        .isEqualTo(message);
    assertThat(failure.others()).isEmpty();
  }

  @Test
  void triesAgainWhenTheServiceFails() {
    service.answering("DescribePipeline", 500, "{}");

    assertThat(failure("Abalone"))
        .hasMessageContaining(" with 500")
        .hasMessageNotContaining(SECRET);
    assertThat(service.requests()).hasSizeGreaterThan(1);
  }

  @Test
  void saysWhenNobodyAnswers() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    AwsSettings nowhere =
        new AwsSettings("eu-west-3", null, URI.create("http://127.0.0.1:" + port));

    assertThat(failure(nowhere, "Abalone"))
        .hasMessage(
            "No answer from http://127.0.0.1:%d: Connection refused. Check the network, the"
                + " proxy, the region and --endpoint-url.",
            port);
  }

  @Test
  void refusesADefinitionThatIsNone() {
    service.answering("DescribePipeline", 200, "{\"PipelineDefinition\":\"[1\"}");

    assertThat(failure("Abalone"))
        .hasMessageContaining(" is no definition: the pipeline Abalone:1:");
  }

  @Test
  void saysThatAProfileIsNotThere() {
    assertThat(
            failure(new AwsSettings("eu-west-3", "no-such-profile", service.address()), "Abalone"))
        .hasMessage(
            "There are no AWS credentials in a profile no-such-profile. See 'aws configure"
                + " list-profiles'.");
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void saysThatTheSignInHasExpired() {
    assertThat(
            Failures.ofSettings(
                new IllegalStateException(
                    "Unable to load credentials from any of the providers in the chain: [Profile:"
                        + " The SSO session associated with this profile has expired or is"
                        + " otherwise invalid.]")))
        .hasMessage("The AWS credentials have expired. Sign in again, or get new ones.");
  }

  @Test
  void takesOnlyAWordForARegion() {
    assertThatThrownBy(() -> new AwsSettings("evil.example.com/", null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A region is a word such as eu-west-1, and not evil.example.com/.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:4566", "ftp://host/", "file:///etc", "http:/x"})
  void takesOnlyAnAddressOfHttp(String endpoint) {
    assertThatThrownBy(() -> new AwsSettings(null, null, URI.create(endpoint)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(" and not " + endpoint + ".");
  }

  private List<String> steps(Function<DeployedDefinitions, PipelineDefinition> reading) {
    try (DeployedDefinitions deployed = DeployedDefinitions.at(settings())) {
      return reading.apply(deployed).steps().stream().map(StepDefinition::name).toList();
    }
  }

  private SageMakerFailure failure(String pipeline) {
    return failure(settings(), pipeline);
  }

  private static SageMakerFailure failure(AwsSettings settings, String pipeline) {
    return catchThrowableOfType(
        SageMakerFailure.class,
        () -> {
          try (DeployedDefinitions deployed = DeployedDefinitions.at(settings)) {
            deployed.ofPipeline(pipeline, null);
          }
        });
  }

  private AwsSettings settings() {
    return new AwsSettings("eu-west-3", null, service.address());
  }

  private static String error(String code, String message) {
    return "{\"__type\":\"" + code + "\",\"message\":\"" + message + "\"}";
  }
}
