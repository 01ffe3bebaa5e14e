package dev.penstock.local.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes S3's answers. */
final class S3Xml {
  private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

  private static final int LONGEST_DOCUMENT = 4 << 20;

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
    return document(root, root.equals("Error") ? "" : NAMESPACE, content);
  }

  /** The same, of another service. */
  static byte[] document(
      String root, String namespace, java.util.function.Consumer<S3Xml> content) {
    try {
      S3Xml xml = new S3Xml();
      xml.out.writeStartElement(root);
      if (!namespace.isEmpty()) {
        xml.out.writeDefaultNamespace(namespace);
      }
      content.accept(xml);
      xml.out.writeEndDocument();
      xml.out.flush();
      return xml.text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The texts of all elements of a name, in order. */
  static List<String> texts(InputStream document, String name) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    List<String> texts = new ArrayList<>();
    try {
      byte[] bytes = document.readNBytes(LONGEST_DOCUMENT);
      XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      while (in.hasNext()) {
        if (in.next() == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals(name)) {
          texts.add(in.getElementText());
        }
      }
      return texts;
    } catch (XMLStreamException wrong) {
      throw S3Exception.badRequest("MalformedXML", "The request is not the XML that is expected.");
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
