package dev.penstock.compile;

import dev.penstock.MlflowConfig;
import dev.penstock.PipelineExperimentConfig;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.expression.Parameter;
import dev.penstock.step.CacheConfig;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.Dependency;
import dev.penstock.step.ForEachStep;
import dev.penstock.step.RetryPolicy;
import dev.penstock.step.Step;
import dev.penstock.step.StepSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the document, its members in the order that the Python SDK writes them. */
final class DefinitionWriter {
  private final PipelineSpec spec;
  private final Graph graph;
  private final ExpressionWriter expressions;
  private final Consumer<ObjectNode> written;

  DefinitionWriter(
      PipelineSpec spec, Graph graph, Problems problems, Consumer<ObjectNode> written) {
    this.written = written;
    this.spec = spec;
    this.graph = graph;
    this.expressions = new ExpressionWriter(problems);
  }

  PipelineDefinition write() {
    Map<String, Node> document = new LinkedHashMap<>();
    document.put("Version", new TextNode("2020-12-01"));
    document.put("Metadata", metadata());
    document.put(
        "Parameters", new ArrayNode(graph.parameters().stream().map(this::parameter).toList()));
    document.put("PipelineExperimentConfig", experimentConfig());
    if (spec.mlflowConfig() != null) {
      document.put("MlflowConfig", mlflow(spec.mlflowConfig()));
    }
    spec.members()
        .forEach((name, value) -> document.put(name, expressions.write(value, null, name)));
    document.put("Steps", new ArrayNode(graph.topLevel().stream().map(this::step).toList()));
    return PipelineDefinition.of(new ObjectNode(document));
  }

  private Node metadata() {
    Map<String, Node> json = new LinkedHashMap<>();
    spec.metadata()
        .forEach(
            (key, value) -> json.put(key, expressions.literal(value, null, "Metadata." + key)));
    return new ObjectNode(json);
  }

  private Node mlflow(MlflowConfig config) {
    String place = "MlflowConfig";
    Map<String, Node> json = new LinkedHashMap<>();
    json.put(
        "MlflowResourceArn",
        expressions.write(config.resourceArn().expression(), null, place + ".MlflowResourceArn"));
    if (config.experimentName() != null) {
      json.put(
          "MlflowExperimentName",
          expressions.write(
              config.experimentName().expression(), null, place + ".MlflowExperimentName"));
    }
    return new ObjectNode(json);
  }

  private Node parameter(Parameter parameter) {
    Map<String, Node> json = new LinkedHashMap<>();
    json.put("Name", new TextNode(parameter.name()));
    if (parameter.defaultValue() instanceof ObjectExpression declaration) {
      declaration
          .members()
          .forEach(
              (name, value) ->
                  json.put(
                      name,
                      expressions.write(
                          value, null, "Parameters." + parameter.name() + "." + name)));
      return new ObjectNode(json);
    }
    json.put("Type", new TextNode(parameter.type().wireName()));
    String place = "Parameters." + parameter.name();
    if (parameter.defaultValue() != null) {
      json.put(
          "DefaultValue",
          expressions.literal(parameter.defaultValue(), null, place + ".DefaultValue"));
    }
    if (!parameter.enumValues().isEmpty()) {
      json.put(
          "EnumValues",
          new ArrayNode(
              parameter.enumValues().stream()
                  .map(value -> expressions.literal(value, null, place + ".EnumValues"))
                  .toList()));
    }
    return new ObjectNode(json);
  }

  private Node experimentConfig() {
    PipelineExperimentConfig config = spec.experimentConfig();
    Map<String, Node> json = new LinkedHashMap<>();
    if (config == null) {
      json.put("ExperimentName", ExpressionWriter.get("Execution.PipelineName"));
      json.put("TrialName", ExpressionWriter.get("Execution.PipelineExecutionId"));
    } else if (config.experimentName() == null || config.trialName() == null) {
      return new Node.NullNode();
    } else {
      String place = "PipelineExperimentConfig";
      json.put(
          "ExperimentName",
          expressions.write(config.experimentName().expression(), null, place + ".ExperimentName"));
      json.put(
          "TrialName",
          expressions.write(config.trialName().expression(), null, place + ".TrialName"));
    }
    return new ObjectNode(json);
  }

