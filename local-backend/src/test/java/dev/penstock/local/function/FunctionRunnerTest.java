package dev.penstock.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.Pipeline;
import dev.penstock.local.LocalRun;
import dev.penstock.local.RunResult;
import dev.penstock.local.TestJobs;
import dev.penstock.local.container.TarGz;
import dev.penstock.local.function.Quality.Assessment;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.StepType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How Java code does the work of steps, typed by their contracts. */
class FunctionRunnerTest {
  private static final String IMAGE = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/java:1";
  private static final String ROLE = "arn:aws:iam::123456789012:role/Role";

  @TempDir Path folder;

  // What a user writes: one method for each step.

  static void clean(CleanContainer clean) throws IOException {
    List<String> rows = Files.readAllLines(clean.raw().resolve("rows.txt"));
    rows.removeIf(String::isBlank);
    Files.write(clean.rows().resolve("rows.txt"), rows);
  }

  static void train(MeanContainer train, FunctionJob job) throws IOException {
    double mean = mean(train.train()) * (1 - train.hyperparameters().shrink());
    job.metric("mean", mean);
    Files.writeString(
        train.modelDir().resolve("mean.txt"), train.hyperparameters().label() + " " + mean);
  }

  static void assess(AssessContainer assess) throws IOException {
    Path model = assess.model().resolve("model");
    TarGz.unpack(assess.model().resolve("model.tar.gz"), model);
    String written = Files.readString(model.resolve("mean.txt"));
    double mean = Double.parseDouble(written.substring(written.indexOf(' ')));
    assess.assessment(new Assessment(Math.abs(mean - mean(assess.rows())), 3));
  }

  static JudgeCall.Outputs judge(JudgeCall.Inputs inputs) {
    boolean good = inputs.error() < 1;
    return new JudgeCall.Outputs(good, good ? "close" : "far off by " + inputs.error());
  }

  private static double mean(Path rows) throws IOException {
    return Files.readAllLines(rows.resolve("rows.txt")).stream()
        .mapToDouble(Double::parseDouble)
        .average()
        .orElseThrow();
  }

  @Test
  void functionsDoTheWorkOfAWholePipeline() throws Exception {
    Path objects = Files.createDirectories(folder.resolve("s3/bucket/raw"));
    Files.writeString(objects.resolve("rows.txt"), "1\n\n2\n6\n");

    RunResult run =
        LocalRun.of(pipeline())
            .folder(folder)
            .processing("Clean", FunctionRunner.of(CleanContainer::at, FunctionRunnerTest::clean))
            .training("Train", FunctionRunner.of(MeanContainer::at, FunctionRunnerTest::train))
            .processing(
                "Assess", FunctionRunner.of(AssessContainer::at, FunctionRunnerTest::assess))
            .lambda(
                "Judge",
                FunctionRunner.lambda(
                    JudgeCall::parse, JudgeCall::toJson, FunctionRunnerTest::judge))
            .callback(
                "Approve",
                FunctionRunner.callback(
                    ApprovalCall::parse,
                    ApprovalCall::toTexts,
                    message ->
                        new ApprovalCall.Outputs("anna, as it is " + message.arguments().why())))
            .start();

    assertThat(run.succeeded()).as(run.toString()).isTrue();
    assertThat(String.valueOf(run.properties().get("Train")))
        .contains("\"MetricName\":\"mean\",\"Value\":1.5");
    assertThat(String.valueOf(run.properties().get("Judge"))).contains("far off by 1.5");
    assertThat(String.valueOf(run.properties().get("Approve")))
        .contains("anna, as it is far off by 1.5");
  }

  private static Pipeline pipeline() {
    var clean =
        CleanStep.named("Clean")
            .image(IMAGE)
            .instances(1, "ml.m5.large")
            .raw("s3://bucket/raw")
            .build();
    var train =
        MeanStep.named("Train")
            .image(IMAGE)
            .instances(1, "ml.m5.large")
            .train(clean.rows())
            .hyperparameters(
                MeanOptionsHyperparameters.builder().shrink(0.5).label("halved").build())
            .build();
    var assess =
        AssessStep.named("Assess")
            .image(IMAGE)
            .instances(1, "ml.m5.large")
            .model(train.properties().modelArtifacts().s3ModelArtifacts())
            .rows(clean.rows())
            .build();
    var judge =
        JudgeStep.named("Judge")
            .function("arn:aws:lambda:eu-west-1:123456789012:function:judge")
            .error(assess.assessment().error())
            .build();
    var approve =
        ApprovalStep.named("Approve")
            .queue("https://sqs.eu-west-1.amazonaws.com/123456789012/queue")
            .why(judge.why())
            .build();
    return Pipeline.named("Quality")
        .defaults(PipelineDefaults.builder().role(ROLE).bucket("bucket").build())
        .steps(approve)
        .build();
  }

