package dev.penstock.definition;

import dev.penstock.definition.Node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a definition.
 *
 * @param json the parameter as it is written
 */
public record ParameterDefinition(ObjectNode json) {
  /**
   * Returns the parameter's name.
   *
   * @return the name; empty when the definition gives none
   */
  public String name() {
    String name = json.text("Name");
    return name == null ? "" : name;
  }

  /**
   * Returns the parameter's type.
   *
   * @return {@code String}, {@code Integer}, {@code Float} or {@code Boolean}; {@code String} when
   *     the definition gives none
   */
  public String type() {
    String type = json.text("Type");
    return type == null ? "String" : type;
  }

  /**
   * Returns the default.
   *
   * @return the default, or null when a start value is required
   */
  public @Nullable Node defaultValue() {
    return json.get("DefaultValue");
  }
}
