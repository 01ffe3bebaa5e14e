package dev.penstock.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void findsTheNearest() {
    List<String> names = List.of("abalone", "abalone-tuned", "churn");

    assertThat(Nearest.to("abaloen", names)).isEqualTo("abalone");
    assertThat(Nearest.to("Abalone_Tuned", names)).isEqualTo("abalone-tuned");
    assertThat(Nearest.to("chrn", names)).isEqualTo("churn");
    assertThat(Nearest.to("iris", names)).isNull();
  }

  @Property(tries = 200)
  void distanceIsSymmetricAndZeroForTheSameAlone(
      @ForAll @AlphaChars @StringLength(max = 6) String one,
      @ForAll @AlphaChars @StringLength(max = 6) String other) {
    int distance = Nearest.distance(one, other);

    assertThat(distance).isEqualTo(Nearest.distance(other, one));
    assertThat(distance == 0).isEqualTo(one.equals(other));
    assertThat(distance).isLessThanOrEqualTo(Math.max(one.length(), other.length()));
  }
}
