package dev.penstock.importer.plan;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.model.sagemaker.ProcessingS3UploadMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inputs, outputs, scripts and files of the plain shape, which the short form writes. */
public final class PlainProcessing {
  private static final String CODE_PATH = "/opt/ml/processing/input/code";

  private PlainProcessing() {}

  /** An input that is brought to the container as it is. */
  public record Input(String name, Node uri, String path) {}

  /** An output that is brought to S3 as it is. */
  public record Output(String name, Node uri, String path, ProcessingS3UploadMode mode) {}

  /** A script, and what runs it. */
  public record Script(Node uri, String file, List<String> command) {}

  /** A property file. */
  public record PropertyFile(String name, String output, String path) {}

  public static @Nullable Input input(Node node) {
    if (!(node instanceof ObjectNode input)
        || !(input.get("S3Input") instanceof ObjectNode s3)
        || input.text("InputName") == null
        || s3.text("LocalPath") == null
        || s3.get("S3Uri") == null) {
      return null;
    }
    Map<String, Node> location = new LinkedHashMap<>(s3.members());
    location.remove("S3Uri");
    location.remove("LocalPath");
    boolean plain =
        input.members().size() == 3
            && new BooleanNode(false).equals(input.get("AppManaged"))
            && location.equals(
                Map.of(
                    "S3DataType", new TextNode("S3Prefix"),
                    "S3InputMode", new TextNode("File"),
                    "S3DataDistributionType", new TextNode("FullyReplicated"),
                    "S3CompressionType", new TextNode("None")));
    return plain
        ? new Input(
            String.valueOf(input.text("InputName")),
            java.util.Objects.requireNonNull(s3.get("S3Uri")),
            String.valueOf(s3.text("LocalPath")))
        : null;
  }

  public static @Nullable Output output(Node node) {
    if (!(node instanceof ObjectNode output)
        || !(output.get("S3Output") instanceof ObjectNode s3)
        || output.text("OutputName") == null
        || s3.text("LocalPath") == null
        || s3.get("S3Uri") == null
        || s3.members().size() != 3
        || output.members().size() != 3
        || !new BooleanNode(false).equals(output.get("AppManaged"))) {
      return null;
    }
    for (ProcessingS3UploadMode mode : ProcessingS3UploadMode.values()) {
      if (mode.wireName().equals(s3.text("S3UploadMode"))) {
        return new Output(
            String.valueOf(output.text("OutputName")),
            java.util.Objects.requireNonNull(s3.get("S3Uri")),
            String.valueOf(s3.text("LocalPath")),
            mode);
      }
    }
    return null;
  }

  public static @Nullable PropertyFile propertyFile(Node node) {
    if (!(node instanceof ObjectNode file) || file.members().size() != 3) {
      return null;
    }
    String name = file.text("PropertyFileName");
    String output = file.text("OutputName");
    String path = file.text("FilePath");
    return name == null || output == null || path == null
        ? null
        : new PropertyFile(name, output, path);
  }

  /** The script that the last input brings and the entry point runs. */
  public static @Nullable Script script(StepDefinition step) {
    List<Node> inputs = elements(step.arguments().get("ProcessingInputs"));
    Input code = inputs.isEmpty() ? null : input(inputs.get(inputs.size() - 1));
    List<String> words = new ArrayList<>();
    if (step.arguments().get("AppSpecification") instanceof ObjectNode program) {
      for (Node word : elements(program.get("ContainerEntrypoint"))) {
        if (!(word instanceof TextNode text)) {
          return null;
        }
        words.add(text.value());
      }
    }
    if (code == null
        || !code.name().equals("code")
        || !code.path().equals(CODE_PATH)
        || words.size() < 2) {
      return null;
    }
    String last = words.get(words.size() - 1);
    String file = last.startsWith(CODE_PATH + "/") ? last.substring(CODE_PATH.length() + 1) : "";
    return file.isEmpty() ? null : new Script(code.uri(), file, words.subList(0, words.size() - 1));
  }

  static List<Node> elements(@Nullable Node node) {
    return node instanceof ArrayNode array ? array.elements() : List.of();
  }
}
