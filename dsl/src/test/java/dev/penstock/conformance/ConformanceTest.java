package dev.penstock.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Compilation;
import dev.penstock.Findings;
import dev.penstock.definition.DefinitionEquality;
import dev.penstock.definition.DefinitionFile;
import dev.penstock.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every definition of the Python SDK in the folder of cases, made again in Java. */
final class ConformanceTest {
  private static final String CASES = "/conformance/feature";
  private static final Path ADVICE = Path.of("src/test/resources/twins-advice.txt");

  @Test
  void everyCaseHasOneTwin() {
    assertThat(twins().map(Twin::name)).containsExactlyInAnyOrderElementsOf(cases());
  }

  @ParameterizedTest
  @MethodSource("twins")
  void compilesToWhatThePythonSdkMakes(Twin twin) throws IOException {
    Compilation compilation = twin.pipeline().get().compile();

    assertThat(findings(compilation))
        .as("findings of %s: %s", twin, compilation.diagnostics())
        .containsExactlyElementsOf(twin.findings());
    if (compilation.hasErrors()) {
      // What Java refuses: the twin names the errors.
      return;
    }
    assertThat(
            DefinitionEquality.differences(
                DefinitionFile.read(folder().resolve(twin.name() + ".json")).json(),
                compilation.definition().json()))
        .isEmpty();
  }

  /** What is only advice stands in a list, so that a change of it shows. */
  @Test
  void adviceIsAsListed() throws IOException {
    String list =
        twins()
            .map(
                twin ->
                    twin.name()
                        + " "
                        + counted(
                            twin.pipeline().get().compile().diagnostics().stream()
                                .map(Diagnostic::code)
                                .filter(code -> code.startsWith("PSK3"))
                                .sorted())
                        + "\n")
            .sorted()
            .collect(Collectors.joining());
    if (System.getenv("PENSTOCK_UPDATE_GOLDEN") != null) {
      Files.writeString(ADVICE, list);
    }
    assertThat(ADVICE).hasContent(list);
  }

  static Stream<Twin> twins() {
    return Stream.of(
            AbaloneTwin.all(),
            CallTwins.all(),
            CheckTwins.all(),
            ConditionTwins.all(),
            DependencyTwins.all(),
            DeploymentTwins.all(),
            EmrTwins.all(),
            EveryTypeTwins.all(),
            ModelTwins.all(),
            NotebookTwins.all(),
            ProcessingTwins.all(),
            SearchTwins.all(),
            TrainingTwins.all(),
            TransformTwins.all(),
            ValueTwins.all())
        .flatMap(List::stream);
  }

  private static List<String> cases() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    URL url = Objects.requireNonNull(ConformanceTest.class.getResource(CASES), CASES);
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> findings(Compilation compilation) {
    return counted(Findings.besidesAdvice(compilation).stream().map(ConformanceTest::finding));
  }

  private static List<String> counted(Stream<String> findings) {
    Map<String, Integer> times = new LinkedHashMap<>();
    findings.forEach(each -> times.merge(each, 1, Integer::sum));
    return times.entrySet().stream()
        .map(each -> each.getKey() + (each.getValue() == 1 ? "" : " x" + each.getValue()))
        .toList();
  }

  private static String finding(Diagnostic diagnostic) {
    String place = diagnostic.step() == null ? diagnostic.argument() : diagnostic.step();
    return diagnostic.severity() + " " + diagnostic.code() + " " + place;
  }
}
