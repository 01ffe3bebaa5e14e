package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
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
    ObjectNode arguments = step.arguments();
    switch (step.type()) {
      case "Processing", "QualityCheck", "ClarifyCheck" ->
          accept(
              "ProcessingResources.ClusterConfig.InstanceType",
              Nodes.at(arguments, "ProcessingResources", "ClusterConfig", "InstanceType"),
              visit);
      case "Training" ->
          cluster("ResourceConfig", arguments.get("ResourceConfig"), "InstanceGroups", visit);
      case "Transform" ->
          accept(
              "TransformResources.InstanceType",
              Nodes.at(arguments, "TransformResources", "InstanceType"),
              visit);
      case "Tuning" ->
          TrainingJobs.of(step)
              .forEach(
                  job -> {
                    String own = "ResourceConfig";
                    cluster(job.place(own), job.json().get(own), "InstanceGroups", visit);
                    String any = "HyperParameterTuningResourceConfig";
                    cluster(job.place(any), job.json().get(any), "InstanceConfigs", visit);
                  });
      case "EndpointConfig" ->
          each("ProductionVariants", arguments.get("ProductionVariants"), visit);
      default -> {}
    }
  }

  /** One type of instances, or several. */
  private static void cluster(
      String place, @Nullable Node config, String several, BiConsumer<String, Node> visit) {
    accept(place + ".InstanceType", Nodes.at(config, "InstanceType"), visit);
    each(place + "." + several, Nodes.at(config, several), visit);
  }

  private static void each(String place, @Nullable Node list, BiConsumer<String, Node> visit) {
    List<Node> all = Nodes.elements(list);
    for (int i = 0; i < all.size(); i++) {
      accept(place + "[" + i + "].InstanceType", Nodes.at(all.get(i), "InstanceType"), visit);
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
