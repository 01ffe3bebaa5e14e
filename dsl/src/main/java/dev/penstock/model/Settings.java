package dev.penstock.model;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.value.Json;
import dev.penstock.value.PythonText;
import dev.penstock.value.Value;
import dev.penstock.value.Values;
import dev.penstock.value.WireEnum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a builder has been told so far, in order. Immutable: each call gives a longer list and
 * leaves the old one as it was, so one builder may be continued in two ways. The same member set
 * twice has its last value; objects are merged member by member, elements appended; a default
 * counts only where nothing was said, before or after it.
 */
public final class Settings {
  private enum Kind {
    PUT,
    APPEND,
    DEFAULT
  }

  private static final Settings NONE = new Settings(null, List.of(), Kind.PUT, new Literal(null));

  private final @Nullable Settings before;
  private final List<String> path;
  private final Kind kind;
  private final Expression value;

  private Settings(@Nullable Settings before, List<String> path, Kind kind, Expression value) {
    this.before = before;
    this.path = path;
    this.kind = kind;
    this.value = value;
  }

  /**
   * Nothing set.
   *
   * @return the empty list
   */
  public static Settings none() {
    return NONE;
  }

  /**
   * Sets the value at a path.
   *
   * @param path the members that lead to it, as on the wire; {@code [0]} is an element of an array
   * @param value the value
   * @return the longer list
   */
  public Settings put(List<String> path, Expression value) {
    return new Settings(this, List.copyOf(path), Kind.PUT, value);
  }

  /**
   * Adds an element to the array at a path.
   *
   * @param path the members that lead to the array
   * @param value the element
   * @return the longer list
   */
  public Settings append(List<String> path, Expression value) {
    return new Settings(this, List.copyOf(path), Kind.APPEND, value);
  }

  /**
   * Says what the value at a path is if nothing else is said of it.
   *
   * @param path the members that lead to it
   * @param value the default
   * @return the longer list
   */
  public Settings orElse(List<String> path, Expression value) {
    return new Settings(this, List.copyOf(path), Kind.DEFAULT, value);
  }

  /**
   * Sets a member to a value.
   *
   * @param member the member's name on the wire
   * @param value the value
   * @return the longer list
   */
  public Settings put(String member, Value<?> value) {
    return put(List.of(member), value.expression());
  }

  /**
   * Sets a member to a text.
   *
   * @param member the member's name on the wire
   * @param value the value
   * @return the longer list
   */
  public Settings put(String member, String value) {
    return put(List.of(member), new Literal(value));
  }

  /**
   * Sets a member to a whole number.
   *
   * @param member the member's name on the wire
   * @param value the value
   * @return the longer list
   */
  public Settings put(String member, long value) {
    return put(List.of(member), new Literal(value));
  }

  /**
   * Sets a member to a number.
   *
   * @param member the member's name on the wire
   * @param value the value
   * @return the longer list
   */
  public Settings put(String member, double value) {
    return put(List.of(member), new Literal(value));
  }

  /**
   * Sets a member to true or false.
   *
   * @param member the member's name on the wire
   * @param value the value
   * @return the longer list
   */
  public Settings put(String member, boolean value) {
    return put(List.of(member), new Literal(value));
  }

  /**
   * Sets a member to a constant of the service.
   *
   * @param member the member's name on the wire
   * @param value the value
   * @return the longer list
   */
  public Settings put(String member, WireEnum value) {
    return put(member, value.wireName());
  }

  /**
   * Sets a member to a moment.
   *
   * @param member the member's name on the wire
   * @param value the value
   * @return the longer list
   */
  public Settings put(String member, Instant value) {
    return put(member, Values.literal(value));
  }

  /**
   * Sets a member to an object or an array.
   *
   * @param member the member's name on the wire
   * @param value the value
   * @return the longer list
   */
  public Settings put(String member, Json value) {
    return put(List.of(member), value.expression());
  }

  /**
   * Sets a member to a structure.
   *
   * @param member the member's name on the wire
   * @param value the value
   * @return the longer list
   */
  public Settings put(String member, Structure value) {
    return put(List.of(member), value.expression());
  }

  /**
   * Sets every member that a structure says something of.
   *
   * @param structure the structure
   * @return the longer list
   */
  public Settings putAll(Structure structure) {
    return put(List.of(), structure.expression());
  }

  /**
   * Sets a member to an array of texts.
   *
   * @param member the member's name on the wire
   * @param values the elements
   * @return the longer list
   */
  public Settings putTexts(String member, String... values) {
    return put(
        List.of(member), array(Arrays.stream(values).<Expression>map(Literal::new).toList()));
  }

  /**
   * Sets a member to an array of constants of the service.
   *
   * @param member the member's name on the wire
   * @param values the elements
   * @return the longer list
   */
  public Settings putEnums(String member, WireEnum... values) {
    return putTexts(member, Arrays.stream(values).map(WireEnum::wireName).toArray(String[]::new));
  }

