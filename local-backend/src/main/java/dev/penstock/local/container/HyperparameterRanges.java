package dev.penstock.local.container;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a tuning job may choose from: {@code ParameterRanges}. */
final class HyperparameterRanges {
  private static final MathContext DIGITS = new MathContext(8);

  private final Members ranges;

  HyperparameterRanges(Members ranges) {
    this.ranges = ranges;
  }

  /** Every combination of what can be counted, the last name changing fastest. */
  List<Map<String, String>> grid() {
    List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
    for (Members range : ranges.objects("CategoricalParameterRanges")) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> each : all) {
        for (String value : range.texts("Values")) {
          Map<String, String> more = new LinkedHashMap<>(each);
          more.put(name(range), value);
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }

  /** One choice, by chance. */
  Map<String, String> random(Random random) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (Members range : ranges.objects("IntegerParameterRanges")) {
      double low = number(range, "MinValue");
      double high = number(range, "MaxValue");
      long value = Math.round(scaled(range, low, high, random.nextDouble()));
      chosen.put(name(range), Long.toString(Math.max((long) low, Math.min((long) high, value))));
    }
    for (Members range : ranges.objects("ContinuousParameterRanges")) {
      double value =
          scaled(range, number(range, "MinValue"), number(range, "MaxValue"), random.nextDouble());
      chosen.put(name(range), new BigDecimal(value).round(DIGITS).toString());
    }
    for (Members range : ranges.objects("CategoricalParameterRanges")) {
      List<String> values = range.texts("Values");
      chosen.put(name(range), values.get(random.nextInt(values.size())));
    }
    return chosen;
  }

  private static String name(Members range) {
    return range.text("Name", "");
  }

  private static double number(Members range, String member) {
    return Double.parseDouble(range.text(member, "0"));
  }

  /** Where a share between 0 and 1 lies between the two, by the range's ScalingType. */
  private static double scaled(Members range, double low, double high, double share) {
    double value =
        switch (range.text("ScalingType", "Auto")) {
          case "Logarithmic" -> Math.exp(Math.log(low) + share * (Math.log(high) - Math.log(low)));
          // As many choices near the upper bound, which is below 1, as a logarithm has near 0.
          case "ReverseLogarithmic" ->
              1 - Math.exp(Math.log(1 - low) + share * (Math.log(1 - high) - Math.log(1 - low)));
          default -> low + share * (high - low);
        };
    return Double.isFinite(value) ? value : low + share * (high - low);
  }
}
