package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.step.StepType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a step shows of itself: the service's PipelineExecutionStepMetadata. */
final class StepMetadata {
  private static final List<String> CHECK =
      List.of(
          "CheckType",
          "ModelPackageGroupName",
          "SkipCheck",
          "RegisterNewBaseline",
          "BaselineUsedForDriftCheckStatistics",
          "BaselineUsedForDriftCheckConstraints",
          "CalculatedBaselineStatistics",
          "CalculatedBaselineConstraints",
          "ViolationReport");

  private StepMetadata() {}

  static ObjectNode condition(boolean outcome) {
    return Nodes.of("Condition", Nodes.of("Outcome", Nodes.text(outcome ? "True" : "False")));
  }

  static ObjectNode fail(String message) {
    return Nodes.of("Fail", Nodes.of("ErrorMessage", Nodes.text(message)));
  }

  static ObjectNode callback(String queue, String token, @Nullable ObjectNode outputs) {
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("CallbackToken", Nodes.text(token));
    members.put("SqsQueueUrl", Nodes.text(queue));
    if (outputs != null) {
      members.put("OutputParameters", list(outputs));
    }
    return Nodes.of("Callback", new ObjectNode(members));
  }

  static ObjectNode lambda(ObjectNode step, @Nullable ObjectNode outputs) {
    Map<String, Node> members = new LinkedHashMap<>();
    String function = step.text("FunctionArn");
    members.put("Arn", Nodes.text(function == null ? "" : function));
    if (outputs != null) {
      members.put("OutputParameters", list(outputs));
    }
    return Nodes.of("Lambda", new ObjectNode(members));
  }

  /** Of a step that made something. */
  static ObjectNode of(StepType type, @Nullable String arn, ObjectNode description) {
    Map<String, Node> members = new LinkedHashMap<>();
    switch (type) {
      case REGISTER_MODEL -> members.put("Arn", Nodes.text(String.valueOf(arn)));
      case QUALITY_CHECK, CLARIFY_CHECK -> {
        copy(description, members, CHECK);
        members.put("CheckJobArn", Nodes.text(String.valueOf(arn)));
      }
      case EMR -> {
        copy(description, members, List.of("ClusterId"));
        members.put("StepId", Nodes.text(String.valueOf(description.text("Id"))));
        members.put("StepName", Nodes.text(String.valueOf(description.text("Name"))));
      }
      case LINEAGE ->
          copy(description, members, List.of("ActionArns", "ArtifactArns", "ContextArns"));
      default -> {
        ResourceKind kind = ResourceKind.of(type);
        if (kind == null || kind.metadata() == null) {
          return Nodes.EMPTY;
        }
        members.put("Arn", Nodes.text(String.valueOf(arn)));
        return Nodes.of(kind.metadata(), new ObjectNode(members));
      }
    }
    return Nodes.of(type.wireName(), new ObjectNode(members));
  }

  private static void copy(ObjectNode from, Map<String, Node> to, List<String> names) {
    for (String name : names) {
      Node value = from.get(name);
      if (value != null && !(value instanceof Node.NullNode)) {
        to.put(name, value);
      }
    }
  }

  private static Node list(ObjectNode outputs) {
    List<Node> list = new ArrayList<>();
    outputs
        .members()
        .forEach(
            (name, value) -> {
              Map<String, Node> output = new LinkedHashMap<>();
              output.put("Name", Nodes.text(name));
              output.put("Value", value);
              list.add(new ObjectNode(output));
            });
    return new ArrayNode(list);
  }
}
