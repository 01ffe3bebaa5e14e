package abalone;

import dev.penstock.report.ReportFile;
import dev.penstock.report.ReportType;
import dev.penstock.report.ReportValue;
import dev.penstock.report.ReportWriter;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Reads and writes the report {@link EvaluationReport}.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
public final class EvaluationReportJson {
  private static final ReportType<EvaluationReport> EVALUATION_REPORT = ReportType.object(EvaluationReportJson::readEvaluationReport, EvaluationReportJson::writeEvaluationReport);

  private static final ReportType<EvaluationReport.RegressionMetrics> REGRESSION_METRICS = ReportType.object(EvaluationReportJson::readRegressionMetrics, EvaluationReportJson::writeRegressionMetrics);

  private static final ReportType<EvaluationReport.Metric> METRIC = ReportType.object(EvaluationReportJson::readMetric, EvaluationReportJson::writeMetric);

  private EvaluationReportJson() {
  }

  /**
   * Reads a report from a file.
   *
   * @param file the file
   * @return the report
   * @throws IllegalArgumentException when it is not what the schema wants; the message says where
   */
  public static EvaluationReport read(Path file) {
    return ReportFile.read(file, EVALUATION_REPORT);
  }

  /**
   * Reads a report from a text.
   *
   * @param json the report
   * @return the report
   * @throws IllegalArgumentException when it is not what the schema wants; the message says where
   */
  public static EvaluationReport parse(String json) {
    return ReportFile.parse(json, EVALUATION_REPORT);
  }

  /**
   * Writes a report into a file, with the folders above it. Nobody sees a part of it.
   *
   * @param report the report
   * @param file the file
   * @throws IllegalArgumentException when JSON cannot hold a value, such as NaN
   */
  public static void write(EvaluationReport report, Path file) {
    ReportFile.write(report, file, EVALUATION_REPORT);
  }

  /**
   * Writes a report as a text.
   *
   * @param report the report
   * @return JSON on one line
   * @throws IllegalArgumentException when JSON cannot hold a value, such as NaN
   */
  public static String toJson(EvaluationReport report) {
    return ReportFile.toJson(report, EVALUATION_REPORT);
  }

  private static EvaluationReport readEvaluationReport(ReportValue object) {
    return new EvaluationReport(object.get("regression_metrics", REGRESSION_METRICS));
  }

  private static void writeEvaluationReport(EvaluationReport record, ReportWriter out) {
    out.set("regression_metrics", record.regressionMetrics(), REGRESSION_METRICS);
  }

  private static EvaluationReport.RegressionMetrics readRegressionMetrics(ReportValue object) {
    return new EvaluationReport.RegressionMetrics(object.get("mse", METRIC));
  }

  private static void writeRegressionMetrics(EvaluationReport.RegressionMetrics record,
      ReportWriter out) {
    out.set("mse", record.mse(), METRIC);
  }

  private static EvaluationReport.Metric readMetric(ReportValue object) {
    return new EvaluationReport.Metric(object.get("value", ReportType.DOUBLE),
            object.get("standard_deviation", ReportType.DOUBLE));
  }

  private static void writeMetric(EvaluationReport.Metric record, ReportWriter out) {
    out.set("value", record.value(), ReportType.DOUBLE);
    out.set("standard_deviation", record.standardDeviation(), ReportType.DOUBLE);
  }
}
