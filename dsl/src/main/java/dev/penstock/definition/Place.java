package dev.penstock.definition;

import org.jspecify.annotations.Nullable;

/**
 * Where a node stands, for example {@code Arguments.Tags[0].Value}: kept as the way to it, since
 * most places are never asked for their text. Immutable.
 */
public final class Place {
  private final @Nullable Place parent;
  private final String name;
  private final int index;

  private Place(@Nullable Place parent, String name, int index) {
    this.parent = parent;
    this.name = name;
    this.index = index;
  }

  /**
   * A place that no other leads to.
   *
   * @param name its text; empty for the root of what is named
   * @return the place
   */
  public static Place of(String name) {
    return new Place(null, name, -1);
  }

  /**
   * A member of an object.
   *
   * @param member the member's name
   * @return its place
   */
  public Place member(String member) {
    return new Place(this, member, -1);
  }

  /**
   * An element of an array.
   *
   * @param position the position, from 0
   * @return its place
   */
  public Place element(int position) {
    return new Place(this, name, position);
  }

  /**
   * Returns the name of the member that this is, or that this is an element of.
   *
   * @return the innermost name
   */
  public String name() {
    return name;
  }

  /**
   * Returns the position in a list.
   *
   * @return the position, from 0, or a negative number for a member
   */
  public int index() {
    return index;
  }

  /**
   * Returns what this lies in.
   *
   * @return the place around this one, or null when there is none
   */
  public @Nullable Place parent() {
    return parent;
  }

  /** Returns the place as people read it: members after dots, positions in brackets. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    write(text);
    return text.toString();
  }

  private void write(StringBuilder text) {
    if (parent != null) {
      parent.write(text);
    }
    if (index >= 0) {
      text.append('[').append(index).append(']');
    } else {
      text.append(text.isEmpty() ? "" : ".").append(name);
    }
  }
}
