package dev.penstock.local.server;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes S3's answers. */
final class S3Xml {
  private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  /** What goes into an element. */
  interface Content {
    void write() throws XMLStreamException;
  }

  private S3Xml() throws XMLStreamException {
    out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    out.writeStartDocument("UTF-8", "1.0");
  }

  /** A document with its members, written in order. */
  static byte[] document(String root, java.util.function.Consumer<S3Xml> content) {
    try {
      S3Xml xml = new S3Xml();
      xml.out.writeStartElement(root);
      if (!root.equals("Error")) {
        xml.out.writeDefaultNamespace(NAMESPACE);
      }
      content.accept(xml);
      xml.out.writeEndDocument();
      xml.out.flush();
      return xml.text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  S3Xml put(String name, @Nullable Object value) {
    return value == null ? this : element(name, () -> out.writeCharacters(legal(value)));
  }

  S3Xml element(String name, Content content) {
    try {
      out.writeStartElement(name);
      content.write();
      out.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** XML has no place for most control characters. */
  private static String legal(Object value) {
    return Objects.toString(value)
        .replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "?");
  }
}
