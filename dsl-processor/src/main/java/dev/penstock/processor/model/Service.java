package dev.penstock.processor.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facts of one service: its operations, and every shape that is reachable from them. */
record Service(
    @JsonProperty("operations") Map<String, Operation> operations,
    @JsonProperty("shapes") Map<String, ShapeFact> shapes) {

  /** An operation; a null shape means that there is nothing to send or to read. */
  record Operation(
      @JsonProperty("input") @Nullable String input,
      @JsonProperty("output") @Nullable String output) {}

  Service {
    operations = Objects.requireNonNullElse(operations, Map.of());
    shapes = Objects.requireNonNullElse(shapes, Map.of());
  }

  /** These facts and more: what is there already gets the members that it lacks. */
  Service with(Service more) {
    Map<String, Operation> allOperations = new LinkedHashMap<>(operations);
    allOperations.putAll(more.operations);
    Map<String, ShapeFact> allShapes = new LinkedHashMap<>(shapes);
    more.shapes.forEach((name, fact) -> allShapes.merge(name, fact, ShapeFact::with));
    return new Service(allOperations, allShapes);
  }

  ShapeFact shape(String name) {
    return Objects.requireNonNull(shapes.get(name), name);
  }

  /**
   * Finds what would otherwise fail in the midst of writing: a shape that is named and not there, a
   * strange type.
   */
  void check(String service) throws IOException {
    for (Operation operation : operations.values()) {
      require(service, operation.input());
      require(service, operation.output());
    }
    for (Map.Entry<String, ShapeFact> shape : shapes.entrySet()) {
      ShapeFact fact = shape.getValue();
      if (!fact.isKnown()) {
        throw new IOException(
            "%s's shape %s has the type %s, which has no form in Java"
                .formatted(service, shape.getKey(), fact.type()));
      }
      for (String member : fact.members().values()) {
        require(service, member);
      }
      require(service, fact.member());
      require(service, fact.key());
      require(service, fact.value());
    }
  }

  private void require(String service, @Nullable String shape) throws IOException {
    if (shape != null && !shapes.containsKey(shape)) {
      throw new IOException("%s has no shape %s, which it refers to".formatted(service, shape));
    }
  }
}
