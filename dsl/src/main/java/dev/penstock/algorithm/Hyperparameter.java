package dev.penstock.algorithm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is known of one hyperparameter of an algorithm. For generated code. Immutable. */
public final class Hyperparameter {
  private final String name;
  private final @Nullable Bound lower;
  private final @Nullable Bound upper;
  private final String whenTrue;
  private final String whenFalse;

  private Hyperparameter(
      String name,
      @Nullable Bound lower,
      @Nullable Bound upper,
      String whenTrue,
      String whenFalse) {
    this.name = name;
    this.lower = lower;
    this.upper = upper;
    this.whenTrue = whenTrue;
    this.whenFalse = whenFalse;
  }

  /**
   * A hyperparameter of which nothing else is known.
   *
   * @param name its name on the wire
   * @return the hyperparameter
   */
  public static Hyperparameter named(String name) {
    return new Hyperparameter(name, null, null, "True", "False");
  }

  /**
   * The same with a bound.
   *
   * @param bound the smallest number that it may be
   * @return the hyperparameter
   */
  public Hyperparameter atLeast(String bound) {
    return from(new Bound(new BigDecimal(bound), true));
  }

  /**
   * The same with a bound.
   *
   * @param bound a number that it must be more than
   * @return the hyperparameter
   */
  public Hyperparameter moreThan(String bound) {
    return from(new Bound(new BigDecimal(bound), false));
  }

  /**
   * The same with a bound.
   *
   * @param bound the greatest number that it may be
   * @return the hyperparameter
   */
  public Hyperparameter atMost(String bound) {
    return to(new Bound(new BigDecimal(bound), true));
  }

  /**
   * The same with a bound.
   *
   * @param bound a number that it must be less than
   * @return the hyperparameter
   */
  public Hyperparameter lessThan(String bound) {
    return to(new Bound(new BigDecimal(bound), false));
  }

  /**
   * The same with the texts for booleans, where they are not Python's.
   *
   * @param whenTrue how the algorithm reads true
   * @param whenFalse how the algorithm reads false
   * @return the hyperparameter
   */
  public Hyperparameter booleans(String whenTrue, String whenFalse) {
    return new Hyperparameter(name, lower, upper, whenTrue, whenFalse);
  }

  /**
   * Returns the name on the wire.
   *
   * @return for example {@code max_depth}
   */
  public String name() {
    return name;
  }

  /**
   * Tells whether a text may be this hyperparameter's value.
   *
   * @param text a value as it travels
   * @return false when there are bounds, and it is no number within them
   */
  public boolean takes(String text) {
    if (lower == null && upper == null) {
      return true;
    }
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      return false;
    }
    return (lower == null || lower.reaches(lower.number().compareTo(number)))
        && (upper == null || upper.reaches(number.compareTo(upper.number())));
  }

  /**
   * Returns the bounds as people read them.
   *
   * @return for example {@code more than 0 and at most 1}; empty when there are none
   */
  public String bounds() {
    if (lower != null && upper != null && lower.inclusive() && upper.inclusive()) {
      return lower.shown() + " to " + upper.shown();
    }
    String from =
        lower == null ? "" : (lower.inclusive() ? "at least " : "more than ") + lower.shown();
    String to =
        upper == null ? "" : (upper.inclusive() ? "at most " : "less than ") + upper.shown();
    return from + (from.isEmpty() || to.isEmpty() ? "" : " and ") + to;
  }

  String text(boolean value) {
    return value ? whenTrue : whenFalse;
  }

  private Hyperparameter from(Bound bound) {
    return new Hyperparameter(name, bound, upper, whenTrue, whenFalse);
  }

  private Hyperparameter to(Bound bound) {
    return new Hyperparameter(name, lower, bound, whenTrue, whenFalse);
  }

  private record Bound(BigDecimal number, boolean inclusive) {
    boolean reaches(int comparison) {
      return inclusive ? comparison <= 0 : comparison < 0;
    }

    String shown() {
      return number.toPlainString();
    }
  }
}
