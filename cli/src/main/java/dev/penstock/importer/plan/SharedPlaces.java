package dev.penstock.importer.plan;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.step.DefaultPlaces;
import dev.penstock.step.StepType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all steps have at the places that a pipeline's defaults fill in. One that a step lacks
 * cannot be shared: it would be filled in.
 */
final class SharedPlaces {
  private SharedPlaces() {}

  enum Setting {
    VPC,
    ISOLATION,
    TRAFFIC,
    VOLUME_KEY,
    OUTPUT_KEY,
    TAGS,
    ENVIRONMENT;

    private @Nullable List<String> in(DefaultPlaces places) {
      return switch (this) {
        case VPC -> places.vpcConfig();
        case ISOLATION -> places.networkIsolation();
        case TRAFFIC -> places.trafficEncryption();
        case VOLUME_KEY -> places.volumeKmsKey();
        case OUTPUT_KEY -> places.outputKmsKey();
        case TAGS -> places.tags();
        case ENVIRONMENT -> places.environment();
      };
    }

    /** Keys are filled in only where there is something to encrypt. */
    private boolean needsParent() {
      return this == VOLUME_KEY || this == OUTPUT_KEY;
    }
  }

  /** Where a setting stands; null for a type that has none, or has it here and there. */
  static @Nullable List<String> place(String stepType, Setting setting) {
    StepType type = StepType.ofWireName(stepType);
    DefaultPlaces places = type == null ? null : type.defaultPlaces();
    return places == null ? null : setting.in(places);
  }

  /** The value that all steps have which could; null when one has another or none. */
  static @Nullable Node common(PipelineDefinition definition, Setting setting) {
    Node common = null;
    int steps = 0;
    for (StepDefinition step : definition.allSteps()) {
      if (isFilledSomewhere(step) || (setting == Setting.TAGS && isPackageAlone(step))) {
        return null;
      }
      List<String> place = place(step.type(), setting);
      boolean filled =
          place != null
              && (!setting.needsParent()
                  || at(step.arguments(), place.subList(0, place.size() - 1)) != null);
      if (place != null && filled) {
        Node value = at(step.arguments(), place);
        if (value == null || (common != null && !common.equals(value))) {
          return null;
        }
        common = value;
        steps++;
      }
    }
    // What one step alone has is said there.
    return steps < 2 ? null : common;
  }

  /** The variables with the same text in all steps that have an environment. */
  static Map<String, String> commonVariables(PipelineDefinition definition) {
    Map<String, String> common = null;
    int steps = 0;
    for (StepDefinition step : definition.allSteps()) {
      if (isFilledSomewhere(step)) {
        return Map.of();
      }
      List<String> place = place(step.type(), Setting.ENVIRONMENT);
      if (place != null) {
        Map<String, String> texts = texts(at(step.arguments(), place));
        if (common == null) {
          common = texts;
        } else {
          common.entrySet().retainAll(texts.entrySet());
        }
        steps++;
      }
    }
    return common == null || steps < 2 ? Map.of() : common;
  }

  /** Whether defaults are filled in at places that depend on what else is there. */
  private static boolean isFilledSomewhere(StepDefinition step) {
    StepType type = StepType.ofWireName(step.type());
    return type != null && type.defaultPlaces() == null;
  }

  /** Whether it is a package without a group, which takes tags, unlike others of its type. */
  private static boolean isPackageAlone(StepDefinition step) {
    return step.type().equals(StepType.REGISTER_MODEL.wireName())
        && step.arguments().get("ModelPackageGroupName") == null;
  }

  private static Map<String, String> texts(@Nullable Node node) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (node instanceof ObjectNode object) {
      object
          .members()
          .forEach(
              (name, value) -> {
                if (value instanceof TextNode text) {
                  texts.put(name, text.value());
                }
              });
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
