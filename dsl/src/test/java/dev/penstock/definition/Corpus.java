package dev.penstock.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every definition there is to try things on: the Python SDK's, and those of the real world. */
public final class Corpus {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final List<Path> FOLDERS =
      List.of(
          RESOURCES.resolve("conformance/feature"),
          RESOURCES.resolve("definitions/feature"),
          RESOURCES.resolve("definitions/real"),
          RESOURCES.resolve("definitions/shapes"));

  private Corpus() {}

  /** The files, in the order of their names. */
  public static List<Path> files() {
    return FOLDERS.stream().flatMap(Corpus::list).sorted().toList();
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
