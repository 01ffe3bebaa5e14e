package dev.penstock.local.server;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.NumberNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times as the protocol writes them: seconds since 1970, with a fraction. */
final class EpochSeconds {
  private EpochSeconds() {}

  static Node of(Instant time) {
    BigDecimal seconds = BigDecimal.valueOf(time.toEpochMilli(), 3).stripTrailingZeros();
    return new NumberNode(seconds.toPlainString());
  }

  /** Null when it is no time. */
  static @Nullable Instant parse(String digits) {
    try {
      BigDecimal seconds = new BigDecimal(digits);
      if (seconds.precision() - seconds.scale() > 18) {
        return null;
      }
      return Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }
}
