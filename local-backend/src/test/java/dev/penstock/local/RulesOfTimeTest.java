package dev.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.StepDefinition;
import dev.penstock.step.ExceptionType;
import dev.penstock.step.StepType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long results are taken again, and how long is waited before the next attempt. */
class RulesOfTimeTest {
  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "P30D, 2026-03-01T12:00:00Z",
    "30d, 2026-03-01T12:00:00Z",
    "p30d, 2026-03-01T12:00:00Z",
    "T12H, 2026-03-31T00:00:00Z",
    "PT1H, 2026-03-31T11:00:00Z",
    "T16m, 2026-03-31T11:44:00Z",
    "30dT5h, 2026-03-01T07:00:00Z",
    "P1M, 2026-02-28T12:00:00Z",
    "P1W, 2026-03-24T12:00:00Z",
    "P1Y2M3DT4H5M6S, 2025-01-28T07:54:54Z"
  })
  void readsWhatPeopleWrite(String text, Instant oldest) {
    assertThat(ExpireAfter.before(NOW, text)).isEqualTo(oldest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "soon", "30", "d30", "P30X"})
  void readsNoGuesses(String text) {
    assertThat(ExpireAfter.before(NOW, text)).isNull();
  }

  private static List<Duration> waits(
      StepType type, String policies, @Nullable ExceptionType failure, Duration attempt) {
    StepDefinition step =
        Json.pipeline("", "{'Name':'A','Type':'Callback','RetryPolicies':[" + policies + "]}")
            .steps()
            .get(0);
    RetryPolicies retries = new RetryPolicies(type, step, NOW);
    List<Duration> waits = new ArrayList<>();
    Instant now = NOW;
    Duration next = retries.next(failure, now);
    while (next != null && waits.size() < 100) {
      waits.add(next);
      now = now.plus(next).plus(attempt);
      next = retries.next(failure, now);
    }
    return waits;
  }

  @Test
  void theServicesOwnFaultsAreTriedAgainWithoutAPolicy() {
    assertThat(waits(StepType.MODEL, "", ExceptionType.THROTTLING, Duration.ZERO))
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 16L);
    assertThat(waits(StepType.TRAINING, "", ExceptionType.CAPACITY_ERROR, Duration.ZERO)).isEmpty();
    assertThat(waits(StepType.LAMBDA, "", ExceptionType.THROTTLING, Duration.ZERO)).isEmpty();
    assertThat(waits(StepType.TRAINING, "", null, Duration.ZERO)).isEmpty();
  }

  @Test
  void aPolicyOfTheStepGoesFirst() {
    String never = "{'ExceptionType':['Step.THROTTLING'],'MaxAttempts':0}";
    assertThat(waits(StepType.TRAINING, never, ExceptionType.THROTTLING, Duration.ZERO)).isEmpty();
    String once =
        "{'ExceptionType':'SageMaker.JOB_INTERNAL_ERROR','IntervalSeconds':7,'MaxAttempts':1}";
    assertThat(waits(StepType.TRAINING, once, ExceptionType.JOB_INTERNAL_ERROR, Duration.ZERO))
        .containsExactly(Duration.ofSeconds(7));
    assertThat(waits(StepType.TUNING, once, ExceptionType.JOB_INTERNAL_ERROR, Duration.ZERO))
        .isEmpty();
  }

  @Test
  void anExpiryCountsFromTheFirstAttempt() {
    String policy =
        "{'ExceptionType':['SageMaker.RESOURCE_LIMIT'],'IntervalSeconds':60,'BackoffRate':1,"
            + "'ExpireAfterMin':10}";
    assertThat(
            waits(StepType.PROCESSING, policy, ExceptionType.RESOURCE_LIMIT, Duration.ofMinutes(1)))
        .hasSize(5);
  }
}
