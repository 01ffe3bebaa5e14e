package dev.penstock.model;

import java.util.function.Function;

/** The signatures of the DSL. */
public final class MapProperty<V> {
  public MapProperty(PropertyPath path, Function<PropertyPath, V> each) {}
}
