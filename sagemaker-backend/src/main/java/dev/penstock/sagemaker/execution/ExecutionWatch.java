package dev.penstock.sagemaker.execution;

import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Watches an execution to its end, whoever started it. What passes is waited for: throttling, a
 * service or a network that fails, credentials that expired and are renewed meanwhile.
 *
 * <pre>{@code
 * Execution end = ExecutionWatch.of(executions, arn).listener(listener).await();
 * }</pre>
 */
public final class ExecutionWatch {
  private static final Duration PATIENCE = Duration.ofHours(1);

  /** How often an execution that has ended is asked for steps that are said to run. */
  private static final int LATE_STEPS = 5;

  /** How long the service may show an execution as it was before a retry. */
  private static final Duration SETTLING = Duration.ofMinutes(1);

  private final Executions executions;
  private final String arn;
  private final Map<String, ExecutionStep> seen = new HashMap<>();
  private ExecutionListener listener = new ExecutionListener() {};
  private Duration patience = PATIENCE;
  private PollInterval interval = PollInterval.usual();
  private @Nullable JobLogs follower;
  private @Nullable String status;
  private @Nullable Execution before;
  private Duration settling = SETTLING;

  private ExecutionWatch(Executions executions, String arn) {
    this.executions = executions;
    this.arn = arn;
  }

  /**
   * Gets ready. No request is made yet.
   *
   * @param executions where it is
   * @param arn the execution's ARN
   * @return a watch, to be set up and awaited once
   */
  public static ExecutionWatch of(Executions executions, String arn) {
    return new ExecutionWatch(executions, arn);
  }

  /**
   * Sets who is told what happens.
   *
   * @param told the listener
   * @return this
   */
  public ExecutionWatch listener(ExecutionListener told) {
    listener = told;
    return this;
  }

  /**
   * Sets how long AWS may not answer, one hour when not set.
   *
   * @param longest the time after which the watch gives up
   * @return this
   */
  public ExecutionWatch patience(Duration longest) {
    patience = longest;
    return this;
  }

  /**
   * Watches an execution that was retried just now. The service may still show it as failed for a
   * moment, which is not its end: that comes with the end of a step, or when nothing else is shown
   * for a minute.
   *
   * @param asItWas the execution before the retry, as {@link Executions#retry} returns it
   * @return this
   */
  public ExecutionWatch retried(Execution asItWas) {
    before = asItWas;
    return this;
  }

  /**
   * Follows the logs of the jobs that run.
   *
   * @return this
   */
  public ExecutionWatch logs() {
    follower = new JobLogs(executions.clients());
    return this;
  }

  ExecutionWatch settling(Duration longest) {
    settling = longest;
    return this;
  }

  ExecutionWatch interval(PollInterval poll) {
    interval = poll;
    return this;
  }

  /**
   * Watches to the end.
   *
   * @return the execution, stopped, failed or succeeded
   * @throws InterruptedException when the thread is interrupted; the execution goes on
   * @throws SageMakerFailure when there is no such execution, a permission is missing, or AWS has
   *     not answered for too long; the execution goes on
   */
  public Execution await() throws InterruptedException {
    int late = 0;
    long begun = System.nanoTime();
    long lastAnswer = begun;
    boolean waiting = false;
    while (true) {
      try {
        // The execution first: when it has ended, so have the steps that are listed after.
        Execution execution = executions.describe(arn);
        List<ExecutionStep> steps = executions.steps(arn);
        lastAnswer = System.nanoTime();
        if (waiting) {
          waiting = false;
          listener.onAnswer();
        }
        boolean stale = isAsBefore(execution, steps) && lastAnswer - begun < settling.toNanos();
        if (stale) {
          interval.answered(false);
        } else {
          tell(execution, steps);
        }
        if (!stale
            && execution.isEnd()
            && (steps.stream().allMatch(ExecutionStep::isEnd) || ++late > LATE_STEPS)) {
          return execution;
        }
      } catch (SageMakerFailure failure) {
        if (!mayPass(failure) || System.nanoTime() - lastAnswer > patience.toNanos()) {
          throw failure;
        }
        waiting = true;
        interval.failed();
        listener.onWaiting(failure);
        if (failure.kind() != Kind.THROTTLED) {
          executions.clients().renew();
        }
      }
      Thread.sleep(interval.next().toMillis());
    }
  }

  /** Whether this is what was there before the retry: a new end comes with a step's. */
  private boolean isAsBefore(Execution execution, List<ExecutionStep> steps) {
    return before != null
        && execution.status().equals(before.status())
        && (isBefore(execution.modified())
            || steps.stream().allMatch(step -> step.ended() == null || isBefore(step.ended())));
  }

  /** A step that failed before the retry is listed until it is started again. */
  private boolean isOfBefore(ExecutionStep step) {
    return step.isEnd() && !step.isSucceeded() && step.ended() != null && isBefore(step.ended());
  }

  private boolean isBefore(Instant time) {
    return before != null && !time.isAfter(before.modified());
  }

  private void tell(Execution execution, List<ExecutionStep> steps) {
    boolean changed = !execution.status().equals(status);
    status = execution.status();
    if (changed && !execution.isEnd()) {
      listener.onExecution(execution);
    }
    for (ExecutionStep step : steps) {
      if (isOfBefore(step)) {
        continue;
      }
      ExecutionStep last = seen.put(step.name(), step);
      boolean stepChanged = !step.equals(last);
      changed |= stepChanged;
      // What a job has logged comes before its end.
      if (step.isEnd() && stepChanged) {
        follow(step, last);
        end(step, last);
      } else if (!step.isEnd()) {
        if (stepChanged) {
          listener.onStep(step);
        }
        follow(step, last);
      }
    }
    if (changed && execution.isEnd()) {
      listener.onExecution(execution);
    }
    interval.answered(changed);
  }

  private void end(ExecutionStep step, @Nullable ExecutionStep last) {
    listener.onStep(step);
    if (step.isFailed() && (last == null || !last.isFailed()) && !isFollowed(step)) {
      listener.onLogTail(step, executions.logTail(step));
    }
  }

  /** Of jobs alone the lines are told as they come. */
  private boolean isFollowed(ExecutionStep step) {
    return follower != null && step.job() != null;
  }

  private void follow(ExecutionStep step, @Nullable ExecutionStep last) {
    StepJob job = step.job();
    boolean done = last != null && last.isEnd() && step.isEnd();
    boolean own = step.cacheSource() == null && step.selectionSource() == null;
    if (follower != null && job != null && own && !done) {
      follower.follow(job).forEach(line -> listener.onLog(step.name(), line));
    }
  }

  private static boolean mayPass(SageMakerFailure failure) {
    return switch (failure.kind()) {
      case THROTTLED, UNREACHABLE, SERVICE, EXPIRED, CREDENTIALS -> true;
      case NOT_FOUND, DENIED, CONFLICT, LIMIT, UNSUPPORTED -> false;
      // What the SDK says before it asks the service is about credentials that it cannot get.
      case OTHER ->
          failure.getCause() != null && !(failure.getCause() instanceof AwsServiceException);
    };
  }
}
