package dev.penstock.sagemaker.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.Pipeline;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.AwsSettings;
import dev.penstock.sagemaker.FaultProxy;
import dev.penstock.sagemaker.FaultProxy.Fault;
import dev.penstock.sagemaker.MotoServer;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SignedIn;
import dev.penstock.sagemaker.deploy.Deployment.Outcome;
import dev.penstock.step.LambdaFunction;
import dev.penstock.step.LambdaStep;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;

/** Functions that come with a pipeline, on moto's Lambda. */
@ExtendWith(SignedIn.class)
class FunctionDeployTest {
  @RegisterExtension static final MotoServer MOTO = new MotoServer();

  private static final String CHANGING = "(POST|PUT) .*functions.*|(Create|Update)Pipeline";

  @TempDir Path folder;
  private FaultProxy proxy;
  private AwsClients clients;
  private Deployer deployer;

  @BeforeEach
  void open() throws Exception {
    makeRole("Dev");
    makeRole("Other");
    proxy = new FaultProxy(MOTO.uri());
    clients = AwsClients.at(new AwsSettings("us-east-1", null, proxy.uri()));
    clients.s3().createBucket(bucket -> bucket.bucket("dev-bucket"));
    deployer = Deployer.at(clients);
    code("one");
  }

  @AfterEach
  void close() {
    clients.close();
    proxy.close();
  }

  @Test
  void createsTheFunctionBeforeTheDefinition() {
    Release release = release(each -> each.memory(256).environment("LEVEL", "2"));
    DeploymentPlan plan = deployer.plan(release);
    proxy.with((number, operation) -> Fault.NONE);

    Deployment done = deployer.deploy(plan);

    assertThat(plan).asString().contains("Functions\n  + judge\n");
    assertThat(done).asString().contains("1 function set");
    GetFunctionConfigurationResponse there = there();
    assertThat(there.functionArn()).startsWith("arn:aws:lambda:us-east-1:123456789012:function:");
    assertThat(there.role()).isEqualTo("arn:aws:iam::123456789012:role/Dev");
    assertThat(there.handler()).isEqualTo("judge.handle");
    assertThat(there.runtimeAsString()).isEqualTo("python3.12");
    assertThat(there.memorySize()).isEqualTo(256);
    assertThat(there.timeout()).isEqualTo(120);
    assertThat(there.environment().variables()).containsEntry("LEVEL", "2");
    List<String> changes = proxy.requests().stream().filter(r -> r.matches(CHANGING)).toList();
    assertThat(changes).hasSize(2);
    assertThat(changes.get(0)).startsWith("POST");
    assertThat(changes.get(1)).isEqualTo("CreatePipeline");
  }

  @Test
  void doesNothingTheSecondTime() {
    deploy(release(each -> each.environment("LEVEL", "2")));
    proxy.with((number, operation) -> Fault.NONE);

    Deployment done = deploy(release(each -> each.environment("LEVEL", "2")));

    assertThat(done.plan().isEmpty()).isTrue();
    assertThat(done.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(proxy.requests()).noneMatch(each -> each.matches(CHANGING));
  }

  @Test
  void updatesTheCodeAndLeavesTheDefinition() throws IOException {
    deploy(release(each -> each));
    String before = there().codeSha256();
    code("two");
    DeploymentPlan plan = deployer.plan(release(each -> each));
    proxy.with((number, operation) -> Fault.NONE);

    Deployment done = deployer.deploy(plan);

    assertThat(plan.isEmpty()).isFalse();
    assertThat(plan).asString().contains("Functions\n  ~ judge: other code\n");
    assertThat(done.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(done).asString().contains("1 function set");
    assertThat(there().codeSha256()).isNotEqualTo(before);
    assertThat(proxy.requests())
        .filteredOn(each -> each.matches(CHANGING))
        .singleElement()
        .asString()
        .endsWith("/code");
  }

  @Test
  void updatesTheSettingsAndSaysThem() {
    deploy(release(each -> each.environment("GONE", "x")));

    Deployment done =
        deploy(
            release(
                each ->
                    each.memory(1024)
                        .role("arn:aws:iam::123456789012:role/Other")
                        .environment("NEW", "y")));

    assertThat(done.plan())
        .asString()
        .contains(
            """
            Functions
              ~ judge
                  ~ Role: "arn:aws:iam::123456789012:role/Dev" → "arn:aws:iam::123456789012:role/Other"
                  ~ MemorySize: "512" → "1024"
                  - Environment['GONE']: "x"
                  + Environment['NEW']: "y"
            """);
    assertThat(there().memorySize()).isEqualTo(1024);
    assertThat(there().role()).endsWith("/Other");
    assertThat(there().environment().variables()).containsOnlyKeys("NEW");
  }

  @Test
  void aDeploymentThatEndedBetweenFunctionAndDefinitionIsCompletedByTheNext() {
    Release release = release(each -> each);
    proxy.with(
        (number, operation) -> operation.equals("CreatePipeline") ? Fault.DENIED : Fault.NONE);
    assertThatThrownBy(() -> deploy(release)).isInstanceOf(SageMakerFailure.class);
    proxy.with((number, operation) -> Fault.NONE);

    Deployment done = deploy(release);

    assertThat(done.outcome()).isEqualTo(Outcome.CREATED);
    assertThat(done.plan().changedFunctions()).isEmpty();
    assertThat(proxy.requests()).noneMatch(each -> each.matches("POST .*functions.*"));
  }

  @Test
  void whoMayNotCreateFunctionsIsToldAndNothingIsDeployed() {
    proxy.with(
        (number, operation) ->
            operation.matches("POST .*functions.*") ? Fault.DENIED : Fault.NONE);

    assertThatThrownBy(() -> deploy(release(each -> each)))
        .isInstanceOf(SageMakerFailure.class)
        .hasMessageContaining("lambda:CreateFunction")
        .hasMessageContaining("function:judge");
    assertThat(clients.sageMaker().listPipelines(all -> {}).pipelineSummaries()).isEmpty();
  }

  private Deployment deploy(Release release) {
    return deployer.deploy(deployer.plan(release));
  }

  private Release release(UnaryOperator<LambdaFunction.Builder> more) {
    return release(folder.resolve("judge.zip"), more);
  }

  static Release release(Path code, UnaryOperator<LambdaFunction.Builder> more) {
    LambdaFunction function =
        more.apply(
                LambdaFunction.named("judge")
                    .code(code)
                    .handler("judge.handle")
                    .runtime("python3.12"))
            .build();
    Pipeline pipeline =
        Project.DEV.applyTo(
            Pipeline.named("Judged")
                .steps(LambdaStep.named("Judge").function(function).input("x", 1).build())
                .build());
    return Release.of(pipeline, pipeline.compile(), Provenance.UNKNOWN);
  }

  private GetFunctionConfigurationResponse there() {
    return clients.lambda().getFunctionConfiguration(get -> get.functionName("judge"));
  }

  private void code(String text) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("judge.zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("judge.py"));
      zip.write(("def handle(event, context): return '" + text + "'\n").getBytes(UTF_8));
      zip.closeEntry();
    }
  }

  /** moto holds functions to roles that are there. */
  private static void makeRole(String name) throws IOException, InterruptedException {
    String trust =
        """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
        "Principal": {"Service": "lambda.amazonaws.com"}}]}
        """;
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(MOTO.uri())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/20250101/us-east-1/iam/aws4_request,"
                            + " SignedHeaders=host, Signature=0")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "Action=CreateRole&Version=2010-05-08&RoleName="
                                + name
                                + "&AssumeRolePolicyDocument="
                                + URLEncoder.encode(trust, UTF_8)))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}
