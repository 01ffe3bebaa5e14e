package dev.penstock.definition;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object, in order. Most objects have a few, which are found faster one after the
 * other than by a hash, and lie closer together. Immutable.
 */
final class Members extends AbstractMap<String, Node> {
  private static final int FEW = 10;
  private static final Set<String> VARIABLES = Set.of("Get", "Std:Join", "Std:JsonGet");

  private final String[] names;
  private final Node[] nodes;
  private final @Nullable Map<String, Node> index;
  private final boolean variable;

  Members(Map<String, Node> members) {
    names = members.keySet().toArray(new String[0]);
    nodes = members.values().toArray(new Node[0]);
    index = names.length > FEW ? new HashMap<>(members) : null;
    variable = names.length == 1 && VARIABLES.contains(names[0]);
  }

  /** Tells whether the one member is that of a value known only when the pipeline runs. */
  boolean isVariable() {
    return variable;
  }

  String name(int position) {
    return names[position];
  }

  Node node(int position) {
    return nodes[position];
  }

  @Override
  public @Nullable Node get(Object name) {
    if (index != null) {
      return index.get(name);
    }
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return nodes[i];
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(Object name) {
    return get(name) != null;
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super Node> action) {
    for (int i = 0; i < names.length; i++) {
      action.accept(names[i], nodes[i]);
    }
  }

  @Override
  public Set<Entry<String, Node>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return names.length;
      }

      @Override
      public Iterator<Entry<String, Node>> iterator() {
        return new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return next < names.length;
          }

          @Override
          public Entry<String, Node> next() {
            if (next == names.length) {
              throw new NoSuchElementException();
            }
            Entry<String, Node> entry = Map.entry(names[next], nodes[next]);
            next++;
            return entry;
          }
        };
      }
    };
  }
}
