package dev.penstock.sagemaker.registry;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.NodeVisitor;
import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.Place;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import dev.penstock.sagemaker.execution.Execution;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What steps read from S3 that no step made, with the values that the execution had. An input of
 * another step's output is none of these.
 */
final class Inputs {
  private static final String LOCATION = "S3Uri";

  private final Map<String, String> values = new HashMap<>();

  Inputs(Execution execution, PipelineDefinition definition, Map<String, String> parameters) {
    for (ParameterDefinition each : definition.parameters()) {
      if (each.defaultValue() != null) {
        values.put("Parameters." + each.name(), text(each.defaultValue()));
      }
    }
    parameters.forEach((name, value) -> values.put("Parameters." + name, value));
    String arn = execution.arn();
    values.put("Execution.PipelineExecutionArn", arn);
    values.put("Execution.PipelineExecutionId", execution.id());
    values.put("Execution.PipelineName", execution.pipeline());
    values.put("Execution.PipelineArn", arn.replaceFirst("/execution/.*", ""));
  }

  Map<String, String> of(StepDefinition step) {
    Map<String, String> inputs = new LinkedHashMap<>();
    Map<Place, String> names = new HashMap<>();
    NodeVisitor.visit(
        step,
        (place, node) -> {
          if (node instanceof ObjectNode object) {
            String name = object.text("InputName");
            name = name == null ? object.text("ChannelName") : name;
            if (name != null) {
              names.put(place, name);
            }
          }
          if (place.name().equals(LOCATION) && !isOutput(place)) {
            String location = value(node);
            if (location != null) {
              inputs.put(unique(inputs, name(place, names)), location);
            }
          }
        });
    return inputs;
  }

  /** The name of the input or channel around a place, or else the argument that it is in. */
  private static String name(Place place, Map<Place, String> names) {
    Place argument = place;
    for (Place each = place; each != null; each = each.parent()) {
      String name = names.get(each);
      if (name != null) {
        return name;
      }
      if (each.parent() != null && each.parent().parent() != null) {
        argument = each;
      }
    }
    return argument.name();
  }

  private static String unique(Map<String, String> there, String name) {
    String unique = name;
    for (int i = 2; there.containsKey(unique); i++) {
      unique = name + " " + i;
    }
    return unique;
  }

  private static boolean isOutput(Place place) {
    for (Place each = place; each != null; each = each.parent()) {
      if (each.name().contains("Output")) {
        return true;
      }
    }
    return false;
  }

  /** The text that it was in the execution; null when a step made it. */
  private @Nullable String value(Node node) {
    if (!(node instanceof ObjectNode object)) {
      return text(node);
    }
    Reference reference = Reference.of(Place.of(""), node);
    if (reference != null) {
      return reference.step() != null
          ? null
          : values.getOrDefault(reference.text(), "{" + reference.text() + "}");
    }
    if (object.get("Std:Join") instanceof ObjectNode join
        && join.get("Values") instanceof ArrayNode parts) {
      StringBuilder joined = new StringBuilder();
      String on = join.text("On");
      for (int i = 0; i < parts.elements().size(); i++) {
        String part = value(parts.elements().get(i));
        if (part == null) {
          return null;
        }
        joined.append(i == 0 || on == null ? "" : on).append(part);
      }
      return joined.toString();
    }
    // A JsonGet reads what a step made.
    return null;
  }

  private static String text(Node node) {
    return node instanceof TextNode text ? text.value() : node.toString();
  }
}
