package dev.penstock.processor.user.hyperparameters;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a hyperparameter may be.
 *
 * @param lower the lower bound, or null when there is none
 * @param upper the upper bound, or null when there is none
 */
record Interval(@Nullable Bound lower, @Nullable Bound upper) {
  private static final String NUMBER = "\\s*(-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?)?\\s*";
  private static final Pattern FORM =
      Pattern.compile("\\s*([\\[(])" + NUMBER + "," + NUMBER + "([\\])])\\s*");

  /**
   * A bound.
   *
   * @param number where it is
   * @param inclusive whether it belongs to the interval itself
   */
  record Bound(BigDecimal number, boolean inclusive) {
    String text() {
      return number.toPlainString();
    }
  }

  /** Reads an interval, or returns null when the text is none. */
  static @Nullable Interval of(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? new Interval(
            bound(form.group(2), form.group(1).equals("[")),
            bound(form.group(3), form.group(4).equals("]")))
        : null;
  }

  private static @Nullable Bound bound(@Nullable String number, boolean inclusive) {
    return number == null ? null : new Bound(new BigDecimal(number), inclusive);
  }

  boolean isEmpty() {
    if (lower == null || upper == null) {
      return false;
    }
    int order = lower.number().compareTo(upper.number());
    return order > 0 || (order == 0 && !(lower.inclusive() && upper.inclusive()));
  }

  boolean isEverything() {
    return lower == null && upper == null;
  }

  boolean contains(BigDecimal number) {
    if (lower != null) {
      int order = lower.number().compareTo(number);
      if (order > 0 || (order == 0 && !lower.inclusive())) {
        return false;
      }
    }
    if (upper != null) {
      int order = number.compareTo(upper.number());
      return order < 0 || (order == 0 && upper.inclusive());
    }
    return true;
  }

  /** Returns the bounds as people read them. */
  String inWords() {
    if (lower != null && upper != null && lower.inclusive() && upper.inclusive()) {
      return lower.text() + " to " + upper.text();
    }
    String from =
        lower == null ? "" : (lower.inclusive() ? "at least " : "more than ") + lower.text();
    String to = upper == null ? "" : (upper.inclusive() ? "at most " : "less than ") + upper.text();
    return from + (from.isEmpty() || to.isEmpty() ? "" : " and ") + to;
  }
}
