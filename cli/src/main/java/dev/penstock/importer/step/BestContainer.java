package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.Reference;
import dev.penstock.importer.code.Code;
import dev.penstock.internal.BestContainerVariables;
import dev.penstock.step.AutoMlStep;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The container of the best candidate that an AutoML step found. */
final class BestContainer {
  private BestContainer() {}

  /**
   * Says a container by the step that found it.
   *
   * @param method the step's method for it
   * @return the container, or null when it is another
   */
  static @Nullable Code of(StepInput in, @Nullable Node container, String method) {
    if (!(container instanceof ObjectNode object)
        || !(object.get("Image") instanceof ObjectNode image)
        || image.text("Get") == null) {
      return null;
    }
    String name = new Reference(String.valueOf(image.text("Get")), "").step();
    Scope.StepName step = name == null ? null : in.scope().step(name);
    return step != null
            && step.facts().stepClass() == AutoMlStep.class
            && object.equals(expected("Steps." + name + ".BestCandidate.InferenceContainers[0]."))
        ? step.code().call(method)
        : null;
  }

  private static Node expected(String prefix) {
    Map<String, Node> environment = new LinkedHashMap<>();
    BestContainerVariables.NAMES.forEach(
        each -> environment.put(each, get(prefix + "Environment['" + each + "']")));
    return new ObjectNode(
        Map.of(
            "Image", get(prefix + "Image"),
            "ModelDataUrl", get(prefix + "ModelDataUrl"),
            "Environment", new ObjectNode(environment)));
  }

  private static Node get(String text) {
    return new ObjectNode(Map.of("Get", new TextNode(text)));
  }
}
