package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.internal.ValueStyle;
import java.time.Duration;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * When a step that failed is tried again: the service's RetryPolicies entry. It ends after a number
 * of attempts or after a time, never both: {@code RetryPolicy.on(CAPACITY_ERROR).maxAttempts(5)}.
 */
@Value.Immutable
@ValueStyle
public abstract class RetryPolicy {
  RetryPolicy() {}

  /**
   * Begins a policy.
   *
   * @param exceptionTypes what the step is tried again after
   * @return the stage that asks for the end
   */
  public static LimitRequired on(ExceptionType... exceptionTypes) {
    return new LimitRequired(List.of(exceptionTypes));
  }

  /**
   * Returns what the step is tried again after.
   *
   * @return the exception types
   */
  public abstract List<ExceptionType> exceptionTypes();

  /**
   * Returns what the interval is multiplied with after each attempt.
   *
   * @return a literal number
   */
  @Value.Default
  public Expression backoffRate() {
    return new Literal(2.0);
  }

  /**
   * Returns the time before the first new attempt.
   *
   * @return whole seconds
   */
  @Value.Default
  public long intervalSeconds() {
    return 1;
  }

  /**
   * Returns the most attempts.
   *
   * @return at most 20, or null when a time ends the policy
   */
  public abstract @Nullable Long maxAttempts();

  /**
   * Returns the time after which no attempt is made.
   *
   * @return minutes, at most 14400, or null when a number of attempts ends the policy
   */
  public abstract @Nullable Long expireAfterMin();

  /**
   * Sets what the interval is multiplied with after each attempt; 2.0 unless set.
   *
   * @param rate at least 0
   * @return the policy
   */
  public final RetryPolicy backoffRate(double rate) {
    return ImmutableRetryPolicy.copyOf(this).withBackoffRate(new Literal(rate));
  }

  /**
   * Sets what the interval is multiplied with after each attempt; 2.0 unless set.
   *
   * @param rate a whole number, at least 0
   * @return the policy
   */
  public final RetryPolicy backoffRate(long rate) {
    return ImmutableRetryPolicy.copyOf(this).withBackoffRate(new Literal(rate));
  }

  /**
   * Sets the time before the first new attempt; one second unless set.
   *
   * @param interval whole seconds, at most 12 hours
   * @return the policy
   */
  public final RetryPolicy interval(Duration interval) {
    return ImmutableRetryPolicy.copyOf(this).withIntervalSeconds(interval.toSeconds());
  }

  /** The stage that asks for the end of a policy. */
  public static final class LimitRequired {
    private final List<ExceptionType> exceptionTypes;

    LimitRequired(List<ExceptionType> exceptionTypes) {
      this.exceptionTypes = exceptionTypes;
    }

    /**
     * Ends the policy after a number of attempts (MaxAttempts).
     *
     * @param attempts 1 to 20
     * @return the policy
     */
    public RetryPolicy maxAttempts(long attempts) {
      return ImmutableRetryPolicy.begin()
          .exceptionTypes(exceptionTypes)
          .maxAttempts(attempts)
          .build();
    }

    /**
     * Ends the policy after a time (ExpireAfterMin).
     *
     * @param time whole minutes, at most 10 days
     * @return the policy
     */
    public RetryPolicy expiringAfter(Duration time) {
      return ImmutableRetryPolicy.begin()
          .exceptionTypes(exceptionTypes)
          .expireAfterMin(time.toMinutes())
          .build();
    }
  }
}
