package dev.penstock.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Compilation;
import dev.penstock.definition.DefinitionEquality;
import dev.penstock.definition.DefinitionFile;
import dev.penstock.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every definition becomes Java without a warning, and the Java the definition. */
final class CircleTest {
  /** What compile refuses by its rules, whatever it was made from. */
  private static final Map<String, String> REFUSED =
      Map.of("sdk-cyclic-invalid", "PSK103", "key_order_all_options", "PSK106");

  /** Steps that no typed step says: jobs that lack what EMR Serverless asks for. */
  private static final Map<String, Integer> AS_THEY_STAND = Map.of("emr-serverless-sdk-test", 2);

  static List<Path> files() throws IOException {
    return Corpus.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void closes(Path path) throws IOException {
    DefinitionFile file = Corpus.read(path);

    ImportedPipeline imported = Corpus.imported(path);

    Compilation compilation = Objects.requireNonNull(imported.circle().compilation());
    assertThat(imported.circle().messages()).as("javac").isEmpty();
    assertThat(DefinitionEquality.differences(file.json(), compilation.written().json())).isEmpty();
    assertThat(imported.asTheyStand()).isEqualTo(AS_THEY_STAND.getOrDefault(Corpus.name(path), 0));
    String refusal = REFUSED.get(Corpus.name(path));
    assertThat(compilation.errors().stream().map(Diagnostic::code).distinct())
        .containsExactlyElementsOf(refusal == null ? List.of() : List.of(refusal));
  }
}
