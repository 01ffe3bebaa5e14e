package dev.penstock.model;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.ObjectExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step's arguments while they are put together: what the builder was told, then the defaults
 * where nothing was said. A path names members as on the wire; {@code [0]} is an element of an
 * array, made when it is the next one.
 */
public final class ArgumentTree {
  /** Values are Expressions, or containers of this class's own while they can still change. */
  private final Map<String, Object> root = new LinkedHashMap<>();

  private final List<List<String>> filledIn = new ArrayList<>();

  /** Makes an empty tree. */
  public ArgumentTree() {}

  /**
   * Sets the value at a path; an object is merged into the one that is there, anything else
   * replaces it.
   *
   * @param path the members that lead to it
   * @param value the value
   */
  public void put(List<String> path, Expression value) {
    write(path, value, true);
  }

  /**
   * Sets the value at a path where there is none yet; an object fills in the members that are
   * missing.
   *
   * @param path the members that lead to it
   * @param value the value
   */
  public void putIfAbsent(List<String> path, Expression value) {
    if (!has(path)) {
      filledIn.add(path);
    }
    write(path, value, false);
  }

  /**
   * Adds an element to the array at a path.
   *
   * @param path the members that lead to the array
   * @param value the element
   */
  @SuppressWarnings("unchecked")
  public void append(List<String> path, Expression value) {
    List<Object> list =
        find(path) instanceof List<?> there ? (List<Object>) there : new ArrayList<>();
    list.add(open(value));
    place(path, list);
  }

  /**
   * Tells whether something is set at a path.
   *
   * @param path the members that lead to it
   * @return true when there is a value
   */
  public boolean has(List<String> path) {
    return find(path) != null;
  }

  /**
   * Returns what is set at a path.
   *
   * @param path the members that lead to it
   * @return the value, or null when there is none
   */
  public @Nullable Expression get(List<String> path) {
    Object there = find(path);
    return there == null ? null : close(there);
  }

  /**
   * Counts the elements of the array at a path.
   *
   * @param path the members that lead to the array
   * @return 0 when there is no array
   */
  public int size(List<String> path) {
    return find(path) instanceof List<?> list ? list.size() : 0;
  }

  /**
   * Returns where values stand that nobody gave: defaults where nothing was said.
   *
   * @return their paths, in the order in which they were filled in
   */
  public List<List<String>> filledIn() {
    return List.copyOf(filledIn);
  }

  /**
   * Returns the whole tree.
   *
   * @return the tree as one object
   */
  public ObjectExpression toObject() {
    return (ObjectExpression) close(root);
  }

  private void write(List<String> path, Expression value, boolean replace) {
    Object there = find(path);
    Object open = open(value);
    if (there instanceof Map<?, ?> && open instanceof Map<?, ?> members) {
      members.forEach(
          (name, member) -> {
            List<String> inner = new ArrayList<>(path);
            inner.add((String) name);
            write(inner, close(member), replace);
          });
    } else if (replace || there == null) {
      place(path, open);
    }
  }

  private @Nullable Object find(List<String> path) {
    Object at = root;
    for (String name : path) {
      if (at instanceof Map<?, ?> map) {
        at = map.get(name);
      } else if (at instanceof List<?> list && isIndex(name)) {
        at = index(name) < list.size() ? list.get(index(name)) : null;
      } else {
        return null;
      }
    }
    return at;
  }

  @SuppressWarnings("unchecked")
  private void place(List<String> path, Object value) {
    Object at = root;
    for (int i = 0; i < path.size(); i++) {
      String name = path.get(i);
      boolean last = i == path.size() - 1;
      Object next =
          last
              ? value
              : isIndex(path.get(i + 1))
                  ? new ArrayList<Object>()
                  : new LinkedHashMap<String, Object>();
      at =
          at instanceof Map<?, ?>
              ? step((Map<String, Object>) at, name, next, last)
              : step((List<Object>) at, index(name), next, last);
    }
  }

  /** Goes on to the container that is there, or puts the next value in its place. */
  private static Object step(Map<String, Object> map, String name, Object next, boolean last) {
    Object there = map.get(name);
    if (!last && isContainer(there)) {
      return Objects.requireNonNull(there);
    }
    map.put(name, next);
    return next;
  }

  private static Object step(List<Object> list, int index, Object next, boolean last) {
    if (index == list.size()) {
      list.add(next);
    } else if (last || !isContainer(list.get(index))) {
      list.set(index, next);
    }
    return list.get(index);
  }

  private static boolean isContainer(@Nullable Object value) {
    return value instanceof Map<?, ?> || value instanceof List<?>;
  }

  private static boolean isIndex(String name) {
    return name.startsWith("[") && name.endsWith("]");
  }

  private static int index(String name) {
    return Integer.parseInt(name.substring(1, name.length() - 1));
  }

  private static Object open(Expression value) {
    if (value instanceof ObjectExpression object) {
      Map<String, Object> members = new LinkedHashMap<>();
      object.members().forEach((name, member) -> members.put(name, open(member)));
      return members;
    }
    if (value instanceof ArrayExpression array) {
      List<Object> elements = new ArrayList<>();
      array.elements().forEach(element -> elements.add(open(element)));
      return elements;
    }
    return value;
  }

  private static Expression close(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Expression> members = new LinkedHashMap<>();
      map.forEach((name, member) -> members.put((String) name, close(member)));
      return new ObjectExpression(members);
    }
    if (value instanceof List<?> list) {
      return new ArrayExpression(list.stream().map(ArgumentTree::close).toList());
    }
    return (Expression) value;
  }
}
