package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.local.container.JobLog;
import dev.penstock.local.evaluate.Comparison;
import dev.penstock.local.evaluate.Conditions;
import dev.penstock.local.evaluate.EvaluationException;
import dev.penstock.local.evaluate.Evaluator;
import dev.penstock.local.process.LeftProcesses;
import dev.penstock.local.s3.FolderStore;
import dev.penstock.local.s3.ObjectStore;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.ExecutionStatus;
import dev.penstock.local.store.JobRecord;
import dev.penstock.local.store.StepRecord;
import dev.penstock.local.store.StepStatus;
import dev.penstock.local.store.Store;
import dev.penstock.local.store.StoreException;
import dev.penstock.step.StepType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs pipelines on this machine as the service does. Everything it knows is in one folder; several
 * processes may use the folder at the same time. Safe for use by several threads. {@link #close()}
 * tells jobs that still run to stop, and leaves their executions as interrupted: {@link #retry}
 * goes on with them.
 */
public final class LocalEngine implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LocalEngine.class.getName());
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final Services services;
  private final Store store;
  private final Pipelines pipelines;
  private final ModelRegistry models;
  private final Callbacks callbacks;
  private final ThreadPoolExecutor workers;
  private final ThreadPoolExecutor control;
  private final SystemTimer own;
  private final Map<String, ExecutionRun> runs = new ConcurrentHashMap<>();
  private long seen;

  LocalEngine(EngineBuilder builder) {
    this.store = Store.open(builder.folder, builder.afterCommit);
    this.own = new SystemTimer();
    this.workers = Threads.pool("penstock-job", builder.jobThreads);
    this.control =
        Threads.pool("penstock-engine", Math.max(2, Runtime.getRuntime().availableProcessors()));
    this.services =
        new Services(
            store,
            builder.objects == null ? folderStore(builder.folder) : builder.objects,
            builder.runnersOf,
            builder.timer == null ? own : builder.timer,
            workers,
            new Arns(builder.region, builder.account),
            List.copyOf(builder.listeners),
            builder.folder);
    this.pipelines = new Pipelines(services);
    this.models = new ModelRegistry(services);
    this.callbacks = new Callbacks(services, runs);
    store.recover(services.timer().now());
    lookLater();
  }

  private ObjectStore folderStore(Path folder) {
    try {
      return FolderStore.open(folder.resolve("s3"));
    } catch (IOException e) {
      store.close();
      throw new StoreException("the folder " + folder + " cannot be used", e);
    }
  }

  /**
   * Begins with an engine over a folder.
   *
   * @param folder where everything is kept, made when it is not there
   * @return a builder
   */
  public static EngineBuilder builder(Path folder) {
    return new EngineBuilder(folder);
  }

  /**
   * Returns the pipelines.
   *
   * @return the pipelines and their versions
   */
  public Pipelines pipelines() {
    return pipelines;
  }

  /**
   * Returns the model registry.
   *
   * @return the groups and their versions
   */
  public ModelRegistry models() {
    return models;
  }

  /**
   * Returns the callbacks.
   *
   * @return what waits for an answer
   */
  public Callbacks callbacks() {
    return callbacks;
  }

  /**
   * Returns what is stored, for reading: jobs by name, properties of steps, tags.
   *
   * @return the store
   */
  public Store store() {
    return store;
  }

  /**
   * Returns where everything is kept.
   *
   * @return the folder
   */
  public Path folder() {
    return services.folder();
  }

  /**
   * Returns where objects lie.
   *
   * @return the store of {@code s3://} objects
   */
  public ObjectStore objects() {
    return services.objects();
  }

  /**
   * Returns where a job's log is.
   *
   * @param arn the job's ARN
   * @return the file, or null when the job has none
   */
  public @Nullable Path jobLog(String arn) {
    Path folder = jobFolder(arn);
    Path log = folder == null ? null : folder.resolve(JobLog.FILE);
    return log != null && Files.isRegularFile(log) ? log : null;
  }

  /**
   * Returns where a job has its folder.
   *
   * @param arn the job's ARN
   * @return the folder, which is there when the job asked for it; null when there is no such job
   */
  public @Nullable Path jobFolder(String arn) {
    JobRecord job = store.job(arn);
    return job == null ? null : services.jobFolder(job.execution(), job.name());
  }

  /**
   * Returns the account that stands in ARNs.
   *
   * @return 12 digits
   */
  public String account() {
    return services.arns().account();
  }

  /**
   * Starts a pipeline.
   *
   * @param request which, and how
   * @return the execution
   * @throws EngineException when something about it is wrong; nothing was started
   */
  public LocalExecution start(StartRequest request) {
    Launch launch = Launch.of(services, pipelines, request);
    ExecutionRun run = run(launch.execution(), launch.definition(), launch.parameters());
    store.change(launch::write);
    return begin(run);
  }

  private ExecutionRun run(
      ExecutionRecord execution, PipelineDefinition definition, Map<String, Node> parameters) {
    return new ExecutionRun(services, control, execution, definition, parameters);
  }

  private LocalExecution begin(ExecutionRun run) {
    CompletableFuture<ExecutionRecord> done =
        run.done().whenComplete((end, broken) -> runs.remove(run.id(), run));
    store.whenWritten(
        () -> {
          runs.put(run.id(), run);
          run.begin();
        });
    return new LocalExecution(this, run.id(), done);
  }

  /**
   * Goes on with an execution that failed, without repeating what succeeded.
   *
   * @param idOrArn the execution
   * @param maxParallelSteps how many steps run at a time from now on, or null to leave it
   * @return the same execution
   * @throws EngineException when there is none, it has not failed, or a Fail step ended it
   */
  public LocalExecution retry(String idOrArn, @Nullable Long maxParallelSteps) {
    Launch.checkParallel(maxParallelSteps);
    ExecutionRecord there = describe(idOrArn);
    PipelineDefinition definition = pipelines.definition(there.definition());
    Map<String, Node> parameters = Launch.values(definition, there.parameters());
    Launch.checkRunners(services.runners(there.pipeline()), definition, there.selection());
    ExecutionRecord again =
        store.write(
            to -> {
              ExecutionRecord now = to.execution(there.id());
              if (now == null || now.status() != ExecutionStatus.FAILED) {
                throw EngineException.invalid(
                    "the execution "
                        + there.id()
                        + " is "
                        + (now == null ? "gone" : now.status().wireName())
                        + "; only one that failed can be retried");
              }
              if (now.endedByFailStep()) {
                throw EngineException.invalid(
                    "the execution " + there.id() + " was ended by a Fail step; start a new one");
              }
              ExecutionRecord changed =
                  now.retried(
                      store.owner(),
                      maxParallelSteps == null ? now.maxParallelSteps() : maxParallelSteps,
                      services.timer().now());
              to.put(changed);
              return changed;
            });
    LeftProcesses.end(services.jobFolder(again.id()));
    return begin(run(again, definition, parameters));
  }

  /**
   * Stops an execution: nothing new starts, jobs are told to stop, Lambda functions finish, and an
   * open callback is waited for.
   *
   * @param idOrArn the execution, of this process or another
   * @throws EngineException when there is none, or it has ended
   */
  public void stop(String idOrArn) {
    ExecutionRecord there = describe(idOrArn);
    boolean moved =
        store.write(
            to ->
                to.moveExecution(
                    there.id(),
                    Set.of(ExecutionStatus.EXECUTING, ExecutionStatus.STOPPING),
                    ExecutionStatus.STOPPING,
                    null,
                    there.endedByFailStep(),
                    services.timer().now()));
    if (!moved) {
      throw EngineException.invalid(
          "the execution " + there.id() + " is " + there.status().wireName() + " already");
    }
    ExecutionRun run = runs.get(there.id());
    if (run != null) {
      store.whenWritten(run::stop);
    }
  }

  /**
   * Changes an execution.
   *
   * @param idOrArn the execution
   * @param displayName what people call it, or null to leave it
   * @param description what it is for, or null to leave it
   * @param maxParallelSteps how many steps run at a time from now on, or null to leave it
   * @return the execution as it is then
   * @throws EngineException when there is none
   */
  public ExecutionRecord update(
      String idOrArn,
      @Nullable String displayName,
      @Nullable String description,
      @Nullable Long maxParallelSteps) {
    Launch.checkParallel(maxParallelSteps);
    ExecutionRecord there = describe(idOrArn);
    ExecutionRecord changed =
        store.write(
            to -> {
              ExecutionRecord now = to.execution(there.id());
              ExecutionRecord next =
                  (now == null ? there : now)
                      .updated(displayName, description, maxParallelSteps, services.timer().now());
              to.put(next);
              return next;
            });
    ExecutionRun run = runs.get(there.id());
    if (run != null && maxParallelSteps != null) {
      store.whenWritten(() -> run.limit(maxParallelSteps));
    }
    return changed;
  }

  /**
   * Returns how an execution stands.
   *
   * @param idOrArn the execution
   * @return its record
   * @throws EngineException when there is none
   */
  public ExecutionRecord describe(String idOrArn) {
    store.recover(services.timer().now());
    ExecutionRecord execution = store.execution(Arns.executionId(idOrArn));
    if (execution == null) {
      throw EngineException.notFound("there is no execution \"" + idOrArn + "\"");
    }
    return execution;
  }

  /**
   * Returns the values of an execution's parameters.
   *
   * @param idOrArn the execution
   * @return the values that were given, and the defaults of the others
   * @throws EngineException when there is no such execution
   */
  public Map<String, Node> parameters(String idOrArn) {
    ExecutionRecord execution = describe(idOrArn);
    return Launch.values(pipelines.definition(execution.definition()), execution.parameters());
  }

  /**
   * Returns the experiment that an execution belongs to.
   *
   * @param idOrArn the execution
   * @return {@code ExperimentName} and {@code TrialName} with their variables replaced; null when
   *     the definition says none
   * @throws EngineException when there is no such execution
   */
  public @Nullable ObjectNode experiment(String idOrArn) {
    ExecutionRecord execution = describe(idOrArn);
    PipelineDefinition definition = pipelines.definition(execution.definition());
    Node config = definition.json().get("PipelineExperimentConfig");
    if (!(config instanceof ObjectNode object)) {
      return null;
    }
    try {
      return new Evaluator(scope(execution, definition)).resolveObject(object);
    } catch (EvaluationException unknown) {
      return null;
    }
  }

  private RunScope scope(ExecutionRecord execution, PipelineDefinition definition) {
    return new RunScope(
        services, execution, definition, Launch.values(definition, execution.parameters()));
  }

  /**
   * Returns the steps of an execution that were scheduled.
   *
   * @param idOrArn the execution
   * @return the steps, newest first
   * @throws EngineException when there is no such execution
   */
  public List<StepRecord> steps(String idOrArn) {
    return store.steps(describe(idOrArn).id());
  }

  /**
   * Returns what a Condition step compared.
   *
   * @param idOrArn the execution
   * @param step the step's name
   * @return each comparison with its values; empty when there is no such step, it has not been
   *     decided, or what it read is gone
   * @throws EngineException when there is no such execution
   */
  public List<Comparison> comparisons(String idOrArn, String step) {
    ExecutionRecord execution = describe(idOrArn);
    StepRecord record = store.step(execution.id(), step);
    if (record == null
        || record.status() != StepStatus.SUCCEEDED
        || !record.type().equals(StepType.CONDITION.wireName())) {
      return List.of();
    }
    PipelineDefinition definition = pipelines.definition(execution.definition());
    RunScope scope = scope(execution, definition);
    for (StepDefinition each : definition.allSteps()) {
      if (each.name().equals(step)) {
        try {
          return new Conditions(new Evaluator(scope))
              .comparisons(each.arguments().get("Conditions"));
        } catch (EvaluationException gone) {
          return List.of();
        }
      }
    }
    return List.of();
  }

  /**
   * Returns the executions of a pipeline.
   *
   * @param pipeline the pipeline's name or ARN, or null for those of all
   * @return the executions, newest first
   */
  public List<ExecutionRecord> executions(@Nullable String pipeline) {
    store.recover(services.timer().now());
    return store.executions(pipeline == null ? null : Arns.lastName(pipeline));
  }

  private void lookLater() {
    own.schedule(
        LOOK,
        () -> {
          try {
            look();
            lookLater();
          } catch (StoreException closed) {
            // Whoever uses the engine next is told.
            LOG.log(System.Logger.Level.DEBUG, "the store is closed", closed);
          }
        });
  }

  /** Looks whether another process asked for something. */
  private void look() {
    if (runs.isEmpty()) {
      return;
    }
    long now = store.changesElsewhere();
    if (now != seen) {
      seen = now;
      runs.values().forEach(ExecutionRun::look);
    }
  }

  @Override
  public void close() {
    own.close();
    IllegalStateException closed = new IllegalStateException("the engine was closed");
    runs.values().forEach(run -> run.abandon(closed));
    control.shutdown();
    workers.shutdownNow();
    try {
      control.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      store.change(to -> to.interrupt(store.owner(), Store.INTERRUPTED, services.timer().now()));
    } finally {
      store.close();
    }
  }
}
