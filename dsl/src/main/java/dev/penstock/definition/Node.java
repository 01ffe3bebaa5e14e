package dev.penstock.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value. Immutable; objects keep the order of their members, numbers their digits. {@code
 * toString()} gives it as JSON.
 */
public sealed interface Node {
  /**
   * Reads any JSON value: a document, a list, a single value.
   *
   * @param source what messages call it
   * @param json the text
   * @return the value
   * @throws DefinitionSyntaxException when it is not one JSON value
   */
  static Node parse(String source, String json) {
    return NodeReader.readValue(source, json);
  }

  /**
   * A text.
   *
   * @param value the text
   */
  record TextNode(String value) implements Node {
    @Override
    public String toString() {
      return NodeWriter.text(this);
    }
  }

  /**
   * A number, as its digits: 1 is not 1.0.
   *
   * @param digits the number as JSON writes it
   */
  record NumberNode(String digits) implements Node {
    /**
     * Tells whether the number is a whole one by its digits.
     *
     * @return true for {@code 3}, false for {@code 3.0} and {@code 3e0}
     */
    public boolean isInteger() {
      for (int i = 0; i < digits.length(); i++) {
        char c = digits.charAt(i);
        if (c != '-' && (c < '0' || c > '9')) {
          return false;
        }
      }
      return true;
    }

    @Override
    public String toString() {
      return NodeWriter.text(this);
    }
  }

  /**
   * True or false.
   *
   * @param value the value
   */
  record BooleanNode(boolean value) implements Node {
    @Override
    public String toString() {
      return NodeWriter.text(this);
    }
  }

  /** JSON's null. */
  record NullNode() implements Node {
    @Override
    public String toString() {
      return NodeWriter.text(this);
    }
  }

  /**
   * An array.
   *
   * @param elements the elements
   */
  record ArrayNode(List<Node> elements) implements Node {
    /**
     * Copies the elements.
     *
     * @param elements the elements
     */
    public ArrayNode {
      elements = List.copyOf(elements);
    }

    @Override
    public String toString() {
      return NodeWriter.text(this);
    }
  }

  /**
   * An object.
   *
   * @param members the members in order
   */
  record ObjectNode(Map<String, Node> members) implements Node {
    /**
     * Copies the members.
     *
     * @param members the members in order
     */
    public ObjectNode {
      members = new Members(members);
    }

    /**
     * Returns a member.
     *
     * @param name the member's name
     * @return its value, or null when there is none
     */
    public @Nullable Node get(String name) {
      return members.get(name);
    }

    /**
     * Returns a member that is a text.
     *
     * @param name the member's name
     * @return the text, or null when there is none
     */
    public @Nullable String text(String name) {
      return members.get(name) instanceof TextNode text ? text.value() : null;
    }

    /**
     * Returns the objects in a member that is a list.
     *
     * @param name the member's name
     * @return its elements that are objects, in order; none when it is no list
     */
    public List<ObjectNode> objects(String name) {
      return members.get(name) instanceof ArrayNode list
          ? list.elements().stream()
              .filter(ObjectNode.class::isInstance)
              .map(ObjectNode.class::cast)
              .toList()
          : List.of();
    }

    /**
     * Returns the name of a member by its position, for walks that look at every member.
     *
     * @param position the position, from 0
     * @return the member's name
     */
    public String name(int position) {
      return ((Members) members).name(position);
    }

    /**
     * Returns a member by its position.
     *
     * @param position the position, from 0
     * @return its value
     */
    public Node value(int position) {
      return ((Members) members).node(position);
    }

    /**
     * Tells whether this stands for a value that is known only when the pipeline runs.
     *
     * @return true for {@code Get}, {@code Std:Join} and {@code Std:JsonGet}
     */
    public boolean isVariable() {
      return ((Members) members).isVariable();
    }

    @Override
    public String toString() {
      return NodeWriter.text(this);
    }
  }
}
