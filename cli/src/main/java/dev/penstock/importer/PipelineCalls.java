package dev.penstock.importer;

import dev.penstock.MlflowConfig;
import dev.penstock.PipelineExperimentConfig;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.plan.SharedSettings;
import dev.penstock.importer.step.Expressions;
import dev.penstock.importer.step.Scope;
import dev.penstock.importer.step.Want;
import dev.penstock.step.PipelineDefaults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what a pipeline has beside its steps and parameters. */
final class PipelineCalls {
  private static final String EXPERIMENT = "PipelineExperimentConfig";
  private static final String MLFLOW = "MlflowConfig";
  private static final Node USUAL_EXPERIMENT =
      new ObjectNode(
          Map.of(
              "ExperimentName", get("Execution.PipelineName"),
              "TrialName", get("Execution.PipelineExecutionId")));

  private final PipelineDefinition definition;
  private final SharedSettings shared;
  private final Expressions expressions;

  PipelineCalls(PipelineDefinition definition, SharedSettings shared, Scope scope) {
    this.definition = definition;
    this.shared = shared;
    this.expressions = new Expressions(scope);
  }

  Code defaults(Code pipeline) {
    Code none = Code.staticCall(PipelineDefaults.class, "builder");
    Code defaults = none;
    Code role = shared.role() == null ? null : text(shared.role());
    defaults = role == null ? defaults : defaults.call("role", role);
    defaults = text(defaults, "region", shared.region());
    defaults = text(defaults, "bucket", shared.bucket());
    defaults = text(defaults, "bucketPrefix", shared.prefix());
    defaults = texts(defaults, "subnets", shared.subnets());
    defaults = texts(defaults, "securityGroupIds", shared.securityGroupIds());
    defaults = flag(defaults, "networkIsolation", shared.networkIsolation());
    defaults = flag(defaults, "trafficEncryption", shared.trafficEncryption());
    defaults = text(defaults, "volumeKmsKey", shared.volumeKmsKey());
    defaults = text(defaults, "outputKmsKey", shared.outputKmsKey());
    for (Map.Entry<String, Node> tag : shared.tags().entrySet()) {
      Code value = Objects.requireNonNull(text(tag.getValue()));
      defaults = defaults.call("tag", Code.text(tag.getKey()), value);
    }
    for (Map.Entry<String, String> variable : shared.environment().entrySet()) {
      defaults =
          defaults.call(
              "environment", Code.text(variable.getKey()), Code.text(variable.getValue()));
    }
    return defaults.equals(none) ? pipeline : pipeline.call("defaults", defaults.call("build"));
  }

  Code rest(Code pipeline, Map<String, String> silenced) {
    Map<String, Node> left = new LinkedHashMap<>(definition.json().members());
    boolean parameters = left.remove("Parameters") != null;
    left.remove("Steps");
    if (!parameters) {
      pipeline = pipeline.call("member", Code.text("Parameters"), nothing());
    }
    if (new TextNode("2020-12-01").equals(left.get("Version"))) {
      left.remove("Version");
    } else if (!left.containsKey("Version")) {
      pipeline = pipeline.call("member", Code.text("Version"), nothing());
    }
    if (shared.jobPrefixes()) {
      pipeline = pipeline.call("customJobPrefixes");
    }
    Code code = experiment(pipeline, left);
    code = mlflow(code, left);
    code = metadata(code, left);
    for (Map.Entry<String, Node> member : left.entrySet()) {
      code = code.call("member", Code.text(member.getKey()), expressions.json(member.getValue()));
    }
    for (Map.Entry<String, String> each : silenced.entrySet()) {
      code = code.call("silence", Code.text(each.getKey()), Code.text(each.getValue()));
    }
    return code;
  }

  private Code experiment(Code pipeline, Map<String, Node> left) {
    Node config = left.get(EXPERIMENT);
    if (config == null) {
      return pipeline.call(
          "experimentConfig", Code.staticCall(PipelineExperimentConfig.class, "none"));
    }
    if (config.equals(USUAL_EXPERIMENT)) {
      left.remove(EXPERIMENT);
      return pipeline;
    }
    Code said = pair(PipelineExperimentConfig.class, config, "ExperimentName", "TrialName");
    if (said == null) {
      return pipeline;
    }
    left.remove(EXPERIMENT);
    return pipeline.call("experimentConfig", said);
  }

  private Code mlflow(Code pipeline, Map<String, Node> left) {
    Node config = left.get(MLFLOW);
    Code said = null;
    if (config instanceof ObjectNode object
        && object.members().size() == 1
        && object.text("MlflowResourceArn") != null) {
      said =
          Code.staticCall(
              MlflowConfig.class,
              "of",
              Code.text(String.valueOf(object.text("MlflowResourceArn"))));
    } else if (config != null) {
      said = pair(MlflowConfig.class, config, "MlflowResourceArn", "MlflowExperimentName");
    }
    if (said == null) {
      return pipeline;
    }
    left.remove(MLFLOW);
    return pipeline.call("mlflowConfig", said);
  }

  /** {@code Type.of(first, second)}, both texts or both values. */
  private @Nullable Code pair(Class<?> type, Node config, String first, String second) {
    if (!(config instanceof ObjectNode object)
        || !object.members().keySet().equals(Set.of(first, second))) {
      return null;
    }
    if (object.text(first) != null && object.text(second) != null) {
      return Code.staticCall(
          type,
          "of",
          Code.text(String.valueOf(object.text(first))),
          Code.text(String.valueOf(object.text(second))));
    }
    Code one = expressions.value(Objects.requireNonNull(object.get(first)), Want.STRING);
    Code other = expressions.value(Objects.requireNonNull(object.get(second)), Want.STRING);
    return one == null || other == null ? null : Code.staticCall(type, "of", one, other);
  }

  private static Code metadata(Code pipeline, Map<String, Node> left) {
    if (!(left.get("Metadata") instanceof ObjectNode metadata)
        || !metadata.members().values().stream().allMatch(TextNode.class::isInstance)) {
      return pipeline;
    }
    left.remove("Metadata");
    Code code = pipeline;
    for (Map.Entry<String, Node> entry : metadata.members().entrySet()) {
      code =
          code.call(
              "metadata",
              Code.text(entry.getKey()),
              Code.text(((TextNode) entry.getValue()).value()));
    }
    return code;
  }

  /** A text, or a variable that is one. */
  private @Nullable Code text(Node node) {
    return node instanceof TextNode text
        ? Code.text(text.value())
        : expressions.value(node, Want.STRING);
  }

  private Code nothing() {
    return expressions.json(new Node.NullNode());
  }

  private static Code text(Code builder, String method, @Nullable String text) {
    return text == null ? builder : builder.call(method, Code.text(text));
  }

  private static Code texts(Code builder, String method, List<String> texts) {
    return texts.isEmpty()
        ? builder
        : builder.call(method, texts.stream().map(Code::text).toList());
  }

  private static Code flag(Code builder, String method, boolean flag) {
    return flag ? builder.call(method, new Code.Plain("true")) : builder;
  }

  private static Node get(String text) {
    return new ObjectNode(Map.of("Get", new TextNode(text)));
  }
}
