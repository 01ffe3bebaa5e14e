package dev.penstock.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a reader gets: a change of it is a change to look at. Set the environment variable {@code
 * PENSTOCK_UPDATE_GOLDEN} to write it anew.
 */
final class GoldenSourceTest {
  private static final Path FOLDER = Path.of("src/test/resources/import");

  static List<Path> files() {
    return List.of(
        Corpus.feature("abalone.json"),
        Corpus.feature("notebook_job.json"),
        Corpus.feature("param_all_types.json"),
        Corpus.feature("train_frameworks.json"),
        Corpus.real("abalone-mlops-gitlab.json"),
        Corpus.real("cdk-custom-resource-endpoint.json"),
        Corpus.real("clarify-model-monitor-11-steps.json"),
        Corpus.real("hpo-top2.json"),
        Corpus.real("mammo-inference.json"),
        Corpus.real("omm-monitoring-lambdas-nested.json"),
        Corpus.real("sdk-automl.json"),
        Corpus.real("sdk-cyclic-invalid.json"),
        Corpus.shape("for-each-chained-body.json"),
        Corpus.shape("for-each-one-step.json"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void isWhatAPersonWouldWrite(Path path) throws IOException {
    ImportedPipeline imported = Corpus.imported(path);

    Path golden = FOLDER.resolve(Corpus.name(path) + ".java.txt");
    String source =
        imported.sources().entrySet().stream()
            .map(Map.Entry::getValue)
            .collect(Collectors.joining("\n"));
    if (System.getenv("PENSTOCK_UPDATE_GOLDEN") != null) {
      Files.writeString(golden, source);
    }
    assertThat(source).isEqualTo(Files.readString(golden));
  }
}
