package dev.penstock.definition;

import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A step of a definition, with the steps inside it. Immutable. */
public final class StepDefinition {
  private static final ObjectNode EMPTY = new ObjectNode(Map.of());

  private final ObjectNode json;
  private final String name;
  private final String type;
  private final ObjectNode arguments;
  private final List<StepDefinition> ifSteps;
  private final List<StepDefinition> elseSteps;
  private final List<StepDefinition> body;

  private StepDefinition(ObjectNode json) {
    String givenName = json.text("Name");
    String givenType = json.text("Type");
    this.json = json;
    this.name = givenName == null ? "" : givenName;
    this.type = givenType == null ? "" : givenType;
    this.arguments = json.get("Arguments") instanceof ObjectNode object ? object : EMPTY;
    boolean condition = type.equals("Condition");
    this.ifSteps = condition ? allOf(arguments.get("IfSteps")) : List.of();
    this.elseSteps = condition ? allOf(arguments.get("ElseSteps")) : List.of();
    this.body = type.equals("ForEach") ? allOf(arguments.get("ForEachBody")) : List.of();
  }

  /**
   * Takes an object as a step, for example one whose references have been filled in.
   *
   * @param json the step's JSON
   * @return the step
   */
  public static StepDefinition of(ObjectNode json) {
    return new StepDefinition(json);
  }

  static List<StepDefinition> allOf(@org.jspecify.annotations.Nullable Node array) {
    if (!(array instanceof ArrayNode steps)) {
      return List.of();
    }
    return steps.elements().stream()
        .filter(ObjectNode.class::isInstance)
        .map(step -> new StepDefinition((ObjectNode) step))
        .toList();
  }

  /**
   * Returns the step as it is written.
   *
   * @return the step's JSON
   */
  public ObjectNode json() {
    return json;
  }

  /**
   * Returns the steps that run when a condition step's conditions are true.
   *
   * @return the first branch; empty for other steps
   */
  public List<StepDefinition> ifSteps() {
    return ifSteps;
  }

  /**
   * Returns the steps that run when a condition step's conditions are not true.
   *
   * @return the second branch; empty for other steps
   */
  public List<StepDefinition> elseSteps() {
    return elseSteps;
  }

  /**
   * Returns the steps that a ForEach step runs for each item.
   *
   * @return the body; empty for other steps
   */
  public List<StepDefinition> body() {
    return body;
  }

  /**
   * Returns the step's name.
   *
   * @return the name; empty when the definition gives none
   */
  public String name() {
    return name;
  }

  /**
   * Returns the step's type.
   *
   * @return for example {@code Processing}; empty when the definition gives none
   */
  public String type() {
    return type;
  }

  /**
   * Returns the step's arguments.
   *
   * @return the arguments; empty when the definition gives none
   */
  public ObjectNode arguments() {
    return arguments;
  }

  /**
   * Returns the names in DependsOn, those with a trigger ({@code {"Step": …, "Trigger": …}})
   * included.
   *
   * @return the names in the order given
   */
  public List<String> dependsOn() {
    if (!(json.get("DependsOn") instanceof ArrayNode entries)) {
      return List.of();
    }
    List<String> names = new ArrayList<>(entries.elements().size());
    for (Node entry : entries.elements()) {
      String name =
          entry instanceof TextNode text
              ? text.value()
              : entry instanceof ObjectNode triggered ? triggered.text("Step") : null;
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * Returns the steps of which DependsOn awaits another end than success.
   *
   * @return their names, and with each the trigger: Failed, Stopped or Any
   */
  public Map<String, String> triggers() {
    Map<String, String> triggers = new LinkedHashMap<>();
    if (json.get("DependsOn") instanceof ArrayNode entries) {
      for (Node entry : entries.elements()) {
        if (entry instanceof ObjectNode triggered
            && triggered.get("Step") instanceof TextNode step
            && triggered.get("Trigger") instanceof TextNode trigger
            && !trigger.value().equals("Completed")) {
          triggers.put(step.value(), trigger.value());
        }
      }
    }
    return triggers;
  }

  /**
   * Tells whether an earlier result of the step may be used again.
   *
   * @return true when its cache configuration is there and enabled
   */
  public boolean isCached() {
    return json.get("CacheConfig") instanceof ObjectNode cache
        && (cache.get("Enabled") instanceof BooleanNode enabled
            ? enabled.value()
            : "true".equalsIgnoreCase(cache.text("Enabled")));
  }

  /**
   * Returns this step and all steps inside it, however deep.
   *
   * @return the steps, this one first
   */
  public Stream<StepDefinition> withBranches() {
    List<StepDefinition> all = new ArrayList<>();
    gather(all);
    return all.stream();
  }

  /** Adds this step and all steps inside it. */
  void gather(List<StepDefinition> all) {
    all.add(this);
    gather(ifSteps, all);
    gather(elseSteps, all);
    gather(body, all);
  }

  static void gather(List<StepDefinition> steps, List<StepDefinition> all) {
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).gather(all);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StepDefinition step && step.json.equals(json);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Returns the step as JSON. */
  @Override
  public String toString() {
    return json.toString();
  }
}
