package dev.penstock.sagemaker.execution;

import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.DeployedDefinitions;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.ListPipelineExecutionsRequest;
import software.amazon.awssdk.services.sagemaker.model.ParallelismConfiguration;
import software.amazon.awssdk.services.sagemaker.model.Parameter;
import software.amazon.awssdk.services.sagemaker.model.SortOrder;
import software.amazon.awssdk.services.sagemaker.model.StartPipelineExecutionRequest;

/**
 * The executions of pipelines on AWS. Every method makes requests and throws {@link
 * SageMakerFailure} when one does not succeed.
 */
public final class Executions {
  private static final int PAGE = 100;

  private final AwsClients clients;

  private Executions(AwsClients clients) {
    this.clients = clients;
  }

  /**
   * Gets ready. No request is made yet.
   *
   * @param clients what makes the requests; it stays open
   * @return the executions
   */
  public static Executions of(AwsClients clients) {
    return new Executions(clients);
  }

  /**
   * Starts a pipeline. Before the call, the start values and the selected steps are held against
   * the definition that is deployed.
   *
   * @param request how
   * @return the execution's ARN
   * @throws IllegalArgumentException when a start value is unknown, missing, of the wrong type or
   *     none that an enum allows, or the selected steps cannot run alone; nothing was started
   * @throws SageMakerFailure when a request does not succeed. When it is not known whether the
   *     execution was started, the message says so: the same request again starts no second one
   */
  public String start(StartRequest request) {
    StartPipelineExecutionRequest ready = new StartCheck(this, request).ready();
    try {
      return clients.call(
          "sagemaker:StartPipelineExecution",
          "the pipeline " + Printable.of(request.pipeline()),
          () -> clients.sageMaker().startPipelineExecution(ready).pipelineExecutionArn());
    } catch (SageMakerFailure failure) {
      if (failure.kind() == Kind.UNREACHABLE || failure.kind() == Kind.SERVICE) {
        throw new SageMakerFailure(
            failure.kind(),
            failure.getMessage()
                + " Whether it was started is not known; with the client token "
                + request.token()
                + " the same start starts no second one.",
            failure.getCause());
      }
      throw failure;
    }
  }

  /**
   * Tells how an execution stands.
   *
   * @param execution its ARN
   * @return the execution
   */
  public Execution describe(String execution) {
    return Execution.of(
        call(
            "DescribePipelineExecution",
            execution,
            () ->
                clients
                    .sageMaker()
                    .describePipelineExecution(r -> r.pipelineExecutionArn(execution))));
  }

  /**
   * Lists the steps of an execution that were scheduled.
   *
   * @param execution its ARN
   * @return the steps, in the order in which they were started
   */
  public List<ExecutionStep> steps(String execution) {
    return call(
        "ListPipelineExecutionSteps",
        execution,
        () ->
            clients
                .sageMaker()
                .listPipelineExecutionStepsPaginator(
                    r ->
                        r.pipelineExecutionArn(execution)
                            .sortOrder(SortOrder.ASCENDING)
                            .maxResults(PAGE))
                .stream()
                .flatMap(page -> page.pipelineExecutionSteps().stream())
                .map(ExecutionStep::of)
                .toList());
  }

  /**
   * Lists the values of an execution's parameters.
   *
   * @param execution its ARN
   * @return texts by the parameters' names, those of defaults as far as the service has them
   */
  public Map<String, String> parameters(String execution) {
    return call(
        "ListPipelineParametersForExecution",
        execution,
        () -> {
          Map<String, String> values = new LinkedHashMap<>();
          clients
              .sageMaker()
              .listPipelineParametersForExecutionPaginator(
                  r -> r.pipelineExecutionArn(execution).maxResults(PAGE))
              .stream()
              .flatMap(page -> page.pipelineParameters().stream())
              .forEach((Parameter each) -> values.put(each.name(), each.value()));
          return values;
        });
  }

  /**
   * Reads the definition that an execution runs or ran.
   *
   * @param execution its ARN
   * @return its definition
   */
  public PipelineDefinition definition(String execution) {
    return DeployedDefinitions.of(clients).ofExecution(execution);
  }

  PipelineDefinition pipelineDefinition(String pipeline, @Nullable Long version) {
    return DeployedDefinitions.of(clients).ofPipeline(pipeline, version);
  }

  /**
   * Lists the executions of a pipeline.
   *
   * @param pipeline its name or ARN
   * @param most how many at most
   * @return the executions, newest first
   */
  public List<ExecutionSummary> list(String pipeline, int most) {
    return listing(pipeline, all -> all.limit(most).toList());
  }

