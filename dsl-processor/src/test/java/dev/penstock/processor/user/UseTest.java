package dev.penstock.processor.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was generated, in use: what it does, and what javac says of a misuse. */
class UseTest {
  private static final Path GOOD = Compiling.RESOURCES.resolve("good");

  @Test
  void aPipelineOfThem() throws Exception {
    try (Loading loading = new Loading(Compiling.strictly(abalone()))) {
      loading.call("abalone.AbalonePipeline", "pipeline");
    }

    assertThat(System.getProperty("abalone.preprocess"))
        .isEqualTo(
            "StepSpec[name=AbaloneProcess, told=[image sklearn, script"
                + " s3://example-bucket/code/preprocess.py, instances"
                + " <<penstock:Parameters.ProcessingInstanceCount>> ml.m5.xlarge, output train"
                + " /opt/ml/processing/train, output validation /opt/ml/processing/validation,"
                + " output test /opt/ml/processing/test, input raw"
                + " <<penstock:Parameters.InputData>> /opt/ml/processing/input]]");
    assertThat(System.getProperty("abalone.evaluate"))
        .contains(
            "output evaluation /opt/ml/processing/evaluation, propertyFile evaluation evaluation"
                + " evaluation.json",
            "input model s3://example-bucket/model.tar.gz /opt/ml/processing/model",
            "Steps.AbaloneProcess.ProcessingOutputConfig.Outputs['test'].S3Output.S3Uri",
            "environment A=b");
    assertThat(System.getProperty("abalone.file"))
        .startsWith("Join[on=/, values=[StepProperty[step=")
        .contains("path=ProcessingOutputConfig.Outputs['evaluation'].S3Output.S3Uri]")
        .endsWith("Literal[value=evaluation.json]]]");
    assertThat(System.getProperty("abalone.mse"))
        .isEqualTo(
            "<<penstock:Std:JsonGet Steps.AbaloneEval.PropertyFiles.evaluation"
                + " regression_metrics.mse>>");
  }

  @Test
  void parameters() throws Exception {
    assertThat(
            value(
                """
                return AbaloneParametersRef.create().mseThreshold().expression();
                """))
        .hasToString(
            "ParameterReference[parameter="
                + parameter("MseThreshold", "FLOAT", "6.0", "")
                + ", declaredWith=["
                + String.join(
                    ", ",
                    parameter("ProcessingInstanceCount", "INTEGER", "1", ""),
                    parameter("TrainingInstanceType", "STRING", "ml.m5.xlarge", ""),
                    parameter(
                        "ModelApprovalStatus",
                        "STRING",
                        "PendingManualApproval",
                        "Approved, Rejected, PendingManualApproval"),
                    parameter("InputData", "STRING", "s3://example-bucket/abalone.csv", ""),
                    parameter("MseThreshold", "FLOAT", "6.0", ""))
                + "]]");
    assertThat(
            value(
                    """
                return AbaloneParametersRef.create().modelApprovalStatus()
                    .equalTo(ModelApprovalStatus.REJECTED).expression();
                """)
                .toString())
        .endsWith("RightValue=Literal[value=Rejected]}]");
    assertThat(value("return AbaloneParametersRef.create().toString();"))
        .isEqualTo("<<penstock:Parameters>>");
  }

