package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.StepDefinition;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where jobs say what they run on, and what kinds of instances there are. */
final class InstanceTypes {
  /** By family: the accelerators that everybody wants. */
  private static final Pattern ACCELERATED =
      Pattern.compile(
          "ml\\.(p[3-9]|p[3-9][a-z-][a-z0-9-]*|trn\\d[a-z]*|g[5-9][a-z]*|dl\\d[a-z]*)\\..*");

  /** Burstable, or too small for more than a try; and what is no instance at all. */
  private static final Pattern DEVELOPMENT =
      Pattern.compile("ml\\.t\\d[a-z]*\\..*|ml\\..*\\.(medium|small|micro|nano)|local(_gpu)?");

  private InstanceTypes() {}

  /** Visits the types that are literals or parameters with defaults. */
  static void visit(Topology topology, StepDefinition step, BiConsumer<String, String> visit) {
    for (StepContents.Named found : topology.contents(step).instanceTypes()) {
      String type = topology.literalOrDefault(found.node());
      if (type != null) {
        visit.accept(found.place(), type);
      }
    }
  }

  /** Visits whatever stands there. */
  static void nodes(StepDefinition step, BiConsumer<String, Node> visit) {
    Node arguments = step.arguments();
    switch (step.type()) {
      case "Processing", "QualityCheck", "ClarifyCheck" ->
          accept(
              "ProcessingResources.ClusterConfig.InstanceType",
              Nodes.at(arguments, "ProcessingResources", "ClusterConfig", "InstanceType"),
              visit);
      case "Training" ->
          accept(
              "ResourceConfig.InstanceType",
              Nodes.at(arguments, "ResourceConfig", "InstanceType"),
              visit);
      case "Transform" ->
          accept(
              "TransformResources.InstanceType",
              Nodes.at(arguments, "TransformResources", "InstanceType"),
              visit);
      case "Tuning" ->
          TrainingJobs.of(step)
              .forEach(
                  job ->
                      accept(
                          job.place("HyperParameterTuningResourceConfig.InstanceType"),
                          Nodes.at(
                              job.json(), "HyperParameterTuningResourceConfig", "InstanceType"),
                          visit));
      case "EndpointConfig" -> {
        List<Node> variants = Nodes.elements(step.arguments().get("ProductionVariants"));
        for (int i = 0; i < variants.size(); i++) {
          Node type = Nodes.at(variants.get(i), "InstanceType");
          accept("ProductionVariants[" + i + "].InstanceType", type, visit);
        }
      }
      default -> {}
    }
  }

  private static void accept(String place, @Nullable Node type, BiConsumer<String, Node> visit) {
    if (type != null) {
      visit.accept(place, type);
    }
  }

  static boolean isLargeAccelerated(String type) {
    return ACCELERATED.matcher(type).matches();
  }

  static boolean isForDevelopment(String type) {
    return DEVELOPMENT.matcher(type).matches();
  }
}