  /**
   * Sets a member to an array of whole numbers.
   *
   * @param member the member's name on the wire
   * @param values the elements
   * @return the longer list
   */
  public Settings putNumbers(String member, long... values) {
    return putValues(member, Arrays.stream(values).mapToObj(Values::literal).toList());
  }

  /**
   * Sets a member to an array of numbers.
   *
   * @param member the member's name on the wire
   * @param values the elements
   * @return the longer list
   */
  public Settings putNumbers(String member, double... values) {
    return putValues(member, Arrays.stream(values).mapToObj(Values::literal).toList());
  }

  /**
   * Sets a member to an array of values.
   *
   * @param member the member's name on the wire
   * @param values the elements
   * @return the longer list
   */
  public Settings putValues(String member, List<? extends Value<?>> values) {
    return put(List.of(member), array(values.stream().<Expression>map(Value::expression).toList()));
  }

  /**
   * Sets a member to an array of structures.
   *
   * @param member the member's name on the wire
   * @param values the elements
   * @return the longer list
   */
  public Settings putStructures(String member, Structure... values) {
    return putStructures(member, Arrays.asList(values));
  }

  /**
   * Sets a member to an array of structures.
   *
   * @param member the member's name on the wire
   * @param values the elements
   * @return the longer list
   */
  public Settings putStructures(String member, List<? extends Structure> values) {
    return put(
        List.of(member), array(values.stream().<Expression>map(Structure::expression).toList()));
  }

  /**
   * Adds an entry to a map.
   *
   * @param member the map's name on the wire
   * @param key the key
   * @param value the value
   * @return the longer list
   */
  public Settings entry(String member, String key, String value) {
    return put(List.of(member, key), new Literal(value));
  }

  /**
   * Adds an entry to a map of texts.
   *
   * @param member the map's name on the wire
   * @param key the key
   * @param value a whole number, written as text
   * @return the longer list
   */
  public Settings entry(String member, String key, long value) {
    return entry(member, key, String.valueOf(value));
  }

  /**
   * Adds an entry to a map of texts.
   *
   * @param member the map's name on the wire
   * @param key the key
   * @param value a number, written as text in its shortest form
   * @return the longer list
   */
  public Settings entry(String member, String key, double value) {
    return entry(member, key, PythonText.of(value));
  }

  /**
   * Adds an entry to a map of texts.
   *
   * @param member the map's name on the wire
   * @param key the key
   * @param value {@code true} or {@code false}, written as text
   * @return the longer list
   */
  public Settings entry(String member, String key, boolean value) {
    return entry(member, key, String.valueOf(value));
  }

  /**
   * Adds an entry to a map.
   *
   * @param member the map's name on the wire
   * @param key the key
   * @param value the value
   * @return the longer list
   */
  public Settings entry(String member, String key, Value<?> value) {
    return put(List.of(member, key), value.expression());
  }

  /**
   * Adds an entry to a map.
   *
   * @param member the map's name on the wire
   * @param key the key
   * @param value the value
   * @return the longer list
   */
  public Settings entry(String member, String key, WireEnum value) {
    return entry(member, key, value.wireName());
  }

  /**
   * Adds an entry to a map.
   *
   * @param member the map's name on the wire
   * @param key the key
   * @param value the value
   * @return the longer list
   */
  public Settings entry(String member, String key, Structure value) {
    return put(List.of(member, key), value.expression());
  }

  /**
   * Adds entries to a map.
   *
   * @param member the map's name on the wire
   * @param entries the keys and values, in the map's order
   * @return the longer list
   */
  public Settings entries(String member, Map<String, String> entries) {
    Settings all = this;
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      all = all.entry(member, entry.getKey(), entry.getValue());
    }
    return all;
  }

  /**
   * Everything that was set, as a tree that can be added to.
   *
   * @return a new tree
   */
  public ArgumentTree toTree() {
    List<Settings> all = new ArrayList<>();
    for (Settings each = this; each.before != null; each = each.before) {
      all.add(each);
    }
    Collections.reverse(all);
    ArgumentTree tree = new ArgumentTree();
    for (Settings each : all) {
      switch (each.kind) {
        case PUT -> tree.put(each.path, each.value);
        case APPEND -> tree.append(each.path, each.value);
        case DEFAULT -> {}
      }
    }
    for (Settings each : all) {
      if (each.kind == Kind.DEFAULT) {
        tree.putIfAbsent(each.path, each.value);
      }
    }
    return tree;
  }

  /**
   * Everything that was set, as one object.
   *
   * @return the object
   */
  public ObjectExpression toObject() {
    return toTree().toObject();
  }

  private static ArrayExpression array(List<Expression> elements) {
    return new ArrayExpression(elements);
  }
}
