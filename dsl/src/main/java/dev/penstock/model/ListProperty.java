package dev.penstock.model;

import java.util.function.Function;

/**
 * A list among a step's properties.
 *
 * @param <E> what its elements are: a value, or a way on
 */
public final class ListProperty<E> extends PropertyNode {
  private final Function<PropertyPath, E> element;

  /**
   * For generated code.
   *
   * @param path where the list lies
   * @param element makes an element from its place
   */
  public ListProperty(PropertyPath path, Function<PropertyPath, E> element) {
    super(path);
    this.element = element;
  }

  /**
   * The element at a position.
   *
   * @param index the position, from 0
   * @return the element
   */
  public E at(int index) {
    return element.apply(path().at(index));
  }

  /**
   * The element of a name, for lists whose elements have one: inputs, outputs, channels, metrics.
   *
   * @param name the name as it stands in the arguments
   * @return the element
   */
  public E named(String name) {
    return element.apply(path().named(name));
  }
}