  @Test
  void startValues() throws Exception {
    assertThat(
            value(
                """
                return AbaloneParametersValues.builder()
                    .mseThreshold(2e23)
                    .trainingInstanceType("ml.p3.2xlarge")
                    .inputData("s3://other/data")
                    .modelApprovalStatus(ModelApprovalStatus.APPROVED)
                    .processingInstanceCount(3)
                    .build()
                    .asMap();
                """))
        .hasToString(
            "{ProcessingInstanceCount=3, TrainingInstanceType=ml.p3.2xlarge,"
                + " ModelApprovalStatus=Approved, InputData=s3://other/data, MseThreshold=2e+23}");
    assertThat(
            value(
                """
                AbaloneParametersValues.Builder builder = AbaloneParametersValues.builder();
                builder.mseThreshold(1.0);
                return builder.build().asMap();
                """))
        .as("a builder does not change")
        .isEqualTo(Map.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trainingInstanceType(\"\")|the start value of TrainingInstanceType is empty, which the service refuses; leave it out to use the default",
        "trainingInstanceType(\"x\".repeat(1025))|the start value of TrainingInstanceType has 1025 characters; the service takes at most 1024",
        "mseThreshold(Double.NaN)|the start value of MseThreshold is NaN; a parameter takes finite numbers alone",
        "inputData(\"here\")|the start value of InputData is not a location in S3: \"here\"; write s3://bucket/key",
      })
  void wrongStartValues(String call, String message) {
    assertThatThrownBy(() -> value("return AbaloneParametersValues.builder()." + call + ";"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // An input left out: the stage that waits for it has no build().
        "PreprocessStep.named(\"P\").image(\"i\").instances(1, \"t\").build()|symbol:   method build()|class abalone.PreprocessStep.RawRequired",
        // A text is not a location.
        "PreprocessStep.named(\"P\").image(\"i\").instances(1, \"t\").raw(in.trainingInstanceType())|no suitable method found for raw(dev.penstock.value.StringValue)|abalone.PreprocessStep.RawRequired.raw(",
        "PreprocessStep.named(\"P\").image(\"i\").instances(in.inputData(), \"t\")|no suitable method found for instances(dev.penstock.value.S3UriValue|",
        "step.trian()|symbol:   method trian()|",
        "report.regressionMetrics().mse().value().lessThanOrEqualTo(in.inputData())|no suitable method found for lessThanOrEqualTo(dev.penstock.value.S3UriValue)|",
        "report.regressionMetrics().rmse()|symbol:   method rmse()|class abalone.EvaluationReportRef.RegressionMetricsRef",
        "AbaloneParametersValues.builder().mseThreshold(\"six\")|String cannot be converted to double|",
        "abalone.NeedsRegionValues.builder().build()|symbol:   method build()|class abalone.NeedsRegionValues.RegionRequired",
      })
  void misusesThatJavacReports(String code, String first, @Nullable String second) {
    List<JavaFileObject> sources = new ArrayList<>(List.of(abalone()));
    sources.add(
        Compiling.source(
            "abalone.NeedsRegion",
            "package abalone;",
            "@dev.penstock.annotation.PipelineParameters",
            "public record NeedsRegion(String region) {}"));
    sources.add(
        Compiling.source(
            "abalone.Misuse",
            "package abalone;",
            "final class Misuse {",
            "  static Object of(AbaloneParametersRef in, PreprocessStep step, EvaluationReportRef"
                + " report) {",
            "    return " + code + ";",
            "  }",
            "}"));

    List<String> errors = MistakesTest.errors(Compiling.of(sources.toArray(JavaFileObject[]::new)));

    assertThat(errors).hasSize(1);
    assertThat(errors.get(0)).startsWith("Misuse.java:4: ").contains(first);
    if (second != null) {
      assertThat(errors.get(0)).contains(second);
    }
  }

  private static Object value(String body) throws Exception {
    return value(Compiling.of(with(abalone(), "abalone", body)), "abalone");
  }

  static Object value(Compilation compilation, String packageName) throws Exception {
    try (Loading loading = new Loading(compilation)) {
      return Objects.requireNonNull(loading.call(packageName + ".Use", "value"));
    }
  }

  static JavaFileObject[] with(JavaFileObject[] sources, String packageName, String body) {
    List<JavaFileObject> all = new ArrayList<>(List.of(sources));
    all.add(
        Compiling.source(
            packageName + ".Use",
            "package " + packageName + ";",
            "public final class Use {",
            "  private Use() {}",
            "  public static Object value() throws Exception {",
            body,
            "  }",
            "}"));
    return all.toArray(JavaFileObject[]::new);
  }

  private static JavaFileObject[] abalone() {
    return Compiling.folder(GOOD.resolve("abalone"));
  }

  private static String parameter(
      String name, String type, String defaultValue, String enumValues) {
    return "Parameter[name=%s, type=%s, defaultValue=%s, enumValues=[%s]]"
        .formatted(name, type, defaultValue, enumValues);
  }
}
