package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.model.sagemaker.HyperParameterTrainingJobDefinition;
import dev.penstock.model.sagemaker.HyperParameterTuningResourceConfig;
import dev.penstock.model.sagemaker.ResourceConfig;
import dev.penstock.model.sagemaker.TrainingInputMode;
import dev.penstock.step.TuningAlgorithm;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An algorithm that is tuned: its training jobs, its objective and its ranges. */
final class TuningAlgorithms {
  private static final String RESOURCES = "HyperParameterTuningResourceConfig";
  private static final Node DAY = new NumberNode("86400");
  private static final Node DEFAULT_VOLUME = new NumberNode("30");

  private final StepInput in;
  private final Arguments definition;

  /**
   * @param definition the training jobs, of which this takes what it says
   */
  TuningAlgorithms(StepInput in, ObjectNode definition) {
    this.in = in;
    this.definition = new Arguments(definition);
  }

  /** Says the algorithm; null when the short form has something else than the definition. */
  @Nullable Code write(@Nullable Node objective, @Nullable Node ranges) {
    in.shared().takeRole(definition, "RoleArn");
    Node time = definition.take("StoppingCondition", "MaxRuntimeInSeconds");
    Code runtime = StepInput.duration(time);
    Node modeName = definition.take("AlgorithmSpecification", "TrainingInputMode");
    Code mode =
        modeName instanceof TextNode text
            ? Members.constant(TrainingInputMode.class, text.value())
            : null;
    if (runtime == null || mode == null) {
      return null;
    }
    Code code = algorithm();
    code = code == null ? null : instances(code);
    code = code == null ? null : objective(code, objective);
    code = code == null ? null : new TuningRanges(in).write(code, ranges);
    if (code == null) {
      return null;
    }
    code = Hyperparameters.write(in, definition, code, "StaticHyperParameters");
    code = TrainingParts.metrics(definition, code);
    code = Channels.write(in, definition, code, "InputDataConfig");
    code = new TextNode("File").equals(modeName) ? code : code.call("inputMode", mode);
    code = outputPath(code);
    code = DAY.equals(time) ? code : code.call("maxRuntime", runtime);
    code = TrainingParts.spot(definition, code);
    code = checkpoints(code);
    code = environment(code);
    return rest(code).call("build");
  }

  private @Nullable Code algorithm() {
    Code image = in.text(definition.take("AlgorithmSpecification", "TrainingImage"));
    if (image != null) {
      return Code.staticCall(TuningAlgorithm.class, "image", image);
    }
    Code name = in.text(definition.take("AlgorithmSpecification", "AlgorithmName"));
    return name == null ? null : Code.staticCall(TuningAlgorithm.class, "algorithm", name);
  }

  private @Nullable Code instances(Code code) {
    Node resources = definition.take(RESOURCES);
    if (resources instanceof ObjectNode object) {
      Code count = in.wholeNumber(object.get("InstanceCount"));
      Code type = in.text(object.get("InstanceType"));
      boolean concise =
          object.members().size() == 3
              && count != null
              && type != null
              && DEFAULT_VOLUME.equals(object.get("VolumeSizeInGB"));
      return concise
          ? code.call("instances", Objects.requireNonNull(count), Objects.requireNonNull(type))
          : structure(code, HyperParameterTuningResourceConfig.class, object);
    }
    return definition.take("ResourceConfig") instanceof ObjectNode plain
        ? structure(code, ResourceConfig.class, plain)
        : null;
  }

  private @Nullable Code structure(Code code, Class<?> type, ObjectNode object) {
    Code whole = in.structure(type, object);
    return whole == null ? null : code.call("resources", whole);
  }

  private @Nullable Code objective(Code code, @Nullable Node node) {
    if (!(node instanceof ObjectNode objective) || objective.members().size() != 2) {
      return null;
    }
    Code metric = in.text(objective.get("MetricName"));
    String type = String.valueOf(objective.text("Type"));
    return metric == null
        ? null
        : switch (type) {
          case "Minimize" -> code.call("minimize", metric);
          case "Maximize" -> code.call("maximize", metric);
          default -> null;
        };
  }

  private Code outputPath(Code code) {
    Node path = definition.take("OutputDataConfig", "S3OutputPath");
    if (in.shared().isBucketRoot(path)) {
      return code;
    }
    Code location = in.location(path);
    return code.call("outputPath", location != null ? location : StepInput.nowhere());
  }

  private Code checkpoints(Code code) {
    Code location = in.location(definition.peek("CheckpointConfig", "S3Uri"));
    if (location == null || definition.members("CheckpointConfig").size() != 1) {
      return code;
    }
    definition.take("CheckpointConfig");
    return code.call("checkpoints", location);
  }

  private Code environment(Code builder) {
    Code code = builder;
    for (Map.Entry<String, Node> variable : definition.members("Environment").entrySet()) {
      Code value = in.textOrValue(variable.getValue());
      if (value != null) {
        code = code.call("environment", Code.text(variable.getKey()), value);
        definition.take("Environment", variable.getKey());
      }
    }
    return code;
  }

  /** What nobody took, by name: structures as the service's model has them, else as they stand. */
  private Code rest(Code builder) {
    Members full = new Members(in.expressions());
    Code code = builder;
    for (Map.Entry<String, Node> member : definition.left().entrySet()) {
      Code said =
          full.member(
              HyperParameterTrainingJobDefinition.class, member.getKey(), member.getValue());
      code = code.call("set", Code.text(member.getKey()), said);
    }
    return code;
  }
}
