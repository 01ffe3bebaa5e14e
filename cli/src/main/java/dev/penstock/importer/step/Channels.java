package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.model.sagemaker.Channel;
import dev.penstock.model.sagemaker.CompressionType;
import dev.penstock.model.sagemaker.RecordWrapper;
import dev.penstock.model.sagemaker.TrainingInputMode;
import dev.penstock.step.TrainingInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Channels of training data. */
final class Channels {
  private Channels() {}

  /** Says all channels, or none when one cannot be said. */
  static Code write(StepInput in, Arguments arguments, Code builder, String member) {
    List<Node> channels = arguments.elements(member);
    Code code = builder;
    for (Node channel : channels) {
      List<Code> said = channel instanceof ObjectNode object ? channel(in, object) : null;
      if (said == null) {
        return builder;
      }
      code = code.call("channel", said);
    }
    if (!channels.isEmpty()) {
      arguments.take(member);
    }
    return code;
  }

  private static @Nullable List<Code> channel(StepInput in, ObjectNode node) {
    List<Code> concise = concise(in, node);
    if (concise != null) {
      return concise;
    }
    Code whole = in.structure(Channel.class, node);
    return whole == null ? null : List.of(whole);
  }

  private static @Nullable List<Code> concise(StepInput in, ObjectNode node) {
    Arguments channel = new Arguments(node);
    String[] source = {"DataSource", "S3DataSource", ""};
    Node uri = channel.take("DataSource", "S3DataSource", "S3Uri");
    Code location = in.location(uri);
    if (!(channel.take("ChannelName") instanceof TextNode name)
        || location == null
        || !channel.takeText("S3Prefix", "DataSource", "S3DataSource", "S3DataType")) {
      return null;
    }
    boolean whole =
        channel.takeText("FullyReplicated", source[0], source[1], "S3DataDistributionType");
    if (!whole
        && !channel.takeText("ShardedByS3Key", source[0], source[1], "S3DataDistributionType")) {
      return null;
    }
    Node type = channel.take("ContentType");
    if (whole && channel.left().isEmpty()) {
      if (type == null) {
        return List.of(Code.text(name.value()), location);
      } else if (type instanceof TextNode text) {
        return List.of(Code.text(name.value()), location, Code.text(text.value()));
      }
    }
    Code input = Code.staticCall(TrainingInput.class, "s3", location);
    if (type != null) {
      Code said = in.text(type);
      if (said == null) {
        return null;
      }
      input = input.call("contentType", said);
    }
    input = whole ? input : input.call("shardedByS3Key");
    input = constant(channel, input, "InputMode", "inputMode", TrainingInputMode.class);
    input = constant(channel, input, "CompressionType", "compressionType", CompressionType.class);
    input = constant(channel, input, "RecordWrapperType", "recordWrapperType", RecordWrapper.class);
    Code seed = in.wholeNumber(channel.take("ShuffleConfig", "Seed"));
    input = seed == null ? input : input.call("shuffle", seed);
    return channel.left().isEmpty() ? List.of(Code.text(name.value()), input) : null;
  }

  private static Code constant(
      Arguments channel, Code input, String member, String method, Class<?> type) {
    Code constant =
        channel.peek(member) instanceof TextNode text ? Members.constant(type, text.value()) : null;
    if (constant == null) {
      return input;
    }
    channel.take(member);
    return input.call(method, constant);
  }
}
