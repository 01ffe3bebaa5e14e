package dev.penstock.sagemaker.execution;

import dev.penstock.local.job.StepRunner;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.AwsSettings;
import dev.penstock.sagemaker.FaultProxy;
import dev.penstock.sagemaker.FaultProxy.Fault;
import dev.penstock.sagemaker.LocalService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** SageMaker on this machine, a line to it on which things go wrong, and executions at its end. */
final class FaultyService implements AutoCloseable {
  private static final String ROLE = LocalService.ROLE;

  final AwsClients clients;
  final Executions executions;
  final FaultProxy line;
  private final LocalService service;
  private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();

  FaultyService(Path folder, StepRunner work) throws IOException {
    service = new LocalService(folder, work);
    URI endpoint = service.settings().endpoint();
    line = new FaultProxy(endpoint == null ? URI.create("") : endpoint);
    line.with((number, operation) -> fault(operation));
    clients = AwsClients.at(new AwsSettings("us-east-1", null, line.uri()));
    executions = Executions.of(clients);
  }

  private Fault fault(String operation) {
    Queue<Fault> waiting = faults.get(operation);
    Fault next = waiting == null ? null : waiting.poll();
    return next == null ? Fault.NONE : next;
  }

  /** Lets the next requests of an operation go wrong. */
  FaultyService next(String operation, Fault fault, int times) {
    faults
        .computeIfAbsent(operation, each -> new ConcurrentLinkedQueue<>())
        .addAll(Collections.nCopies(times, fault));
    return this;
  }

  /** Lets nothing go wrong any more. */
  void mend() {
    faults.clear();
  }

  /** How many requests of an operation there were. */
  long count(String operation) {
    return line.requests().stream().filter(operation::equals).count();
  }

  void deploy(String name, String definition) {
    service.create(name, definition, "a test's");
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
    service.close();
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
