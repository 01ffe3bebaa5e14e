package dev.penstock.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.annotation.LocalData;
import dev.penstock.annotation.StepWork;
import dev.penstock.local.TestJobs;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepJob;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.local.job.StepRunner;
import dev.penstock.step.StepType;
import dev.penstock.work.CallbackMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside a pipeline for runs on this machine. */
class DeclaredWorkTest {
  private static final String DATA = "s3://b/raw/rows.txt";
  private static final DeclaredWork WORK = DeclaredWork.of(Work.class);

  @TempDir Path folder;

  /** What a user writes. */
  static final class Work {
    private Work() {}

    @LocalData(DATA)
    static InputStream data() {
      return new ByteArrayInputStream("1\n\n2".getBytes(StandardCharsets.UTF_8));
    }

    @StepWork({"Clean", "Clean again"})
    static void clean(CleanContainer clean) throws IOException {
      Files.copy(clean.raw().resolve("rows.txt"), clean.rows().resolve("rows.txt"));
    }

    @StepWork("Train")
    static void train(MeanContainer train, Consumer<String> log) {
      log.accept("shrink=" + train.hyperparameters().shrink() + ";");
    }

    @StepWork("Fail")
    static void fail(AssessContainer container) throws IOException {
      throw new IOException("no rows");
    }

    @StepWork("Judge")
    static JudgeCall.Outputs judge(JudgeCall.Inputs inputs) {
      return new JudgeCall.Outputs(inputs.error() < 1, "because");
    }

    @StepWork("Approve")
    static ApprovalCall.Outputs approve(CallbackMessage<ApprovalCall.Inputs> message) {
      return new ApprovalCall.Outputs("who read " + message.arguments().why());
    }

    @StepWork("Other")
    static StepRunner other() {
      return StepRunner.fail("other");
    }

    @StepWork("Job")
    static void job(FunctionJob job) {
      job.log(job.job().stepName());
    }
  }

  @Test
  void aContainerHasItsFolders() throws Exception {
    TestJobs jobs = new TestJobs(folder);
    WORK.putData(jobs.store);
    String request =
        """
        {"ProcessingInputs": [{"InputName": "raw", "S3Input": {"S3Uri": "s3://b/raw",
           "LocalPath": "/opt/ml/processing/raw", "S3DataType": "S3Prefix",
           "S3InputMode": "File"}}],
         "ProcessingOutputConfig": {"Outputs": [{"OutputName": "rows", "S3Output": {
           "S3Uri": "s3://b/rows", "LocalPath": "/opt/ml/processing/rows",
           "S3UploadMode": "EndOfJob"}}]}}
        """;
    run("Clean again", jobs.job(StepType.PROCESSING, request));

    assertThat(jobs.read("s3://b/rows/rows.txt")).isEqualTo("1\n\n2");
  }

  @Test
  void metricsAreFoundInTheLog() throws Exception {
    StepOutcome outcome =
        run(
            "Train",
            new TestJobs(folder)
                .job(
                    StepType.TRAINING,
                    """
                    {"HyperParameters": {"shrink": "0.5"}, "AlgorithmSpecification":
                      {"MetricDefinitions": [{"Name": "shrink", "Regex": "shrink=(.*?);"}]}}
                    """));

    assertThat(outcome.properties().toString()).contains("\"shrink\",\"Value\":0.5");
  }

  @Test
  void whatTheMethodThrowsFailsTheStep() throws Exception {
    StepJob job = new TestJobs(folder).job(StepType.PROCESSING, "{}");

    assertThatThrownBy(() -> run("Fail", job))
        .isInstanceOf(StepFailedException.class)
        .hasMessage("no rows");
    assertThatThrownBy(() -> run("Other", job)).hasMessage("other");
  }

  @Test
  void functionsAndWorkersAnswer() throws Exception {
    TestJobs jobs = new TestJobs(folder);

    assertThat(run("Judge", jobs.job(StepType.LAMBDA, "{\"error\": 0.5}")).properties().toString())
        .contains("\"good\":true");
    assertThat(
            run("Approve", jobs.job(StepType.CALLBACK, "{\"why\": \"the news\"}"))
                .properties()
                .text("approver"))
        .isEqualTo("who read the news");
  }

  @Test
  void aJobWithoutAContractIsGiven() throws Exception {
    TestJobs jobs = new TestJobs(folder);

    run("Job", jobs.job(StepType.PROCESSING, "{}"));

    assertThat(jobs.log).contains("Step");
  }

  @Test
  void dataThatIsThereInOtherBytesIsReplaced() throws Exception {
    TestJobs jobs = new TestJobs(folder);
    jobs.object(DATA, "old");

    WORK.putData(jobs.store);

    assertThat(jobs.read(DATA)).isEqualTo("1\n\n2");
  }

  static final class NoObject {
    private NoObject() {}

    @LocalData("s3://bucket")
    static InputStream data() {
      return InputStream.nullInputStream();
    }
  }

  @Test
  void whatCannotBeCalledIsNamed() throws Exception {
    assertRefused(
        unchecked("NotStatic", "@StepWork(\"Step\") void work(FunctionJob job) {}"),
        "NotStatic.work(FunctionJob) has to be static");
    assertRefused(
        unchecked("NoContract", "@StepWork(\"Step\") static void work(String text) {}"),
        "NoContract.work(String) does the work of no contract");
    assertRefused(
        unchecked(
            "Twice",
            "@StepWork(\"Step\") static void one(FunctionJob job) {}"
                + "@StepWork(\"Step\") static void other(FunctionJob job) {}"),
        "two methods do the work of the step \"Step\"");
    assertRefused(NoObject.class, "the InputStream of one object");
  }

  /** A class of a project that does without the annotation processor, which refuses these. */
  private Class<?> unchecked(String name, String methods) throws Exception {
    Path source = folder.resolve(name + ".java");
    Files.writeString(
        source,
        """
        import dev.penstock.annotation.StepWork;
        import dev.penstock.local.function.FunctionJob;
        class %s { %s }
        """
            .formatted(name, methods));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());
    assertThat(failed).isZero();
    try (URLClassLoader classes =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      return classes.loadClass(name);
    }
  }

  private static void assertRefused(Class<?> type, String message) {
    assertThatThrownBy(() -> DeclaredWork.of(type))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static StepOutcome run(String step, StepJob job) throws Exception {
    return Objects.requireNonNull(WORK.steps().get(step)).run(job);
  }
}