  @Test
  void aFunctionWithoutAContractFindsItsFoldersByName() throws Exception {
    TestJobs jobs = new TestJobs(folder);
    jobs.object("s3://b/in/x", "1");
    FunctionRunner.of(
            job -> {
              Files.copy(job.input("raw").resolve("x"), job.output("copy").resolve("y"));
              assertThatThrownBy(() -> job.input("rwa"))
                  .hasMessage("the step has no input \"rwa\"; it has raw");
            })
        .run(
            jobs.job(
                StepType.PROCESSING,
                """
                {"ProcessingInputs": [{"InputName": "raw", "S3Input": {"S3Uri": "s3://b/in",
                   "LocalPath": "/opt/ml/processing/raw"}}],
                 "ProcessingOutputConfig": {"Outputs": [{"OutputName": "copy", "S3Output":
                   {"S3Uri": "s3://b/out", "LocalPath": "/opt/ml/processing/copy"}}]}}
                """));

    assertThat(jobs.read("s3://b/out/y")).isEqualTo("1");
  }

  @Test
  void aTransformMakesAFileOfEachFile() throws Exception {
    TestJobs jobs = new TestJobs(folder);
    jobs.object("s3://b/in/a.csv", "1");
    jobs.object("s3://b/in/deep/b.csv", "2");
    FunctionRunner.transform(
            (data, predictions) -> {
              String text = new String(data.readAllBytes(), StandardCharsets.UTF_8);
              predictions.write(("p" + text).getBytes(StandardCharsets.UTF_8));
            })
        .run(
            jobs.job(
                StepType.TRANSFORM,
                """
                {"TransformInput": {"DataSource": {"S3DataSource": {"S3Uri": "s3://b/in",
                   "S3DataType": "S3Prefix"}}}, "TransformOutput": {"S3OutputPath": "s3://b/out"}}
                """));

    assertThat(jobs.read("s3://b/out/a.csv.out")).isEqualTo("p1");
    assertThat(jobs.read("s3://b/out/deep/b.csv.out")).isEqualTo("p2");
  }

  @Test
  void metricsInTheLogOfAFunctionCountToo() throws Exception {
    TestJobs jobs = new TestJobs(folder);
    var outcome =
        FunctionRunner.of(job -> job.log("loss=0.5;"))
            .run(
                jobs.job(
                    StepType.TRAINING,
                    """
                    {"AlgorithmSpecification": {"MetricDefinitions":
                      [{"Name": "loss", "Regex": "loss=(.*?);"}]}}
                    """));
    assertThat(String.valueOf(outcome.properties())).contains("\"loss\",\"Value\":0.5");
  }

  @Test
  void anExceptionFailsTheStepWithItsMessage() throws Exception {
    TestJobs jobs = new TestJobs(folder);
    assertFails(jobs, new IllegalStateException("no rows"), "no rows");
    assertFails(jobs, new NullPointerException(), "java.lang.NullPointerException");
    assertFails(jobs, new AssertionError("no 7"), "no 7");
    assertFails(jobs, new StackOverflowError(), "java.lang.StackOverflowError");
  }

  private static void assertFails(TestJobs jobs, Throwable thrown, String reason) {
    assertThatThrownBy(
            () ->
                FunctionRunner.of(
                        job -> {
                          if (thrown instanceof Error error) {
                            throw error;
                          }
                          throw (Exception) thrown;
                        })
                    .run(jobs.job(StepType.PROCESSING, "{}")))
        .isInstanceOf(StepFailedException.class)
        .hasMessage(reason)
        .hasCause(thrown);
  }

  @Test
  void aFunctionThatDoesNotHeedTheStopIsDropped() throws Exception {
    TestJobs jobs = new TestJobs(folder);
    assertThatThrownBy(
            () ->
                FunctionRunner.of(
                        job -> {
                          jobs.stop.raise("enough");
                          assertThat(job.isStopped()).isTrue();
                          Files.writeString(job.output("model").resolve("x"), "x");
                        })
                    .run(
                        jobs.job(
                            StepType.TRAINING,
                            "{\"OutputDataConfig\": {\"S3OutputPath\": \"s3://b/m\"}}")))
        .hasMessage("the job was stopped: enough");
    assertThat(jobs.list("s3://b/")).isEmpty();
  }

  @Test
  void aLambdaThatIsGivenSomethingElseSaysWhat() throws Exception {
    TestJobs jobs = new TestJobs(folder);
    assertThatThrownBy(
            () ->
                FunctionRunner.lambda(
                        JudgeCall::parse, JudgeCall::toJson, FunctionRunnerTest::judge)
                    .run(jobs.job(StepType.LAMBDA, "{\"error\": \"much\"}")))
        .isInstanceOf(StepFailedException.class)
        .hasMessageContaining("error");
  }
}
