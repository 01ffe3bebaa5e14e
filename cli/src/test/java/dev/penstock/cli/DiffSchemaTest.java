package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diff.DefinitionDiff;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What diff prints as JSON is what its schema says, and nothing besides. */
class DiffSchemaTest {
  private static final Path DEFINITIONS =
      Path.of("..", "dsl", "src", "test", "resources", "definitions");

  @Test
  void holdsForDifferencesOfAllKinds() throws IOException {
    Schema schema = schema();
    PipelineDefinition before = null;
    for (Path file : files()) {
      PipelineDefinition after = DefinitionFile.read(file).definition();
      if (before != null) {
        assertFits(schema, DefinitionDiff.between(before, after), file);
        assertFits(schema, DefinitionDiff.between(after, after), file);
      }
      before = after;
    }
  }

  private static void assertFits(Schema schema, DefinitionDiff diff, Path file) {
    JsonNode json = JsonMapper.shared().readTree(diff.toJson().toString());
    assertThat(schema.validate(json)).as(file.toString()).isEmpty();
  }

  /** With no members allowed but those that it has. */
  private static Schema schema() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            DefinitionDiff.class.getResourceAsStream("definition-diff.schema.json"))) {
      String published = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String strict =
          published.replace(
              "\"type\": \"object\"", "\"type\": \"object\", \"additionalProperties\": false");
      return SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> {})
          .getSchema(JsonMapper.shared().readTree(strict));
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> real = Files.list(DEFINITIONS.resolve("real"));
        Stream<Path> steps = Files.list(Path.of("src", "test", "resources", "diff"))) {
      return Stream.concat(real, steps)
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.toString().endsWith(".diff.json"))
          .sorted()
          .toList();
    }
  }
}
