package dev.penstock.samples.breastcancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Compilation;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreastCancerPipelineTest {
  private static final Path DEFINITION = Path.of("src/test/resources/breast-cancer.json");

  @TempDir Path project;

  @Test
  void compilesToWhatIsExpected() throws IOException {
    Compilation compilation = BreastCancerPipeline.pipeline().compile();

    assertThat(compilation.diagnostics()).isEmpty();
    assertGolden(DEFINITION, compilation.definition().toJson());
  }

  /** In processes of their own, as people run it: each takes about a second. */
  @Test
  void runsToTheEndAndThenFromTheCacheAndFailsBelowTheThreshold() throws Exception {
    assertGolden(Path.of("src/test/resources/run-first.txt"), penstock(0));
    assertGolden(Path.of("src/test/resources/run-again.txt"), penstock(0));
    assertGolden(
        Path.of("src/test/resources/run-below-threshold.txt"),
        penstock(1, "-p", "AccuracyThreshold=0.999"));
  }

  @Test
  void theRowsAreThoseOfTheDataSet() throws IOException {
    Path file = project.resolve("data.csv");
    Files.copy(BreastCancerWork.data(), file);

    List<Diagnosis> rows = Diagnosis.readOriginal(file);

    assertThat(rows).hasSize(569).allSatisfy(row -> assertThat(row.measurements()).hasSize(30));
    assertThat(rows.stream().filter(row -> row.name().equals("malignant"))).hasSize(212);
  }

  @Test
  void aScaleMakesMeanZeroAndDeviationOne() {
    List<Diagnosis> rows =
        List.of(new Diagnosis(List.of(1.0), "benign"), new Diagnosis(List.of(3.0), "benign"));

    assertThat(Scale.of(rows).apply(rows))
        .extracting(row -> row.measurements().get(0))
        .containsExactly(-1.0, 1.0);
  }

  private String penstock(int status, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dslf4j.internal.verbosity=ERROR", "-Dpenstock.project=" + project));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("dev.penstock.cli.Penstock", "run", "breast-cancer"));
    command.addAll(List.of(arguments));
    File out = Files.createTempFile(project, "out", ".txt").toFile();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getOutputStream().close();
    assertThat(process.waitFor()).isEqualTo(status);
    return masked(Files.readString(out.toPath(), StandardCharsets.UTF_8));
  }

  private String masked(String text) {
    return text.replace(project.toString(), "<project>")
        .replaceAll("pipelines-[a-z0-9]{12}-([A-Za-z]+)-\\w{10}", "pipelines-<id>-$1-<name>")
        .replaceAll("(execution |BreastCancer/|jobs/)[a-z0-9]{12}\\b", "$1<id>")
        .replaceAll("in \\d+\\.\\d s", "in <time>");
  }

  private static void assertGolden(Path golden, String text) throws IOException {
    if (System.getenv("PENSTOCK_UPDATE_GOLDEN") != null) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }
}
