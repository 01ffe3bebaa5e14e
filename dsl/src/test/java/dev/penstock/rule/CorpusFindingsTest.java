package dev.penstock.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Corpus;
import dev.penstock.definition.DefinitionFile;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the rules say of definitions of the real world and of the Python SDK: no errors, and how
 * many warnings of each code. Set {@code PENSTOCK_UPDATE_GOLDEN} to write the list anew.
 */
class CorpusFindingsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/corpus-findings.txt");

  @Test
  void areAsListed() throws IOException {
    StringBuilder list = new StringBuilder();
    for (Path file : Corpus.files()) {
      List<Diagnostic> found =
          Rules.check(Subject.ofFile(DefinitionFile.read(file).definition()), List.of());
      if (!file.endsWith("sdk-cyclic-invalid.json")) {
        assertThat(found).noneMatch(each -> each.severity() == Severity.ERROR);
      }
      list.append(Path.of("src/test/resources").relativize(file)).append(": ");
      list.append(
          found.stream()
              .collect(Collectors.groupingBy(Diagnostic::code, TreeMap::new, Collectors.counting()))
              .entrySet()
              .stream()
              .map(each -> each.getKey() + (each.getValue() == 1 ? "" : " x" + each.getValue()))
              .collect(Collectors.joining(", ")));
      list.append('\n');
    }
    if (System.getenv("PENSTOCK_UPDATE_GOLDEN") != null) {
      Files.writeString(GOLDEN, list);
    }
    assertThat(GOLDEN).hasContent(list.toString());
  }
}
