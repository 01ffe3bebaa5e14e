package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.step.StepType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What of a step has to be the same for an earlier result to be taken: the documented members. */
final class CacheKeys {
  private static final List<String> CHECKED =
      List.of(
          "AppSpecification",
          "Environment",
          "ProcessingInputs",
          "ClarifyCheckConfig",
          "QualityCheckConfig",
          "CheckJobConfig");
  private static final List<String> TUNED =
      List.of(
          "AlgorithmSpecification",
          "HyperParameterRanges",
          "InputDataConfig",
          "StaticHyperParameters",
          "TuningObjective");

  private CacheKeys() {}

  /** Null for a type that takes no cache configuration. */
  static @Nullable String of(StepType type, ObjectNode step, ObjectNode arguments) {
    Map<String, Node> key = new TreeMap<>();
    switch (type) {
      case PROCESSING ->
          copy(arguments, key, List.of("AppSpecification", "Environment", "ProcessingInputs"));
      case TRAINING ->
          copy(
              arguments,
              key,
              List.of(
                  "AlgorithmSpecification",
                  "CheckpointConfig",
                  "DebugHookConfig",
                  "DebugRuleConfigurations",
                  "Environment",
                  "HyperParameters",
                  "InputDataConfig"));
      case TUNING -> {
        copy(arguments, key, List.of("HyperParameterTuningJobConfig", "TrainingJobDefinitions"));
        part(arguments, key, "TrainingJobDefinition", TUNED);
      }
      case AUTO_ML -> {
        copy(arguments, key, List.of("AutoMLJobObjective", "InputDataConfig", "ProblemType"));
        part(
            arguments,
            key,
            "AutoMLJobConfig",
            List.of("CompletionCriteria", "CandidateGenerationConfig", "DataSplitConfig", "Mode"));
      }
      case TRANSFORM ->
          copy(
              arguments,
              key,
              List.of("DataProcessing", "Environment", "ModelName", "TransformInput"));
      case QUALITY_CHECK, CLARIFY_CHECK -> {
        copy(arguments, key, CHECKED);
        copy(
            step,
            key,
            List.of(
                "CheckType",
                "SkipCheck",
                "RegisterNewBaseline",
                "ModelPackageGroupName",
                "SuppliedBaselineConstraints",
                "SuppliedBaselineStatistics"));
      }
      case EMR -> {
        copy(arguments, key, List.of("StepConfig"));
        copy(step, key, List.of("ClusterId"));
      }
      case LAMBDA, CALLBACK, ENDPOINT_CONFIG, ENDPOINT -> {
        key.put("Arguments", arguments);
        copy(step, key, List.of("FunctionArn", "SqsQueueUrl"));
      }
      default -> {
        return null;
      }
    }
    return hash(type.wireName() + sorted(new ObjectNode(key)));
  }

  private static void copy(ObjectNode from, Map<String, Node> to, List<String> members) {
    for (String member : members) {
      Node value = from.get(member);
      if (value != null) {
        to.put(member, value);
      }
    }
  }

  private static void part(
      ObjectNode from, Map<String, Node> to, String member, List<String> members) {
    if (from.get(member) instanceof ObjectNode object) {
      Map<String, Node> part = new LinkedHashMap<>();
      copy(object, part, members);
      to.put(member, new ObjectNode(part));
    }
  }

  /** The order in which members are written is of no account. */
  private static Node sorted(Node node) {
    if (node instanceof ArrayNode array) {
      return new ArrayNode(array.elements().stream().map(CacheKeys::sorted).toList());
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    Map<String, Node> members = new TreeMap<>();
    object.members().forEach((name, value) -> members.put(name, sorted(value)));
    return new ObjectNode(members);
  }

  static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
