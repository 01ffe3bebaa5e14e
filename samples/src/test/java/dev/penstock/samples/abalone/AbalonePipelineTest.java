package dev.penstock.samples.abalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Compilation;
import dev.penstock.definition.Edge;
import dev.penstock.samples.abalone.AbalonePipeline.EvaluationReport;
import dev.penstock.samples.abalone.AbalonePipeline.EvaluationReport.Metric;
import dev.penstock.samples.abalone.AbalonePipeline.EvaluationReport.RegressionMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbalonePipelineTest {
  private static final Path GOLDEN = Path.of("src/test/resources/abalone.json");

  @Test
  void compilesToWhatIsExpected() throws IOException {
    Compilation compilation = AbalonePipeline.pipeline().compile();

    assertThat(compilation.diagnostics()).isEmpty();
    if (System.getenv("PENSTOCK_UPDATE_GOLDEN") != null) {
      Files.writeString(GOLDEN, compilation.definition().toJson());
    }
    assertThat(compilation.definition().toJson()).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void trainsOnWhatPreprocessingWrote() {
    assertThat(AbalonePipeline.pipeline().compile().definition().edges())
        .contains(new Edge("AbaloneProcess", "AbaloneTrain", Edge.Kind.REFERENCE));
  }

  @Test
  void startValuesAreTyped() {
    var values =
        AbaloneParametersValues.builder()
            .trainingInstanceType("ml.p3.2xlarge")
            .mseThreshold(4.5)
            .build();

    assertThat(values.asMap())
        .isEqualTo(Map.of("TrainingInstanceType", "ml.p3.2xlarge", "MseThreshold", "4.5"));
  }

  @Test
  void theReportIsWrittenAsTheGateReadsIt(@TempDir Path folder) throws IOException {
    var report = new EvaluationReport(new RegressionMetrics(new Metric(4.25, 0.5)));
    Path file = folder.resolve("evaluation.json");

    EvaluationReportJson.write(report, file);

    assertThat(EvaluationReportJson.read(file)).isEqualTo(report);
    assertThat(Files.readString(file)).contains("\"regression_metrics\"", "\"standard_deviation\"");
  }
}
