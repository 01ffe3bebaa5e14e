package dev.penstock.definition;

import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes a node straight to a JSON generator. */
final class NodeWriter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private NodeWriter() {}

  static void write(Node node, OutputStream out, boolean pretty) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(context(pretty), out, JsonEncoding.UTF8)) {
      write(node, json);
    }
    if (pretty) {
      out.write('\n');
    }
  }

  static byte[] bytes(Node node, boolean pretty) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
    try {
      write(node, out, pretty);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes everything", e);
    }
    return out.toByteArray();
  }

  static String text(Node node) {
    return new String(bytes(node, false), StandardCharsets.UTF_8);
  }

  private static void write(Node node, JsonGenerator json) {
    if (node instanceof ObjectNode object) {
      json.writeStartObject();
      for (Map.Entry<String, Node> member : object.members().entrySet()) {
        json.writeName(member.getKey());
        write(member.getValue(), json);
      }
      json.writeEndObject();
    } else if (node instanceof ArrayNode array) {
      json.writeStartArray();
      for (Node element : array.elements()) {
        write(element, json);
      }
      json.writeEndArray();
    } else if (node instanceof TextNode text) {
      json.writeString(text.value());
    } else if (node instanceof NumberNode number) {
      json.writeNumber(number.digits());
    } else if (node instanceof BooleanNode bool) {
      json.writeBoolean(bool.value());
    } else {
      json.writeNull();
    }
  }

  private static ObjectWriteContext context(boolean pretty) {
    if (!pretty) {
      return ObjectWriteContext.empty();
    }
    // Line breaks are the same on every platform.
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    PrettyPrinter printer =
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    return new ObjectWriteContext.Base() {
      @Override
      public PrettyPrinter getPrettyPrinter() {
        return printer;
      }

      @Override
      public boolean hasPrettyPrinter() {
        return true;
      }
    };
  }
}
