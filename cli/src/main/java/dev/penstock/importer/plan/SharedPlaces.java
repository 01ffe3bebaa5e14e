package dev.penstock.importer.plan;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the settings stand that a pipeline's defaults fill in: network, encryption of traffic and
 * tags, for each type of step that has them. One that a step lacks cannot be shared: it would be
 * filled in.
 */
final class SharedPlaces {
  private static final String ISOLATION = "EnableNetworkIsolation";
  private static final String TRAFFIC = "EnableInterContainerTrafficEncryption";

  /** The places of one type of step; an empty one where the type has no such setting. */
  private record Places(
      List<String> vpc, List<String> isolation, List<String> traffic, List<String> tags) {}

  private static final Places PROCESSING =
      new Places(
          List.of("NetworkConfig", "VpcConfig"),
          List.of("NetworkConfig", ISOLATION),
          List.of("NetworkConfig", TRAFFIC),
          List.of("Tags"));

  private static final Map<String, Places> PLACES =
      Map.of(
          "Processing",
          PROCESSING,
          "QualityCheck",
          PROCESSING,
          "ClarifyCheck",
          PROCESSING,
          "Training",
          new Places(List.of("VpcConfig"), List.of(ISOLATION), List.of(TRAFFIC), List.of("Tags")),
          "Model",
          new Places(List.of("VpcConfig"), List.of(ISOLATION), List.of(), List.of("Tags")),
          "Transform",
          new Places(List.of(), List.of(), List.of(), List.of("Tags")));

  /** Types that have none of these settings. Of all others it is not known where they stand. */
  private static final Set<String> WITHOUT =
      Set.of("RegisterModel", "Condition", "Fail", "Lambda", "Callback", "EMR", "EMRServerless");

  private SharedPlaces() {}

  enum Setting {
    VPC,
    ISOLATION,
    TRAFFIC,
    TAGS
  }

  /** Where a setting stands; null for a type that has none. */
  static @Nullable List<String> place(String stepType, Setting setting) {
    Places places = PLACES.get(stepType);
    if (places == null) {
      return null;
    }
    List<String> place =
        switch (setting) {
          case VPC -> places.vpc();
          case ISOLATION -> places.isolation();
          case TRAFFIC -> places.traffic();
          case TAGS -> places.tags();
        };
    return place.isEmpty() ? null : place;
  }

  /** The value that all steps have which could; null when one has another or none. */
  static @Nullable Node common(PipelineDefinition definition, Setting setting) {
    Node common = null;
    int steps = 0;
    for (StepDefinition step : definition.allSteps()) {
      List<String> place = place(step.type(), setting);
      boolean unknown = !PLACES.containsKey(step.type()) && !WITHOUT.contains(step.type());
      if (place == null && !unknown) {
        continue;
      }
      Node value = place == null ? null : at(step.arguments(), place);
      if (value == null || (common != null && !common.equals(value))) {
        return null;
      }
      common = value;
      steps++;
    }
    // What one step alone has is said there.
    return steps < 2 ? null : common;
  }

  static boolean isTrue(@Nullable Node node) {
    return new BooleanNode(true).equals(node);
  }

  /** The texts of a list; null when something else is in it. */
  static @Nullable List<String> texts(@Nullable Node node) {
    if (!(node instanceof ArrayNode array)) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    for (Node element : array.elements()) {
      if (!(element instanceof TextNode text)) {
        return null;
      }
      texts.add(text.value());
    }
    return texts;
  }

  private static @Nullable Node at(Node start, List<String> path) {
    Node at = start;
    for (String name : path) {
      at = at instanceof ObjectNode object ? object.get(name) : null;
    }
    return at;
  }
}
