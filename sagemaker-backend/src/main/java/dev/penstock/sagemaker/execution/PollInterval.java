package dev.penstock.sagemaker.execution;

import java.time.Duration;

/** How long to wait until the next look: short while things happen, longer while they do not. */
final class PollInterval {
  private static final double GROWTH = 1.5;

  private final Duration first;
  private final Duration longest;
  private final Duration longestAfterFailure;
  private Duration next;

  PollInterval(Duration first, Duration longest, Duration longestAfterFailure) {
    this.first = first;
    this.longest = longest;
    this.longestAfterFailure = longestAfterFailure;
    this.next = first;
  }

  /** From half a second up to ten, and up to half a minute while nobody answers. */
  static PollInterval usual() {
    return new PollInterval(Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofSeconds(30));
  }

  Duration next() {
    return next;
  }

  void answered(boolean changed) {
    next = changed ? first : grown(longest);
  }

  void failed() {
    next = grown(longestAfterFailure);
  }

  private Duration grown(Duration most) {
    Duration longer = Duration.ofMillis(Math.round(next.toMillis() * GROWTH));
    return longer.compareTo(most) > 0 ? most : longer;
  }
}
