package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.importer.code.Code;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A script of one's own in a framework image: hyperparameters, all of them JSON, say where the code
 * lies and which script to run.
 */
public final class ScriptMode {
  private static final String MEMBER = "HyperParameters";
  private static final String ARCHIVE = "sagemaker_submit_directory";
  private static final String PROGRAM = "sagemaker_program";
  private static final String LOG_LEVEL = "sagemaker_container_log_level";
  private static final String REGION = "sagemaker_region";
  private static final JsonMapper MAPPER = new JsonMapper();

  /** JSON as Python writes it: what is not ASCII is escaped. */
  private static final Pattern PYTHON = Pattern.compile("\"[ -~]*\"");

  private ScriptMode() {}

  /** The region that all scripts of a pipeline are told; null when they are told several. */
  public static @Nullable String region(PipelineDefinition definition) {
    String common = null;
    for (StepDefinition step : definition.allSteps()) {
      if (step.type().equals("Training")
          && step.arguments().get(MEMBER) instanceof ObjectNode all
          && all.get(ARCHIVE) != null
          && all.get(PROGRAM) != null) {
        String region = text(all.get(REGION));
        if (region == null || (common != null && !common.equals(region))) {
          return null;
        }
        common = region;
      }
    }
    return common;
  }

  /** Says the code and the hyperparameters; null when they are no JSON, or no code is there. */
  static @Nullable Code write(StepInput in, Code builder) {
    Map<String, Node> left = new LinkedHashMap<>(in.arguments().members(MEMBER));
    String program = text(left.remove(PROGRAM));
    Node archive = left.remove(ARCHIVE);
    String location = text(archive);
    Code uri =
        location != null
            ? Code.text(location)
            : archive instanceof ObjectNode ? in.expressions().value(archive, Want.S3_URI) : null;
    if (program == null || uri == null || !left.containsKey(LOG_LEVEL)) {
      return null;
    }
    if (new TextNode("20").equals(left.get(LOG_LEVEL))) {
      left.remove(LOG_LEVEL);
    }
    String region = in.shared().region();
    if (region != null && region.equals(text(left.get(REGION)))) {
      left.remove(REGION);
    } else if (region != null) {
      return null;
    }
    Code code = builder.call("sourceDir", uri, Code.text(program));
    for (Map.Entry<String, Node> each : left.entrySet()) {
      Code value = value(in, each.getValue());
      if (value == null) {
        return null;
      }
      code = code.call("hyperparameter", Code.text(each.getKey()), value);
    }
    in.arguments().take(MEMBER);
    return code;
  }

  private static @Nullable Code value(StepInput in, Node node) {
    if (!(node instanceof TextNode text)) {
      return Hyperparameters.value(in, node);
    }
    String string = text(node);
    if (string != null) {
      return Code.text(string);
    }
    Code plain = Hyperparameters.plain(text.value());
    if (plain instanceof Code.Plain number && !number.text().matches("true|false")) {
      return plain;
    }
    return switch (text.value()) {
      case "true", "false" -> new Code.Plain(text.value());
      default -> null;
    };
  }

  /** The text of which a hyperparameter is the JSON, written as Python does; null for others. */
  private static @Nullable String text(@Nullable Node node) {
    if (!(node instanceof TextNode json) || !PYTHON.matcher(json.value()).matches()) {
      return null;
    }
    try {
      JsonNode read = MAPPER.readTree(json.value());
      return read.isString() ? read.stringValue() : null;
    } catch (JacksonException e) {
      return null;
    }
  }
}
