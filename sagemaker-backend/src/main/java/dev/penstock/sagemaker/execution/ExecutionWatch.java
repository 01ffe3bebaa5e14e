package dev.penstock.sagemaker.execution;

import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import java.time.Duration;
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

  private final Executions executions;
  private final String arn;
  private final Map<String, ExecutionStep> seen = new HashMap<>();
  private ExecutionListener listener = new ExecutionListener() {};
  private Duration patience = PATIENCE;
  private PollInterval interval = PollInterval.usual();
  private @Nullable JobLogs follower;
  private @Nullable String status;

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
   * Follows the logs of the jobs that run.
   *
   * @return this
   */
  public ExecutionWatch logs() {
    follower = new JobLogs(executions.clients());
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
    long lastAnswer = System.nanoTime();
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
        tell(execution, steps);
        if (execution.isEnd()
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

  private void tell(Execution execution, List<ExecutionStep> steps) {
    boolean changed = !execution.status().equals(status);
    status = execution.status();
    if (changed && !execution.isEnd()) {
      listener.onExecution(execution);
    }
    for (ExecutionStep step : steps) {
      ExecutionStep before = seen.put(step.name(), step);
      boolean stepChanged = !step.equals(before);
      changed |= stepChanged;
      // What a job has logged comes before its end.
      if (step.isEnd() && stepChanged) {
        follow(step, before);
        end(step, before);
      } else if (!step.isEnd()) {
        if (stepChanged) {
          listener.onStep(step);
        }
        follow(step, before);
      }
    }
    if (changed && execution.isEnd()) {
      listener.onExecution(execution);
    }
    interval.answered(changed);
  }

  private void end(ExecutionStep step, @Nullable ExecutionStep before) {
    listener.onStep(step);
    StepJob job = step.job();
    if (follower == null
        && job != null
        && step.isFailed()
        && (before == null || !before.isFailed())) {
      listener.onLogTail(step, executions.logTail(job));
    }
  }

  private void follow(ExecutionStep step, @Nullable ExecutionStep before) {
    StepJob job = step.job();
    boolean done = before != null && before.isEnd() && step.isEnd();
    boolean own = step.cacheSource() == null && step.selectionSource() == null;
    if (follower != null && job != null && own && !done) {
      follower.follow(job).forEach(line -> listener.onLog(step.name(), line));
    }
  }

  private static boolean mayPass(SageMakerFailure failure) {
    return switch (failure.kind()) {
      case THROTTLED, UNREACHABLE, SERVICE, EXPIRED, CREDENTIALS -> true;
      case NOT_FOUND, DENIED, CONFLICT, LIMIT -> false;
      // What the SDK says before it asks the service is about credentials that it cannot get.
      case OTHER ->
          failure.getCause() != null && !(failure.getCause() instanceof AwsServiceException);
    };
  }
}
