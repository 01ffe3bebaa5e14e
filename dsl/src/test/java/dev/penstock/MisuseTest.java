package dev.penstock;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.penstock.processor.user.UserTypesProcessor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

        @Hyperparameters
        public record Net(@Required int epochs) {}

        @TrainingContract
        public record Fit(
            @Channel S3Uri train, Net hyperparameters, @Metric("loss=(.*?);") double loss) {}

        @LambdaContract
        public record Judge(
            @Input String modelName,
            @Input double threshold,
            @Output String verdict,
            @Output long score) {}

        @CallbackContract
        public record Approval(@Input boolean good, @Output boolean approved) {}

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
          var fit = FitStep.named("Fit")
              .image("image:1")
              .instances(1, "ml.m5.xlarge")
              .train(preprocess.train())
              .hyperparameters(NetHyperparameters.builder().epochs(3).build())
              .build();
          var judge = JudgeStep.named("Judge")
              .function("arn")
              .modelName(in.instanceType())
              .threshold(fit.loss())
              .build();
          var approval = ApprovalStep.named("Approval")
              .queue("url")
              .good(true)
              .build();
          var more = ConditionStep.named("More")
              .when(
                  judge.verdict().equalTo("ok"),
                  judge.score().lessThan(fit.loss()),
                  approval.approved().equalTo(true))
              .build();
          var gate = ConditionStep.named("Gate")
              .when(evaluate.evaluation().mse().lessThanOrEqualTo(in.threshold()))
              .build();
          return Pipeline.named("Example").steps(gate, train, more).build();
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".train(preprocess.train())|FitStep.TrainRequired",
        ".hyperparameters(NetHyperparameters.builder().epochs(3).build())|FitStep.HyperparametersRequired",
        ".epochs(3)|NetHyperparameters.EpochsRequired",
        ".modelName(in.instanceType())|JudgeStep.ModelNameRequired",
        ".threshold(fit.loss())|JudgeStep.ThresholdRequired",
        ".good(true)|ApprovalStep.GoodRequired",
        ".function(\"arn\")|FunctionRequired<example.JudgeStep.ModelNameRequired>",
        ".queue(\"url\")|QueueRequired<example.ApprovalStep.GoodRequired>",
      })
  void whatAContractRequiresAndIsLeftOut(String call, String stage) {
    org.assertj.core.api.Assertions.assertThat(RIGHT).contains(call);

    Compilation compilation = compile(source(RIGHT.replace(call, "")));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("cannot find symbol");
    assertThat(compilation).hadErrorContaining(stage);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".train(preprocess.train())|.train(in.instanceType())|no suitable method found for train(dev.penstock.value.StringValue)",
        ".train(preprocess.train())|.train(in.count())|no suitable method found for train(dev.penstock.value.IntegerValue)",
        ".epochs(3)|.epochs(0.5)|no suitable method found for epochs(double)",
        "threshold(fit.loss())|threshold(fit.los())|los()",
        ".threshold(fit.loss())|.threshold(\"high\")|no suitable method found for threshold(java.lang.String)",
        ".threshold(fit.loss())|.threshold(in.inputData())|no suitable method found for threshold(dev.penstock.value.S3UriValue)",
        ".modelName(in.instanceType())|.modelName(in.count())|no suitable method found for modelName(dev.penstock.value.IntegerValue)",
        ".good(true)|.good(judge.verdict())|no suitable method found for good(dev.penstock.value.StringValue)",
        "judge.verdict()|judge.verdit()|verdit()",
        "judge.verdict().equalTo(\"ok\")|judge.verdict().equalTo(1)|no suitable method found for equalTo(int)",
        "judge.score().lessThan(fit.loss())|judge.score().lessThan(judge.verdict())|no suitable method found for lessThan(dev.penstock.value.StringValue)",
        "approval.approved().equalTo(true)|approval.approved().lessThan(1)|lessThan(int)",
      })
  void whatAContractGivesAnotherType(String right, String wrong, String message) {
    refused(right, wrong, message, wrong);
  }

  @Test
  void theHyperparametersOfAnotherAlgorithm() {
    Compilation compilation =
        compile(
            source(
                RIGHT.replace(
                    "NetHyperparameters.builder().epochs(3).build()",
                    "dev.penstock.algorithm.XgBoostHyperparameters.builder().numRound(3).build()")));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("FitStep.HyperparametersRequired");
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
