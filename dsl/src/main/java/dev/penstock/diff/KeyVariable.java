package dev.penstock.diff;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.Reference;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code Get} somewhere in JSON.
 *
 * @param reference what it gets, and the place of the variable that it is or is part of
 * @param content whether it is what lies in a file that counts, and not what the value is
 */
record KeyVariable(Reference reference, boolean content) {

  static List<KeyVariable> in(Node node) {
    List<KeyVariable> found = new ArrayList<>();
    gather("", node, false, false, found);
    return found;
  }

  /** Tells whether it is an execution's variable that no other execution has. */
  boolean isOfOneExecution() {
    String text = reference.text();
    return text.startsWith("Execution.")
        && !text.equals("Execution.PipelineName")
        && !text.equals("Execution.PipelineArn");
  }

  private static void gather(
      String path, Node node, boolean inside, boolean content, List<KeyVariable> found) {
    if (node instanceof ObjectNode object) {
      boolean variable = inside || object.isVariable();
      if (object.isVariable() && object.get("Get") instanceof TextNode get) {
        found.add(new KeyVariable(new Reference(get.value(), path), content));
        return;
      }
      object
          .members()
          .forEach(
              (name, value) ->
                  gather(
                      variable ? path : Paths.member(path, name),
                      value,
                      variable,
                      content || name.equals("Std:JsonGet"),
                      found));
    } else if (node instanceof ArrayNode array) {
      String identity = inside ? null : ListIdentity.of(array, array);
      for (int i = 0; i < array.elements().size(); i++) {
        Node element = array.elements().get(i);
        String name =
            identity != null && element instanceof ObjectNode named ? named.text(identity) : null;
        String place =
            inside ? path : name == null ? Paths.element(path, i) : Paths.named(path, name);
        gather(place, element, inside, content, found);
      }
    }
  }
}
