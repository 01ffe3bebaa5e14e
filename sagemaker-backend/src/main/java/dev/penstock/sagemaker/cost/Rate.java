package dev.penstock.sagemaker.cost;

import dev.penstock.diff.Printable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Prices of one region; remembers the types that the list lacks. */
final class Rate {
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
  private static final BigDecimal MONTH = BigDecimal.valueOf(30L * 24 * 3600);
  private static final int DIGITS = 6;

  private final PriceList prices;
  private final String region;
  private final SortedSet<String> missing = new TreeSet<>();

  Rate(PriceList prices, String region) {
    this.prices = prices;
    this.region = region;
  }

  /** The cost of a step whose machines are paid for as long as they run. */
  StepCost of(String step, Machines machines, long seconds, String note) {
    return of(step, machines, seconds, seconds, note);
  }

  /**
   * The cost of a step whose every number is known.
   *
   * @param billed for how long the instances are paid
   * @param seconds for how long their volumes are
   */
  StepCost of(String step, Machines machines, long billed, long seconds, String note) {
    BigDecimal hourly = prices.hourly(region, machines.type());
    Long gigabytes = volume(machines);
    BigDecimal amount = null;
    String said = note;
    if (hourly == null) {
      missing.add(Printable.of(machines.type()));
      said = "no price of " + machines.type();
    } else {
      amount = times(hourly, machines.count() * billed, HOUR).add(stored(machines, seconds));
    }
    return new StepCost(step, machines.count(), machines.type(), gigabytes, billed, amount, said);
  }

  private BigDecimal stored(Machines machines, long seconds) {
    BigDecimal monthly = prices.volumeMonthly(region);
    Long gigabytes = volume(machines);
    return monthly == null || gigabytes == null
        ? BigDecimal.ZERO
        : times(monthly.multiply(BigDecimal.valueOf(gigabytes)), machines.count() * seconds, MONTH);
  }

  /** How large the volume of each instance is that is paid for; null when that is not known. */
  private @Nullable Long volume(Machines machines) {
    return prices.volumeMonthly(region) == null ? null : machines.volume();
  }

  private static BigDecimal times(BigDecimal price, long seconds, BigDecimal unit) {
    return price.multiply(BigDecimal.valueOf(seconds)).divide(unit, DIGITS, RoundingMode.HALF_UP);
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
