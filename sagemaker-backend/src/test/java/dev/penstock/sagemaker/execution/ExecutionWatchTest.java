package dev.penstock.sagemaker.execution;

import static dev.penstock.sagemaker.execution.FaultyService.callback;
import static dev.penstock.sagemaker.execution.FaultyService.definition;
import static dev.penstock.sagemaker.execution.FaultyService.fail;
import static dev.penstock.sagemaker.execution.FaultyService.processing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.local.container.ContainerJob;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.local.job.StepRunner;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.AwsSettings;
import dev.penstock.sagemaker.FaultProxy.Fault;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import dev.penstock.sagemaker.SignedIn;
import dev.penstock.sagemaker.StubService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Through the real SDK, over real HTTP, to the local engine. */
@ExtendWith(SignedIn.class)
class ExecutionWatchTest {
  private static final String DESCRIBE = "DescribePipelineExecution";
  private static final Duration SHORT = Duration.ofMillis(1);
  private static final String ARN =
      "arn:aws:sagemaker:us-east-1:111122223333:pipeline/p/execution/abcdefghijkl";
  private static final String CACHED = ",'CacheConfig':{'Enabled':true,'ExpireAfter':'P1D'}";

  @TempDir Path folder;
  private volatile StepRunner work = job -> StepOutcome.succeeded();
  private final Told told = new Told();
  private FaultyService service;

  @BeforeEach
  void open() throws IOException {
    service = new FaultyService(folder, job -> work.run(job));
  }

  @AfterEach
  void close() {
    service.close();
  }

  /** Writes down what it is told, and does something at a line. */
  private static final class Told implements ExecutionListener {
    final List<String> lines = new ArrayList<>();
    String at = "";
    Runnable action = () -> {};

    private void tell(String line) {
      lines.add(line);
      if (line.equals(at)) {
        action.run();
      }
    }

    @Override
    public void onExecution(Execution execution) {
      tell("execution " + execution.status());
    }

    @Override
    public void onStep(ExecutionStep step) {
      tell(step.name() + " " + step.status() + (step.attempt() == 0 ? "" : " " + step.attempt()));
    }

    @Override
    public void onLog(String step, String line) {
      tell(step + " | " + line);
    }

    @Override
    public void onLogTail(ExecutionStep step, LogTail tail) {
      tell(step.name() + " log " + tail.lines());
    }

    @Override
    public void onWaiting(SageMakerFailure failure) {
      tell("waiting " + failure.kind());
    }

    @Override
    public void onAnswer() {
      tell("answer");
    }
  }

  @Test
  void seesEachStepMoveToTheEnd() throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    work =
        job -> {
          seen.await();
          return StepOutcome.succeeded();
        };
    service.deploy("P", definition("", processing("A", CACHED)));
    told.at = "A Executing";
    told.action = seen::countDown;

    Execution first =
        service.watch(service.executions.start(StartRequest.of("P"))).listener(told).await();

    assertThat(first.isSucceeded()).isTrue();
    assertThat(told.lines)
        .containsSubsequence("execution Executing", "A Executing", "A Succeeded")
        .endsWith("execution Succeeded");

