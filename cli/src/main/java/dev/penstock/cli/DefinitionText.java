package dev.penstock.cli;

import dev.penstock.definition.PipelineDefinition;
import java.nio.charset.StandardCharsets;

/** A definition as the bytes that a command prints or writes. */
final class DefinitionText {
  private DefinitionText() {}

  /** For people: indented, with a line's end at the end. */
  static byte[] pretty(PipelineDefinition definition) {
    return definition.toJson().getBytes(StandardCharsets.UTF_8);
  }

  /** For the service: exactly the bytes that it is sent. */
  static byte[] compact(PipelineDefinition definition) {
    return definition.toBytes();
  }
}
