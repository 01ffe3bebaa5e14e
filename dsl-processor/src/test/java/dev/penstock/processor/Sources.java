package dev.penstock.processor;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Source files that the tests compile. */
final class Sources {
  static final Path ROOT = Path.of("src/test/resources/service-model");

  private Sources() {}

  /** The types of the DSL that generated code names, as signatures. */
  static List<JavaFileObject> stubs() {
    try (Stream<Path> files = Files.list(ROOT.resolve("stubs"))) {
      return files.sorted().map(Sources::file).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JavaFileObject file(Path file) {
    try {
      String text = Files.readString(file);
      String packageName = text.substring("package ".length(), text.indexOf(';'));
      String simpleName = file.getFileName().toString().replace(".java", "");
      return JavaFileObjects.forSourceString(packageName + "." + simpleName, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
