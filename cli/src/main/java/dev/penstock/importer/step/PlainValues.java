package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.code.TypeRef;
import dev.penstock.value.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Literals: as plain values of Java, and as values of a pipeline. */
final class PlainValues {
  private PlainValues() {}

  static boolean isLiteral(Node node) {
    return !(node instanceof ObjectNode) && !(node instanceof ArrayNode);
  }

  /** A literal where a plain Java value is taken; null when it is none of this type. */
  static @Nullable Code plain(Node node, Want want) {
    return switch (want) {
      case STRING, S3_URI -> node instanceof TextNode text ? Code.text(text.value()) : null;
      case INTEGER ->
          node instanceof NumberNode number && number.isInteger() ? wholeNumber(number) : null;
      case FLOAT ->
          node instanceof NumberNode number && !number.isInteger() ? fraction(number) : null;
      case NUMBER -> {
        Code whole = plain(node, Want.INTEGER);
        yield whole != null ? whole : plain(node, Want.FLOAT);
      }
      case BOOLEAN ->
          node instanceof BooleanNode bool ? new Code.Plain(String.valueOf(bool.value())) : null;
      case DATE_TIME, ANY -> null;
    };
  }

  static @Nullable Code plain(Node node) {
    for (Want want : List.of(Want.STRING, Want.NUMBER, Want.BOOLEAN)) {
      Code plain = plain(node, want);
      if (plain != null) {
        return plain;
      }
    }
    return null;
  }

  /** A literal of text as {@code literal("text")}, a number as {@code literal(3)}. */
  static @Nullable Typed literal(Node node) {
    if (node instanceof TextNode text) {
      return new Typed(
          Code.imported(Values.class, "literal", Code.text(text.value())), Want.STRING);
    } else if (node instanceof BooleanNode) {
      return new Typed(
          Code.imported(
              Values.class, "literal", java.util.Objects.requireNonNull(plain(node, Want.BOOLEAN))),
          Want.BOOLEAN);
    } else if (node instanceof NumberNode number) {
      Code plain = plain(node, Want.NUMBER);
      if (plain == null && number.isInteger()) {
        plain = new Code.New(TypeRef.of(BigInteger.class), List.of(new Code.Text(number.digits())));
      }
      return plain == null
          ? null
          : new Typed(
              Code.imported(Values.class, "literal", plain),
              number.isInteger() ? Want.INTEGER : Want.FLOAT);
    } else {
      return new Typed(Code.imported(Values.class, "nothing"), Want.STRING);
    }
  }

  private static @Nullable Code wholeNumber(NumberNode number) {
    BigInteger value = new BigInteger(number.digits());
    if (value.bitLength() >= Long.SIZE) {
      return null;
    }
    return new Code.Plain(value.bitLength() >= Integer.SIZE ? value + "L" : value.toString());
  }

  private static @Nullable Code fraction(NumberNode number) {
    double value = Double.parseDouble(number.digits());
    if (!Double.isFinite(value)) {
      return null;
    }
    String plain = new BigDecimal(number.digits()).toPlainString();
    boolean readable =
        plain.length() < 12
            && plain.contains(".")
            && Double.compare(Double.parseDouble(plain), value) == 0;
    return new Code.Plain(readable ? plain : Double.toString(value));
  }

  /** A moment, where its text is the one that an Instant writes. */
  static @Nullable Code instant(String text) {
    try {
      return Instant.parse(text).toString().equals(text)
          ? Code.staticCall(Instant.class, "parse", Code.text(text))
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
