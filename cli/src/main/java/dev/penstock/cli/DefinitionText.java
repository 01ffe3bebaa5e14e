package dev.penstock.cli;

import dev.penstock.definition.PipelineDefinition;
import java.io.ByteArrayOutputStream;

/** A definition as the bytes that a command prints or writes. */
final class DefinitionText {
  private DefinitionText() {}

  /** For people: indented, with a line's end at the end. */
  static byte[] pretty(PipelineDefinition definition) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
    definition.writeTo(bytes, true);
    bytes.write('\n');
    return bytes.toByteArray();
  }

  /** For the service: exactly the bytes that it is sent. */
  static byte[] compact(PipelineDefinition definition) {
    return definition.toBytes();
  }
}
