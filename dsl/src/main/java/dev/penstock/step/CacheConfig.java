package dev.penstock.step;

import dev.penstock.internal.ValueStyle;
import java.time.Duration;
import java.time.Period;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Whether a step may take the result of an earlier run of itself with the same arguments, and how
 * old that may be: the service's CacheConfig.
 */
@Value.Immutable
@ValueStyle
public abstract class CacheConfig {
  CacheConfig() {}

  /**
   * Takes an earlier result of at most this age.
   *
   * @param age whole days, months or years, written as given: {@code P7D}
   * @return the configuration
   */
  public static CacheConfig expiringAfter(Period age) {
    return expiringAfter(age.toString());
  }

  /**
   * Takes an earlier result of at most this age.
   *
   * @param age hours and minutes, written as given: {@code PT12H}
   * @return the configuration
   */
  public static CacheConfig expiringAfter(Duration age) {
    return expiringAfter(age.toString());
  }

  /**
   * Takes an earlier result of at most this age.
   *
   * @param age an ISO-8601 duration such as {@code P30DT12H}, written as given
   * @return the configuration
   */
  public static CacheConfig expiringAfter(String age) {
    return ImmutableCacheConfig.begin().enabled(true).expireAfter(age).build();
  }

  /**
   * Takes an earlier result of any age. A month-old result may be served: prefer {@link
   * #expiringAfter(Period)}.
   *
   * @return the configuration
   */
  public static CacheConfig withoutExpiry() {
    return ImmutableCacheConfig.begin().enabled(true).build();
  }

  /**
   * Takes no earlier result.
   *
   * @return the configuration
   */
  public static CacheConfig disabled() {
    return ImmutableCacheConfig.begin().enabled(false).build();
  }

  /**
   * Takes no earlier result, and keeps the age for when it is enabled again.
   *
   * @param age an ISO-8601 duration such as {@code P30DT12H}, written as given
   * @return the configuration
   */
  public static CacheConfig disabled(String age) {
    return ImmutableCacheConfig.begin().enabled(false).expireAfter(age).build();
  }

  /**
   * Tells whether an earlier result may be taken.
   *
   * @return true when it may
   */
  public abstract boolean enabled();

  /**
   * Returns how old it may be.
   *
   * @return an ISO-8601 duration as it was given, or null for any age
   */
  public abstract @Nullable String expireAfter();
}
