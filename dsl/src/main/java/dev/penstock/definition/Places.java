package dev.penstock.definition;

import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import java.util.Arrays;
import java.util.Map;

/**
 * Where the nodes of a tree stand in its text. The nodes are numbered in the order of the text, so
 * the number of a node's first child is one more than its own, and a sibling's is where the node
 * before it ends: twelve bytes for each node, and nothing in the nodes themselves.
 */
final class Places {
  private final int[] lines;
  private final int[] columns;
  private final int[] ends;

  private Places(int[] lines, int[] columns, int[] ends) {
    this.lines = lines;
    this.columns = columns;
    this.ends = ends;
  }

  /**
   * A node with its number.
   *
   * @param node the node
   * @param number its number in the order of the text
   */
  record Numbered(Node node, int number) {}

  /** The members or elements of a node, each with its number, until one is wanted. */
  interface Wanted {
    boolean is(String name, int index, Numbered child);
  }

  Position position(Numbered numbered) {
    return new Position(lines[numbered.number()], columns[numbered.number()]);
  }

  /** Looks for a child, or returns the parent when none is wanted. */
  Numbered child(Numbered parent, Wanted wanted) {
    int number = parent.number() + 1;
    int index = 0;
    if (parent.node() instanceof ObjectNode object) {
      for (Map.Entry<String, Node> member : object.members().entrySet()) {
        Numbered child = new Numbered(member.getValue(), number);
        if (wanted.is(member.getKey(), index++, child)) {
          return child;
        }
        number = ends[number];
      }
    } else if (parent.node() instanceof ArrayNode array) {
      for (Node element : array.elements()) {
        Numbered child = new Numbered(element, number);
        if (wanted.is("", index++, child)) {
          return child;
        }
        number = ends[number];
      }
    }
    return parent;
  }

  /** Numbers the nodes while they are read. */
  static final class Builder {
    private int size;
    private int[] lines = new int[256];
    private int[] columns = new int[256];
    private int[] ends = new int[256];

    int open(Position position) {
      if (size == lines.length) {
        lines = Arrays.copyOf(lines, size * 2);
        columns = Arrays.copyOf(columns, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      lines[size] = position.line();
      columns[size] = position.column();
      return size++;
    }

    void close(int number) {
      ends[number] = size;
    }

    Places build() {
      return new Places(lines, columns, ends);
    }
  }
}