  private Node step(Step step) {
    StepSpec told = step.spec();
    LoweredStep lowered = graph.lowered(step);
    Map<String, Node> json = new LinkedHashMap<>();
    json.put("Name", expressions.literal(step.name(), null, "Name"));
    json.put("Type", expressions.literal(told.wireType(), step.name(), "Type"));
    json.put("Arguments", arguments(step, lowered));
    List<Node> dependsOn = dependsOn(told, step.name());
    if (!dependsOn.isEmpty()) {
      json.put("DependsOn", new ArrayNode(dependsOn));
    }
    putText(json, "DisplayName", told.displayName(), step.name());
    putText(json, "Description", told.description(), step.name());
    if (!told.retryPolicies().isEmpty()) {
      json.put(
          "RetryPolicies",
          new ArrayNode(
              told.retryPolicies().stream().map(policy -> retry(policy, step.name())).toList()));
    }
    if (told.cacheConfig() != null) {
      json.put("CacheConfig", cache(told.cacheConfig(), step.name()));
    }
    lowered
        .members()
        .members()
        .forEach((name, value) -> json.put(name, expressions.write(value, step.name(), name)));
    ObjectNode whole = new ObjectNode(json);
    written.accept(whole);
    return whole;
  }

  private Node arguments(Step step, LoweredStep lowered) {
    Map<String, Node> json = new LinkedHashMap<>();
    lowered
        .arguments()
        .members()
        .forEach((name, value) -> json.put(name, expressions.write(value, step.name(), name)));
    if (step instanceof ConditionStep condition) {
      json.put("IfSteps", new ArrayNode(condition.ifSteps().stream().map(this::step).toList()));
      json.put("ElseSteps", new ArrayNode(condition.elseSteps().stream().map(this::step).toList()));
    }
    if (step instanceof ForEachStep<?> forEach) {
      json.put("ForEachBody", new ArrayNode(forEach.body().stream().map(this::step).toList()));
    }
    return new ObjectNode(json);
  }

  private List<Node> dependsOn(StepSpec told, String step) {
    Set<String> names = new LinkedHashSet<>();
    for (Dependency dependency : told.dependsOn()) {
      names.add(dependency.name());
    }
    List<Node> nodes = new ArrayList<>();
    for (String name : names) {
      nodes.add(expressions.literal(name, step, "DependsOn"));
    }
    return nodes;
  }

  private void putText(Map<String, Node> json, String member, @Nullable String text, String step) {
    if (text != null && !text.isEmpty()) {
      json.put(member, expressions.literal(text, step, member));
    }
  }

  private Node retry(RetryPolicy policy, String step) {
    Map<String, Node> json = new LinkedHashMap<>();
    String place = "RetryPolicies";
    json.put("BackoffRate", expressions.write(policy.backoffRate(), step, place + ".BackoffRate"));
    json.put(
        "IntervalSeconds",
        expressions.literal(policy.intervalSeconds(), step, place + ".IntervalSeconds"));
    if (policy.maxAttempts() != null) {
      json.put(
          "MaxAttempts", expressions.literal(policy.maxAttempts(), step, place + ".MaxAttempts"));
    }
    if (policy.expireAfterMin() != null) {
      json.put(
          "ExpireAfterMin",
          expressions.literal(policy.expireAfterMin(), step, place + ".ExpireAfterMin"));
    }
    json.put(
        "ExceptionType",
        new ArrayNode(
            policy.exceptionTypes().stream()
                .<Node>map(type -> new TextNode(type.wireName()))
                .toList()));
    return new ObjectNode(json);
  }

  private Node cache(CacheConfig cache, String step) {
    Map<String, Node> json = new LinkedHashMap<>();
    json.put("Enabled", new Node.BooleanNode(cache.enabled()));
    if (cache.expireAfter() != null) {
      json.put(
          "ExpireAfter", expressions.literal(cache.expireAfter(), step, "CacheConfig.ExpireAfter"));
    }
    return new ObjectNode(json);
  }
}
