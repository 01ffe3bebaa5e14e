package dev.penstock.sagemaker.execution;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The job that does a step's work.
 *
 * @param kind what job it is
 * @param arn its ARN
 */
public record StepJob(Kind kind, String arn) {
  /** The jobs that steps make. */
  public enum Kind {
    /** A processing job, those of checks included. */
    PROCESSING("ProcessingJobs"),
    /** A training job. */
    TRAINING("TrainingJobs"),
    /** A transform job. */
    TRANSFORM("TransformJobs"),
    /** A tuning job, whose work training jobs do that are called like it. */
    TUNING("TrainingJobs");

    private final String logGroup;

    Kind(String logGroup) {
      this.logGroup = "/aws/sagemaker/" + logGroup;
    }

    /**
     * Tells whether such jobs have metrics.
     *
     * @return true for training and tuning jobs
     */
    public boolean hasMetrics() {
      return this == TRAINING || this == TUNING;
    }
  }

  private static final Map<String, Kind> PATHS =
      Map.of(
          "ProcessingJob.Arn", Kind.PROCESSING,
          "QualityCheck.CheckJobArn", Kind.PROCESSING,
          "ClarifyCheck.CheckJobArn", Kind.PROCESSING,
          "TrainingJob.Arn", Kind.TRAINING,
          "TransformJob.Arn", Kind.TRANSFORM,
          "TuningJob.Arn", Kind.TUNING);

  static @Nullable StepJob of(Map<String, String> metadata) {
    for (Map.Entry<String, String> each : metadata.entrySet()) {
      Kind kind = PATHS.get(each.getKey());
      if (kind != null) {
        return new StepJob(kind, each.getValue());
      }
    }
    return null;
  }

  /**
   * Returns the job's name.
   *
   * @return the last part of the ARN
   */
  public String name() {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  /**
   * Returns where the job's log is.
   *
   * @return the log group, for example {@code /aws/sagemaker/TrainingJobs}
   */
  public String logGroup() {
    return kind.logGroup;
  }

  /**
   * Returns what the names of the job's log streams begin with.
   *
   * @return the name, and what separates it from the host's
   */
  public String logStreams() {
    return kind == Kind.TUNING ? name() + "-" : name() + "/";
  }
}
