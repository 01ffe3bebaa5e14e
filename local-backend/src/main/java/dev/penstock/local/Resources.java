package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.step.StepType;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and describes what steps make, as the service's Describe operations do. */
final class Resources {
  private static final String IN_PROGRESS = "InProgress";

  private final Arns arns;

  Resources(Arns arns) {
    this.arns = arns;
  }

  /** The name that a step's job or resource gets: the proposed one when the request gives none. */
  static String name(StepType type, ObjectNode request, String proposed, String executionId) {
    ResourceKind kind = ResourceKind.of(type);
    String given = kind == null ? null : request.text(kind.nameMember());
    if (given == null || kind == null) {
      return type == StepType.MODEL ? proposed.toLowerCase(Locale.ROOT) : proposed;
    }
    return switch (type) {
      case ENDPOINT, INFERENCE_COMPONENT -> given;
      case ENDPOINT_CONFIG -> suffixed(given, executionId, kind.longestName());
      case BEDROCK_CUSTOM_MODEL,
          BEDROCK_CUSTOM_MODEL_DEPLOYMENT,
          BEDROCK_MODEL_IMPORT,
          BEDROCK_PROVISIONED_MODEL_THROUGHPUT ->
          given;
      default -> RandomNames.withPrefix(given, kind.longestName());
    };
  }

  private static String suffixed(String name, String suffix, int most) {
    int room = most - suffix.length() - 1;
    return (name.length() > room ? name.substring(0, room) : name) + "-" + suffix;
  }

  String arn(StepType type, String name) {
    ResourceKind kind = ResourceKind.of(type);
    if (kind != null) {
      return arns.of(kind.service(), kind.resource() + "/" + name);
    }
    return switch (type) {
      case EMR -> arns.of("elasticmapreduce", "step/" + name);
      case EMR_SERVERLESS -> arns.of("emr-serverless", "/applications/local/jobruns/" + name);
      default -> arns.sagemaker(type.wireName().toLowerCase(Locale.ROOT) + "/" + name);
    };
  }

  /**
   * Describes a job that is done; one that runs has another status and no end.
   *
   * @param beside what the step has besides its arguments
   * @param ended when it ended, or null while it runs
   */
  ObjectNode describe(
      StepType type,
      ObjectNode beside,
      ObjectNode request,
      String name,
      Instant started,
      @Nullable Instant ended) {
    Map<String, Node> members = new LinkedHashMap<>();
    ResourceKind kind = ResourceKind.of(type);
    if (kind != null) {
      members.put(kind.nameMember(), Nodes.text(name));
      members.put(kind.arnMember(), Nodes.text(arn(type, name)));
      if (kind.statusMember() != null) {
        members.put(kind.statusMember(), Nodes.text(ended == null ? IN_PROGRESS : kind.done()));
      }
    }
    request.members().forEach(members::putIfAbsent);
    members.put("CreationTime", time(started));
    members.put("LastModifiedTime", time(ended == null ? started : ended));
    switch (type) {
      case TRAINING -> training(members, request, name, started, ended);
      case PROCESSING -> times(members, "Processing", started, ended);
      case QUALITY_CHECK, CLARIFY_CHECK -> {
        times(members, "Processing", started, ended);
        members.putAll(CheckBaselines.of(beside, request).members());
      }
      case TRANSFORM -> times(members, "Transform", started, ended);
      case TUNING -> times(members, "HyperParameterTuning", started, ended);
      case AUTO_ML -> members.put("AutoMLJobSecondaryStatus", Nodes.text("Completed"));
      case EMR -> EmrDescriptions.step(members, request, name, ended);
      case EMR_SERVERLESS -> {
        ObjectNode run = EmrDescriptions.serverless(request, name, arn(type, name), ended);
        members.clear();
        members.put("jobRun", run);
        members.put("JobRun", run);
      }
      case LINEAGE -> lineage(members, request);
      default -> {}
    }
    return new ObjectNode(members);
  }

  /** Describes a job that did not get to its end. */
  static ObjectNode ended(StepType type, ObjectNode running, String status, String reason) {
    Map<String, Node> members = new LinkedHashMap<>(running.members());
    ResourceKind kind = ResourceKind.of(type);
    if (kind != null && kind.statusMember() != null) {
      members.put(kind.statusMember(), Nodes.text(status));
    }
    members.put("FailureReason", Nodes.text(reason));
    return new ObjectNode(members);
  }

  private static void training(
      Map<String, Node> members,
      ObjectNode request,
      String name,
      Instant started,
      @Nullable Instant ended) {
    String path = Nodes.text(request, "OutputDataConfig", "S3OutputPath");
    if (path != null) {
      String folder = path.endsWith("/") ? path : path + "/";
      members.put(
          "ModelArtifacts",
          Nodes.of("S3ModelArtifacts", Nodes.text(folder + name + "/output/model.tar.gz")));
    }
    members.put("SecondaryStatus", Nodes.text(ended == null ? "Training" : "Completed"));
    times(members, "Training", started, ended);
    if (ended != null) {
      long seconds = Duration.between(started, ended).toSeconds();
      members.put("TrainingTimeInSeconds", Nodes.number(seconds));
      members.put("BillableTimeInSeconds", Nodes.number(seconds));
    }
  }

  private static void times(
      Map<String, Node> members, String stem, Instant started, @Nullable Instant ended) {
    members.put(stem + "StartTime", time(started));
    if (ended != null) {
      members.put(stem + "EndTime", time(ended));
    }
  }

  private void lineage(Map<String, Node> members, ObjectNode request) {
    for (String kind : new String[] {"Action", "Artifact", "Context"}) {
      Map<String, Node> made = new LinkedHashMap<>();
      for (ObjectNode each : Nodes.objects(request.get(kind + "s"))) {
        String name = String.valueOf(each.text(kind + "Name"));
        String id = Hash.of(each.toString()).substring(0, 32);
        String resource = kind.toLowerCase(Locale.ROOT);
        made.put(
            name,
            Nodes.text(arns.sagemaker(resource + "/" + (kind.equals("Artifact") ? id : name))));
      }
      members.put(kind + "Arns", new ObjectNode(made));
    }
  }

  static Node time(Instant time) {
    return new TextNode(time.toString());
  }
}
