package dev.penstock.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline parameter: the service's {@code Name, Type, DefaultValue, EnumValues}. Two parameters
 * of a pipeline that share a name must be equal.
 *
 * @param name the name on the wire, 1 to 256 letters, digits, hyphens and underscores
 * @param type the type on the wire
 * @param defaultValue a String, Long, Double or Boolean as the type says, or null when a start
 *     value is required; all that follows the name when the declaration is given in JSON
 * @param enumValues the values that a String parameter may take; empty when any will do
 */
public record Parameter(
    String name, Type type, @Nullable Object defaultValue, List<String> enumValues) {
  /**
   * Copies the enum values.
   *
   * @param name the name
   * @param type the type
   * @param defaultValue the default
   * @param enumValues the values allowed
   */
  public Parameter {
    enumValues = List.copyOf(enumValues);
  }

  /** The service's ParameterType. */
  public enum Type {
    /** Any text. */
    STRING("String"),
    /** A whole number. */
    INTEGER("Integer"),
    /** A number that may have a fraction. */
    FLOAT("Float"),
    /** True or false. */
    BOOLEAN("Boolean"),
    /** Said in JSON, with the default: the default value is an object expression of the rest. */
    DECLARED("");

    private final String wireName;

    Type(String wireName) {
      this.wireName = wireName;
    }

    /**
     * Returns the name on the wire.
     *
     * @return for example {@code Integer}
     */
    public String wireName() {
      return wireName;
    }
  }
}
