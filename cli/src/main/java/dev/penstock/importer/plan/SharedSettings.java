package dev.penstock.importer.plan;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.step.Arguments;
import dev.penstock.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a pipeline share, and where the default locations lie. A setting is shared when
 * every step has it that the pipeline's default would fill it in for.
 *
 * @param pipelineName the pipeline's name, which default locations hold
 * @param role the role of all jobs, or null
 * @param bucket the bucket of the default locations, or null
 * @param prefix what follows the bucket there, or null
 */
public record SharedSettings(
    String pipelineName, @Nullable String role, @Nullable String bucket, @Nullable String prefix) {

  /** Where the role stands, for each type of step that gets the pipeline's. */
  private static final Map<String, List<String>> ROLES =
      Map.ofEntries(
          Map.entry("Processing", List.of("RoleArn")),
          Map.entry("QualityCheck", List.of("RoleArn")),
          Map.entry("ClarifyCheck", List.of("RoleArn")),
          Map.entry("Training", List.of("RoleArn")),
          Map.entry("Tuning", List.of("TrainingJobDefinition", "RoleArn")),
          Map.entry("AutoML", List.of("RoleArn")),
          Map.entry("Model", List.of("ExecutionRoleArn")),
          Map.entry("BedrockCustomModel", List.of("RoleArn")),
          Map.entry("BedrockModelImport", List.of("RoleArn")),
          Map.entry("Job", List.of("RoleArn")));

  /** Where default output locations stand that are filled in whether or not one is wanted. */
  private static final Map<String, List<String>> OUTPUT_PATHS =
      Map.of(
          "Training", List.of("OutputDataConfig", "S3OutputPath"),
          "AutoML", List.of("OutputDataConfig", "S3OutputPath"),
          "Transform", List.of("TransformOutput", "S3OutputPath"));

  private static final Node EXECUTION_ID =
      new ObjectNode(Map.of("Get", new TextNode("Execution.PipelineExecutionId")));

  /** Finds what a definition's steps share. */
  public static SharedSettings of(PipelineDefinition definition, String fallbackName) {
    Map<List<String>, Integer> roots = new LinkedHashMap<>();
    for (StepDefinition step : definition.allSteps()) {
      dev.penstock.definition.NodeVisitor.visit(
          "",
          step.arguments(),
          (place, node) -> {
            List<String> root = rootOf(node, step.name());
            if (root != null) {
              roots.merge(root, 1, Integer::sum);
            }
          });
    }
    List<String> most = null;
    for (Map.Entry<List<String>, Integer> root : roots.entrySet()) {
      if (most == null || root.getValue() > roots.getOrDefault(most, 0)) {
        most = root.getKey();
      }
    }
    return new SharedSettings(
        most == null ? fallbackName : most.get(most.size() - 1),
        role(definition),
        most == null ? null : most.get(0),
        most != null && most.size() == 3 ? most.get(1) : null);
  }

  /** Bucket, prefix if any, and pipeline of a default location. */
  private static @Nullable List<String> rootOf(Node node, String step) {
    if (!(node instanceof ObjectNode object)
        || !(object.get("Std:Join") instanceof ObjectNode join)
        || !"/".equals(join.text("On"))
        || !(join.get("Values") instanceof ArrayNode values)) {
      return null;
    }
    int id = values.elements().indexOf(EXECUTION_ID);
    if (id < 3
        || id > 4
        || values.elements().size() <= id + 1
        || !values.elements().get(0).equals(new TextNode("s3:/"))
        || !values.elements().get(id + 1).equals(new TextNode(step))) {
      return null;
    }
    List<String> root = new ArrayList<>();
    for (Node part : values.elements().subList(1, id)) {
      if (!(part instanceof TextNode text) || text.value().isEmpty()) {
        return null;
      }
      root.add(text.value());
    }
    return root;
  }

  private static @Nullable String role(PipelineDefinition definition) {
    Map<String, Integer> roles = new LinkedHashMap<>();
    for (StepDefinition step : definition.allSteps()) {
      for (List<String> place : rolePlaces(step)) {
        Node role = at(step.arguments(), place);
        if (role == null) {
          return null;
        }
        if (role instanceof TextNode text) {
          roles.merge(text.value(), 1, Integer::sum);
        }
      }
    }
    return roles.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static List<List<String>> rolePlaces(StepDefinition step) {
    if (step.type().equals("Tuning")) {
      List<List<String>> places = new ArrayList<>();
      if (step.arguments().get("TrainingJobDefinition") != null) {
        places.add(List.of("TrainingJobDefinition", "RoleArn"));
      }
      int several = PlainProcessing.elements(step.arguments().get("TrainingJobDefinitions")).size();
      for (int i = 0; i < several; i++) {
        places.add(List.of("TrainingJobDefinitions", "[" + i + "]", "RoleArn"));
      }
      return places;
    }
    List<String> place = ROLES.get(step.type());
    return place == null ? List.of() : List.of(place);
  }

  private static @Nullable Node at(Node start, List<String> path) {
    Node at = start;
    for (String name : path) {
      if (at instanceof ObjectNode object) {
        at = object.get(name);
      } else if (at instanceof ArrayNode array) {
        at = array.elements().get(Integer.parseInt(name.substring(1, name.length() - 1)));
      }
    }
    return at;
  }

  /** Takes the role when it is the pipeline's. */
  public void takeRole(String stepType, Arguments arguments) {
    List<String> place = ROLES.get(stepType);
    if (place != null && role != null) {
      arguments.takeText(role, place.toArray(String[]::new));
    }
  }

  /** Whether a location is the one that is filled in where none is given. */
  public boolean isExecutionLocation(Node uri, String... below) {
    if (bucket == null) {
      return false;
    }
    List<Node> values = new ArrayList<>();
    values.add(new TextNode("s3:/"));
    values.add(new TextNode(bucket));
    if (prefix != null) {
      values.add(new TextNode(prefix));
    }
    values.add(new TextNode(pipelineName));
    values.add(EXECUTION_ID);
    for (String part : below) {
      values.add(new TextNode(part));
    }
    Map<String, Node> join = Map.of("On", new TextNode("/"), "Values", new ArrayNode(values));
    return uri.equals(new ObjectNode(Map.of("Std:Join", new ObjectNode(join))));
  }

  /** Whether a location is the one that models go to where none is given. */
  public boolean isBucketRoot(@Nullable Node uri) {
    return bucket != null
        && new TextNode("s3://" + bucket + (prefix == null ? "/" : "/" + prefix + "/")).equals(uri);
  }

  /** Leaves out the location that would be filled in, where the definition has none. */
  public Code withoutDefaults(StepDefinition step, Code builder) {
    List<String> place = OUTPUT_PATHS.get(step.type());
    return place == null || at(step.arguments(), place) != null
        ? builder
        : builder.call("outputPath", Code.imported(Values.class, "nothing").call("asS3Uri"));
  }
}
