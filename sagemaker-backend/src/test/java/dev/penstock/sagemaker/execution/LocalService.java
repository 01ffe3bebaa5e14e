package dev.penstock.sagemaker.execution;

import dev.penstock.local.LocalEngine;
import dev.penstock.local.job.Runners;
import dev.penstock.local.job.StepRunner;
import dev.penstock.local.server.LocalServer;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.AwsSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** SageMaker on this machine, a line to it, and clients at the other end of the line. */
final class LocalService implements AutoCloseable {
  private static final String ROLE = "arn:aws:iam::111122223333:role/Role";

  final LocalEngine engine;
  final FaultyLine line;
  final AwsClients clients;
  final Executions executions;
  private final LocalServer server;

  LocalService(Path folder, StepRunner work) throws IOException {
    engine = LocalEngine.builder(folder).runners(Runners.builder().others(work).build()).open();
    server = LocalServer.start(engine, 0);
    line = new FaultyLine(server.uri());
    clients = AwsClients.at(new AwsSettings("us-east-1", null, line.uri()));
    executions = Executions.of(clients);
  }

  void deploy(String name, String definition) {
    clients
        .sageMaker()
        .createPipeline(
            r ->
                r.pipelineName(name)
                    .roleArn(ROLE)
                    .pipelineDefinition(definition)
                    .clientRequestToken(UUID.randomUUID().toString()));
  }

  void update(String name, String definition) {
    clients.sageMaker().updatePipeline(r -> r.pipelineName(name).pipelineDefinition(definition));
  }

  /** Starts a pipeline, and waits for its end. */
  Execution run(StartRequest request) throws InterruptedException {
    return watch(executions.start(request)).await();
  }

  ExecutionWatch watch(String arn) {
    return ExecutionWatch.of(executions, arn)
        .interval(
            new PollInterval(Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(50)));
  }

  @Override
  public void close() {
    clients.close();
    line.close();
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
        + "'VolumeSizeInGB':1}},'ProcessingOutputConfig':{'Outputs':[{'OutputName':'report',"
        + "'S3Output':{'S3Uri':'s3://bucket/"
        + name
        + "','LocalPath':'/opt/ml/processing/report','S3UploadMode':'EndOfJob'}}]},'RoleArn':'"
        + ROLE
        + "'}"
        + more
        + "}";
  }

  static String training(String name, String rounds, String more) {
    return "{'Name':'"
        + name
        + "','Type':'Training','Arguments':{'AlgorithmSpecification':{'TrainingImage':'image',"
        + "'TrainingInputMode':'File'},'HyperParameters':{'rounds':"
        + rounds
        + "},'OutputDataConfig':"
        + "{'S3OutputPath':'s3://bucket/models'},'ResourceConfig':{'InstanceCount':1,"
        + "'InstanceType':'ml.m5.large','VolumeSizeInGB':1},'StoppingCondition':"
        + "{'MaxRuntimeInSeconds':60},'RoleArn':'"
        + ROLE
        + "'}"
        + more
        + "}";
  }

  static String callback(String name) {
    return "{'Name':'"
        + name
        + "','Type':'Callback','SqsQueueUrl':'https://sqs.us-east-1.amazonaws.com/1/q',"
        + "'Arguments':{'what':'x'},'OutputParameters':[{'OutputName':'answer',"
        + "'OutputType':'String'}]}";
  }

  static String fail(String name, String more) {
    return "{'Name':'"
        + name
        + "','Type':'Fail','Arguments':{'ErrorMessage':'enough'}"
        + more
        + "}";
  }
}
