package dev.penstock.definition;

import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A step of a definition, with the steps in its branches.
 *
 * @param json the step as it is written
 * @param ifSteps the steps that run when a condition step's conditions are true; empty for other
 *     steps
 * @param elseSteps the steps that run when they are not; empty for other steps
 */
public record StepDefinition(
    ObjectNode json, List<StepDefinition> ifSteps, List<StepDefinition> elseSteps) {
  private static final ObjectNode EMPTY = new ObjectNode(Map.of());

  /**
   * Copies the branches.
   *
   * @param json the step as it is written
   * @param ifSteps the first branch
   * @param elseSteps the second branch
   */
  public StepDefinition {
    ifSteps = List.copyOf(ifSteps);
    elseSteps = List.copyOf(elseSteps);
  }

  static StepDefinition of(ObjectNode json) {
    ObjectNode arguments = json.get("Arguments") instanceof ObjectNode object ? object : EMPTY;
    boolean condition = "Condition".equals(json.text("Type"));
    return new StepDefinition(
        json,
        condition ? allOf(arguments.get("IfSteps")) : List.of(),
        condition ? allOf(arguments.get("ElseSteps")) : List.of());
  }

  static List<StepDefinition> allOf(@org.jspecify.annotations.Nullable Node array) {
    if (!(array instanceof ArrayNode steps)) {
      return List.of();
    }
    return steps.elements().stream()
        .filter(ObjectNode.class::isInstance)
        .map(step -> of((ObjectNode) step))
        .toList();
  }

  /**
   * Returns the step's name.
   *
   * @return the name; empty when the definition gives none
   */
  public String name() {
    String name = json.text("Name");
    return name == null ? "" : name;
  }

  /**
   * Returns the step's type.
   *
   * @return for example {@code Processing}; empty when the definition gives none
   */
  public String type() {
    String type = json.text("Type");
    return type == null ? "" : type;
  }

  /**
   * Returns the step's arguments.
   *
   * @return the arguments; empty when the definition gives none
   */
  public ObjectNode arguments() {
    return json.get("Arguments") instanceof ObjectNode object ? object : EMPTY;
  }

  /**
   * Returns the names in DependsOn.
   *
   * @return the names in the order given
   */
  public List<String> dependsOn() {
    if (!(json.get("DependsOn") instanceof ArrayNode names)) {
      return List.of();
    }
    return names.elements().stream()
        .filter(TextNode.class::isInstance)
        .map(name -> ((TextNode) name).value())
        .toList();
  }

  /**
   * Returns this step and all steps in its branches, however deep.
   *
   * @return the steps, this one first
   */
  public Stream<StepDefinition> withBranches() {
    return Stream.concat(
        Stream.of(this),
        Stream.concat(ifSteps.stream(), elseSteps.stream()).flatMap(StepDefinition::withBranches));
  }
}
