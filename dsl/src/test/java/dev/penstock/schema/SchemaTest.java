package dev.penstock.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The published schema is what the shapes and the step types say; set {@code
 * PENSTOCK_UPDATE_GOLDEN} to write it anew.
 */
class SchemaTest {
  private static final Path PUBLISHED =
      Path.of("src/main/resources/dev/penstock/definition/pipeline-definition.schema.json");

  @Test
  void isUpToDate() throws IOException {
    String schema = SchemaGenerator.text();
    if (System.getenv("PENSTOCK_UPDATE_GOLDEN") != null) {
      Files.createDirectories(PUBLISHED.getParent());
      Files.writeString(PUBLISHED, schema);
    }
    assertThat(schema.lines().toList()).isEqualTo(Files.readString(PUBLISHED).lines().toList());
  }

  @Test
  void staysSmall() throws IOException {
    assertThat(Files.size(PUBLISHED)).isLessThan(1_000_000);
  }
}
