package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.model.sagemaker.ResourceConfig;
import dev.penstock.model.sagemaker.ServerlessJobConfig;
import dev.penstock.model.sagemaker.TrainingInputMode;
import dev.penstock.step.TrainingStep;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Training: algorithm, instances, hyperparameters and channels. */
final class TrainingWriter implements StepWriter {
  private static final Node DAY = new NumberNode("86400");
  private static final Node DEFAULT_VOLUME = new NumberNode("30");

  @Override
  public Class<?> stepClass() {
    return TrainingStep.class;
  }

  @Override
  public @Nullable Code write(StepInput in) {
    Arguments arguments = in.arguments();
    in.shared().take("Training", arguments);
    if (arguments.has("ServerlessJobConfig") && !arguments.has("AlgorithmSpecification")) {
      return serverless(in);
    }
    Code code = algorithm(in);
    code = code == null ? null : instances(in, code);
    if (code == null) {
      return null;
    }
    Code script = ScriptMode.write(in, code);
    code = script != null ? script : Hyperparameters.write(in, arguments, code, "HyperParameters");
    code = Channels.write(in, arguments, code, "InputDataConfig");
    code = outputPath(in, code);
    Code time = StepInput.duration(arguments.take("StoppingCondition", "MaxRuntimeInSeconds"));
    if (time == null) {
      return null;
    }
    if (!DAY.equals(at(in, "StoppingCondition", "MaxRuntimeInSeconds"))) {
      code = code.call("maxRuntime", time);
    }
    code = TrainingParts.spot(arguments, code);
    code = TrainingParts.metrics(arguments, code);
    if (arguments.is(new BooleanNode(true), "ProfilerConfig", "DisableProfiler")) {
      arguments.take("ProfilerConfig", "DisableProfiler");
      code = code.call("disableProfiler");
    }
    return in.rest(code, builder());
  }

  /** Training without instances, to which none of the usual settings belong. */
  private @Nullable Code serverless(StepInput in) {
    Node config = in.arguments().take("ServerlessJobConfig");
    Code whole = in.structure(ServerlessJobConfig.class, config);
    if (whole == null) {
      return null;
    }
    Code code = in.named(TrainingStep.class).call("serverless", whole);
    code = Hyperparameters.write(in, in.arguments(), code, "HyperParameters");
    code = Channels.write(in, in.arguments(), code, "InputDataConfig");
    return in.rest(outputPath(in, code), builder());
  }

  private static @Nullable Code algorithm(StepInput in) {
    Arguments arguments = in.arguments();
    Code mode = null;
    if (arguments.peek("AlgorithmSpecification", "TrainingInputMode") instanceof TextNode text) {
      mode = Members.constant(TrainingInputMode.class, text.value());
    }
    if (mode == null || !arguments.has("StoppingCondition", "MaxRuntimeInSeconds")) {
      return null;
    }
    Code image = in.text(arguments.take("AlgorithmSpecification", "TrainingImage"));
    Code name =
        image != null ? null : in.text(arguments.take("AlgorithmSpecification", "AlgorithmName"));
    if (image == null && name == null) {
      return null;
    }
    Code code = in.named(TrainingStep.class);
    code =
        image != null
            ? code.call("image", image)
            : code.call("algorithm", Objects.requireNonNull(name));
    boolean file = arguments.takeText("File", "AlgorithmSpecification", "TrainingInputMode");
    if (!file) {
      arguments.take("AlgorithmSpecification", "TrainingInputMode");
      code = code.call("inputMode", mode);
    }
    List<Code> words =
        in.textsOrValues(arguments.elements("AlgorithmSpecification", "ContainerArguments"));
    List<Code> entrypoint =
        StepInput.texts(arguments.elements("AlgorithmSpecification", "ContainerEntrypoint"));
    if (entrypoint != null && !entrypoint.isEmpty()) {
      arguments.take("AlgorithmSpecification", "ContainerEntrypoint");
      code = code.call("entrypoint", entrypoint);
    }
    if (words != null && !words.isEmpty()) {
      arguments.take("AlgorithmSpecification", "ContainerArguments");
      code = code.call("containerArguments", words);
    }
    return code;
  }

  private static @Nullable Code instances(StepInput in, Code code) {
    Arguments arguments = in.arguments();
    Node volume = arguments.peek("ResourceConfig", "VolumeSizeInGB");
    Code size = in.wholeNumber(volume);
    Code count = in.wholeNumber(arguments.peek("ResourceConfig", "InstanceCount"));
    Code type = in.text(arguments.peek("ResourceConfig", "InstanceType"));
    if (size == null || count == null || type == null) {
      Node resources = arguments.take("ResourceConfig");
      Code whole = in.structure(ResourceConfig.class, resources);
      return whole == null ? null : code.call("resources", whole);
    }
    for (String member : List.of("InstanceCount", "InstanceType", "VolumeSizeInGB")) {
      arguments.take("ResourceConfig", member);
    }
    Code result = code.call("instances", count, type);
    return DEFAULT_VOLUME.equals(volume) ? result : result.call("volumeSizeInGB", size);
  }

  private static Code outputPath(StepInput in, Code code) {
    Node path = in.arguments().take("OutputDataConfig", "S3OutputPath");
    if (in.shared().isBucketRoot(path)) {
      return code;
    }
    Code location = in.location(path);
    return code.call("outputPath", location != null ? location : StepInput.nowhere());
  }

  private static @Nullable Node at(StepInput in, String structure, String member) {
    return in.step().arguments().get(structure) instanceof ObjectNode object
        ? object.get(member)
        : null;
  }
}
