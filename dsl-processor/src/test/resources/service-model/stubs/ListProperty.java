package dev.penstock.model;

import java.util.function.Function;

/** The signatures of the DSL. */
public final class ListProperty<E> {
  public ListProperty(PropertyPath path, Function<PropertyPath, E> each) {}
}
