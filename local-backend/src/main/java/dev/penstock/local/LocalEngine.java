package dev.penstock.local;

import dev.penstock.SelectiveExecution;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.local.job.Runners;
import dev.penstock.local.s3.FolderStore;
import dev.penstock.local.s3.ObjectStore;
import dev.penstock.local.store.CallbackRecord;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.ExecutionStatus;
import dev.penstock.local.store.PipelineRecord;
import dev.penstock.local.store.PipelineVersion;
import dev.penstock.local.store.StepRecord;
import dev.penstock.local.store.StepStatus;
import dev.penstock.local.store.Store;
import dev.penstock.local.store.StoreException;
import dev.penstock.step.StepType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
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
  private static final int LONGEST_FAILURE = 256;
  private static final int MOST_OUTPUTS = 50;

  private final Services services;
  private final Store store;
  private final Pipelines pipelines;
  private final ModelRegistry models;
  private final ThreadPoolExecutor workers;
  private final ThreadPoolExecutor control;
  private final SystemTimer own;
  private final Map<String, ExecutionRun> runs = new ConcurrentHashMap<>();
  private long seen;

  private LocalEngine(Builder builder) {
    this.store = Store.open(builder.folder, builder.afterCommit);
    this.own = new SystemTimer();
    this.workers = Threads.pool("penstock-job", builder.jobThreads);
    this.control =
        Threads.pool("penstock-engine", Math.max(2, Runtime.getRuntime().availableProcessors()));
    this.services =
        new Services(
            store,
            builder.objects == null ? folderStore(builder.folder) : builder.objects,
            builder.runners,
            builder.timer == null ? own : builder.timer,
            workers,
            new Arns(builder.region, builder.account),
            List.copyOf(builder.listeners),
            builder.folder);
    this.pipelines = new Pipelines(services);
    this.models = new ModelRegistry(services);
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
  public static Builder builder(Path folder) {
    return new Builder(folder);
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
   * Returns what is stored, for reading: jobs by name, properties of steps, tags.
   *
   * @return the store
   */
  public Store store() {
    return store;
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
   * Starts a pipeline.
   *
   * @param request which, and how
   * @return the execution
   * @throws EngineException when something about it is wrong; nothing was started
   */
  public LocalExecution start(StartRequest request) {
    PipelineRecord pipeline = pipelines.get(request.pipeline());
    PipelineVersion version = pipelines.version(pipeline.name(), request.version());
    PipelineDefinition definition = pipelines.definition(version.definition());
    Map<String, String> given = request.parameters();
    ExecutionRecord source = null;
    Set<String> upstream = Set.of();
    SelectiveExecution selection = request.selection();
    if (selection != null) {
      Selection selected = Selection.of(definition, selection);
      source = selected.source(selection, pipeline.name(), store);
      upstream = selected.upstream();
      given = inherited(definition, source, given);
      selection =
          new SelectiveExecution(selection.selectedSteps(), source == null ? null : source.arn());
    }
    Map<String, Node> parameters = ParameterValues.of(definition, given);
    checkRunners(definition, selection);
    checkParallel(request.maxParallelSteps());
    String id = RandomNames.executionId();
    Instant now = services.timer().now();
    ExecutionRecord execution =
        new ExecutionRecord(
            id,
            services.arns().execution(pipeline.name(), id),
            pipeline.name(),
            version.version(),
            version.definition(),
            request.displayName(),
            request.description(),
            ExecutionStatus.EXECUTING,
            null,
            false,
            given,
            request.maxParallelSteps() == null
                ? pipeline.maxParallelSteps()
                : request.maxParallelSteps(),
            selection,
            now,
            now,
            store.owner());
    List<StepRecord> carried = source == null ? List.of() : carried(source, upstream, id);
    Map<String, ObjectNode> properties = new LinkedHashMap<>();
    for (StepRecord step : carried) {
      if (step.jobArn() == null && source != null) {
        properties.put(step.name(), store.properties(source.id(), step.name()));
      }
    }
    store.change(
        to -> {
          to.put(execution);
          to.noteRun(execution);
          carried.forEach(step -> to.put(step, properties.get(step.name())));
        });
    return run(execution, definition, parameters);
  }

  private static Map<String, String> inherited(
      PipelineDefinition definition, @Nullable ExecutionRecord source, Map<String, String> given) {
    Map<String, String> all = new LinkedHashMap<>();
    if (source != null) {
      // A parameter that the pipeline does not have any more is of no account.
      definition
          .parameters()
          .forEach(
              each -> {
                String value = source.parameters().get(each.name());
                if (value != null) {
                  all.put(each.name(), value);
                }
              });
    }
    all.putAll(given);
    return all;
  }

  private List<StepRecord> carried(ExecutionRecord source, Set<String> upstream, String id) {
    List<StepRecord> carried = new ArrayList<>();
    for (StepRecord step : store.steps(source.id())) {
      if (upstream.contains(step.name()) && step.status() == StepStatus.SUCCEEDED) {
        carried.add(step.carriedInto(id, source.arn()));
      }
    }
    return carried;
  }

  private LocalExecution run(
      ExecutionRecord execution, PipelineDefinition definition, Map<String, Node> parameters) {
    ExecutionRun run = new ExecutionRun(services, control, execution, definition, parameters);
    runs.put(execution.id(), run);
    CompletableFuture<ExecutionRecord> done =
        run.done().whenComplete((end, broken) -> runs.remove(execution.id(), run));
    run.begin();
    return new LocalExecution(this, execution.id(), done);
  }

  private void checkRunners(PipelineDefinition definition, @Nullable SelectiveExecution selection) {
    List<String> missing = new ArrayList<>();
    for (StepDefinition step : definition.allSteps()) {
      StepType type = StepType.ofWireName(step.type());
      boolean chosen = selection == null || selection.selectedSteps().contains(step.name());
      if (chosen
          && type != null
          && ResourceKind.needsRunner(type)
          && services.runners().find(step.name(), type) == null) {
        missing.add(step.name() + " (" + step.type() + ")");
      }
    }
    if (!missing.isEmpty()) {
      throw EngineException.invalid(
          "nothing is there to run these steps: "
              + String.join(", ", missing)
              + ". Give each a runner, by its name or its type.");
    }
  }

  private static void checkParallel(@Nullable Long maxParallelSteps) {
    if (maxParallelSteps != null && maxParallelSteps < 1) {
      throw EngineException.invalid("MaxParallelExecutionSteps is at least 1");
    }
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
    checkParallel(maxParallelSteps);
    ExecutionRecord there = describe(idOrArn);
    PipelineDefinition definition = pipelines.definition(there.definition());
    Map<String, Node> parameters = ParameterValues.of(definition, there.parameters());
    checkRunners(definition, there.selection());
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
    return run(again, definition, parameters);
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
      run.stop();
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
    checkParallel(maxParallelSteps);
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
      run.limit(maxParallelSteps);
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
   * Returns the executions of a pipeline.
   *
   * @param pipeline the pipeline's name or ARN, or null for those of all
   * @return the executions, newest first
   */
  public List<ExecutionRecord> executions(@Nullable String pipeline) {
    store.recover(services.timer().now());
    return store.executions(pipeline == null ? null : Arns.lastName(pipeline));
  }

  /**
   * Returns the callbacks that wait for an answer.
   *
   * @return the callbacks, oldest first
   */
  public List<CallbackRecord> callbacks() {
    store.recover(services.timer().now());
    return store.openCallbacks();
  }

  /**
   * Answers a callback with success.
   *
   * @param token the callback's token
   * @param outputs its outputs: at most 50, each value at most 1024 characters
   * @throws EngineException when there is no such callback, or it has an answer
   */
  public void succeedCallback(String token, Map<String, String> outputs) {
    if (outputs.size() > MOST_OUTPUTS) {
      throw EngineException.invalid("a callback has at most " + MOST_OUTPUTS + " outputs");
    }
    Map<String, Node> values = new LinkedHashMap<>();
    outputs.forEach((name, value) -> values.put(name, Nodes.text(value)));
    answer(token, "Succeeded", null, new ObjectNode(values));
  }

  /**
   * Answers a callback with failure.
   *
   * @param token the callback's token
   * @param reason why, at most 256 characters
   * @throws EngineException when there is no such callback, or it has an answer
   */
  public void failCallback(String token, String reason) {
    if (reason.length() > LONGEST_FAILURE) {
      throw EngineException.invalid("a reason has at most " + LONGEST_FAILURE + " characters");
    }
    answer(token, "Failed", reason.isEmpty() ? null : reason, Nodes.EMPTY);
  }

  private void answer(String token, String how, @Nullable String reason, ObjectNode outputs) {
    store.recover(services.timer().now());
    CallbackRecord answered =
        store.write(
            to -> {
              CallbackRecord callback = to.callback(token);
              if (callback == null) {
                throw EngineException.notFound("no callback has the token \"" + token + "\"");
              }
              if (callback.answer() != null) {
                throw EngineException.invalid(
                    "the callback \"" + token + "\" was answered: " + callback.answer());
              }
              CallbackRecord done = callback.withAnswer(how, reason, outputs);
              to.put(done);
              return done;
            });
    ExecutionRun run = runs.get(answered.execution());
    if (run != null) {
      run.answered(answered);
    }
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

  /** Says what an engine is made of. */
  public static final class Builder {
    private static final int JOBS_PER_CORE = 4;

    private final Path folder;
    private final List<EngineListener> listeners = new ArrayList<>();
    private Runners runners = Runners.none();
    private @Nullable ObjectStore objects;
    private @Nullable EngineTimer timer;
    private LongConsumer afterCommit = count -> {};
    private String region = "us-east-1";
    private String account = "000000000000";
    private int jobThreads =
        Math.max(8, JOBS_PER_CORE * Runtime.getRuntime().availableProcessors());

    private Builder(Path folder) {
      this.folder = folder;
    }

    /**
     * Sets who does the work of the steps.
     *
     * @param all the runners; none when not set
     * @return this builder
     */
    public Builder runners(Runners all) {
      runners = all;
      return this;
    }

    /**
     * Sets where objects lie.
     *
     * @param store the store; the folder {@code s3} in the engine's own when not set
     * @return this builder
     */
    public Builder objects(ObjectStore store) {
      objects = store;
      return this;
    }

    /**
     * Adds somebody who is told what happens.
     *
     * @param listener the listener
     * @return this builder
     */
    public Builder listener(EngineListener listener) {
      listeners.add(listener);
      return this;
    }

    /**
     * Sets how many jobs run at the same time, over all executions.
     *
     * @param threads at least 1; four for each processor, and at least 8, when not set
     * @return this builder
     */
    public Builder jobThreads(int threads) {
      jobThreads = threads;
      return this;
    }

    /**
     * Sets the region and the account in ARNs.
     *
     * @param name the region; {@code us-east-1} when not set
     * @param number the account, 12 digits; {@code 000000000000} when not set
     * @return this builder
     */
    public Builder region(String name, String number) {
      region = name;
      account = number;
      return this;
    }

    /**
     * Sets the clock.
     *
     * @param other the clock; the real time when not set
     * @return this builder
     */
    public Builder timer(EngineTimer other) {
      timer = other;
      return this;
    }

    Builder afterCommit(LongConsumer action) {
      afterCommit = action;
      return this;
    }

    /**
     * Opens the engine.
     *
     * @return the engine; close it
     * @throws StoreException when the folder cannot be used, or another version made it
     */
    public LocalEngine open() {
      return new LocalEngine(this);
    }
  }
}