    Execution second = service.run(StartRequest.of("P"));
    assertThat(service.executions.steps(second.arn()))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.cacheSource()).isEqualTo(first.arn());
              assertThat(step.type()).isEqualTo("Processing");
              assertThat(step.job()).extracting(StepJob::name).asString().contains(first.id());
            });
  }

  @Test
  void endsWhenItIsStopped() throws Exception {
    work =
        job -> {
          Thread.sleep(60_000);
          return StepOutcome.succeeded();
        };
    service.deploy("P", definition("", processing("A", "")));
    String arn = service.executions.start(StartRequest.of("P"));
    told.at = "A Executing";
    told.action = () -> service.executions.stop(arn);

    assertThat(service.watch(arn).listener(told).await().status()).isEqualTo("Stopped");
    assertThat(told.lines).contains("A Stopped").endsWith("execution Stopped");
    assertThatThrownBy(() -> service.executions.stop(arn))
        .hasMessageEndingWith(" has ended already: Stopped.");
  }

  @Test
  void tellsWhyAStepFailedWithTheEndOfItsLog() throws Exception {
    work =
        job ->
            ContainerJob.run(
                job,
                container -> {
                  for (int i = 1; i <= 20; i++) {
                    container.log().line("line " + i);
                  }
                  throw new StepFailedException("no luck");
                });
    service.deploy("P", definition("", processing("A", "")));

    Execution end =
        service.watch(service.executions.start(StartRequest.of("P"))).listener(told).await();

    assertThat(end.status()).isEqualTo("Failed");
    assertThat(end.failureReason()).contains("Step failure");
    assertThat(service.executions.steps(end.arn()))
        .singleElement()
        .satisfies(step -> assertThat(step.failureReason()).contains("no luck"));
    assertThat(told.lines)
        .filteredOn(line -> line.startsWith("A log"))
        .singleElement()
        .asString()
        .startsWith("A log [line 6, line 7,")
        .endsWith("line 19, line 20]");
  }

  @Test
  void followsTheLinesOfAJob() throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    work =
        job ->
            ContainerJob.run(
                job,
                container -> {
                  container.log().line("one");
                  container.log().line("two");
                  seen.await();
                  container.log().line("three");
                });
    service.deploy("P", definition("", processing("A", "")));
    told.at = "A | two";
    told.action = seen::countDown;

    service.watch(service.executions.start(StartRequest.of("P"))).listener(told).logs().await();

    assertThat(told.lines)
        .filteredOn(line -> line.startsWith("A"))
        .containsSubsequence("A | one", "A | two", "A | three", "A Succeeded")
        .doesNotHaveDuplicates();
  }

  @Test
  void namesTheHostsOfAJobThatHasSeveral() throws Exception {
    try (StubService stub =
            new StubService()
                .answering(
                    "DescribeLogStreams",
                    200,
                    "{\"logStreams\":[{\"logStreamName\":\"job/algo-1-1\"},"
                        + "{\"logStreamName\":\"job/algo-2-1\"}]}")
                .answering(
                    "GetLogEvents",
                    200,
                    "{\"events\":[{\"timestamp\":1,\"message\":\"first\\n\"},"
                        + "{\"timestamp\":2,\"message\":\"last\"}]}");
        AwsClients clients = AwsClients.at(new AwsSettings("us-east-1", null, stub.address()))) {
      LogTail tail =
          new JobLogs(clients)
              .tail(
                  new StepLog.OfJob(
                      new StepJob(
                          StepJob.Kind.TRAINING, "arn:aws:sagemaker:r:1:training-job/job")));

      assertThat(tail.lines())
          .containsExactly(
              "algo-1-1: first", "algo-2-1: first", "algo-1-1: last", "algo-2-1: last");
      assertThat(stub.requests())
          .first()
          .asString()
          .contains("\"logGroupName\":\"/aws/sagemaker/TrainingJobs\"")
          .contains("\"logStreamNamePrefix\":\"job/\"");
    }
  }

  @Test
  void saysWhenALogMayNotBeRead() throws Exception {
    work = StepRunner.fail("no luck");
    service.deploy("P", definition("", processing("A", "")));
    service.next("DescribeLogStreams", Fault.DENIED, 1);
    Execution end = service.run(StartRequest.of("P"));

    service.next("DescribeLogStreams", Fault.DENIED, 1);
    LogTail tail = service.executions.logTail(service.executions.steps(end.arn()).get(0));
    assertThat(tail.missing())
        .startsWith("AWS refuses logs:DescribeLogStreams on the log group")
        .contains("/aws/sagemaker/ProcessingJobs");
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"THROTTLED", "BROKEN", "DROPPED", "LOST"})
  void goesOnAfterWhatPasses(Fault fault) throws Exception {
    CountDownLatch waited = new CountDownLatch(1);
    work =
        job -> {
          waited.await();
          return StepOutcome.succeeded();
        };
    service.deploy("P", definition("", processing("A", "")));
    String arn = service.executions.start(StartRequest.of("P"));
    service.next(DESCRIBE, fault, 5);
    told.at = "answer";
    told.action = waited::countDown;

    assertThat(service.watch(arn).listener(told).await().isSucceeded()).isTrue();
    assertThat(told.lines).anyMatch(line -> line.startsWith("waiting ")).contains("answer");
    assertThat(service.executions.list("P", 10)).hasSize(1);
  }

  @Test
  void goesOnWithCredentialsThatAreRenewed() throws Exception {
    service.deploy("P", definition("", processing("A", "")));
    String arn = service.executions.start(StartRequest.of("P"));
    Path shared = folder.resolve("credentials");
    write(shared, "AKIAOLD");
    System.setProperty("aws.sharedCredentialsFile", shared.toString());
    service.line.accept(authorization -> authorization.contains("AKIANEW"));
    told.at = "waiting EXPIRED";
    told.action = () -> write(shared, "AKIANEW");
    try (AwsClients clients =
        AwsClients.at(new AwsSettings("us-east-1", "session", service.line.uri()))) {
      Execution end = ExecutionWatch.of(Executions.of(clients), arn).listener(told).await();

      assertThat(end.isSucceeded()).isTrue();
      assertThat(told.lines).startsWith("waiting EXPIRED").endsWith("execution Succeeded");
    } finally {
      System.clearProperty("aws.sharedCredentialsFile");
    }
  }

  private static void write(Path shared, String key) {
    try {
      Files.writeString(
          shared, "[session]\naws_access_key_id=" + key + "\naws_secret_access_key=x\n");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Test
  void givesUpWhenNobodyAnswersForTooLong() {
    service.deploy("P", definition("", processing("A", "")));
    String arn = service.executions.start(StartRequest.of("P"));
    service.line.accept(authorization -> false);

    assertThatThrownBy(() -> service.watch(arn).patience(Duration.ofMillis(200)).await())
        .isInstanceOf(SageMakerFailure.class)
        .hasMessageContaining("expired");
  }

  @Test
  void endsAtOnceWhenItMayNotLook() {
    service.deploy("P", definition("", processing("A", "")));
    String arn = service.executions.start(StartRequest.of("P"));
    service.next(DESCRIBE, Fault.DENIED, 1);

    assertThatThrownBy(() -> service.watch(arn).await())
        .isInstanceOfSatisfying(
            SageMakerFailure.class, denied -> assertThat(denied.kind()).isEqualTo(Kind.DENIED))
        .hasMessageContaining("sagemaker:DescribePipelineExecution on the execution " + arn);
  }

  @Test
  void goesOnWithWhatFailed() throws Exception {
    work =
        job -> {
          throw new StepFailedException("no luck");
        };
    service.deploy("P", definition("", processing("A", "")));
    Execution failed = service.run(StartRequest.of("P"));
    work = job -> StepOutcome.succeeded();

    service.executions.retry(failed.arn(), 3);

    Execution end = service.watch(failed.arn()).listener(told).await();
    assertThat(end.isSucceeded()).isTrue();
    assertThat(end.maxParallelSteps()).isEqualTo(3);
    assertThat(service.executions.list("P", 10)).hasSize(1);
    assertThatThrownBy(() -> service.executions.retry(failed.arn(), null))
        .hasMessageContaining("Only an execution that failed can be retried; ")
        .hasMessageEndingWith(" is at Succeeded.");
  }

  /** The service may answer with what was there before. */
  @Test
  void doesNotEndOnTheFailureBeforeTheRetry() throws Exception {
    String failed = execution("Failed", 10);
    String stepFailed = step("Failed", ",\"EndTime\":9,\"FailureReason\":\"no luck\"");
    String running = step("Executing", "");
    try (StubService stub =
            new StubService()
                .answering("RetryPipelineExecution", 200, "{}")
                .answeringInTurn(
                    DESCRIBE,
                    failed,
                    failed,
                    // Touched by the retry, and not begun again.
                    execution("Failed", 20),
                    execution("Executing", 20),
                    execution("Executing", 20),
                    execution("Succeeded", 30))
                .answeringInTurn(
                    "ListPipelineExecutionSteps",
                    stepFailed,
                    stepFailed,
                    stepFailed,
                    stepFailed,
                    running,
                    step("Succeeded", ",\"EndTime\":29"));
        AwsClients clients = AwsClients.at(new AwsSettings("us-east-1", null, stub.address()))) {
      Executions executions = Executions.of(clients);

      Execution end =
          ExecutionWatch.of(executions, ARN)
              .retried(executions.retry(ARN, null))
              .interval(new PollInterval(SHORT, SHORT, SHORT))
              .listener(told)
              .await();

      assertThat(end.isSucceeded()).isTrue();
      assertThat(told.lines)
          .containsExactly(
              "execution Executing", "A Executing", "A Succeeded", "execution Succeeded");
    }
  }

  @Test
  void endsWhenNothingComesOfTheRetry() throws Exception {
    try (StubService stub =
            new StubService()
                .answering("RetryPipelineExecution", 200, "{}")
                .answering(DESCRIBE, 200, execution("Failed", 10))
                .answering("ListPipelineExecutionSteps", 200, step("Failed", ",\"EndTime\":9"));
        AwsClients clients = AwsClients.at(new AwsSettings("us-east-1", null, stub.address()))) {
      Executions executions = Executions.of(clients);

      Execution end =
          ExecutionWatch.of(executions, ARN)
              .retried(executions.retry(ARN, null))
              .interval(new PollInterval(SHORT, SHORT, SHORT))
              .settling(Duration.ofMillis(500))
              .await();

      assertThat(end.status()).isEqualTo("Failed");
      assertThat(stub.requests().stream().filter(each -> each.startsWith(DESCRIBE)))
          .hasSizeGreaterThan(2);
    }
  }

  private static String execution(String status, int modified) {
    return "{\"PipelineExecutionArn\":\""
        + ARN
        + "\",\"PipelineExecutionStatus\":\""
        + status
        + "\",\"CreationTime\":1,\"LastModifiedTime\":"
        + modified
        + "}";
  }

  private static String step(String status, String more) {
    return "{\"PipelineExecutionSteps\":[{\"StepName\":\"A\",\"StepStatus\":\""
        + status
        + "\",\"StartTime\":2"
        + more
        + ",\"Metadata\":{}}]}";
  }

  @Test
  void doesNotRetryWhatAFailStepEnded() throws Exception {
    service.deploy("P", definition("", fail("Enough", "")));
    Execution failed = service.run(StartRequest.of("P"));

    assertThatThrownBy(() -> service.executions.retry(failed.arn(), null))
        .hasMessageStartingWith("A Fail step ended the execution ");
    assertThat(service.count("RetryPipelineExecution")).isZero();
  }

  @Test
  void answersCallbacksByTheirTokens() throws Exception {
    service.deploy("P", definition("", callback("Ask")));
    Callbacks callbacks = Callbacks.of(service.clients);

    String good = service.executions.start(StartRequest.of("P"));
    assertThat(callbacks.succeed(token(good), Map.of("answer", "42"))).isEqualTo(good);
    assertThat(service.watch(good).await().isSucceeded()).isTrue();
    assertThat(service.executions.steps(good).get(0).metadata())
        .containsEntry("Callback.OutputParameters['answer']", "42");

    String bad = service.executions.start(StartRequest.of("P"));
    callbacks.fail(token(bad), "declined");
    assertThat(service.watch(bad).await().status()).isEqualTo("Failed");
    assertThat(service.executions.steps(bad).get(0).failureReason()).contains("declined");

    assertThatThrownBy(() -> callbacks.fail("abcdefghij", ""))
        .isInstanceOf(SageMakerFailure.class)
        .hasMessageEndingWith(" does not have the callback abcdefghij.");
  }

  private String token(String arn) throws InterruptedException {
    for (int i = 0; i < 500; i++) {
      for (ExecutionStep step : service.executions.steps(arn)) {
        if (step.callbackToken() != null) {
          return step.callbackToken();
        }
      }
      Thread.sleep(10);
    }
    throw new AssertionError("no callback waits");
  }

  @Test
  void findsExecutionsByTheBeginningOfTheirIds() throws Exception {
    service.deploy("P", definition("", processing("A", "")));
    assertThatThrownBy(() -> service.executions.find("P", null))
        .hasMessage("The pipeline P was never started.");
    Execution first = service.run(StartRequest.of("P"));
    Execution second = service.run(StartRequest.of("P"));

    assertThat(service.executions.find("P", null)).isEqualTo(second.arn());
    assertThat(service.executions.find("P", first.id())).isEqualTo(first.arn());
    assertThat(service.executions.find("P", first.id().substring(0, 10))).isEqualTo(first.arn());
    assertThatThrownBy(() -> service.executions.find("P", "none"))
        .hasMessage("The pipeline P has no execution none.");
    assertThatThrownBy(() -> service.executions.find("P", ""))
        .hasMessageContaining("is the beginning of several executions");
  }
}
