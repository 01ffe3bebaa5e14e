package dev.penstock.local.function;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.local.container.ContainerJob;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepJob;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.local.job.StepRunner;
import dev.penstock.work.CallbackMessage;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Does a step's work by a Java function in this very process. What the annotation processor writes
 * for the step's contract gives the function typed inputs, outputs and hyperparameters:
 *
 * <pre>{@code
 * Runners.builder()
 *     .step("Clean", FunctionRunner.of(CleanContainer::at, Cleaning::clean))
 *     .step("Train", FunctionRunner.of(TrainContainer::at, (train, job) -> job.metric("loss", 0.1)))
 *     .step("Judge", FunctionRunner.lambda(JudgeCall::parse, JudgeCall::toJson, Judging::judge))
 *     .step("Other", FunctionRunner.of(job -> Files.delete(job.input("raw").resolve("old"))))
 *     .build();
 * }</pre>
 *
 * <p>An exception fails the step with the exception's message. When the job is to stop, the thread
 * of the function is interrupted; a function that does not heed it goes on, and what it makes is
 * dropped.
 */
public final class FunctionRunner implements StepRunner {
  private final StepRunner runner;

  private FunctionRunner(StepRunner runner) {
    this.runner = runner;
  }

  /**
   * Work that needs nothing but its container.
   *
   * @param <C> the contract's container
   */
  @FunctionalInterface
  public interface Work<C> {
    /**
     * Does the work.
     *
     * @param container the container
     * @throws Exception when it fails
     */
    void run(C container) throws Exception;
  }

  /**
   * Work that publishes metrics, writes a log, or asks for more.
   *
   * @param <C> the contract's container
   */
  @FunctionalInterface
  public interface JobWork<C> {
    /**
     * Does the work.
     *
     * @param container the container
     * @param job the job
     * @throws Exception when it fails
     */
    void run(C container, FunctionJob job) throws Exception;
  }

  /**
   * A function that may throw.
   *
   * @param <A> what it takes
   * @param <B> what it returns
   */
  @FunctionalInterface
  public interface Call<A, B> {
    /**
     * Answers.
     *
     * @param input what it takes
     * @return what it returns
     * @throws Exception when it fails
     */
    B apply(A input) throws Exception;
  }

  /** Makes predictions of the data in a file. */
  @FunctionalInterface
  public interface Prediction {
    /**
     * Reads a file and writes another.
     *
     * @param data the file
     * @param predictions takes what becomes {@code <file>.out}
     * @throws Exception when it fails
     */
    void run(InputStream data, OutputStream predictions) throws Exception;
  }

  /**
   * The work of a processing or training contract.
   *
   * @param container the contract's container: {@code CleanContainer::at}
   * @param work the work
   * @param <C> the contract's container
   * @return the runner
   */
  public static <C> FunctionRunner of(Function<Path, C> container, Work<C> work) {
    return of(container, (typed, job) -> work.run(typed));
  }

  /**
   * The work of a processing or training contract that publishes metrics, writes a log, or asks for
   * more.
   *
   * @param container the contract's container: {@code TrainContainer::at}
   * @param work the work
   * @param <C> the contract's container
   * @return the runner
   */
  public static <C> FunctionRunner of(Function<Path, C> container, JobWork<C> work) {
    return inContainer(job -> work.run(container.apply(job.container().path("/")), job));
  }

  /**
   * The work of a processing, training or transform step without a contract.
   *
   * @param work the work; finds its folders by name
   * @return the runner
   */
  public static FunctionRunner of(Work<FunctionJob> work) {
    return inContainer(work);
  }

  /**
   * The work of a transform step: each file of the input becomes a file of the output, {@code
   * <file>.out}.
   *
   * @param prediction makes the one of the other
   * @return the runner
   */
  public static FunctionRunner transform(Prediction prediction) {
    return inContainer(job -> predict(job, prediction));
  }

  private static void predict(FunctionJob job, Prediction prediction) throws Exception {
    Path input = job.input("data");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(input)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    Path output = job.output("predictions");
    for (Path file : files) {
      Path target = output.resolve(input.relativize(file) + ".out");
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      try (InputStream data = Files.newInputStream(file);
          OutputStream predictions = Files.newOutputStream(target)) {
        prediction.run(data, predictions);
      }
    }
  }

  /**
   * The function of a Lambda contract.
   *
   * @param parse reads the inputs: {@code JudgeCall::parse}
   * @param toJson writes the outputs: {@code JudgeCall::toJson}
   * @param function the function
   * @param <I> the inputs
   * @param <O> the outputs
   * @return the runner
   */
  public static <I, O> FunctionRunner lambda(
      Function<String, I> parse, Function<O, String> toJson, Call<I, O> function) {
    return guarded(
        job -> {
          O outputs = function.apply(parse.apply(job.request().toString()));
          return Node.parse("response", toJson.apply(outputs)) instanceof ObjectNode response
              ? StepOutcome.succeeded().with(response)
              : StepOutcome.succeeded();
        });
  }

  /**
   * The worker of a callback contract, which answers at once. It is asked with the job's name as
   * the token.
   *
   * @param parse reads the message: {@code ApprovalCall::parse}
   * @param toTexts writes the outputs: {@code ApprovalCall::toTexts}
   * @param worker answers
   * @param <I> the inputs
   * @param <O> the outputs
   * @return the runner
   */
  public static <I, O> FunctionRunner callback(
      Function<String, CallbackMessage<I>> parse,
      Function<O, Map<String, String>> toTexts,
      Call<CallbackMessage<I>, O> worker) {
    return guarded(
        job -> {
          StepOutcome outcome = StepOutcome.succeeded();
          O outputs = worker.apply(parse.apply(message(job)));
          for (Map.Entry<String, String> each : toTexts.apply(outputs).entrySet()) {
            outcome = outcome.with(each.getKey(), each.getValue());
          }
          return outcome;
        });
  }

  private static String message(StepJob job) {
    Map<String, Node> message = new LinkedHashMap<>();
    message.put("token", new TextNode(job.jobName()));
    message.put("pipelineExecutionArn", new TextNode(job.executionArn()));
    message.put("arguments", job.request());
    message.put("status", new TextNode("Executing"));
    return new ObjectNode(message).toString();
  }

  private static FunctionRunner inContainer(Work<FunctionJob> work) {
    return guarded(
        job ->
            ContainerJob.run(
                job,
                container -> {
                  work.run(new FunctionJob(container));
                  if (job.stop().isRaised()) {
                    throw new StepFailedException("the job was stopped: " + job.stop().reason());
                  }
                }));
  }

  /** The message alone is the reason, as who wrote the function wrote it. */
  private static FunctionRunner guarded(StepRunner runner) {
    return new FunctionRunner(
        job -> {
          try {
            return runner.run(job);
          } catch (StepFailedException | InterruptedException known) {
            throw known;
          } catch (Exception | AssertionError | StackOverflowError | LinkageError thrown) {
            StepFailedException failed = new StepFailedException(reason(thrown));
            failed.initCause(thrown);
            throw failed;
          }
        });
  }

  private static String reason(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null || message.isBlank() ? thrown.getClass().getName() : message;
  }

  @Override
  public StepOutcome run(StepJob job) throws Exception {
    return runner.run(job);
  }
}
