package dev.penstock.cli;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a command tells machines, as it is put together. A member that is null is left out; a list
 * is there when it is empty, too.
 */
final class JsonObject {
  private final Map<String, Node> members = new LinkedHashMap<>();

  JsonObject put(String name, @Nullable Node node) {
    if (node != null) {
      members.put(name, node);
    }
    return this;
  }

  JsonObject put(String name, @Nullable String text) {
    return put(name, text == null ? null : new TextNode(text));
  }

  /** JSON has no NaN and no infinity: they are left out. */
  JsonObject put(String name, @Nullable Number number) {
    return put(name, number == null ? null : number(number));
  }

  JsonObject put(String name, boolean truth) {
    return put(name, new BooleanNode(truth));
  }

  /** A moment as ISO-8601, in UTC and milliseconds. */
  JsonObject put(String name, @Nullable Instant time) {
    return put(name, time == null ? null : time.truncatedTo(ChronoUnit.MILLIS).toString());
  }

  /** The seconds between two moments, when both are known. */
  JsonObject seconds(String name, @Nullable Instant from, @Nullable Instant to) {
    return from == null || to == null
        ? this
        : put(
            name,
            new BigDecimal(
                BigDecimal.valueOf(Math.max(0, Duration.between(from, to).toMillis()), 3)
                    .stripTrailingZeros()
                    .toPlainString()));
  }

  <T> JsonObject list(String name, List<T> all, Function<T, ? extends Node> shown) {
    return put(name, new ArrayNode(all.stream().<Node>map(shown).toList()));
  }

  JsonObject texts(String name, List<String> all) {
    return list(name, all, TextNode::new);
  }

  JsonObject texts(String name, Map<String, String> all) {
    return map(name, all, TextNode::new);
  }

  JsonObject numbers(String name, Map<String, ? extends Number> all) {
    return map(name, all, JsonObject::number);
  }

  <T> JsonObject map(String name, Map<String, T> all, Function<T, @Nullable Node> shown) {
    JsonObject inner = new JsonObject();
    all.forEach((key, each) -> inner.put(key, shown.apply(each)));
    return put(name, inner.build());
  }

  private static @Nullable Node number(Number number) {
    double value = number.doubleValue();
    if (!Double.isFinite(value)) {
      return null;
    }
    boolean whole = number instanceof Double && value == Math.rint(value) && Math.abs(value) < 1e15;
    return new NumberNode(whole ? Long.toString((long) value) : number.toString());
  }

  ObjectNode build() {
    return new ObjectNode(members);
  }
}
