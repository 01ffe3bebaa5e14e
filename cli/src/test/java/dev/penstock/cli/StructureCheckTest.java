package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.penstock.definition.PipelineDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema as other tools find it. */
class StructureCheckTest {
  @Test
  void theSchemaIsOneByTheStandard() throws IOException {
    assertThat(
            SchemaRegistry.withDialect(Dialects.getDraft202012())
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(published()))
        .isEmpty();
  }

  @Test
  void everythingThatTheSchemaRefersToIsThere() throws IOException {
    JsonNode schema = published();
    for (JsonNode reference : schema.findValues("$ref")) {
      assertThat(schema.at(reference.asString().substring(1)).isMissingNode())
          .as(reference.asString())
          .isFalse();
    }
  }

  private static JsonNode published() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            PipelineDefinition.class.getResourceAsStream("pipeline-definition.schema.json"))) {
      return JsonMapper.shared().readTree(in);
    }
  }
}
