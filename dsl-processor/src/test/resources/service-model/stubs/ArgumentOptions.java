package dev.penstock.step;

import dev.penstock.model.Settings;

/** The signatures of the DSL. */
public abstract class ArgumentOptions<S extends ArgumentOptions<S>> {
  protected ArgumentOptions(StepSpec spec) {}

  protected abstract S next(StepSpec spec);

  protected final StepSpec spec() {
    throw new UnsupportedOperationException();
  }

  final StepSpec told(Settings arguments) {
    throw new UnsupportedOperationException();
  }

  final Settings arguments() {
    throw new UnsupportedOperationException();
  }

  final S withArguments(Settings settings) {
    throw new UnsupportedOperationException();
  }

  final S withCache(CacheConfig config) {
    throw new UnsupportedOperationException();
  }

  final S withRetry(RetryPolicy... policies) {
    throw new UnsupportedOperationException();
  }
}
