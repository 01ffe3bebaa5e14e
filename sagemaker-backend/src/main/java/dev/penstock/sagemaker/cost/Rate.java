package dev.penstock.sagemaker.cost;

import dev.penstock.diff.Printable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedSet;
import java.util.TreeSet;

/** Prices of one region; remembers the types that the list lacks. */
final class Rate {
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
  private static final int DIGITS = 6;

  private final PriceList prices;
  private final String region;
  private final SortedSet<String> missing = new TreeSet<>();

  Rate(PriceList prices, String region) {
    this.prices = prices;
    this.region = region;
  }

  /** The cost of a step whose every number is known. */
  StepCost of(String step, long instances, String type, long seconds, String note) {
    BigDecimal hourly = prices.hourly(region, type);
    if (hourly == null) {
      missing.add(Printable.of(type));
      return new StepCost(step, instances, type, seconds, null, "no price of " + type);
    }
    BigDecimal amount =
        hourly
            .multiply(BigDecimal.valueOf(instances))
            .multiply(BigDecimal.valueOf(seconds))
            .divide(HOUR, DIGITS, RoundingMode.HALF_UP);
    return new StepCost(step, instances, type, seconds, amount, note);
  }

  PriceList prices() {
    return prices;
  }

  String region() {
    return region;
  }

  SortedSet<String> missing() {
    return missing;
  }
}
