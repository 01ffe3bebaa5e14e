package dev.penstock.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonTextTest {
  /** What Python 3's {@code str} gives. */
  @ParameterizedTest
  @CsvSource({
    "5.0, 5.0",
    "0.2, 0.2",
    "1e-5, 1e-05",
    "0.0001, 0.0001",
    "1e16, 1e+16",
    "123456789012345680, 1.2345678901234568e+17",
    "9999999999999998, 9999999999999998.0",
    "2e23, 2e+23",
    "-1.5e-300, -1.5e-300",
    "4.9e-324, 5e-324",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "-0.0, -0.0",
    "100, 100.0",
    "0.1, 0.1"
  })
  void writesAsPythonDoes(double value, String text) {
    assertThat(PythonText.of(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"true, True", "false, False"})
  void writesBooleansAsPythonDoes(boolean value, String text) {
    assertThat(PythonText.of((Object) value)).isEqualTo(text);
  }

  @Property
  void readsBackAsTheSameNumber(@ForAll double value) {
    assertThat(Double.parseDouble(PythonText.of(value))).isEqualTo(value);
  }

  @Property
  void isNeverLongerThanJavaNeeds(@ForAll double value) {
    assertThat(digits(PythonText.of(value))).isLessThanOrEqualTo(digits(Double.toString(value)));
  }

  private static int digits(String number) {
    int end = number.toLowerCase(java.util.Locale.ROOT).indexOf('e');
    String mantissa = end < 0 ? number : number.substring(0, end);
    return mantissa.replaceAll("[^0-9]", "").replaceAll("^0+|0+$", "").length();
  }
}
