package dev.penstock.importer;

import dev.penstock.definition.DefinitionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The definitions that the DSL's tests read. */
final class Corpus {
  private static final Path RESOURCES = Path.of("../dsl/src/test/resources");

  private Corpus() {}

  static List<Path> files() throws IOException {
    try (Stream<Path> feature = Files.list(feature(""));
        Stream<Path> real = Files.list(real(""));
        Stream<Path> shapes = Files.list(shape(""))) {
      return Stream.of(feature, real, shapes)
          .flatMap(each -> each)
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.toString().endsWith(".uploads.json"))
          .filter(file -> !file.endsWith("request_level.json"))
          .sorted()
          .toList();
    }
  }

  static Path feature(String name) {
    return RESOURCES.resolve("conformance/feature").resolve(name);
  }

  static Path real(String name) {
    return RESOURCES.resolve("definitions/real").resolve(name);
  }

  static Path shape(String name) {
    return RESOURCES.resolve("definitions/shapes").resolve(name);
  }

  static DefinitionFile read(Path file) throws IOException {
    return DefinitionFile.read(file);
  }

  static String name(Path file) {
    return file.getFileName().toString().replace(".json", "");
  }

  /** Imports a definition under a name of its own. */
  static ImportedPipeline imported(Path file) throws IOException {
    return imported(read(file), name(file));
  }

  static ImportedPipeline imported(DefinitionFile file, String name) {
    return Importer.importPipeline(file.definition(), "imported", Names.classNameOf(name));
  }
}
