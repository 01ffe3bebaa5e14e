package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.plan.PlainProcessing;
import dev.penstock.model.sagemaker.NetworkConfig;
import dev.penstock.model.sagemaker.ProcessingS3UploadMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What both kinds of check have: the job that checks, and what becomes of its result. */
final class CheckArguments {
  private static final String[] CLUSTER = {"ProcessingResources", "ClusterConfig"};

  private CheckArguments() {}

  /** Takes an input of the plain shape with this name and path. */
  static PlainProcessing.@Nullable Input input(StepInput in, int index, String name, String path) {
    List<Node> inputs = in.arguments().elements("ProcessingInputs");
    PlainProcessing.Input input =
        index < inputs.size() ? PlainProcessing.input(inputs.get(index)) : null;
    return input != null && input.name().equals(name) && input.path().equals(path) ? input : null;
  }

  /** Takes the only output, when it is the one that a check writes. */
  static @Nullable Code output(StepInput in, Code code, String name) {
    List<Node> outputs = in.arguments().elements("ProcessingOutputConfig", "Outputs");
    PlainProcessing.Output output =
        outputs.size() == 1 ? PlainProcessing.output(outputs.get(0)) : null;
    Code location = output == null ? null : in.location(output.uri());
    if (output == null
        || location == null
        || output.mode() != ProcessingS3UploadMode.END_OF_JOB
        || !output.name().equals(name)
        || !output.path().equals("/opt/ml/processing/output")) {
      return null;
    }
    in.arguments().take("ProcessingOutputConfig", "Outputs");
    return in.shared().isExecutionLocation(output.uri(), in.name(), "output", name)
        ? code
        : code.call("output", location);
  }

  /** Says the instances where they are not the usual ones. */
  static @Nullable Code cluster(StepInput in, Code builder) {
    Arguments arguments = in.arguments();
    Node count = arguments.take(CLUSTER[0], CLUSTER[1], "InstanceCount");
    Node type = arguments.take(CLUSTER[0], CLUSTER[1], "InstanceType");
    Node volume = arguments.take(CLUSTER[0], CLUSTER[1], "VolumeSizeInGB");
    Code size = in.wholeNumber(volume);
    Code instances = count == null ? null : in.wholeNumber(count);
    Code instanceType = in.text(type);
    if (size == null || instances == null || instanceType == null) {
      return null;
    }
    Code code = builder;
    boolean usual = new NumberNode("1").equals(count) && new TextNode("ml.m5.xlarge").equals(type);
    if (!usual) {
      code = code.call("instances", instances, instanceType);
    }
    if (!new NumberNode("30").equals(volume)) {
      code = code.call("volumeSizeInGB", size);
    }
    return in.plainText(code, "volumeKmsKey", CLUSTER[0], CLUSTER[1], "VolumeKmsKeyId");
  }

  /** Says what is left of the job and what stands beside it. */
  static @Nullable Code rest(StepInput in, Code builder) {
    Arguments arguments = in.arguments();
    Code code = builder;
    Code time = StepInput.duration(arguments.peek("StoppingCondition", "MaxRuntimeInSeconds"));
    if (time != null) {
      arguments.take("StoppingCondition", "MaxRuntimeInSeconds");
      code = code.call("maxRuntime", time);
    }
    code = in.environment(code, arguments.members("Environment"));
    if (code == null) {
      return null;
    }
    arguments.take("Environment");
    code = in.plainText(code, "outputKmsKey", "ProcessingOutputConfig", "KmsKeyId");
    if (arguments.peek("NetworkConfig") instanceof ObjectNode network) {
      Code whole = in.structure(NetworkConfig.class, network);
      if (whole != null) {
        arguments.take("NetworkConfig");
        code = code.call("networkConfig", whole);
      }
    }
    code = tags(in, code);
    if (!in.isDropped("ProcessingJobName")) {
      code = in.plainText(code, "jobName", "ProcessingJobName");
    }
    Code role = in.text(arguments.take("RoleArn"));
    code = role == null ? code : code.call("roleArn", role);
    for (Map.Entry<String, Node> left : arguments.left().entrySet()) {
      code =
          code.call(
              "argument", Code.text(left.getKey()), in.expressions().jsonOrValue(left.getValue()));
    }
    return beside(in, code);
  }

  private static Code tags(StepInput in, Code builder) {
    if (!(in.arguments().peek("Tags") instanceof ArrayNode tags)) {
      return builder;
    }
    Code code = builder;
    for (Node node : tags.elements()) {
      List<Code> tag = StepInput.tag(node);
      if (tag == null) {
        return builder;
      }
      code = code.call("tag", tag);
    }
    in.arguments().take("Tags");
    return code;
  }

  static Code beside(StepInput in, Code builder) {
    Code code = builder;
    Code group = in.text(in.members().peek("ModelPackageGroupName"));
    if (group != null) {
      in.members().take("ModelPackageGroupName");
      code = code.call("modelPackageGroup", group);
    }
    code = flag(in, code, "SkipCheck", "skipCheck", false);
    code = flag(in, code, "FailOnViolation", "failOnViolation", true);
    code = flag(in, code, "RegisterNewBaseline", "registerNewBaseline", false);
    code = baseline(in, code, "SuppliedBaselineStatistics", "suppliedBaselineStatistics");
    return baseline(in, code, "SuppliedBaselineConstraints", "suppliedBaselineConstraints");
  }

  private static Code flag(StepInput in, Code code, String member, String method, boolean usual) {
    Node flag = in.members().peek(member);
    if (flag == null) {
      return code.call("member", Code.text(member), in.expressions().json(new NullNode()));
    }
    Code plain = PlainValues.plain(flag, Want.BOOLEAN);
    Code said = plain != null ? plain : in.expressions().value(flag, Want.BOOLEAN);
    if (said == null) {
      return code;
    }
    in.members().take(member);
    return new BooleanNode(usual).equals(flag) ? code : code.call(method, said);
  }

  private static Code baseline(StepInput in, Code code, String member, String method) {
    Code location = in.location(in.members().peek(member));
    if (location == null) {
      return code;
    }
    in.members().take(member);
    return code.call(method, location);
  }
}
