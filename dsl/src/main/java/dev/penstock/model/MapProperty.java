package dev.penstock.model;

import java.util.function.Function;

/**
 * A map among a step's properties.
 *
 * @param <V> what its values are: a value, or a way on
 */
public final class MapProperty<V> extends PropertyNode {
  private final Function<PropertyPath, V> value;

  /**
   * For generated code.
   *
   * @param path where the map lies
   * @param value makes a value from its place
   */
  public MapProperty(PropertyPath path, Function<PropertyPath, V> value) {
    super(path);
    this.value = value;
  }

  /**
   * The value of a key.
   *
   * @param key the key
   * @return the value
   */
  public V key(String key) {
    return value.apply(path().named(key));
  }
}
