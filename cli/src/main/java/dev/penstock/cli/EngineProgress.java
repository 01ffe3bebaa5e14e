package dev.penstock.cli;

import dev.penstock.local.EngineListener;
import dev.penstock.local.store.CallbackRecord;
import dev.penstock.local.store.StepRecord;

/**
 * Tells what happens in an execution on this machine.
 *
 * @param progress shows it
 */
record EngineProgress(Progress progress) implements EngineListener {
  @Override
  public void onStep(StepRecord step) {
    progress.onStep(StepView.of(step));
  }

  @Override
  public void onCallback(CallbackRecord callback) {
    if (callback.answer() == null) {
      progress.onCallback(callback.step(), callback.token());
    }
  }

  @Override
  public void onLog(String execution, String step, String line) {
    progress.onLog(step, line);
  }
}
