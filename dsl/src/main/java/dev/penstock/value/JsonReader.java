package dev.penstock.value;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.NamedReference;
import dev.penstock.expression.Expression.ObjectExpression;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON as expressions. */
final class JsonReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private JsonReader() {}

  static Expression read(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        throw new IllegalArgumentException("not JSON: there is nothing in it");
      }
      Expression value = value(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("not one JSON value: there is more after its end");
      }
      return value;
    } catch (JacksonIOException | StreamReadException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Expression value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_NUMBER_INT -> whole(new BigInteger(parser.getString()));
      case VALUE_NUMBER_FLOAT -> fraction(parser.getString());
      case VALUE_TRUE -> new Literal(true);
      case VALUE_FALSE -> new Literal(false);
      case VALUE_NULL -> new Literal(null);
      default -> new Literal(parser.getString());
    };
  }

  private static Expression object(JsonParser parser) {
    Map<String, Expression> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    boolean reference = members.size() == 1 && members.containsKey("Get");
    return reference
            && members.get("Get") instanceof Literal get
            && get.value() instanceof String text
        ? new NamedReference(text)
        : new ObjectExpression(members);
  }

  private static Expression array(JsonParser parser) {
    List<Expression> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return new ArrayExpression(elements);
  }

  private static Literal whole(BigInteger number) {
    return new Literal(number.bitLength() < Long.SIZE ? (Object) number.longValue() : number);
  }

  /** What a double cannot hold keeps its digits. */
  private static Literal fraction(String digits) {
    double number = Double.parseDouble(digits);
    return new Literal(Double.isFinite(number) ? (Object) number : new BigDecimal(digits));
  }
}
