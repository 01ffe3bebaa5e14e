package dev.penstock.cli;

import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.s3.ObjectStore;
import dev.penstock.local.s3.S3Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers in a report that a step wrote as JSON, on this machine. */
final class LocalReport {
  private static final int MOST_BYTES = 1 << 20;

  private LocalReport() {}

  /**
   * Reads a report.
   *
   * @param uri where it lies
   * @return its numbers by their path, for example {@code metrics.mse.value}
   * @throws IOException when it cannot be read, or is no JSON
   */
  static Map<String, NumberNode> read(ObjectStore objects, String uri) throws IOException {
    try (InputStream in = objects.read(S3Location.parse(uri))) {
      Map<String, NumberNode> numbers = new LinkedHashMap<>();
      byte[] bytes = in.readNBytes(MOST_BYTES);
      gather("", Node.parse(uri, new String(bytes, StandardCharsets.UTF_8)), numbers);
      return numbers;
    } catch (IllegalArgumentException | DefinitionSyntaxException wrong) {
      throw new IOException(wrong.getMessage(), wrong);
    }
  }

  private static void gather(String name, Node value, Map<String, NumberNode> into) {
    if (value instanceof NumberNode number) {
      into.put(name, number);
    } else if (value instanceof ObjectNode object) {
      object
          .members()
          .forEach(
              (member, each) -> gather(name.isEmpty() ? member : name + "." + member, each, into));
    }
  }
}
