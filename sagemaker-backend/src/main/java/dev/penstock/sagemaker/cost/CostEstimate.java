package dev.penstock.sagemaker.cost;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.ParameterValues;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an execution would cost, told from the definition: instances and counts with the parameters'
 * values in them, for as long as an earlier execution took, or else for as long as a job may run at
 * most. Both branches of a condition count.
 */
public final class CostEstimate {
  private static final Set<String> FREE =
      Set.of("Condition", "Fail", "Model", "RegisterModel", "EndpointConfig", "Lineage");
  private static final String PARAMETERS = "Parameters.";
  private static final ObjectNode NONE = new ObjectNode(Map.of());

  private final Map<String, Node> values;
  private final Map<String, Long> past;
  private final Set<String> repeated;
  private final Rate rate;

  private CostEstimate(
      PipelineDefinition definition, Map<String, Node> values, Map<String, Long> past, Rate rate) {
    this.values = values;
    this.past = past;
    this.repeated = definition.forEachSteps().keySet();
    this.rate = rate;
  }

  /**
   * Estimates.
   *
   * @param what what people call it
   * @param definition the definition
   * @param given start values by parameter; the others have their defaults
   * @param past how many seconds steps took before, by name; steps that are not in it are counted
   *     for as long as they may run
   * @param prices the prices
   * @param region where it runs
   * @return the estimate
   * @throws IllegalArgumentException when a start value is missing or wrong
   */
  public static Cost of(
      String what,
      PipelineDefinition definition,
      Map<String, String> given,
      Map<String, Long> past,
      PriceList prices,
      String region) {
    Rate rate = new Rate(prices, region);
    CostEstimate estimate =
        new CostEstimate(definition, ParameterValues.of(definition, given), past, rate);
    List<StepCost> steps = new ArrayList<>();
    for (StepDefinition step : definition.allSteps()) {
      steps.add(estimate.step(step));
    }
    return new Cost(what, steps, rate);
  }

  private StepCost step(StepDefinition step) {
    ObjectNode arguments = step.arguments();
    if (FREE.contains(step.type())) {
      return StepCost.none(step.name(), "runs no instances");
    }
    if (repeated.contains(step.name())) {
      return StepCost.unknown(step.name(), "runs once for each item, and nobody knows how many");
    }
    return switch (step.type()) {
      case "Processing", "QualityCheck", "ClarifyCheck" ->
          job(step.name(), at(arguments, "ProcessingResources", "ClusterConfig"), cap(arguments));
      case "Training" -> training(step.name(), arguments);
      case "Transform" -> job(step.name(), at(arguments, "TransformResources"), null);
      case "Tuning" -> tuning(step.name(), arguments);
      default -> StepCost.unknown(step.name(), "costs of " + step.type() + " steps are not known");
    };
  }

  private StepCost training(String name, ObjectNode arguments) {
    StepCost cost = job(name, at(arguments, "ResourceConfig"), cap(arguments));
    boolean spot =
        at(arguments, "EnableManagedSpotTraining") instanceof BooleanNode on && on.value();
    return spot && cost.amount() != null
        ? cost.noting(cost.note() + "; on demand, spot is cheaper")
        : cost;
  }

  /**
   * What the training jobs took the last time, or else all that it may make, one after another or
   * not, by the algorithm that costs the most.
   */
  private StepCost tuning(String name, ObjectNode arguments) {
    List<ObjectNode> algorithms = new ArrayList<>();
    if (at(arguments, "TrainingJobDefinition") instanceof ObjectNode one) {
      algorithms.add(one);
    }
    if (at(arguments, "TrainingJobDefinitions") instanceof ArrayNode several) {
      several.elements().forEach(each -> algorithms.add(each instanceof ObjectNode o ? o : NONE));
    }
    Long before = past.get(name);
    if (before != null && algorithms.size() == 1) {
      String note = "as long as its training jobs together before";
      return timed(name, tuned(algorithms.get(0)), before, note);
    }
    Long most =
        number(
            at(
                arguments,
                "HyperParameterTuningJobConfig",
                "ResourceLimits",
                "MaxNumberOfTrainingJobs"));
    StepCost dearest = null;
    for (ObjectNode algorithm : algorithms) {
      Long cap = cap(algorithm);
      if (most == null || cap == null) {
        return StepCost.unknown(name, "how many training jobs run, and how long, is not known");
      }
      String note = "at most: " + most + " training jobs that run up to their cap";
      StepCost cost = timed(name, tuned(algorithm), most * cap, note);
      if (cost.amount() == null) {
        return cost;
      }
      if (dearest == null
          || dearest.amount() == null
          || cost.amount().compareTo(dearest.amount()) > 0) {
        dearest = cost;
      }
    }
    return dearest == null ? StepCost.unknown(name, "what it tunes is not known") : dearest;
  }

  /** What the training jobs of an algorithm run on, which can be said in two ways. */
  private @Nullable Node tuned(ObjectNode algorithm) {
    Node plain = at(algorithm, "ResourceConfig");
    return plain != null ? plain : at(algorithm, "HyperParameterTuningResourceConfig");
  }

  private StepCost job(String name, @Nullable Node resources, @Nullable Long cap) {
    Long before = past.get(name);
    if (before != null) {
      return timed(name, resources, before, "as long as before");
    }
    return cap == null
        ? StepCost.unknown(name, "how long it runs is not known: it has no cap")
        : timed(name, resources, cap, "at most: up to its cap");
  }

  private StepCost timed(String name, @Nullable Node resources, long seconds, String note) {
    Long count = number(at(resources, "InstanceCount"));
    String type = at(resources, "InstanceType") instanceof TextNode text ? text.value() : null;
    return count == null || type == null
        ? StepCost.unknown(name, "which instances it runs on is known when it runs")
        : rate.of(
            name,
            new Machines(count, type, number(at(resources, "VolumeSizeInGB"))),
            seconds,
            note);
  }

  private @Nullable Long cap(ObjectNode arguments) {
    return number(at(arguments, "StoppingCondition", "MaxRuntimeInSeconds"));
  }

  /** What is at a path, with the parameters' values in the place of references to them. */
  private @Nullable Node at(@Nullable Node from, String... path) {
    Node node = from;
    for (String member : path) {
      node = node instanceof ObjectNode object ? value(object.get(member)) : null;
    }
    return node;
  }

  private @Nullable Node value(@Nullable Node node) {
    if (node instanceof ObjectNode object
        && object.members().size() == 1
        && object.get("Get") instanceof TextNode get
        && get.value().startsWith(PARAMETERS)) {
      return values.get(get.value().substring(PARAMETERS.length()));
    }
    return node;
  }

  private static @Nullable Long number(@Nullable Node node) {
    String digits =
        node instanceof NumberNode number
            ? number.digits()
            : node instanceof TextNode text ? text.value() : "";
    try {
      return new BigDecimal(digits).longValueExact();
    } catch (NumberFormatException | ArithmeticException none) {
      return null;
    }
  }
}
