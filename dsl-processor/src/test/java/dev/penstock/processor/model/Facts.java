package dev.penstock.processor.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts for tests. */
final class Facts {
  private Facts() {}

  static ShapeFact of(String type) {
    return of(type, null, null, null);
  }

  static ShapeFact of(
      String type, @Nullable String min, @Nullable String max, @Nullable String pattern) {
    return new ShapeFact(
        type,
        List.of(),
        min == null ? null : new BigDecimal(min),
        max == null ? null : new BigDecimal(max),
        pattern,
        null,
        Map.of(),
        List.of(),
        Map.of(),
        null,
        null,
        null);
  }

  static ShapeFact ofValues(String... values) {
    return new ShapeFact(
        "string",
        List.of(values),
        null,
        null,
        null,
        null,
        Map.of(),
        List.of(),
        Map.of(),
        null,
        null,
        null);
  }
}
