package dev.penstock.sagemaker.cost;

import dev.penstock.definition.Node;
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
        ? new StepCost(
            cost.name(),
            cost.instances(),
            cost.instanceType(),
            cost.seconds(),
            cost.amount(),
            cost.note() + "; on demand, spot is cheaper")
        : cost;
  }

  /** All training jobs that it may make, one after another or not. */
  private StepCost tuning(String name, ObjectNode arguments) {
    Node jobs =
        at(
            arguments,
            "HyperParameterTuningJobConfig",
            "ResourceLimits",
            "MaxNumberOfTrainingJobs");
    Long most = number(jobs);
    Node training = at(arguments, "TrainingJobDefinition");
    Long cap = training instanceof ObjectNode one ? cap(one) : null;
    if (most == null || cap == null) {
      return StepCost.unknown(name, "how many training jobs run, and how long, is not known");
    }
    StepCost all = timed(name, at(training, "ResourceConfig"), most * cap, "");
    return all.amount() == null
        ? all
        : new StepCost(
            name,
            all.instances(),
            all.instanceType(),
            all.seconds(),
            all.amount(),
            "at most: " + most + " training jobs that run up to their cap");
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
        : rate.of(name, count, type, seconds, note);
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
