package dev.penstock.processor.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In {@code bad/}, each line says which errors it must get, and no other line gets one: all in one
 * go.
 */
class MistakesTest {
  private static final String MARK = " // ERROR ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Declarations",
        "Defaults",
        "ParameterNames",
        "ParameterTypes",
        "Reports",
        "Contracts",
        "TrainingContracts",
        "CallContracts",
        "Works",
        "Hyperparameters",
        "Sources",
        "EnvironmentSources"
      })
  void eachIsReportedAtItsLine(String name) throws IOException {
    Path file = Compiling.RESOURCES.resolve("bad").resolve(name + ".java");
    JavaFileObject source = JavaFileObjects.forResource(file.toUri().toURL());

    assertThat(errors(Compiling.of(source))).containsExactlyInAnyOrderElementsOf(expected(file));
    // Some users tell javac to go on after errors: what was generated adds none of its own.
    assertThat(errors(Compiling.goingOn(source)))
        .containsExactlyInAnyOrderElementsOf(expected(file));
  }

  @Test
  void moreParametersThanAPipelineHas() {
    StringBuilder components = new StringBuilder("int p0");
    for (int i = 1; i <= 200; i++) {
      components.append(", int p").append(i);
    }

    Compilation compilation =
        Compiling.of(
            Compiling.source(
                "many.Many",
                "package many;",
                "@dev.penstock.annotation.PipelineParameters",
                "public record Many(" + components + ") {}"));

    assertThat(errors(compilation))
        .containsExactly(
            "Many.java:3: Many declares 201 parameters, and a pipeline has at most 200; remove"
                + " some");
  }

  private static List<String> expected(Path file) throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      List<String> parts = List.of(lines.get(i).split(MARK, -1));
      for (String message : parts.subList(1, parts.size())) {
        expected.add(file.getFileName() + ":" + (i + 1) + ": " + message);
      }
    }
    return expected;
  }

  static List<String> errors(Compilation compilation) {
    List<String> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> error : compilation.errors()) {
      JavaFileObject source = error.getSource();
      String file = source == null ? "" : Path.of(source.toUri().getPath()).getFileName() + ":";
      errors.add(file + error.getLineNumber() + ": " + error.getMessage(Locale.ROOT));
    }
    return errors;
  }
}
