package dev.penstock.local.server;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.server.Listing.Item;
import dev.penstock.local.store.JobRecord;
import dev.penstock.local.store.Store;
import dev.penstock.step.StepType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The jobs and resources that steps made. */
final class JobOperations {
  private static final String IN_PROGRESS = "InProgress";

  private final Store store;

  /** What is described and listed, by its name in the operations. */
  private enum Kind {
    PROCESSING("ProcessingJob", "ProcessingJobSummaries", true),
    TRAINING("TrainingJob", "TrainingJobSummaries", true),
    TRANSFORM("TransformJob", "TransformJobSummaries", true),
    TUNING("HyperParameterTuningJob", "HyperParameterTuningJobSummaries", true),
    AUTO_ML("AutoMLJob", "AutoMLJobSummaries", true),
    MODEL("Model", "Models", false),
    ENDPOINT_CONFIG("EndpointConfig", "EndpointConfigs", false),
    ENDPOINT("Endpoint", "Endpoints", true),
    INFERENCE_COMPONENT("InferenceComponent", "InferenceComponents", true);

    private final String name;
    private final String list;
    private final boolean hasStatus;

    Kind(String name, String list, boolean hasStatus) {
      this.name = name;
      this.list = list;
      this.hasStatus = hasStatus;
    }

    /** The types of the steps that make it. */
    List<StepType> steps() {
      return switch (this) {
        case PROCESSING ->
            List.of(StepType.PROCESSING, StepType.QUALITY_CHECK, StepType.CLARIFY_CHECK);
        case TRAINING -> List.of(StepType.TRAINING);
        case TRANSFORM -> List.of(StepType.TRANSFORM);
        case TUNING -> List.of(StepType.TUNING);
        case AUTO_ML -> List.of(StepType.AUTO_ML);
        case MODEL -> List.of(StepType.MODEL);
        case ENDPOINT_CONFIG -> List.of(StepType.ENDPOINT_CONFIG);
        case ENDPOINT -> List.of(StepType.ENDPOINT);
        case INFERENCE_COMPONENT -> List.of(StepType.INFERENCE_COMPONENT);
      };
    }
  }

  JobOperations(LocalEngine engine) {
    this.store = engine.store();
  }

  Map<String, Operation> all() {
    Map<String, Operation> all = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      all.put("Describe" + kind.name, call -> describe(kind, call));
      all.put("List" + kind.name + "s", call -> list(kind, call));
    }
    all.put("DescribeAutoMLJobV2", call -> describe(Kind.AUTO_ML, call));
    return all;
  }

  private ObjectNode describe(Kind kind, Call call) {
    String name = call.required(kind.name + "Name");
    for (StepType type : kind.steps()) {
      JobRecord job = store.job(type.wireName(), name);
      if (job != null) {
        return description(kind, job);
      }
    }
    throw ServiceException.notFound("Could not find " + kind.name + " \"" + name + "\".");
  }

  private ObjectNode list(Kind kind, Call call) {
    List<Item> items = new ArrayList<>();
    for (StepType type : kind.steps()) {
      for (JobRecord job : store.jobs(type.wireName())) {
        ObjectNode description = description(kind, job);
        items.add(
            new Item(
                job.arn(),
                job.name(),
                job.created(),
                job.modified(),
                description.text(kind.name + "Status"),
                () -> description));
      }
    }
    items.sort(Comparator.comparing(Item::created).reversed());
    return Listing.page(call, kind.list, items);
  }

  /** What is stored of it; a job that was broken off has ended, whatever it last said of itself. */
  private static ObjectNode description(Kind kind, JobRecord job) {
    Map<String, Node> members = new LinkedHashMap<>(job.description().members());
    String status = kind.name + "Status";
    if (kind.hasStatus
        && !job.status().equals(IN_PROGRESS)
        && IN_PROGRESS.equals(job.description().text(status))) {
      members.put(status, new TextNode(job.status()));
      put(members, "FailureReason", job.failureReason());
    }
    put(members, "SecondaryStatus", secondary(kind, members));
    return new ObjectNode(members);
  }

  private static @Nullable String secondary(Kind kind, Map<String, Node> members) {
    boolean ended =
        members.get(kind.name + "Status") instanceof TextNode status
            && List.of("Failed", "Stopped").contains(status.value());
    return kind == Kind.TRAINING && ended
        ? ((TextNode) Objects.requireNonNull(members.get(kind.name + "Status"))).value()
        : null;
  }

  private static void put(Map<String, Node> members, String name, @Nullable String text) {
    if (text != null) {
      members.put(name, new TextNode(text));
    }
  }
}
