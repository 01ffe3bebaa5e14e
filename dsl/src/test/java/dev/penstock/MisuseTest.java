package dev.penstock;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.penstock.processor.user.UserTypesProcessor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What must not compile, against the real DSL: the message, the file and the line. */
class MisuseTest {
  private static final String RIGHT =
      """
      package example;

      import static dev.penstock.value.Values.join;
      import static dev.penstock.value.Values.literal;

      import dev.penstock.Pipeline;
      import dev.penstock.annotation.*;
      import dev.penstock.step.*;
      import dev.penstock.value.S3Uri;

      public class Example {
        @PipelineParameters
        public record Parameters(
            @Default("1") int count,
            @Default("ml.m5.xlarge") String instanceType,
            @Default("s3://bucket/abalone.csv") S3Uri inputData,
            @Default("6.0") double threshold) {}

        @ReportSchema
        public record EvaluationReport(double mse) {}

        @ProcessingContract
        public record Preprocess(
            @Input("/opt/ml/processing/input") S3Uri raw,
            @Output("/opt/ml/processing/train") S3Uri train) {}

        @ProcessingContract
        public record Evaluate(
            @Input("/opt/ml/processing/test") S3Uri test,
            @Output("/opt/ml/processing/evaluation") @Report("evaluation.json")
                EvaluationReport evaluation) {}

        public static Pipeline pipeline() {
          var in = ParametersRef.create();
          var preprocess = PreprocessStep.named("Preprocess")
              .image("image:1")
              .instances(in.count(), in.instanceType())
              .raw(in.inputData())
              .build();
          var train = TrainingStep.named("Train")
              .image("image:1")
              .instances(1, "ml.m5.xlarge")
              .channel("train", preprocess.train())
              .build();
          var evaluate = EvaluateStep.named("Evaluate")
              .image("image:1")
              .instances(1, "ml.m5.xlarge")
              .test(preprocess.train())
              .build();
          var gate = ConditionStep.named("Gate")
              .when(evaluate.evaluation().mse().lessThanOrEqualTo(in.threshold()))
              .build();
          return Pipeline.named("Example").steps(gate, train).build();
        }
      }
      """;

  @Test
  void whatIsRightCompiles() {
    assertThat(compile(source(RIGHT))).succeeded();
  }

  @Test
  void aDefaultThatDoesNotParse() {
    refused("@Default(\"6.0\") double", "@Default(\"six\") double", "six", "double threshold");
  }

  @Test
  void anInstanceCountThatIsALocation() {
    refused(
        ".instances(in.count(), in.instanceType())",
        ".instances(in.inputData(), in.instanceType())",
        "S3UriValue",
        ".instances(in.inputData()");
  }

  @Test
  void anInputThatIsLeftOut() {
    JavaFileObject source = source(RIGHT.replace("        .raw(in.inputData())\n", ""));
    Compilation compilation = compile(source);

    assertThat(compilation).failed();
    assertThat(compilation)
        .hadErrorContaining("RawRequired")
        .inFile(source)
        .onLine(line(source, "instances(in.count(), in.instanceType())") + 1);
    assertThat(compilation).hadErrorCount(1);
  }

  @Test
  void anInputThatIsNoLocation() {
    refused(
        ".raw(in.inputData())",
        ".raw(in.instanceType())",
        "StringValue",
        ".raw(in.instanceType())");
  }

  @Test
  void anOutputThatIsMistyped() {
    refused(
        ".channel(\"train\", preprocess.train())",
        ".channel(\"train\", preprocess.trian())",
        "trian()",
        "preprocess.trian()");
  }

  @Test
  void aComparisonOfANumberWithALocation() {
    refused(
        "lessThanOrEqualTo(in.threshold())",
        "lessThanOrEqualTo(in.inputData())",
        "S3UriValue",
        "lessThanOrEqualTo(in.inputData())");
  }

  @Test
  void anOrderOfLocations() {
    refused(
        "evaluate.evaluation().mse().lessThanOrEqualTo(in.threshold())",
        "in.inputData().lessThan(in.inputData())",
        "lessThan",
        "in.inputData().lessThan");
  }

  @Test
  void aTextWhereANumberIsWanted() {
    refused(
        ".instances(1, \"ml.m5.xlarge\")\n        .channel",
        ".instances(\"1\", \"ml.m5.xlarge\")\n        .channel",
        "no suitable method found for instances",
        ".instances(\"1\"");
  }

  @Test
  void aReportsMemberThatIsMistyped() {
    refused("evaluation().mse()", "evaluation().rmse()", "rmse()", "evaluation().rmse()");
  }

  @Test
  void aTrainingStepWithoutAnAlgorithm() {
    JavaFileObject source =
        source(
            RIGHT.replace(
                "TrainingStep.named(\"Train\")\n        .image(\"image:1\")",
                "TrainingStep.named(\"Train\")"));
    Compilation compilation = compile(source);

    assertThat(compilation).failed();
    assertThat(compilation)
        .hadErrorContaining("AlgorithmRequired")
        .inFile(source)
        .onLine(line(source, "TrainingStep.named") + 1);
  }

  /** Makes one mistake and expects one error, which says this and stands in the line of that. */
  private static void refused(String right, String wrong, String message, String place) {
    org.assertj.core.api.Assertions.assertThat(RIGHT).contains(right);
    JavaFileObject source = source(RIGHT.replace(right, wrong));
    Compilation compilation = compile(source);

    assertThat(compilation).failed();
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining(message).inFile(source).onLine(line(source, place));
  }

  private static Compilation compile(JavaFileObject source) {
    return javac()
        .withOptions("-Xlint:all,-processing", "-Werror")
        .withProcessors(new UserTypesProcessor())
        .compile(source);
  }

  private static JavaFileObject source(String text) {
    return JavaFileObjects.forSourceString("example.Example", text);
  }

  private static int line(JavaFileObject source, String text) {
    try {
      String all = source.getCharContent(false).toString();
      return (int) all.substring(0, all.indexOf(text)).lines().count();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
