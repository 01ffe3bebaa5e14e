package dev.penstock.cli;

import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.execution.Execution;
import dev.penstock.sagemaker.execution.ExecutionListener;
import dev.penstock.sagemaker.execution.ExecutionStep;
import dev.penstock.sagemaker.execution.LogTail;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what happens in an execution on AWS. */
final class AwsProgress implements ExecutionListener {
  private final Progress progress;
  private final String again;
  private final Set<String> asked = new HashSet<>();
  private @Nullable String status;

  /**
   * Tells it.
   *
   * @param progress shows it
   * @param again the options that lead to the same place
   */
  AwsProgress(Progress progress, String again) {
    this.progress = progress;
    this.again = again;
  }

  @Override
  public void onExecution(Execution execution) {
    boolean stopping = execution.status().equals("Stopping") && !execution.status().equals(status);
    status = execution.status();
    if (stopping) {
      progress.say("  The execution is stopping");
    }
  }

  @Override
  public void onStep(ExecutionStep step) {
    progress.onStep(StepView.of(step));
    String token = step.callbackToken();
    if (token != null && !step.isEnd() && asked.add(token)) {
      progress.onCallback(step.name(), token + (again.isEmpty() ? " --aws" : again));
    }
  }

  @Override
  public void onLog(String step, String line) {
    progress.onLog(step, line);
  }

  @Override
  public void onLogTail(ExecutionStep step, LogTail tail) {
    LogText.of(tail).forEach(progress::say);
  }

  @Override
  public void onWaiting(SageMakerFailure failure) {
    progress.onWaiting("Waiting for AWS: " + failure.getMessage());
  }

  @Override
  public void onAnswer() {
    progress.onWaiting(null);
  }
}
