package dev.penstock.sagemaker.facts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the DSL is generated from, read from where its build reads it. */
final class Facts {
  /** The service's own shapes. */
  static final Path SERVICE = Path.of("../dsl/src/main/service-model/service-shapes.json");

  /** What pipelines have besides. */
  static final Path PIPELINE = Path.of("../dsl/src/main/service-model/pipeline-shapes.json");

  private Facts() {}

  /** The facts of one service. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Service(Map<String, Operation> operations, Map<String, Shape> shapes) {
    Service {
      operations = Objects.requireNonNullElse(operations, Map.of());
    }

    Shape shape(String name) {
      return Objects.requireNonNull(shapes.get(name), name);
    }
  }

  /** The shapes of a request and of its answer. */
  record Operation(@Nullable String input, @Nullable String output) {}

  /** What a shape is; what its type does not have is empty or null. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Shape(
      String type,
      Map<String, String> members,
      Map<String, String> wireNames,
      @Nullable String member,
      @Nullable String key,
      @Nullable String value,
      @JsonProperty("enum") Set<String> values) {
    Shape {
      members = Objects.requireNonNullElse(members, Map.of());
      wireNames = Objects.requireNonNullElse(wireNames, Map.of());
      values = Objects.requireNonNullElse(values, Set.of());
    }

    Shape with(Map<String, String> otherMembers, Set<String> otherValues) {
      return new Shape(type, otherMembers, wireNames, member, key, value, otherValues);
    }
  }

  static Map<String, Service> read(Path file) {
    return JsonMapper.shared().readValue(file, new TypeReference<Map<String, Service>>() {});
  }
}
