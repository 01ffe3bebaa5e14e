package dev.penstock.local;

import static dev.penstock.local.Json.callback;
import static dev.penstock.local.Json.compare;
import static dev.penstock.local.Json.condition;
import static dev.penstock.local.Json.fail;
import static dev.penstock.local.Json.lambda;
import static dev.penstock.local.Json.output;
import static dev.penstock.local.Json.pipeline;
import static dev.penstock.local.Json.processing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.SelectiveExecution;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.local.job.Runners;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.local.job.StepRunner;
import dev.penstock.local.store.CallbackRecord;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.ExecutionStatus;
import dev.penstock.local.store.ModelPackage;
import dev.penstock.local.store.StepRecord;
import dev.penstock.local.store.StepStatus;
import dev.penstock.step.ExceptionType;
import dev.penstock.step.StepType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;

  private LocalEngine open(Runners.Builder runners) {
    return LocalEngine.builder(folder).runners(runners.build()).open();
  }

  private static LocalEngine with(LocalEngine engine, PipelineDefinition definition) {
    engine.pipelines().put(PipelineRequest.of("P", definition));
    return engine;
  }

  private static StepRecord step(LocalExecution run, String name) {
    return run.steps().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void refusesBeforeAnythingStarts() {
    String parameters =
        "{'Name':'N','Type':'Integer'},{'Name':'E','Type':'String','DefaultValue':'a',"
            + "'EnumValues':['a','b']},{'Name':'F','Type':'Float','DefaultValue':1.0}";
    PipelineDefinition definition =
        pipeline(parameters, processing("A", ""), lambda("B", "", "", "A"));
    try (LocalEngine engine = with(open(Runners.builder()), definition)) {
      assertThatThrownBy(
              () ->
                  engine.start(
                      StartRequest.of("P")
                          .parameter("E", "c")
                          .parameter("F", "")
                          .parameter("X", "1")))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("no parameter \"X\"")
          .hasMessageContaining("\"N\" has no default")
          .hasMessageContaining("\"E\" is \"c\", and may be one of [\"a\",\"b\"]")
          .hasMessageContaining("\"F\" was given an empty text");
      assertThatThrownBy(() -> engine.start(StartRequest.of("P").parameter("N", "1")))
          .hasMessageContaining("A (Processing), B (Lambda)");
      assertThatThrownBy(() -> engine.start(StartRequest.of("Q")))
          .hasMessageContaining("no pipeline \"Q\"");
      assertThatThrownBy(
              () ->
                  engine
                      .pipelines()
                      .put(PipelineRequest.of("P", pipeline("", lambda("B", "", "", "None")))))
          .hasMessageContaining("PSK104");
      assertThat(engine.executions(null)).isEmpty();
    }
  }

  @Test
  void versionsCountChangedDefinitions() {
    try (LocalEngine engine = open(Runners.builder())) {
      PipelineDefinition one = pipeline("", condition("C", "", "", ""));
      PipelineDefinition two = pipeline("", condition("D", "", "", ""));
      assertThat(engine.pipelines().put(PipelineRequest.of("P", one)).version()).isEqualTo(1);
      assertThat(engine.pipelines().put(PipelineRequest.of("P", one)).version()).isEqualTo(1);
      assertThat(engine.pipelines().put(PipelineRequest.of("P", two)).version()).isEqualTo(2);
      assertThatThrownBy(() -> engine.pipelines().create(PipelineRequest.of("P", one)))
          .isInstanceOf(EngineException.class);
      assertThat(engine.pipelines().versions("P")).hasSize(2);
    }
  }

  @Test
  void propertiesAreWhatTheServiceDescribes() throws Exception {
    String train =
        "{'Name':'Train','Type':'Training','Arguments':{'AlgorithmSpecification':{'TrainingImage':"
            + "'i','TrainingInputMode':'File'},'OutputDataConfig':{'S3OutputPath':'s3://b/m'},"
            + "'ResourceConfig':{'InstanceCount':1,'InstanceType':'ml.m5.large','VolumeSizeInGB':1},"
            + "'RoleArn':'arn:aws:iam::111122223333:role/R','StoppingCondition':"
            + "{'MaxRuntimeInSeconds':60}}}";
    PipelineDefinition definition =
        pipeline(
            "",
            train,
            lambda(
                "Good",
                "'model':{'Get':'Steps.Train.ModelArtifacts.S3ModelArtifacts'},'name':"
                    + "{'Get':'Steps.Train.TrainingJobName'}",
                ""),
            lambda("Bad", "'x':{'Get':'Steps.Train.ModelArtifacts.Nothing'}", ""));
    try (LocalEngine engine =
        with(
            open(
                Runners.builder()
                    .type(StepType.TRAINING, job -> StepOutcome.succeeded())
                    .step(
                        "Good",
                        job -> {
                          String name = String.valueOf(job.request().text("name"));
                          assertThat(name).matches("pipelines-[a-z0-9]{12}-Train-[A-Za-z0-9]{10}");
                          assertThat(job.request().text("model"))
                              .isEqualTo("s3://b/m/" + name + "/output/model.tar.gz");
                          return StepOutcome.succeeded();
                        })
                    .others(StepRunner.succeed())),
            definition)) {
      LocalExecution run = engine.start(StartRequest.of("P"));
      ExecutionRecord end = run.await();

      assertThat(end.failureReason()).isEqualTo("Step failure: One or multiple steps failed");
      assertThat(step(run, "Bad").failureReason())
          .contains("Steps.Train.ModelArtifacts.Nothing")
          .contains("holds S3ModelArtifacts");
      String arn = Nodes.text(step(run, "Train").metadata(), "TrainingJob", "Arn");
      assertThat(Objects.requireNonNull(engine.store().job(String.valueOf(arn))).description())
          .extracting(each -> each.text("TrainingJobStatus"))
          .isEqualTo("Completed");
    }
  }

  @Test
  void takesACachedResultOfTheSameArguments() throws Exception {
    AtomicInteger count = new AtomicInteger();
    String step =
        processing("A", ",'CacheConfig':{'Enabled':true,'ExpireAfter':'30d'}")
            .replace("'image'", "{'Get':'Parameters.Image'}");
    PipelineDefinition definition =
        pipeline("{'Name':'Image','Type':'String','DefaultValue':'i'}", step);
    VirtualTimer timer = new VirtualTimer();
    StepRunner counting =
        job -> {
          count.incrementAndGet();
          return StepOutcome.succeeded();
        };
    try (LocalEngine engine =
        with(
            LocalEngine.builder(folder)
                .timer(timer)
                .runners(Runners.builder().others(counting).build())
                .open(),
            definition)) {
      LocalExecution first = engine.start(StartRequest.of("P"));
      first.await();
      LocalExecution again = engine.start(StartRequest.of("P"));
      again.await();
      assertThat(count).hasValue(1);
      assertThat(step(again, "A").cacheSource()).isEqualTo(first.describe().arn());
      assertThat(step(again, "A").metadata()).isEqualTo(step(first, "A").metadata());

      engine.start(StartRequest.of("P").parameter("Image", "other")).await();
      assertThat(count).hasValue(2);
      timer.advance(Duration.ofDays(31));
      engine.start(StartRequest.of("P")).await();
      assertThat(count).hasValue(3);
    }
  }

  @Test
  void triesAgainWithBackOff() throws Exception {
    VirtualTimer timer = new VirtualTimer().jumping();
    AtomicInteger count = new AtomicInteger();
    String policy =
        ",'RetryPolicies':[{'ExceptionType':['SageMaker.CAPACITY_ERROR'],'IntervalSeconds':3,"
            + "'BackoffRate':2.0,'MaxAttempts':2}]";
    StepRunner failing =
        job -> {
          count.incrementAndGet();
          throw new StepFailedException("no capacity", ExceptionType.CAPACITY_ERROR);
        };
    try (LocalEngine engine =
        with(
            LocalEngine.builder(folder)
                .timer(timer)
                .runners(Runners.builder().others(failing).build())
                .open(),
            pipeline("", processing("A", policy)))) {
      LocalExecution run = engine.start(StartRequest.of("P"));
      assertThat(run.await(SOON).status()).isEqualTo(ExecutionStatus.FAILED);
      assertThat(count).hasValue(3);
      assertThat(timer.delays()).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(6));
      assertThat(step(run, "A").attempt()).isEqualTo(2);
      assertThat(step(run, "A").failureReason()).isEqualTo("no capacity");
    }
  }

  @Test
  void aFailStepEndsForGood() throws Exception {
    String message = "{'Std:Join':{'On':' ','Values':['MSE >',3.0]}}";
    try (LocalEngine engine =
        with(
            open(Runners.builder()),
            pipeline("", condition("C", compare("Equals", "1", "1"), fail("F", message), "")))) {
      LocalExecution run = engine.start(StartRequest.of("P"));
      assertThat(run.await().status()).isEqualTo(ExecutionStatus.FAILED);
      assertThat(step(run, "F").failureReason()).isEqualTo("MSE > 3.0");
      assertThat(Nodes.text(step(run, "F").metadata(), "Fail", "ErrorMessage"))
          .isEqualTo("MSE > 3.0");
      assertThatThrownBy(() -> engine.retry(run.id(), null)).hasMessageContaining("Fail step");
    }
  }

  @Test
  void retryGoesOnWithoutRepeating() throws Exception {
    AtomicInteger first = new AtomicInteger();
    AtomicInteger second = new AtomicInteger();
    Runners.Builder runners =
        Runners.builder()
            .step(
                "A",
                job -> {
                  first.incrementAndGet();
                  return StepOutcome.succeeded().with("ExitMessage", "hello");
                })
            .step(
                "B",
                job -> {
                  if (second.incrementAndGet() == 1) {
                    throw new IllegalStateException("once");
                  }
                  assertThat(job.request().text("x")).isEqualTo("hello");
                  return StepOutcome.succeeded();
                });
    try (LocalEngine engine =
        with(
            open(runners),
            pipeline(
                "", processing("A", ""), lambda("B", "'x':{'Get':'Steps.A.ExitMessage'}", "")))) {
      LocalExecution run = engine.start(StartRequest.of("P"));
      assertThat(run.await().status()).isEqualTo(ExecutionStatus.FAILED);
      assertThat(step(run, "B").failureReason()).isEqualTo("IllegalStateException: once");
      LocalExecution again = engine.retry(run.describe().arn(), null);
      assertThat(again.id()).isEqualTo(run.id());
      assertThat(again.await().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
      assertThat(first).hasValue(1);
      assertThat(second).hasValue(2);
      assertThatThrownBy(() -> engine.retry(run.id(), null)).hasMessageContaining("Succeeded");
    }
  }

  @Test
  void runningStepsDrainAfterAFailure() throws Exception {
    CountDownLatch failed = new CountDownLatch(1);
    Runners.Builder runners =
        Runners.builder()
            .step(
                "Slow",
                job -> {
                  failed.await();
                  return StepOutcome.succeeded();
                })
            .step("Bad", StepRunner.fail("broken"))
            .step("Next", StepRunner.succeed());
    EngineBuilder builder =
        LocalEngine.builder(folder)
            .runners(runners.build())
            .listener(
                new EngineListener() {
                  @Override
                  public void onStep(StepRecord step) {
                    if (step.status() == StepStatus.FAILED) {
                      failed.countDown();
                    }
                  }
                });
    try (LocalEngine engine =
        with(
            builder.open(),
            pipeline(
                "",
                processing("Slow", ""),
                processing("Bad", ""),
                processing("Next", "", "Slow")))) {
      LocalExecution run = engine.start(StartRequest.of("P"));
      assertThat(run.await(SOON).status()).isEqualTo(ExecutionStatus.FAILED);
      assertThat(step(run, "Slow").status()).isEqualTo(StepStatus.SUCCEEDED);
      assertThat(run.steps()).extracting(StepRecord::name).doesNotContain("Next");
    }
  }

  @Test
  void aCallbackWaitsWithoutAThreadAndBlocksAStop() throws Exception {
    CountDownLatch sent = new CountDownLatch(2);
    EngineListener listener =
        new EngineListener() {
          @Override
          public void onCallback(CallbackRecord callback) {
            sent.countDown();
          }
        };
    try (LocalEngine engine =
        with(
            LocalEngine.builder(folder).listener(listener).open(),
            pipeline("", callback("W", output("n", "Integer"))))) {
      LocalExecution run = engine.start(StartRequest.of("P"));
      while (engine.callbacks().open().isEmpty()) {
        Thread.sleep(5);
      }
      CallbackRecord callback = engine.callbacks().open().get(0);
      assertThat(callback.token()).matches("[A-Za-z0-9]{10}");
      run.stop();
      assertThat(sent.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
      assertThat(run.describe().status()).isEqualTo(ExecutionStatus.STOPPING);
      engine.callbacks().succeed(callback.token(), Map.of("n", "3"));
      assertThat(run.await(SOON).status()).isEqualTo(ExecutionStatus.STOPPED);
      assertThat(step(run, "W").status()).isEqualTo(StepStatus.SUCCEEDED);
      assertThat(engine.store().properties(run.id(), "W"))
          .isEqualTo(Json.object("{'OutputParameters':{'n':3}}"));
      assertThatThrownBy(() -> engine.callbacks().succeed(callback.token(), Map.of()))
          .isInstanceOf(EngineException.class);
      assertThatThrownBy(() -> engine.callbacks().fail("nobody", "x"))
          .hasMessageContaining("no callback has the token");
    }
  }

  @Test
  void stopTellsJobsAndLetsFunctionsFinish() throws Exception {
    CountDownLatch running = new CountDownLatch(2);
    CountDownLatch stopped = new CountDownLatch(1);
    Runners.Builder runners =
        Runners.builder()
            .step(
                "Job",
                job -> {
                  running.countDown();
                  Thread.sleep(60_000);
                  return StepOutcome.succeeded();
                })
            .step(
                "Function",
                job -> {
                  running.countDown();
                  stopped.await();
                  return StepOutcome.succeeded();
                });
    try (LocalEngine engine =
        with(
            open(runners),
            pipeline(
                "",
                processing("Job", ""),
                lambda("Function", "", ""),
                processing("After", "", "Job").replace("'After'", "'Job2'")))) {
      assertThatThrownBy(() -> engine.start(StartRequest.of("P"))).hasMessageContaining("Job2");
      with(engine, pipeline("", processing("Job", ""), lambda("Function", "", "")));
      LocalExecution run = engine.start(StartRequest.of("P"));
      running.await();
      run.stop();
      while (step(run, "Job").status() != StepStatus.STOPPED) {
        Thread.sleep(5);
      }
      assertThat(run.describe().status()).isEqualTo(ExecutionStatus.STOPPING);
      stopped.countDown();
      assertThat(run.await(SOON).status()).isEqualTo(ExecutionStatus.STOPPED);
      assertThat(step(run, "Function").status()).isEqualTo(StepStatus.SUCCEEDED);
    }
  }

  @Test
  void aJobThatRunsTooLongFails() throws Exception {
    String step =
        processing("A", "")
            .replace("'RoleArn'", "'StoppingCondition':{'MaxRuntimeInSeconds':1},'RoleArn'");
    StepRunner slow =
        job -> {
          Thread.sleep(60_000);
          return StepOutcome.succeeded();
        };
    try (LocalEngine engine = with(open(Runners.builder().others(slow)), pipeline("", step))) {
      LocalExecution run = engine.start(StartRequest.of("P"));
      assertThat(run.await(SOON).status()).isEqualTo(ExecutionStatus.FAILED);
      assertThat(step(run, "A").failureReason()).contains("limit of 1 seconds");
    }
  }

  @Test
  void registersVersionsInAGroup() throws Exception {
    String register =
        "{'Name':'R','Type':'RegisterModel','Arguments':{'ModelPackageGroupName':'G',"
            + "'InferenceSpecification':{'Containers':[{'Image':'i','ModelDataUrl':'s3://b/m'}],"
            + "'SupportedContentTypes':['text/csv'],'SupportedResponseMIMETypes':['text/csv']}}}";
    try (LocalEngine engine =
        with(
            open(Runners.builder().others(StepRunner.succeed())),
            pipeline("", register, lambda("L", "'a':{'Get':'Steps.R.ModelPackageArn'}", "")))) {
      engine.start(StartRequest.of("P")).await();
      LocalExecution run = engine.start(StartRequest.of("P"));
      assertThat(run.await().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
      List<ModelPackage> versions = engine.models().versions("G");
      assertThat(versions).extracting(ModelPackage::version).containsExactly(2L, 1L);
      String arn = versions.get(0).arn();
      assertThat(arn).endsWith(":model-package/G/2");
      assertThat(engine.models().approve(arn, "Approved", "fine").approval()).isEqualTo("Approved");
      assertThat(ModelRegistry.describe(engine.models().version(arn)).text("ModelApprovalStatus"))
          .isEqualTo("Approved");
    }
  }

  @Test
  void runsSelectedStepsWithEarlierResults() throws Exception {
    AtomicInteger count = new AtomicInteger();
    StepRunner counting =
        job -> {
          count.incrementAndGet();
          return StepOutcome.succeeded().with("ExitMessage", job.stepName());
        };
    PipelineDefinition definition =
        pipeline(
            "{'Name':'N','Type':'String'}",
            processing("A", ""),
            lambda("B", "'x':{'Get':'Steps.A.ExitMessage'},'n':{'Get':'Parameters.N'}", ""),
            lambda("C", "", "", "B"),
            lambda("D", "", "", "C"),
            lambda("Z", "", ""));
    try (LocalEngine engine = with(open(Runners.builder().others(counting)), definition)) {
      assertThatThrownBy(
              () ->
                  engine.start(
                      StartRequest.of("P")
                          .parameter("N", "1")
                          .select(new SelectiveExecution(List.of("B"), null))))
          .hasMessageContaining("[A]");
      LocalExecution whole = engine.start(StartRequest.of("P").parameter("N", "1"));
      whole.await();
      count.set(0);
      LocalExecution part =
          engine.start(
              StartRequest.of("P").select(new SelectiveExecution(List.of("B", "C"), null)));
      assertThat(part.await().status()).isEqualTo(ExecutionStatus.SUCCEEDED);
      assertThat(count).hasValue(2);
      assertThat(part.steps()).extracting(StepRecord::name).containsOnly("A", "B", "C");
      assertThat(step(part, "A").selectionSource()).isEqualTo(whole.describe().arn());
      for (List<String> wrong : List.of(List.of("B", "D"), List.of("B", "Z"), List.of("X"))) {
        assertThatThrownBy(
                () ->
                    engine.start(StartRequest.of("P").select(new SelectiveExecution(wrong, null))))
            .isInstanceOf(EngineException.class);
      }
    }
  }

  @Test
  void runsTheBodyForEachItem() throws Exception {
    String loop =
        "{'Name':'Each','Type':'ForEach','Arguments':{'IterableItems':{'Get':'Parameters.Items'},"
            + "'MaxConcurrency':2,'ForEachBody':["
            + lambda("Body", "'i':{'Get':'ForEach.CurrentItem.n'}", output("score", "Float"))
            + "],'Selector':{'Pick':'MaxBy','Field':{'Get':"
            + "'ChildOutput.Body.OutputParameters[`score`]'}}}}";
    PipelineDefinition definition =
        pipeline(
            "{'Name':'Items','Type':'String','DefaultValue':'[]'}",
            loop,
            lambda(
                "After",
                "'s':{'Get':'Steps.Each.Selected.OutputParameters[`score`]'},'state':"
                    + "{'Get':'Steps.Each.Status'},'n':{'Get':'Steps.Each.SucceededStepCount'}",
                ""));
    Runners.Builder runners =
        Runners.builder()
            .step(
                "Body",
                job -> {
                  String n = String.valueOf(job.request().get("i"));
                  if (n.equals("7")) {
                    throw new StepFailedException("seven");
                  }
                  return StepOutcome.succeeded().with("score", n);
                })
            .step(
                "After",
                job -> {
                  assertThat(job.request())
                      .isEqualTo(Json.object("{'s':5,'state':'PartiallySucceeded','n':2}"));
                  return StepOutcome.succeeded();
                });
    try (LocalEngine engine = with(open(runners), definition)) {
      LocalExecution run =
          engine.start(
              StartRequest.of("P")
                  .maxParallel(1)
                  .parameter("Items", "[{\"n\":2},{\"n\":7},{\"n\":5}]"));
      assertThat(run.await(SOON).status())
          .as(run.steps().toString())
          .isEqualTo(ExecutionStatus.SUCCEEDED);
      assertThat(run.steps())
          .extracting(StepRecord::name)
          .containsExactlyInAnyOrder("After", "Each", "Body-0", "Body-1", "Body-2");
    }
  }

  @Test
  void anotherProcessMayStopAndAnswer() throws Exception {
    try (LocalEngine engine =
            with(open(Runners.builder()), pipeline("", callback("W", output("o", "String"))));
        LocalEngine other = open(Runners.builder())) {
      LocalExecution run = engine.start(StartRequest.of("P"));
      while (other.callbacks().open().isEmpty()) {
        Thread.sleep(5);
      }
      other.callbacks().succeed(other.callbacks().open().get(0).token(), Map.of("o", "x"));
      assertThat(run.await(SOON).status()).isEqualTo(ExecutionStatus.SUCCEEDED);

      LocalExecution second = engine.start(StartRequest.of("P"));
      while (other.callbacks().open().isEmpty()) {
        Thread.sleep(5);
      }
      other.stop(second.id());
      while (step(second, "W").status() != StepStatus.STOPPING) {
        Thread.sleep(5);
      }
      other.callbacks().fail(other.callbacks().open().get(0).token(), "no");
      assertThat(second.await(SOON).status()).isEqualTo(ExecutionStatus.FAILED);
      assertThat(step(second, "W").failureReason()).isEqualTo("no");
    }
  }

  @Test
  void aCheckThatFindsViolationsFails() {
    String check =
        "{'Name':'Q','Type':'QualityCheck','Arguments':{'ProcessingOutputConfig':{'Outputs':[{"
            + "'OutputName':'o','S3Output':{'S3Uri':'s3://b/check','LocalPath':'/o',"
            + "'S3UploadMode':'EndOfJob'}}]}},'CheckType':'DATA_QUALITY','SkipCheck':false,"
            + "'FailOnViolation':%s,'RegisterNewBaseline':false,"
            + "'SuppliedBaselineConstraints':'s3://b/old.json'}";
    StepRunner finding =
        StepRunner.write("o", "constraint_violations.json", "{\"violations\":[{}]}");
    RunResult fails =
        LocalRun.of("P", pipeline("", check.formatted("true"))).others(finding).start();
    assertThat(fails.toString()).contains("found 1 violations");
    RunResult goesOn =
        LocalRun.of("P", pipeline("", check.formatted("false"))).others(finding).start();
    assertThat(goesOn.succeeded()).as(goesOn.toString()).isTrue();
    assertThat(goesOn.steps().get(0).metadata())
        .extracting(each -> Nodes.text(each, "QualityCheck", "ViolationReport"))
        .isEqualTo("s3://b/check/constraint_violations.json");
    assertThat(goesOn.properties().get("Q"))
        .extracting(
            each -> each.text("CalculatedBaselineConstraints"),
            each -> each.text("BaselineUsedForDriftCheckConstraints"))
        .containsExactly("s3://b/check/constraints.json", "s3://b/old.json");
  }

  @Test
  void aReasonIsCutToWhatTheServiceKeeps() {
    RunResult run =
        LocalRun.of("P", pipeline("", processing("A", "")))
            .others(StepRunner.fail("x".repeat(5000)))
            .start();
    assertThat(Objects.requireNonNull(run.steps().get(0).failureReason())).hasSize(1024);
  }

  @Test
  void tellsListenersInOrder() throws Exception {
    List<String> told = new java.util.concurrent.CopyOnWriteArrayList<>();
    EngineListener listener =
        new EngineListener() {
          @Override
          public void onExecution(ExecutionRecord execution) {
            told.add(execution.status().wireName());
          }

          @Override
          public void onStep(StepRecord step) {
            told.add(step.name() + " " + step.status().wireName());
            throw new IllegalStateException("of no account");
          }
        };
    try (LocalEngine engine =
        with(
            LocalEngine.builder(folder)
                .runners(Runners.builder().others(StepRunner.succeed()).build())
                .listener(listener)
                .open(),
            pipeline("", processing("A", ""), processing("B", "", "A")))) {
      engine.start(StartRequest.of("P")).await();
      assertThat(told)
          .containsExactly(
              "Executing",
              "A Starting",
              "A Executing",
              "A Succeeded",
              "B Starting",
              "B Executing",
              "B Succeeded",
              "Succeeded");
    }
  }
}
