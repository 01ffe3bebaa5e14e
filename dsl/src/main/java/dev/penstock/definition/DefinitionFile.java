package dev.penstock.definition;

import dev.penstock.definition.Node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A definition read from JSON, with the line and column of everything in it. Nothing is lost: what
 * is not known is kept, in order, numbers by their digits. Immutable.
 */
public final class DefinitionFile {
  /** The most that is read: sixteen times what the service takes. */
  static final int MOST_BYTES = 16 << 20;

  private final String name;
  private final PipelineDefinition definition;
  private final PlaceFinder places;

  private DefinitionFile(String name, String text) {
    NodeReader.Tree tree = NodeReader.read(name, text);
    this.name = name;
    this.definition = PipelineDefinition.of(tree.root());
    this.places = new PlaceFinder(tree);
  }

  /**
   * Reads a file.
   *
   * @param file the file, in UTF-8
   * @return what it holds
   * @throws IOException when it cannot be read
   * @throws DefinitionSyntaxException when it is not a JSON object
   */
  public static DefinitionFile read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    }
  }

  /**
   * Reads a stream to its end. The stream stays open.
   *
   * @param name what messages call it
   * @param in the stream, in UTF-8
   * @return what it holds
   * @throws IOException when it cannot be read
   * @throws DefinitionSyntaxException when it is not a JSON object
   */
  public static DefinitionFile read(String name, InputStream in) throws IOException {
    return parse(name, in.readNBytes(MOST_BYTES + 1));
  }

  /**
   * Reads bytes.
   *
   * @param name what messages call them
   * @param json the bytes, in UTF-8
   * @return what they hold
   * @throws DefinitionSyntaxException when it is not a JSON object
   */
  public static DefinitionFile parse(String name, byte[] json) {
    if (json.length > MOST_BYTES) {
      throw tooLarge(name);
    }
    return new DefinitionFile(name, decode(name, json));
  }

  /**
   * Reads a text.
   *
   * @param name what messages call it
   * @param json the text
   * @return what it holds
   * @throws DefinitionSyntaxException when it is not a JSON object
   */
  public static DefinitionFile parse(String name, String json) {
    if (json.length() > MOST_BYTES) {
      throw tooLarge(name);
    }
    return new DefinitionFile(name, json);
  }

  /**
   * Returns what messages call it.
   *
   * @return the path or the name that was given
   */
  public String name() {
    return name;
  }

  /**
   * Returns the definition.
   *
   * @return the definition
   */
  public PipelineDefinition definition() {
    return definition;
  }

  /**
   * Returns the document.
   *
   * @return the definition's JSON
   */
  public ObjectNode json() {
    return definition.json();
  }

  /**
   * Returns where a place stands: a member where its name begins, anything else where it begins.
   *
   * @param pointer the place as a JSON pointer (RFC 6901), for example {@code /Steps/0/Name}
   * @return its position, or that of the innermost thing around it that is there
   */
  public Position position(String pointer) {
    return places.byPointer(pointer);
  }

  /**
   * Returns where a diagnostic points to.
   *
   * @param step the diagnostic's step
   * @param argument the diagnostic's place in the step or in the document
   * @return its position, or that of the innermost thing around it that is there
   */
  public Position position(@Nullable String step, @Nullable String argument) {
    return places.byNames(step, argument);
  }

  private static DefinitionSyntaxException tooLarge(String name) {
    return new DefinitionSyntaxException(
        name,
        new Position(1, 1),
        "there are more than " + (MOST_BYTES >> 20) + " MiB of it",
        "The service takes 1 MiB; split it into several pipelines.");
  }

  private static String decode(String name, byte[] json) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(json);
    CharBuffer out = CharBuffer.allocate(json.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw new DefinitionSyntaxException(
          name,
          end(text),
          String.format("the byte 0x%02x is not UTF-8", json[in.position()]),
          "Save it in UTF-8.");
    }
    // Some editors begin a file with a byte order mark, which is no part of the JSON.
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The position behind a text. */
  private static Position end(String text) {
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    return new Position(line, text.length() - text.lastIndexOf('\n'));
  }
}
