package dev.penstock.schema;

import static dev.penstock.schema.Json.array;
import static dev.penstock.schema.Json.object;
import static dev.penstock.schema.Json.ref;
import static dev.penstock.schema.Json.with;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.model.Shape.StructureShape;
import dev.penstock.step.StepType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema: the document's frame and the frames of its steps, and the shapes of arguments. */
final class SchemaGenerator {
  private static final String SCALARS = "scalar";

  /** Members that a step of any type may have. */
  private static final List<String> COMMON =
      List.of(
          "Name",
          "Type",
          "Arguments",
          "DependsOn",
          "DisplayName",
          "Description",
          "RetryPolicies",
          "CacheConfig");

  private final ShapeSchemas shapes = new ShapeSchemas();

  /** Writes the schema, one definition a line, so that a change shows where it is. */
  static String text() {
    StringBuilder text = new StringBuilder("{\n");
    ObjectNode schema = new SchemaGenerator().schema();
    schema
        .members()
        .forEach(
            (name, value) -> {
              text.append(text.length() > 2 ? ",\n" : "").append("  ").append(Json.node(name));
              if (name.equals("$defs")) {
                String lines =
                    ((ObjectNode) value)
                        .members().entrySet().stream()
                            .map(each -> "    " + Json.node(each.getKey()) + ": " + each.getValue())
                            .reduce((one, other) -> one + ",\n" + other)
                            .orElse("");
                text.append(": {\n").append(lines).append("\n  }");
              } else {
                text.append(": ").append(value);
              }
            });
    return text.append("\n}\n").toString();
  }

  private ObjectNode schema() {
    Map<String, Node> definitions = new LinkedHashMap<>();
    Map<String, ObjectNode> steps = StepSchemas.all();
    for (StepType type : StepType.values()) {
      steps.putIfAbsent(type.wireName(), object());
    }
    values(definitions);
    conditions(definitions);
    parts(definitions);
    definitions.put("step", step(List.copyOf(steps.keySet())));
    steps.forEach((type, own) -> definitions.put("step." + type, step(type, own)));
    definitions.putAll(shapes.definitions());
    return with(frame(), object("$defs", new ObjectNode(definitions)));
  }

  private static ObjectNode frame() {
    return object(
        "$schema",
        "https://json-schema.org/draft/2020-12/schema",
        "$id",
        "https://penstock.dev/schema/pipeline-definition.schema.json",
        "title",
        "The definition of a SageMaker pipeline",
        "description",
        "What JSON Schema's own keywords say is the structure of a definition: whatever breaks it"
            + " is wrong. The keywords under x-facts hold at the same place and are facts of the"
            + " service (bounds, patterns, known values, required and known members), which age:"
            + " whatever breaks them is doubtful. A member that is null counts as absent.",
        "type",
        "object",
        "required",
        array("Version", "Steps"),
        "properties",
        object(
            "Version",
            object("type", "string", "x-facts", object("enum", array("2020-12-01"))),
            "Metadata",
            object(
                "type",
                array("object", "null"),
                "additionalProperties",
                object("type", array("string", "null"), "x-facts", object("maxLength", 1024)),
                "x-facts",
                object("maxProperties", 20)),
            "Parameters",
            object(
                "type",
                array("array", "null"),
                "items",
                ref("parameter"),
                "x-facts",
                object("maxItems", 200)),
            "PipelineExperimentConfig",
            object(
                "type",
                array("object", "null"),
                "properties",
                object("ExperimentName", ref("text"), "TrialName", ref("text")),
                "additionalProperties",
                false),
            "MlflowConfig",
            object(
                "type",
                array("object", "null"),
                "properties",
                object("MlflowResourceArn", ref("text"), "MlflowExperimentName", ref("text")),
                "x-facts",
                object("additionalProperties", false)),
            "Steps",
            ref("steps")),
        "additionalProperties",
        false);
  }

  /** A value may be a variable anywhere. A number is taken as a text too where it reads as one. */
  private static void values(Map<String, Node> definitions) {
    Node isObject = object("type", "object");
    ObjectNode variable = object("if", isObject, "then", ref("expression"));
    definitions.put(
        "expression",
        object(
            "type",
            "object",
            "properties",
            object(
                "Get",
                object("type", "string"),
                "Std:Join",
                ref("join"),
                "Std:JsonGet",
                ref("jsonGet")),
            "additionalProperties",
            false,
            "minProperties",
            1,
            "maxProperties",
            1));
    definitions.put(
        "join",
        object(
            "type",
            "object",
            "required",
            array("Values"),
            "properties",
            object(
                "On",
                ref("text"),
                "Values",
                object("type", "array", "items", with(variable, object()))),
            "additionalProperties",
            false));
    definitions.put(
        "jsonGet",
        object(
            "type",
            "object",
            "required",
            array("Path"),
            "properties",
            object("PropertyFile", ref("expression"), "S3Uri", ref("text"), "Path", ref("text")),
            "additionalProperties",
            false));
    Node[] scalars = {array("string", "number", "boolean", "null")};
    definitions.put(SCALARS, object("type", scalars[0]));
    definitions.put("text", with(variable, object("else", object("type", scalars[0]))));
    definitions.put(
        "number",
        with(
            variable,
            object(
                "else",
                object(
                    "type",
                    array("number", "string", "null"),
                    "pattern",
                    "^[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?$"))));
    definitions.put(
        "boolean",
        with(
            variable,
            object(
                "else",
                object(
                    "type",
                    array("boolean", "string", "null"),
                    "pattern",
                    "^([tT]rue|[fF]alse)$"))));
    definitions.put(
        "moment",
        with(variable, object("else", object("type", array("string", "number", "null")))));
    definitions.put("list", with(variable, object("else", object("type", array("array", "null")))));
    definitions.put(
        "object",
        object(
            "type",
            array("object", "null"),
            "properties",
            object(
                "Get",
                object("type", "string"),
                "Std:Join",
                ref("join"),
                "Std:JsonGet",
                ref("jsonGet"))));
  }

