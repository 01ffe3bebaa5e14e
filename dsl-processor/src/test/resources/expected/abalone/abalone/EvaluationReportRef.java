package abalone;

import dev.penstock.report.ReportPath;
import dev.penstock.step.AbstractProcessingStep;
import dev.penstock.value.FloatValue;
import dev.penstock.value.S3UriValue;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The values of the report {@link EvaluationReport}, to use in a pipeline.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
public final class EvaluationReportRef {
  private final ReportPath path;

  private final S3UriValue output;

  private final String filePath;

  private EvaluationReportRef(ReportPath path, S3UriValue output, String filePath) {
    this.path = path;
    this.output = output;
    this.filePath = filePath;
  }

  /**
   * Refers to the report that a step writes.
   *
   * @param step the step
   * @param propertyFile the name under which the step declares the report
   * @param outputName the output that holds it
   * @param filePath the report's file, relative to the output
   * @return the reference
   */
  public static EvaluationReportRef of(AbstractProcessingStep step, String propertyFile,
      String outputName, String filePath) {
    return new EvaluationReportRef(ReportPath.root(step, propertyFile), step.output(outputName), filePath);
  }

  /**
   * Returns where the report's file lies.
   *
   * @return its S3 URI
   */
  public S3UriValue file() {
    return ReportPath.file(output, filePath);
  }

  /**
   * Returns where the output lies that holds the report.
   *
   * @return its S3 URI
   */
  public S3UriValue uri() {
    return output;
  }

  /**
   * The member {@code regression_metrics}.
   *
   * @return the reference
   */
  public RegressionMetricsRef regressionMetrics() {
    return new RegressionMetricsRef(path.member("regression_metrics"));
  }

  /**
   * Returns a text that compile finds and reports when it was concatenated into a Java string.
   */
  @Override
  public String toString() {
    return path.toString();
  }

  /**
   * The values of a {@link EvaluationReport.RegressionMetrics} in the report.
   */
  public static final class RegressionMetricsRef {
    private final ReportPath path;

    private RegressionMetricsRef(ReportPath path) {
      this.path = path;
    }

    /**
     * The member {@code mse}.
     *
     * @return the reference
     */
    public MetricRef mse() {
      return new MetricRef(path.member("mse"));
    }

    /**
     * Returns a text that compile finds and reports when it was concatenated into a Java string.
     */
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * The values of a {@link EvaluationReport.Metric} in the report.
   */
  public static final class MetricRef {
    private final ReportPath path;

    private MetricRef(ReportPath path) {
      this.path = path;
    }

    /**
     * The member {@code value}.
     *
     * @return the reference
     */
    public FloatValue value() {
      return path.member("value").number();
    }

    /**
     * The member {@code standard_deviation}.
     *
     * @return the reference
     */
    public FloatValue standardDeviation() {
      return path.member("standard_deviation").number();
    }

    /**
     * Returns a text that compile finds and reports when it was concatenated into a Java string.
     */
    @Override
    public String toString() {
      return path.toString();
    }
  }
}
