package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.model.sagemaker.Channel;
import dev.penstock.model.sagemaker.CompressionType;
import dev.penstock.model.sagemaker.FileSystemAccessMode;
import dev.penstock.model.sagemaker.FileSystemType;
import dev.penstock.model.sagemaker.RecordWrapper;
import dev.penstock.model.sagemaker.TrainingInputMode;
import dev.penstock.step.TrainingInput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Channels of training data. */
final class Channels {
  private static final String[] S3 = {"DataSource", "S3DataSource"};
  private static final String[] FILES = {"DataSource", "FileSystemDataSource"};

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
    if (!(channel.take("ChannelName") instanceof TextNode name)) {
      return null;
    }
    Code input = channel.has(S3) ? s3(in, channel) : fileSystem(channel);
    if (input == null) {
      return null;
    }
    Node type = channel.take("ContentType");
    if (isPlain(input) && channel.left().isEmpty() && (type == null || type instanceof TextNode)) {
      List<Code> said = new ArrayList<>(List.of(Code.text(name.value())));
      said.addAll(((Code.Call) input).arguments());
      if (type instanceof TextNode text) {
        said.add(Code.text(text.value()));
      }
      return said;
    }
    Code said = type == null ? null : in.text(type);
    if (type != null && said == null) {
      return null;
    }
    input = said == null ? input : input.call("contentType", said);
    input = constant(channel, input, "InputMode", "inputMode", TrainingInputMode.class);
    input = constant(channel, input, "CompressionType", "compressionType", CompressionType.class);
    input = constant(channel, input, "RecordWrapperType", "recordWrapperType", RecordWrapper.class);
    Code seed = in.wholeNumber(channel.take("ShuffleConfig", "Seed"));
    input = seed == null ? input : input.call("shuffle", seed);
    return channel.left().isEmpty() ? List.of(Code.text(name.value()), input) : null;
  }

  /** Whether the data is all that lies below a location, for every instance. */
  private static boolean isPlain(Code input) {
    return input instanceof Code.Call call && call.method().equals("s3");
  }

  private static @Nullable Code s3(StepInput in, Arguments channel) {
    Code location = in.location(channel.take(at(S3, "S3Uri")));
    if (location == null) {
      return null;
    }
    Code input = Code.staticCall(TrainingInput.class, "s3", location);
    List<Code> attributes = taken(channel, at(S3, "AttributeNames"));
    List<Code> groups = taken(channel, at(S3, "InstanceGroupNames"));
    String type = channel.take(at(S3, "S3DataType")) instanceof TextNode text ? text.value() : "";
    if (type.equals("AugmentedManifestFile") && attributes != null && !attributes.isEmpty()) {
      input = input.call("augmentedManifest", attributes);
    } else if (type.equals("ManifestFile") && attributes == null) {
      input = input.call("manifest");
    } else if (!type.equals("S3Prefix") || attributes != null) {
      return null;
    }
    if (!channel.takeText("FullyReplicated", at(S3, "S3DataDistributionType"))) {
      if (!channel.takeText("ShardedByS3Key", at(S3, "S3DataDistributionType"))) {
        return null;
      }
      input = input.call("shardedByS3Key");
    }
    return groups == null ? input : input.call("instanceGroups", groups);
  }

  private static @Nullable Code fileSystem(Arguments channel) {
    Code type =
        channel.take(at(FILES, "FileSystemType")) instanceof TextNode text
            ? Members.constant(FileSystemType.class, text.value())
            : null;
    Code access =
        channel.take(at(FILES, "FileSystemAccessMode")) instanceof TextNode text
            ? Members.constant(FileSystemAccessMode.class, text.value())
            : null;
    if (type == null
        || access == null
        || !(channel.take(at(FILES, "FileSystemId")) instanceof TextNode id)
        || !(channel.take(at(FILES, "DirectoryPath")) instanceof TextNode directory)) {
      return null;
    }
    Code input =
        Code.staticCall(
            TrainingInput.class,
            "fileSystem",
            Code.text(id.value()),
            type,
            Code.text(directory.value()));
    boolean usual = access.equals(Members.constant(FileSystemAccessMode.class, "ro"));
    return usual ? input : input.call("accessMode", access);
  }

  /** Takes a list of plain texts; null when there is none, or it has something else. */
  private static @Nullable List<Code> taken(Arguments channel, String... path) {
    List<Node> elements = channel.elements(path);
    List<Code> texts = elements.isEmpty() ? null : StepInput.texts(elements);
    if (texts != null) {
      channel.take(path);
    }
    return texts;
  }

  private static String[] at(String[] source, String member) {
    return new String[] {source[0], source[1], member};
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
