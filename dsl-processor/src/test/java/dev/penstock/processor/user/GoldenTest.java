package dev.penstock.processor.user;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is generated for {@code good/NAME} is in {@code expected/NAME}, and compiles without a
 * warning. Written anew when PENSTOCK_UPDATE_GOLDEN is set.
 */
class GoldenTest {
  private static final String UPDATE = "PENSTOCK_UPDATE_GOLDEN";

  @ParameterizedTest
  @ValueSource(strings = {"abalone", "churn", "kinds", "calls", "training"})
  void generatesWhatIsExpected(String name) throws IOException {
    Compilation compilation =
        Compiling.strictly(Compiling.folder(Compiling.RESOURCES.resolve("good").resolve(name)));

    assertThat(compilation).succeededWithoutWarnings();
    Path expected = Compiling.RESOURCES.resolve("expected").resolve(name);
    Map<String, String> generated = generated(compilation);
    if (System.getenv(UPDATE) != null) {
      rewrite(expected, generated);
    }
    assertThat(generated).isEqualTo(read(expected));
  }

  private static Map<String, String> generated(Compilation compilation) throws IOException {
    Map<String, String> generated = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      String path = file.toUri().getPath().replaceFirst("^/(SOURCE|CLASS)_OUTPUT/", "");
      if (file.getKind() != JavaFileObject.Kind.CLASS) {
        try (InputStream in = file.openInputStream()) {
          generated.put(path, new String(in.readAllBytes(), UTF_8));
        }
      }
    }
    return generated;
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path file : Compiling.files(folder)) {
      files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
    }
    return files;
  }

  private static void rewrite(Path folder, Map<String, String> generated) throws IOException {
    if (Files.exists(folder)) {
      for (Path file : Compiling.files(folder)) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> file : generated.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
