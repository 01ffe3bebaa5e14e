package dev.penstock.local.server;

import dev.penstock.local.LocalEngine;
import dev.penstock.local.job.Runners;
import dev.penstock.local.job.StepRunner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.CreatePipelineRequest;
import software.amazon.awssdk.services.sagemaker.model.PipelineExecutionStatus;

/** An engine, its endpoint, and clients of it. */
final class Endpoint implements AutoCloseable {
  static final String ROLE = "arn:aws:iam::111122223333:role/Role";

  /** A token must have 32 characters. */
  static final String TOKEN = "0123456789abcdef0123456789abcdef";

  final LocalEngine engine;
  final LocalServer server;
  final SageMakerClient sageMaker;
  final S3Client s3;
  private final HttpClient http = HttpClient.newHttpClient();

  Endpoint(Path folder) throws IOException {
    this(folder, StepRunner.succeed());
  }

  Endpoint(Path folder, StepRunner runner) throws IOException {
    engine = LocalEngine.builder(folder).runners(Runners.builder().others(runner).build()).open();
    server = LocalServer.start(engine, 0);
    StaticCredentialsProvider anybody =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("anybody", "secret"));
    sageMaker =
        SageMakerClient.builder()
            .endpointOverride(server.uri())
            .region(Region.US_EAST_1)
            .credentialsProvider(anybody)
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    s3 =
        S3Client.builder()
            .endpointOverride(server.uri())
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .credentialsProvider(anybody)
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  CreatePipelineRequest.Builder pipeline(String name, String definition) {
    return CreatePipelineRequest.builder()
        .pipelineName(name)
        .roleArn(ROLE)
        .pipelineDefinition(definition);
  }

  /** Starts a pipeline, and waits for its end. */
  String run(String pipeline) throws InterruptedException {
    String arn =
        sageMaker.startPipelineExecution(r -> r.pipelineName(pipeline)).pipelineExecutionArn();
    await(arn);
    return arn;
  }

  PipelineExecutionStatus await(String executionArn) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      PipelineExecutionStatus status = status(executionArn);
      if (status != PipelineExecutionStatus.EXECUTING
          && status != PipelineExecutionStatus.STOPPING) {
        return status;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the execution did not end within 30 s");
  }

  PipelineExecutionStatus status(String executionArn) {
    return sageMaker
        .describePipelineExecution(r -> r.pipelineExecutionArn(executionArn))
        .pipelineExecutionStatus();
  }

  /** Sends bytes as they are. */
  HttpResponse<String> post(String operation, String body)
      throws IOException, InterruptedException {
    return http.send(
        request("/")
            .header("X-Amz-Target", "SageMaker." + operation)
            .header("Content-Type", "application/x-amz-json-1.1")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.uri() + path)).timeout(Duration.ofSeconds(30));
  }

  @Override
  public void close() {
    sageMaker.close();
    s3.close();
    server.close();
    engine.close();
  }

  /** A pipeline of steps, each a JSON object with single quotes. */
  static String definition(String parameters, String... steps) {
    return ("{'Version':'2020-12-01','Parameters':["
            + parameters
            + "],'Steps':["
            + String.join(",", steps)
            + "]}")
        .replace('\'', '"');
  }

  static String processing(String name, String more) {
    return "{'Name':'"
        + name
        + "','Type':'Processing','Arguments':{'AppSpecification':{'ImageUri':'image'},"
        + "'ProcessingResources':{'ClusterConfig':{'InstanceCount':1,'InstanceType':'ml.m5.large',"
        + "'VolumeSizeInGB':1}},'RoleArn':'"
        + ROLE
        + "'}"
        + more
        + "}";
  }

  static String training(String name) {
    return "{'Name':'"
        + name
        + "','Type':'Training','Arguments':{'AlgorithmSpecification':{'TrainingImage':'image',"
        + "'TrainingInputMode':'File'},'HyperParameters':{'rounds':'3'},'OutputDataConfig':"
        + "{'S3OutputPath':'s3://bucket/models'},'ResourceConfig':{'InstanceCount':1,"
        + "'InstanceType':'ml.m5.large','VolumeSizeInGB':1},'StoppingCondition':"
        + "{'MaxRuntimeInSeconds':60},'RoleArn':'"
        + ROLE
        + "'}}";
  }

  static String callback(String name, String more) {
    return "{'Name':'"
        + name
        + "','Type':'Callback','SqsQueueUrl':'https://sqs.us-east-1.amazonaws.com/1/q',"
        + "'Arguments':{'what':'x'},'OutputParameters':[{'OutputName':'answer',"
        + "'OutputType':'String'}]"
        + more
        + "}";
  }
}
