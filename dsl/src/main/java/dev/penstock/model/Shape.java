package dev.penstock.model;

import dev.penstock.value.WireEnum;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the service takes at a place, from its model: type, bounds, pattern and known values. Facts
 * that age, so they make diagnostics and never stop anything from being said.
 */
public sealed interface Shape {

  /**
   * Text.
   *
   * @param min the fewest characters
   * @param max the most characters
   * @param pattern a regular expression that the whole text matches, or null
   * @param values the values the service knows; empty when it takes any
   */
  record TextShape(long min, long max, @Nullable String pattern, List<String> values)
      implements Shape {
    /**
     * Text that is one of the service's constants.
     *
     * @param constants the constants that the service knows
     * @return the shape
     */
    public static TextShape of(WireEnum... constants) {
      return new TextShape(
          0, Long.MAX_VALUE, null, Arrays.stream(constants).map(WireEnum::wireName).toList());
    }
  }

  /**
   * A whole number.
   *
   * @param min the least
   * @param max the greatest
   */
  record IntegerShape(long min, long max) implements Shape {}

  /**
   * A number.
   *
   * @param min the least
   * @param max the greatest
   */
  record NumberShape(double min, double max) implements Shape {}

  /** True or false. */
  record BooleanShape() implements Shape {}

  /** A moment. */
  record TimestampShape() implements Shape {}

  /**
   * A list.
   *
   * @param min the fewest elements
   * @param max the most elements
   * @param element what each element is
   */
  record ListShape(long min, long max, Shape element) implements Shape {}

  /**
   * A map.
   *
   * @param min the fewest entries
   * @param max the most entries
   * @param key what each key is
   * @param value what each value is
   */
  record MapShape(long min, long max, TextShape key, Shape value) implements Shape {}

  /**
   * A structure. Generated classes know its members; they are looked up one by one, so only those
   * used are loaded.
   */
  abstract non-sealed class StructureShape implements Shape {
    private final String name;
    private final List<String> required;
    private final List<String> members;

    /**
     * For generated code.
     *
     * @param name the shape's name in the service model
     * @param required the members that must be there, as on the wire
     * @param members all members, as on the wire
     */
    protected StructureShape(String name, List<String> required, List<String> members) {
      this.name = name;
      this.required = required;
      this.members = members;
    }

    /**
     * Returns the shape's name.
     *
     * @return the name in the service model
     */
    public final String name() {
      return name;
    }

    /**
     * Returns the members that must be there.
     *
     * @return names on the wire
     */
    public final List<String> required() {
      return required;
    }

    /**
     * Returns all members.
     *
     * @return names on the wire, in the service model's order
     */
    public final List<String> members() {
      return members;
    }

    /**
     * Returns what a member is.
     *
     * @param member its name on the wire
     * @return its shape, or null when there is no such member
     */
    public abstract @Nullable Shape member(String member);
  }
}
