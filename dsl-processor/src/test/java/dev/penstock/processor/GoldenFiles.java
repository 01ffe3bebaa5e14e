package dev.penstock.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * Holds what was generated against files that were reviewed. With the environment variable
 * PENSTOCK_UPDATE_GOLDEN they are written anew instead, and git shows what changed.
 */
final class GoldenFiles {
  private GoldenFiles() {}

  static void check(Compilation compilation, Path expected) throws IOException {
    Map<String, String> generated = generated(compilation);
    if (System.getenv("PENSTOCK_UPDATE_GOLDEN") != null) {
      write(generated, expected);
    }
    assertThat(generated).containsExactlyEntriesOf(read(expected));
  }

  /** The generated sources by their path. */
  static Map<String, String> generated(Compilation compilation) throws IOException {
    Map<String, String> generated = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      try (var in = file.openInputStream()) {
        generated.put(
            file.getName().replaceFirst("^/?SOURCE_OUTPUT/", ""),
            new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return generated;
  }

  private static Map<String, String> read(Path root) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        expected.put(name, Files.readString(file));
      }
    }
    return expected;
  }

  private static void write(Map<String, String> generated, Path root) throws IOException {
    if (Files.exists(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<String, String> file : generated.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
