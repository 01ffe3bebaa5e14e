package dev.penstock.importer.plan;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a step's inputs, outputs, channels and ranges all lack that the short forms fill in: people
 * who write definitions by hand leave it to the service.
 *
 * @param step the step with all of it, which the short forms can say
 * @param members the names of the members that it lacks
 */
public record LeftOut(StepDefinition step, List<String> members) {
  /**
   * A member that a short form fills in.
   *
   * @param path the objects that have it, {@code []} for the elements of a list
   */
  private record Filled(List<String> path, String member, Node value) {}

  private static final List<Filled> OF_PROCESSING =
      List.of(
          filled("ProcessingInputs.[]", "AppManaged", new BooleanNode(false)),
          filled("ProcessingOutputConfig.Outputs.[]", "AppManaged", new BooleanNode(false)),
          filled("ProcessingInputs.[].S3Input", "S3InputMode", new TextNode("File")),
          filled(
              "ProcessingInputs.[].S3Input",
              "S3DataDistributionType",
              new TextNode("FullyReplicated")),
          filled("ProcessingInputs.[].S3Input", "S3CompressionType", new TextNode("None")));

  private static final List<Filled> OF_TRAINING =
      List.of(
              distribution("InputDataConfig.[]"),
              distribution("TrainingJobDefinition.InputDataConfig.[]"),
              distribution("TrainingJobDefinitions.[].InputDataConfig.[]"),
              scaling("HyperParameterTuningJobConfig.ParameterRanges"),
              scaling("TrainingJobDefinition.HyperParameterRanges"),
              scaling("TrainingJobDefinitions.[].HyperParameterRanges"))
          .stream()
          .flatMap(List::stream)
          .toList();

  private static final Map<String, List<Filled>> BY_TYPE =
      Map.of(
          "Processing", OF_PROCESSING,
          "QualityCheck", OF_PROCESSING,
          "ClarifyCheck", OF_PROCESSING,
          "Training", OF_TRAINING,
          "Tuning", OF_TRAINING);

  /** Finds what a step lacks everywhere. */
  public static LeftOut of(StepDefinition step) {
    List<Filled> places = BY_TYPE.getOrDefault(step.type(), List.of());
    Set<String> missing = new LinkedHashSet<>();
    Set<String> there = new LinkedHashSet<>();
    for (Filled place : places) {
      for (ObjectNode object : at(step.arguments(), place.path())) {
        (object.get(place.member()) == null ? missing : there).add(place.member());
      }
    }
    missing.removeAll(there);
    if (missing.isEmpty()) {
      return new LeftOut(step, List.of());
    }
    Node arguments = step.arguments();
    for (Filled place : places) {
      if (missing.contains(place.member())) {
        arguments = with(arguments, place.path(), place);
      }
    }
    Map<String, Node> members = new LinkedHashMap<>(step.json().members());
    members.put("Arguments", arguments);
    return new LeftOut(StepDefinition.of(new ObjectNode(members)), List.copyOf(missing));
  }

  private static Filled filled(String path, String member, Node value) {
    return new Filled(List.of(path.split("\\.", -1)), member, value);
  }

  private static List<Filled> distribution(String channel) {
    return List.of(
        filled(
            channel + ".DataSource.S3DataSource",
            "S3DataDistributionType",
            new TextNode("FullyReplicated")));
  }

  private static List<Filled> scaling(String ranges) {
    return List.of(
        filled(ranges + ".IntegerParameterRanges.[]", "ScalingType", new TextNode("Auto")),
        filled(ranges + ".ContinuousParameterRanges.[]", "ScalingType", new TextNode("Auto")));
  }

  private static List<ObjectNode> at(@Nullable Node node, List<String> path) {
    if (path.isEmpty()) {
      return node instanceof ObjectNode object ? List.of(object) : List.of();
    }
    List<String> rest = path.subList(1, path.size());
    List<ObjectNode> found = new ArrayList<>();
    if (path.get(0).equals("[]") && node instanceof ArrayNode array) {
      array.elements().forEach(element -> found.addAll(at(element, rest)));
    } else if (node instanceof ObjectNode object) {
      found.addAll(at(object.get(path.get(0)), rest));
    }
    return found;
  }

  private static Node with(Node node, List<String> path, Filled filled) {
    if (node instanceof ArrayNode array && !path.isEmpty() && path.get(0).equals("[]")) {
      List<String> rest = path.subList(1, path.size());
      return new ArrayNode(
          array.elements().stream().map(element -> with(element, rest, filled)).toList());
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    Map<String, Node> members = new LinkedHashMap<>(object.members());
    if (path.isEmpty()) {
      members.put(filled.member(), filled.value());
    } else if (members.containsKey(path.get(0))) {
      Node inner = Objects.requireNonNull(members.get(path.get(0)));
      members.put(path.get(0), with(inner, path.subList(1, path.size()), filled));
    }
    return new ObjectNode(members);
  }
}
