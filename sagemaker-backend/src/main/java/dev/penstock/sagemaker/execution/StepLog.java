package dev.penstock.sagemaker.execution;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the log of a step's work is. */
sealed interface StepLog {
  /** What Lambda writes just before and after the call. */
  Duration AROUND = Duration.ofSeconds(1);

  /**
   * In streams of the job's own.
   *
   * @param job the job
   */
  record OfJob(StepJob job) implements StepLog {}

  /**
   * In a group to which other calls of the function write too.
   *
   * @param group the log group, as Lambda names it unless the function says another
   * @param from when the call began
   * @param to when it had ended
   */
  record OfFunction(String group, Instant from, Instant to) implements StepLog {}

  /**
   * In the logs of the jobs that an AutoML job ran for its candidates.
   *
   * @param job the AutoML job's name
   */
  record OfAutoMl(String job) implements StepLog {}

  /**
   * Where only people look.
   *
   * @param where what to tell them
   */
  record Elsewhere(String where) implements StepLog {}

  /** The log of a step, or null when the step writes none that is known. */
  static @Nullable StepLog of(ExecutionStep step) {
    StepJob job = step.job();
    if (job != null) {
      return new OfJob(job);
    }
    String function = step.metadata().get("Lambda.Arn");
    if (function != null && step.started() != null) {
      Instant ended = step.ended() == null ? Instant.now() : step.ended();
      return new OfFunction(
          "/aws/lambda/" + functionName(function),
          step.started().minus(AROUND),
          ended.plus(AROUND));
    }
    String autoMl = step.metadata().get("AutoMLJob.Arn");
    if (autoMl != null) {
      return new OfAutoMl(autoMl.substring(autoMl.lastIndexOf('/') + 1));
    }
    return emr(step);
  }

  /**
   * An ARN may end in a version or an alias: {@code arn:aws:lambda:REGION:ACCOUNT:function:F:1}.
   */
  private static String functionName(String arn) {
    String[] parts = arn.split(":", -1);
    return parts.length > 6 ? parts[6] : arn;
  }

  private static @Nullable StepLog emr(ExecutionStep step) {
    String file = step.metadata().get("EMR.LogFilePath");
    String cluster = step.metadata().get("EMR.ClusterId");
    if (file != null) {
      return new Elsewhere("EMR wrote it to " + file);
    }
    return cluster == null
        ? null
        : new Elsewhere(
            "EMR writes it to the log folder of the cluster "
                + cluster
                + ", as step "
                + step.metadata().get("EMR.StepId"));
  }
}