  private static void conditions(Map<String, Node> definitions) {
    ObjectNode type = object("Type", object("type", "string"));
    ObjectNode compared =
        condition(with(type, object("LeftValue", ref("text"), "RightValue", ref("text"))));
    ObjectNode among =
        condition(
            with(
                type,
                object(
                    "QueryValue",
                    ref("text"),
                    "Values",
                    object("type", "array", "items", ref("text")))));
    ObjectNode not = condition(with(type, object("Condition", ref("condition"))));
    ObjectNode or = condition(with(type, object("Conditions", ref("conditions"))));
    definitions.put(
        "conditions",
        object(
            "type",
            "array",
            "items",
            ref("condition"),
            "x-facts",
            object("minItems", 1, "maxItems", 200)));
    definitions.put(
        "condition",
        object(
            "type",
            "object",
            "required",
            array("Type"),
            "properties",
            object(
                "Type",
                object(
                    "enum",
                    array(
                        "Equals",
                        "NotEquals",
                        "GreaterThan",
                        "GreaterThanOrEqualTo",
                        "LessThan",
                        "LessThanOrEqualTo",
                        "In",
                        "NotIn",
                        "Not",
                        "Or"))),
            "allOf",
            array(
                object("if", typeIs("In", "NotIn"), "then", among),
                object("if", typeIs("Not"), "then", not),
                object("if", typeIs("Or"), "then", or),
                object(
                    "if",
                    typeIs(
                        "Equals",
                        "NotEquals",
                        "GreaterThan",
                        "GreaterThanOrEqualTo",
                        "LessThan",
                        "LessThanOrEqualTo"),
                    "then",
                    compared))));
  }

  private static ObjectNode condition(ObjectNode members) {
    return object(
        "required",
        List.copyOf(members.members().keySet()).stream().filter(m -> !m.equals("Type")).toList(),
        "properties",
        members,
        "additionalProperties",
        false);
  }

  private static ObjectNode typeIs(String... types) {
    Node type =
        types.length == 1 ? object("const", types[0]) : object("enum", array((Object[]) types));
    return object("required", array("Type"), "properties", object("Type", type));
  }

  private static void parts(Map<String, Node> definitions) {
    definitions.put("parameter", StepSchemas.parameter());
    definitions.put("dependency", StepSchemas.dependency());
    definitions.put("retryPolicy", StepSchemas.retryPolicy());
    definitions.put("cacheConfig", StepSchemas.cacheConfig());
    definitions.put(
        "propertyFile", StepSchemas.named("PropertyFileName", "OutputName", "FilePath"));
    definitions.put("outputParameter", StepSchemas.named("OutputName", "OutputType"));
    definitions.put("steps", object("type", "array", "items", ref("step")));
  }

  /** Any step: what all types have in common, and the type's own frame where it is known. */
  private static ObjectNode step(List<String> types) {
    return object(
        "type",
        "object",
        "required",
        array("Name", "Type"),
        "properties",
        object(
            "Name",
            object(
                "type",
                "string",
                "x-facts",
                object("minLength", 1, "maxLength", 64, "pattern", "^[A-Za-z0-9_-]*$")),
            "Type",
            object("type", "string", "x-facts", object("enum", types)),
            "Arguments",
            object("type", array("object", "null")),
            "DependsOn",
            object("type", array("array", "null"), "items", ref("dependency")),
            "DisplayName",
            object("type", array("string", "null"), "x-facts", object("maxLength", 256)),
            "Description",
            object("type", array("string", "null"), "x-facts", object("maxLength", 3072)),
            "RetryPolicies",
            object("type", array("array", "null"), "items", ref("retryPolicy")),
            "CacheConfig",
            ref("cacheConfig")),
        "allOf",
        types.stream()
            .map(type -> object("if", typeIs(type), "then", ref("step." + type)))
            .toList());
  }

  private ObjectNode step(String type, ObjectNode own) {
    Map<String, Node> members = new LinkedHashMap<>();
    COMMON.forEach(name -> members.put(name, Json.node(true)));
    StepType known = StepType.ofWireName(type);
    StructureShape shape = known == null ? null : known.argumentsShape();
    if (shape != null) {
      members.put("Arguments", shapes.structure(shape));
    }
    if (own.get("properties") instanceof ObjectNode more) {
      members.putAll(more.members());
    }
    ObjectNode rest = object("properties", new ObjectNode(members), "additionalProperties", false);
    Node required = own.get("required");
    return required == null ? rest : with(object("required", required), rest);
  }
}
