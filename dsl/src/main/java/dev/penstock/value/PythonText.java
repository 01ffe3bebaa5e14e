package dev.penstock.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and booleans as Python's {@code str} writes them. Hyperparameters travel as such strings,
 * so a pipeline that moved from Python keeps its cache keys.
 */
public final class PythonText {
  private PythonText() {}

  /**
   * Writes a literal as Python does.
   *
   * @param value a String, Long, Double or Boolean, or null
   * @return for example {@code 5}, {@code 1.0}, {@code 1e-05}, {@code True}, {@code None}
   */
  public static String of(@Nullable Object value) {
    if (value == null) {
      return "None";
    }
    if (value instanceof Boolean bool) {
      return bool ? "True" : "False";
    }
    return value instanceof Double number ? of(number.doubleValue()) : value.toString();
  }

  /**
   * Writes a number in its shortest form that reads back as the same number. Java's own {@code
   * Double.toString} is not the shortest before JDK 19, so the bytes would depend on the JDK.
   *
   * @param value any number
   * @return for example {@code 0.2}, {@code 1e-05}, {@code 2e+23}; {@code nan}, {@code inf} and
   *     {@code -inf} for what JSON cannot say
   */
  public static String of(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    BigDecimal shortest = shortest(value);
    String digits = shortest.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    String sign = value < 0 ? "-" : "";
    if (exponent < -4 || exponent >= 16) {
      String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
      String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
      return sign + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + power;
    }
    String plain = shortest.abs().toPlainString();
    return sign + (plain.indexOf('.') < 0 ? plain + ".0" : plain);
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int precision = 1; precision < 17; precision++) {
      BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }
}
