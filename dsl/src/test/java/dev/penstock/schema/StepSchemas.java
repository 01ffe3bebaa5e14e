package dev.penstock.schema;

import static dev.penstock.schema.Json.array;
import static dev.penstock.schema.Json.object;
import static dev.penstock.schema.Json.ref;
import static dev.penstock.schema.Json.with;

import dev.penstock.definition.Node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What steps have in their frames besides what all have, and the parts that they are made of. */
final class StepSchemas {
  private StepSchemas() {}

  /** For each type of step its own members, and those that must be there. */
  static Map<String, ObjectNode> all() {
    Map<String, ObjectNode> steps = new LinkedHashMap<>();
    ObjectNode arguments = object("required", array("Arguments"));
    steps.put("Processing", with(arguments, members("PropertyFiles", listOf("propertyFile"))));
    for (String type :
        List.of("Training", "Tuning", "Transform", "Model", "RegisterModel", "AutoML", "Fail")) {
      steps.put(type, arguments);
    }
    for (String type : List.of("EMR", "EMRServerless", "EndpointConfig", "Endpoint", "Job")) {
      steps.put(type, arguments);
    }
    for (String type :
        List.of(
            "InferenceComponent",
            "Lineage",
            "BedrockCustomModel",
            "BedrockCustomModelDeployment",
            "BedrockModelImport",
            "BedrockProvisionedModelThroughput")) {
      steps.put(type, arguments);
    }
    steps.put(
        "Condition",
        with(
            arguments,
            members(
                "Arguments",
                object(
                    "type",
                    "object",
                    "required",
                    array("Conditions"),
                    "properties",
                    object(
                        "Conditions",
                        ref("conditions"),
                        "IfSteps",
                        ref("steps"),
                        "ElseSteps",
                        ref("steps")),
                    "additionalProperties",
                    false))));
    steps.put(
        "ForEach",
        with(
            arguments,
            members(
                "Arguments",
                object(
                    "type",
                    "object",
                    "required",
                    array("IterableItems", "ForEachBody"),
                    "properties",
                    object("ForEachBody", ref("steps"))))));
    steps.put(
        "Lambda",
        with(
            object("required", array("FunctionArn")),
            members("FunctionArn", ref("text"), "OutputParameters", listOf("outputParameter"))));
    steps.put(
        "Callback",
        with(
            object("required", array("SqsQueueUrl")),
            members("SqsQueueUrl", ref("text"), "OutputParameters", listOf("outputParameter"))));
    ObjectNode check =
        object(
            "CheckType",
            object("type", "string"),
            "ModelPackageGroupName",
            ref("text"),
            "SkipCheck",
            ref("boolean"),
            "FailOnViolation",
            ref("boolean"),
            "RegisterNewBaseline",
            ref("boolean"),
            "SuppliedBaselineConstraints",
            ref("text"));
    ObjectNode checked = object("required", array("Arguments", "CheckType"));
    steps.put(
        "QualityCheck",
        with(
            checked,
            object("properties", with(check, object("SuppliedBaselineStatistics", ref("text"))))));
    steps.put(
        "ClarifyCheck",
        with(checked, object("properties", with(check, object("ModelName", ref("text"))))));
    return steps;
  }

  /** A parameter; one without a type is a text. */
  static ObjectNode parameter() {
    return object(
        "type",
        "object",
        "required",
        array("Name"),
        "properties",
        object(
            "Name",
            object(
                "type",
                "string",
                "x-facts",
                object("minLength", 1, "maxLength", 256, "pattern", "^[A-Za-z0-9_-]*$")),
            "Type",
            object("enum", array("String", "Integer", "Float", "Boolean")),
            "DefaultValue",
            ref("scalar"),
            "Description",
            object("type", array("string", "null"), "x-facts", object("maxLength", 4096)),
            "EnumValues",
            object(
                "type",
                array("array", "null"),
                "items",
                ref("scalar"),
                "x-facts",
                object("maxItems", 16))),
        "additionalProperties",
        false,
        "allOf",
        array(typed("Integer", "integer"), typed("Float", "number"), typed("Boolean", "boolean")),
        "if",
        object("properties", object("Type", object("const", "String"))),
        "then",
        defaults("string"));
  }

  private static ObjectNode typed(String type, String json) {
    return object(
        "if",
        object("required", array("Type"), "properties", object("Type", object("const", type))),
        "then",
        defaults(json));
  }

  private static ObjectNode defaults(String json) {
    ObjectNode value = object("type", array(json, "null"));
    return object(
        "properties", object("DefaultValue", value, "EnumValues", object("items", value)));
  }

  static ObjectNode retryPolicy() {
    return object(
        "type",
        "object",
        "required",
        array("ExceptionType"),
        "properties",
        object(
            "ExceptionType",
            object("type", array("array", "string"), "items", object("type", "string")),
            "IntervalSeconds",
            bounded("integer", 0, 43200),
            "BackoffRate",
            object("type", array("number", "null"), "x-facts", object("minimum", 0)),
            "MaxAttempts",
            bounded("integer", 0, 20),
            "ExpireAfterMin",
            bounded("integer", 1, 14400)),
        "additionalProperties",
        false);
  }

  private static ObjectNode bounded(String type, int min, int max) {
    return object("type", array(type, "null"), "x-facts", object("minimum", min, "maximum", max));
  }

  static ObjectNode cacheConfig() {
    return object(
        "type",
        array("object", "null"),
        "properties",
        object("Enabled", ref("boolean"), "ExpireAfter", object("type", array("string", "null"))),
        "additionalProperties",
        false);
  }

  /** A step's name, or the name with the end of the step that is waited for. */
  static ObjectNode dependency() {
    return object(
        "if",
        object("type", "object"),
        "then",
        object(
            "required",
            array("Step"),
            "properties",
            object(
                "Step",
                object("type", "string"),
                "Trigger",
                object(
                    "type",
                    "string",
                    "x-facts",
                    object("enum", array("Completed", "Failed", "Stopped", "Any")))),
            "additionalProperties",
            false),
        "else",
        object("type", "string"));
  }

  /** An object of texts that must all be there. */
  static ObjectNode named(String... members) {
    Map<String, Object> texts = new LinkedHashMap<>();
    for (String member : members) {
      texts.put(member, object("type", "string"));
    }
    return object(
        "type",
        "object",
        "required",
        array((Object[]) members),
        "properties",
        texts,
        "additionalProperties",
        false);
  }

  private static ObjectNode members(Object... members) {
    return object("properties", object(members));
  }

  private static ObjectNode listOf(String part) {
    return object("type", array("array", "null"), "items", ref(part));
  }
}
