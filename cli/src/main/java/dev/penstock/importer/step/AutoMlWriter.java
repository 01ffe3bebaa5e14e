package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.model.sagemaker.AutoMLChannel;
import dev.penstock.model.sagemaker.AutoMLMetricEnum;
import dev.penstock.model.sagemaker.AutoMLMode;
import dev.penstock.model.sagemaker.AutoMLSecurityConfig;
import dev.penstock.step.AutoMlStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** AutoML: the data and the column to predict, and how long to search. */
final class AutoMlWriter implements StepWriter {
  private static final String CONFIG = "AutoMLJobConfig";
  private static final String SECURITY = "SecurityConfig";
  private static final String CRITERIA = "CompletionCriteria";

  /** Where data lies, the column to predict, and the method for what it is used for. */
  private record Data(Code location, Code target, String type) {}

  @Override
  public Class<?> stepClass() {
    return AutoMlStep.class;
  }

  @Override
  public @Nullable Code write(StepInput in) {
    in.shared().take("AutoML", in.arguments());
    Code code = data(in);
    code = code == null ? null : mode(in, code);
    code = code == null ? null : security(in, code);
    if (code == null) {
      return null;
    }
    code = outputPath(in, code);
    code = criteria(in, code);
    return in.rest(code, builder());
  }

  private static @Nullable Code data(StepInput in) {
    if (!(in.arguments().take("InputDataConfig") instanceof ArrayNode channels)
        || channels.elements().isEmpty()) {
      return null;
    }
    Code plain = plain(in, channels);
    if (plain != null) {
      return plain;
    }
    List<Code> whole = in.structures(AutoMLChannel.class, channels.elements());
    return whole == null ? null : in.named(AutoMlStep.class).call("channels", whole);
  }

  private static @Nullable Code plain(StepInput in, ArrayNode channels) {
    Code code = in.named(AutoMlStep.class);
    for (int i = 0; i < channels.elements().size(); i++) {
      Data data = data(in, channels.elements().get(i));
      if (data == null || !data.type().matches(i == 0 ? "input|training" : "validation")) {
        return null;
      }
      code = code.call(data.type(), data.location(), data.target());
    }
    return code;
  }

  private static @Nullable Data data(StepInput in, Node node) {
    if (!(node instanceof ObjectNode object)) {
      return null;
    }
    Arguments channel = new Arguments(object);
    Code target = in.text(channel.take("TargetAttributeName"));
    Code location = in.location(channel.take("DataSource", "S3DataSource", "S3Uri"));
    boolean prefix = channel.takeText("S3Prefix", "DataSource", "S3DataSource", "S3DataType");
    Node type = channel.take("ChannelType");
    if (!prefix
        || target == null
        || location == null
        || !channel.left().isEmpty()
        || (type != null && !(type instanceof TextNode))) {
      return null;
    }
    return new Data(location, target, type instanceof TextNode text ? text.value() : "input");
  }

  private static @Nullable Code mode(StepInput in, Code code) {
    Node mode = in.arguments().take(CONFIG, "Mode");
    Code constant =
        mode instanceof TextNode text ? Members.constant(AutoMLMode.class, text.value()) : null;
    if (constant == null) {
      return null;
    }
    return new TextNode("ENSEMBLING").equals(mode) ? code : code.call("mode", constant);
  }

  /** The short form always says whether traffic is encrypted. */
  private static @Nullable Code security(StepInput in, Code code) {
    String[] traffic = {CONFIG, SECURITY, "EnableInterContainerTrafficEncryption"};
    if (!in.arguments().has(traffic)) {
      return null;
    }
    if (in.arguments().members(CONFIG, SECURITY).size() == 1
        && in.arguments().is(new BooleanNode(false), traffic)) {
      in.arguments().take(traffic);
      return code;
    }
    Code whole = in.structure(AutoMLSecurityConfig.class, in.arguments().take(CONFIG, SECURITY));
    return whole == null ? null : code.call("securityConfig", whole);
  }

  private static Code outputPath(StepInput in, Code builder) {
    Node path = in.arguments().take("OutputDataConfig", "S3OutputPath");
    Code code = builder;
    if (!in.shared().isBucketRoot(path)) {
      Code location = in.location(path);
      code = code.call("outputPath", location != null ? location : StepInput.nowhere());
    }
    return in.plainText(code, "outputKmsKey", "OutputDataConfig", "KmsKeyId");
  }

  private static Code criteria(StepInput in, Code builder) {
    Arguments arguments = in.arguments();
    Code code = builder;
    if (arguments.peek("AutoMLJobObjective", "MetricName") instanceof TextNode metric) {
      Code constant = Members.constant(AutoMLMetricEnum.class, metric.value());
      if (constant != null) {
        arguments.take("AutoMLJobObjective", "MetricName");
        code = code.call("objective", constant);
      }
    }
    if (arguments.peek(CONFIG, CRITERIA, "MaxCandidates") instanceof NumberNode most) {
      Code plain = PlainValues.plain(most, Want.INTEGER);
      if (plain != null) {
        arguments.take(CONFIG, CRITERIA, "MaxCandidates");
        code = code.call("maxCandidates", plain);
      }
    }
    code = time(in, code, "MaxAutoMLJobRuntimeInSeconds", "maxRuntime");
    code = time(in, code, "MaxRuntimePerTrainingJobInSeconds", "maxRuntimePerCandidate");
    String[] fraction = {CONFIG, "DataSplitConfig", "ValidationFraction"};
    Node given = arguments.peek(fraction);
    Code part = given == null ? null : PlainValues.plain(given, Want.FLOAT);
    if (part != null) {
      arguments.take(fraction);
      code = code.call("validationFraction", part);
    }
    String[] features = {CONFIG, "CandidateGenerationConfig", "FeatureSpecificationS3Uri"};
    Code location = in.location(arguments.peek(features));
    if (location != null) {
      arguments.take(features);
      code = code.call("featureSpecification", location);
    }
    return code;
  }

  private static Code time(StepInput in, Code code, String member, String method) {
    Code time = StepInput.duration(in.arguments().peek(CONFIG, CRITERIA, member));
    if (time == null) {
      return code;
    }
    in.arguments().take(CONFIG, CRITERIA, member);
    return code.call(method, time);
  }
}
