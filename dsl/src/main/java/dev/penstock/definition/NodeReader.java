package dev.penstock.definition;

import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into nodes, and notes where each stands. */
final class NodeReader {
  /**
   * How deep brackets may nest. Whatever walks nodes calls itself once or a few times for each
   * level, and must come back on a thread of an ordinary stack; a condition step takes three levels
   * of its own.
   */
  static final int DEPTH = 200;

  /** How many values there may be: a hundred bytes of memory each. */
  static final int VALUES = 1_000_000;

  private static final int DIGITS = 1000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(DefinitionFile.MOST_BYTES)
                  .maxNameLength(DefinitionFile.MOST_BYTES)
                  .maxNumberLength(DefinitionFile.MOST_BYTES)
                  .build())
          .build();

  private final String source;
  private final JsonParser parser;
  private final Places.Builder places = new Places.Builder();

  private NodeReader(String source, JsonParser parser) {
    this.source = source;
    this.parser = parser;
  }

  /**
   * A tree and where its nodes stand.
   *
   * @param root the tree
   * @param places where its nodes stand
   */
  record Tree(ObjectNode root, Places places) {}

  static Tree read(String source, String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new NodeReader(source, parser).document();
    } catch (StreamConstraintsException e) {
      throw failure(
          source, e.getLocation(), e.getOriginalMessage(), "No definition holds such a value.");
    } catch (StreamReadException e) {
      throw notJson(source, e);
    }
  }

  /** Reads any JSON value, not only a document. */
  static Node readValue(String source, String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      NodeReader reader = new NodeReader(source, parser);
      if (parser.nextToken() == null) {
        throw reader.failure(reader.here(), "there is nothing in it", "Give a JSON value.");
      }
      Node value = reader.value(reader.here(), 0);
      if (parser.nextToken() != null) {
        throw reader.failure(
            reader.here(), "there is more after the value's end", "Take out what follows it.");
      }
      return value;
    } catch (StreamConstraintsException e) {
      throw failure(source, e.getLocation(), e.getOriginalMessage(), "Make the value smaller.");
    } catch (StreamReadException e) {
      throw notJson(source, e);
    }
  }

  private static DefinitionSyntaxException notJson(String source, StreamReadException e) {
    String message = e.getOriginalMessage();
    if (message.contains("nd-of-input")) {
      return failure(
          source,
          e.getLocation(),
          "the text ends before the JSON does",
          "Close what was opened: a quote or a bracket is missing.");
    }
    // Without the parser's advice to its programmer.
    int advice = message.indexOf(": enable `");
    return failure(
        source,
        e.getLocation(),
        "not JSON: " + (advice < 0 ? message : message.substring(0, advice)),
        "Correct the JSON here.");
  }

  private Tree document() {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw failure(here(), "there is nothing in it", "Give a pipeline's definition.");
    }
    if (first != JsonToken.START_OBJECT) {
      throw failure(
          here(),
          "a definition is an object, and this is "
              + (first == JsonToken.START_ARRAY ? "a list" : "a single value"),
          "Begin it with { and its \"Version\".");
    }
    ObjectNode root = (ObjectNode) value(here(), 0);
    if (parser.nextToken() != null) {
      throw failure(
          here(), "there is more after the definition's end", "Take out what follows the last }.");
    }
    return new Tree(root, places.build());
  }

  private Node value(Position position, int depth) {
    if (depth >= DEPTH) {
      throw failure(
          here(),
          "the brackets nest more than " + DEPTH + " deep",
          "Nest fewer conditions in each other.");
    }
    int place = places.open(position);
    if (place >= VALUES) {
      throw failure(
          here(), "there are more than " + VALUES + " values", "Split it into several pipelines.");
    }
    Node node =
        switch (parser.currentToken()) {
          case START_OBJECT -> object(depth);
          case START_ARRAY -> array(depth);
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new NumberNode(digits(position));
          case VALUE_TRUE -> new BooleanNode(true);
          case VALUE_FALSE -> new BooleanNode(false);
          case VALUE_NULL -> new NullNode();
          default -> new TextNode(wellFormed(parser.getString()));
        };
    places.close(place);
    return node;
  }

  private String digits(Position position) {
    String digits = parser.getString();
    if (digits.length() > DIGITS) {
      throw failure(
          position, "the number has more than " + DIGITS + " characters", "Write fewer digits.");
    }
    return digits;
  }

  private Node object(int depth) {
    Map<String, Node> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Position position = here();
      String name = wellFormed(parser.currentName());
      if (members.containsKey(name)) {
        throw failure(
            position,
            "the member \"" + name + "\" was given before in the same object",
            "Keep one of the two.");
      }
      parser.nextToken();
      members.put(name, value(position, depth + 1));
    }
    return new ObjectNode(members);
  }

  private Node array(int depth) {
    List<Node> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(here(), depth + 1));
    }
    return new ArrayNode(elements);
  }

  /** Half of a pair cannot be written as UTF-8, so it would be lost. */
  private String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw failure(
              here(),
              String.format("\\u%04x is half a character: its other half is missing", (int) c),
              "Give both halves, or take it out.");
        }
        i++;
      }
    }
    return text;
  }

  private Position here() {
    return position(parser.currentTokenLocation());
  }

  private DefinitionSyntaxException failure(Position position, String what, String mend) {
    return new DefinitionSyntaxException(source, position, what, mend);
  }

  private static DefinitionSyntaxException failure(
      String source, @Nullable TokenStreamLocation location, String what, String mend) {
    return new DefinitionSyntaxException(source, position(location), what, mend);
  }

  private static Position position(@Nullable TokenStreamLocation location) {
    if (location == null) {
      return new Position(1, 1);
    }
    return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
