package dev.penstock.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The Java is no longer than the Python that made the definition: lines that are not blank, without
 * comments, and here without the package and the imports. Where a loop made the steps there is
 * nothing to compare with.
 */
final class LengthTest {
  @ParameterizedTest
  @CsvSource({
    "deploy-100x-models, 622",
    "clarify-model-monitor-11-steps, 490",
    "finbert-nested-conditions, 475",
    "drift-build, 263",
    "hpo-top2, 237",
    "abalone-mlops-gitlab, 163",
    "mammo-inference, 104"
  })
  void isAtMostThatOfThePython(String name, int python) throws IOException {
    ImportedPipeline imported = Corpus.imported(Corpus.real(name + ".json"));

    assertThat(imported.sources().values().stream().mapToInt(LengthTest::lines).sum())
        .isLessThanOrEqualTo(python);
    assertThat(imported.asTheyStand()).isZero();
  }

  private static int lines(String source) {
    List<String> lines = source.lines().map(String::strip).toList();
    int count = 0;
    boolean comment = false;
    for (String line : lines) {
      comment |= line.startsWith("/*");
      boolean code =
          !comment
              && !line.isEmpty()
              && !line.startsWith("import ")
              && !line.startsWith("package ");
      count += code ? 1 : 0;
      comment &= !line.endsWith("*/");
    }
    return count;
  }
}