  /**
   * Finds an execution of a pipeline.
   *
   * @param pipeline the pipeline's name or ARN
   * @param id the execution's id or the beginning of one, or null for the latest
   * @return its ARN
   * @throws SageMakerFailure when there is none, or several ids begin so
   */
  public String find(String pipeline, @Nullable String id) {
    List<ExecutionSummary> found =
        listing(
            pipeline,
            all ->
                id == null
                    ? all.limit(1).toList()
                    : all.filter(each -> each.id().startsWith(id)).limit(PAGE).toList());
    for (ExecutionSummary each : found) {
      if (each.id().equals(id)) {
        return each.arn();
      }
    }
    if (found.isEmpty()) {
      throw new SageMakerFailure(
          Kind.NOT_FOUND,
          "The pipeline "
              + Printable.of(pipeline)
              + (id == null
                  ? " was never started."
                  : " has no execution " + Printable.of(id) + "."),
          null);
    }
    if (found.size() > 1) {
      throw new SageMakerFailure(
          "\""
              + Printable.of(String.valueOf(id))
              + "\" is the beginning of several executions: "
              + String.join(", ", found.stream().map(ExecutionSummary::id).toList()));
    }
    return found.get(0).arn();
  }

  <T> T listing(String pipeline, Function<Stream<ExecutionSummary>, T> reader) {
    ListPipelineExecutionsRequest request =
        ListPipelineExecutionsRequest.builder()
            .pipelineName(pipeline)
            .sortOrder(SortOrder.DESCENDING)
            .maxResults(PAGE)
            .build();
    return clients.call(
        "sagemaker:ListPipelineExecutions",
        "the pipeline " + Printable.of(pipeline),
        () ->
            reader.apply(
                clients.sageMaker().listPipelineExecutionsPaginator(request).stream()
                    .flatMap(page -> page.pipelineExecutionSummaries().stream())
                    .map(ExecutionSummary::of)));
  }

  /**
   * Stops an execution. Running jobs are stopped; a running Lambda function finishes, and a
   * Callback step waits for its answer first.
   *
   * @param execution its ARN
   * @throws SageMakerFailure when it has ended already
   */
  public void stop(String execution) {
    Execution there = describe(execution);
    if (there.isEnd()) {
      throw new SageMakerFailure(
          "The execution " + there.id() + " has ended already: " + there.status() + ".");
    }
    String token = UUID.randomUUID().toString();
    call(
        "StopPipelineExecution",
        execution,
        () ->
            clients
                .sageMaker()
                .stopPipelineExecution(
                    r -> r.pipelineExecutionArn(execution).clientRequestToken(token)));
  }

  /**
   * Goes on with an execution that failed, without repeating what succeeded. It stays the same
   * execution.
   *
   * @param execution its ARN
   * @param maxParallelSteps how many steps run at a time from now on, or null to leave it
   * @return the execution as it was before: see {@link ExecutionWatch#retried}
   * @throws SageMakerFailure when it has not failed, or a Fail step ended it
   */
  public Execution retry(String execution, @Nullable Integer maxParallelSteps) {
    Execution there = describe(execution);
    if (!there.status().equals("Failed")) {
      throw new SageMakerFailure(
          "Only an execution that failed can be retried; "
              + there.id()
              + " is at "
              + there.status()
              + ".");
    }
    if (steps(execution).stream().anyMatch(step -> step.type().equals("Fail"))) {
      throw new SageMakerFailure(
          "A Fail step ended the execution " + there.id() + ", which is final. Start another one.");
    }
    String token = UUID.randomUUID().toString();
    call(
        "RetryPipelineExecution",
        execution,
        () ->
            clients
                .sageMaker()
                .retryPipelineExecution(
                    r ->
                        r.pipelineExecutionArn(execution)
                            .clientRequestToken(token)
                            .parallelismConfiguration(parallelism(maxParallelSteps))));
    return there;
  }

  /**
   * Reads how good the result of a job is.
   *
   * @param job the job
   * @return the final metrics of a training job by name; of a tuning job, the objective of the
   *     best; empty for others
   */
  public Map<String, Double> metrics(StepJob job) {
    return JobFacts.read(clients, job).metrics();
  }

  /**
   * Reads the end of the log of a step's work: of its job, of the function that it called, of the
   * job at which an AutoML job's last candidate failed. It throws nothing: a log that cannot be
   * read says why, and one that lies elsewhere says where.
   *
   * @param step the step
   * @return its last lines; neither lines nor a reason when the step writes no log
   */
  public LogTail logTail(ExecutionStep step) {
    StepLog log = StepLog.of(step);
    return log == null ? new LogTail(List.of(), null) : new JobLogs(clients).tail(log);
  }

  static @Nullable ParallelismConfiguration parallelism(@Nullable Integer steps) {
    return steps == null
        ? null
        : ParallelismConfiguration.builder().maxParallelExecutionSteps(steps).build();
  }

  AwsClients clients() {
    return clients;
  }

  private <T> T call(String operation, String execution, Supplier<T> request) {
    return clients.call(
        "sagemaker:" + operation, "the execution " + Printable.of(execution), request);
  }
}
