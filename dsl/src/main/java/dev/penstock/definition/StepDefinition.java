package dev.penstock.definition;

import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A step of a definition, with the steps inside it.
 *
 * @param json the step as it is written
 * @param ifSteps the steps that run when a condition step's conditions are true; empty for other
 *     steps
 * @param elseSteps the steps that run when they are not; empty for other steps
 * @param body the steps that a ForEach step runs for each item; empty for other steps
 */
public record StepDefinition(
    ObjectNode json,
    List<StepDefinition> ifSteps,
    List<StepDefinition> elseSteps,
    List<StepDefinition> body) {
  private static final ObjectNode EMPTY = new ObjectNode(Map.of());

  /**
   * Copies the steps inside.
   *
   * @param json the step as it is written
   * @param ifSteps the first branch
   * @param elseSteps the second branch
   * @param body the steps for each item
   */
  public StepDefinition {
    ifSteps = List.copyOf(ifSteps);
    elseSteps = List.copyOf(elseSteps);
    body = List.copyOf(body);
  }

  static StepDefinition of(ObjectNode json) {
    ObjectNode arguments = json.get("Arguments") instanceof ObjectNode object ? object : EMPTY;
    boolean condition = "Condition".equals(json.text("Type"));
    return new StepDefinition(
        json,
        condition ? allOf(arguments.get("IfSteps")) : List.of(),
        condition ? allOf(arguments.get("ElseSteps")) : List.of(),
        "ForEach".equals(json.text("Type")) ? allOf(arguments.get("ForEachBody")) : List.of());
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
   * Tells whether an earlier result of the step may be used again.
   *
   * @return true when its cache configuration is there and enabled
   */
  public boolean isCached() {
    return json.get("CacheConfig") instanceof ObjectNode cache
        && cache.get("Enabled") instanceof BooleanNode enabled
        && enabled.value();
  }

  /**
   * Returns this step and all steps inside it, however deep.
   *
   * @return the steps, this one first
   */
  public Stream<StepDefinition> withBranches() {
    return Stream.concat(
        Stream.of(this),
        Stream.of(ifSteps, elseSteps, body)
            .flatMap(List::stream)
            .flatMap(StepDefinition::withBranches));
  }
}
