package dev.penstock.processor.user.common;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "mseThreshold, MseThreshold, mse_threshold",
    "standardDeviation, StandardDeviation, standard_deviation",
    "meanURLSize, MeanURLSize, mean_url_size",
    "mAP, MAP, m_ap",
    "f1Score, F1Score, f1_score",
    "auc2, Auc2, auc2",
    "dry_run, DryRun, dry_run",
    "x, X, x"
  })
  void namesOnTheWire(String name, String camel, String snake) {
    assertThat(Names.upperCamel(name)).isEqualTo(camel);
    assertThat(Names.snake(name)).isEqualTo(snake);
  }

  @Property
  void snakeCaseIsLowerCaseAndStays(@ForAll("names") String name) {
    String snake = Names.snake(name);

    assertThat(snake).isLowerCase().doesNotContain("__");
    assertThat(Names.snake(snake)).isEqualTo(snake);
    assertThat(snake.replace("_", "")).isEqualToIgnoringCase(name);
  }

  @Property
  void upperCamelCaseChangesNothingButTheFirstLetter(@ForAll("names") String name) {
    assertThat(Names.upperCamel(name)).isEqualToIgnoringCase(name);
    assertThat(Names.upperCamel(name).substring(1)).isEqualTo(name.substring(1));
  }

  @Property
  void noTextEndsAComment(@ForAll String text) {
    assertThat(Javadocs.code(text)).doesNotContain("*/", "\\", "@see", "\n");
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('A', 'Z')
        .numeric()
        .ofMinLength(1)
        .ofMaxLength(30)
        .filter(name -> Character.isLowerCase(name.charAt(0)));
  }
}
