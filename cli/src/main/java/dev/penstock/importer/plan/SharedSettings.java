package dev.penstock.importer.plan;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.NodeVisitor;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.Place;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.plan.SharedPlaces.Setting;
import dev.penstock.importer.step.Arguments;
import dev.penstock.importer.step.ScriptMode;
import dev.penstock.step.DefaultPlaces;
import dev.penstock.step.StepType;
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
 * @param role the role of most jobs, a text or a parameter; null when one has none
 * @param region the region that all scripts are told, or null
 * @param bucket the bucket of the default locations, or null
 * @param prefix what follows the bucket there, or null
 * @param subnets the subnets of all jobs; empty when they have none or several
 * @param securityGroupIds the security groups beside them
 * @param networkIsolation whether all jobs are isolated
 * @param trafficEncryption whether all jobs encrypt what their containers tell each other
 * @param volumeKmsKey the key for the volumes of all jobs, or null
 * @param outputKmsKey the key for the outputs of all jobs, or null
 * @param tags the tags of all jobs: texts, and variables that are texts
 * @param environment the variables of all containers
 * @param jobPrefixes whether all jobs have names, which begin those of the executions
 */
public record SharedSettings(
    String pipelineName,
    @Nullable Node role,
    @Nullable String region,
    @Nullable String bucket,
    @Nullable String prefix,
    List<String> subnets,
    List<String> securityGroupIds,
    boolean networkIsolation,
    boolean trafficEncryption,
    @Nullable String volumeKmsKey,
    @Nullable String outputKmsKey,
    Map<String, Node> tags,
    Map<String, String> environment,
    boolean jobPrefixes) {

  private static final List<String> OUTPUT_PATH = List.of("OutputDataConfig", "S3OutputPath");

  /** Where default output locations stand that are filled in whether or not one is wanted. */
  private static final Map<String, List<String>> OUTPUT_PATHS =
      Map.of(
          "Training", OUTPUT_PATH,
          "AutoML", OUTPUT_PATH,
          "Transform", List.of("TransformOutput", "S3OutputPath"));

  private static final String SUBNETS = "Subnets";
  private static final String SECURITY_GROUPS = "SecurityGroupIds";

  private static final Node YES = new BooleanNode(true);

  private static final Node EXECUTION_ID =
      new ObjectNode(Map.of("Get", new TextNode("Execution.PipelineExecutionId")));

  /** Finds what a definition's steps share. */
  public static SharedSettings of(PipelineDefinition definition, String fallbackName) {
    Map<List<String>, Integer> roots = new LinkedHashMap<>();
    for (StepDefinition step : definition.allSteps()) {
      NodeVisitor.visit(
          Place.of(""),
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
    Map<String, List<String>> vpc = vpc(SharedPlaces.common(definition, Setting.VPC));
    return new SharedSettings(
        most == null ? notebookPipeline(definition, fallbackName) : most.get(most.size() - 1),
        role(definition),
        ScriptMode.region(definition),
        most == null ? null : most.get(0),
        most != null && most.size() == 3 ? most.get(1) : null,
        vpc.getOrDefault(SUBNETS, List.of()),
        vpc.getOrDefault(SECURITY_GROUPS, List.of()),
        YES.equals(SharedPlaces.common(definition, Setting.ISOLATION)),
        YES.equals(SharedPlaces.common(definition, Setting.TRAFFIC)),
        key(definition, Setting.VOLUME_KEY),
        key(definition, Setting.OUTPUT_KEY),
        tags(SharedPlaces.common(definition, Setting.TAGS)),
        SharedPlaces.commonVariables(definition),
        jobPrefixes(definition));
  }

  private static @Nullable String key(PipelineDefinition definition, Setting setting) {
    return SharedPlaces.common(definition, setting) instanceof TextNode key ? key.value() : null;
  }

  private static boolean jobPrefixes(PipelineDefinition definition) {
    int named = 0;
    for (StepDefinition step : definition.allSteps()) {
      StepType type = StepType.ofWireName(step.type());
      // A version in a group has no name of its own.
      String member = type == null || type == StepType.REGISTER_MODEL ? null : type.jobNameMember();
      Node name = member == null ? null : step.arguments().get(member);
      if (member != null && (name == null || name.equals(new TextNode("")))) {
        return false;
      }
      named += member == null ? 0 : 1;
    }
    return named > 0;
  }

  /** Subnets and security groups; nothing when the network is said in another way. */
  private static Map<String, List<String>> vpc(@Nullable Node node) {
    if (!(node instanceof ObjectNode vpc) || vpc.members().size() != 2) {
      return Map.of();
    }
    List<String> subnets = texts(vpc.get(SUBNETS));
    List<String> groups = texts(vpc.get(SECURITY_GROUPS));
    return subnets == null || groups == null || subnets.isEmpty()
        ? Map.of()
        : Map.of(SUBNETS, subnets, SECURITY_GROUPS, groups);
  }

  /** The texts of a list; null when something else is in it. */
  private static @Nullable List<String> texts(@Nullable Node node) {
    List<Node> elements = PlainProcessing.elements(node);
    return elements.stream().allMatch(TextNode.class::isInstance)
        ? elements.stream().map(each -> ((TextNode) each).value()).toList()
        : null;
  }

  private static Map<String, Node> tags(@Nullable Node node) {
    Map<String, Node> tags = new LinkedHashMap<>();
    for (Node each : PlainProcessing.elements(node)) {
      Node value = each instanceof ObjectNode tag ? tag.get("Value") : null;
      if (!(each instanceof ObjectNode tag)
          || tag.members().size() != 2
          || tag.text("Key") == null
          || value == null
          || !(value instanceof TextNode || isParameter(value) || value.equals(EXECUTION_ID))
          || tags.put(String.valueOf(tag.text("Key")), value) != null) {
        return Map.of();
      }
    }
    return tags;
  }

  /** The pipeline's name in the location of a notebook's results, which begins otherwise. */
  private static String notebookPipeline(PipelineDefinition definition, String fallbackName) {
    for (StepDefinition step : definition.allSteps()) {
      Node path = at(step.arguments(), OUTPUT_PATH);
      if (step.type().equals("Training")
          && path instanceof ObjectNode object
          && object.get("Std:Join") instanceof ObjectNode join
          && join.get("Values") instanceof ArrayNode values
          && values.elements().size() == 4
          && values.elements().get(1) instanceof TextNode name
          && values.elements().get(2).equals(EXECUTION_ID)
          && values.elements().get(3).equals(new TextNode(step.name()))) {
        return name.value();
      }
    }
    return fallbackName;
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

  private static @Nullable Node role(PipelineDefinition definition) {
    Map<Node, Integer> roles = new LinkedHashMap<>();
    for (StepDefinition step : definition.allSteps()) {
      for (List<String> place : rolePlaces(step)) {
        Node role = at(step.arguments(), place);
        if (role == null) {
          return null;
        }
        if (role instanceof TextNode || isParameter(role)) {
          roles.merge(role, 1, Integer::sum);
        }
      }
    }
    return roles.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static boolean isParameter(Node node) {
    return node instanceof ObjectNode object
        && object.members().size() == 1
        && Reference.of(String.valueOf(object.text("Get"))).parameter() != null;
  }

  /** Where the role stands; null where there is none, or one for each of several jobs. */
  private static @Nullable List<String> rolePlace(String stepType) {
    if (stepType.equals("BedrockModelImport")) {
      return List.of("RoleArn");
    }
    StepType type = StepType.ofWireName(stepType);
    DefaultPlaces places = type == null ? null : type.defaultPlaces();
    return places == null ? null : places.role();
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
    List<String> place = rolePlace(step.type());
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

  /** Takes what the pipeline's defaults fill in. */
  public void take(String stepType, Arguments arguments) {
    List<String> place = rolePlace(stepType);
    if (place != null) {
      takeRole(arguments, place.toArray(String[]::new));
    }
    take(!subnets.isEmpty(), stepType, Setting.VPC, arguments);
    take(networkIsolation, stepType, Setting.ISOLATION, arguments);
    take(trafficEncryption, stepType, Setting.TRAFFIC, arguments);
    take(volumeKmsKey != null, stepType, Setting.VOLUME_KEY, arguments);
    take(outputKmsKey != null, stepType, Setting.OUTPUT_KEY, arguments);
    take(!tags.isEmpty(), stepType, Setting.TAGS, arguments);
    List<String> variables = SharedPlaces.place(stepType, Setting.ENVIRONMENT);
    if (variables != null) {
      environment.keySet().forEach(each -> arguments.take(variables.get(0), each));
    }
  }

  /** Takes a role that the pipeline's defaults fill in. */
  public boolean takeRole(Arguments arguments, String... place) {
    return role != null && arguments.takeSame(role, place);
  }

  /** What is shared is the same in every step that has a place for it. */
  private static void take(boolean shared, String stepType, Setting setting, Arguments arguments) {
    List<String> place = SharedPlaces.place(stepType, setting);
    if (shared && place != null) {
      arguments.take(place.toArray(String[]::new));
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
