package dev.penstock.local.server;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NumberNode;
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
    all.put("ListTrainingJobsForHyperParameterTuningJob", this::listTrials);
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
    if (kind == Kind.TRAINING) {
      for (JobRecord tuning : store.jobs(StepType.TUNING.wireName())) {
        for (ObjectNode trial : trials(tuning)) {
          if (name.equals(trial.text("TrainingJobName"))) {
            Map<String, Node> members = new LinkedHashMap<>(trial.members());
            members.put("TuningJobArn", new TextNode(tuning.arn()));
            put(members, "SecondaryStatus", trial.text("TrainingJobStatus"));
            return new ObjectNode(members);
          }
        }
      }
    }
    throw notFound(kind, name);
  }

  private static ServiceException notFound(Kind kind, String name) {
    return ServiceException.notFound("Could not find " + kind.name + " \"" + name + "\".");
  }

  /** The training jobs of a tuning job, known when it has ended well. */
  private static List<ObjectNode> trials(JobRecord tuning) {
    return tuning.description().get("TrainingJobSummaries") instanceof ArrayNode all
        ? all.elements().stream().map(ObjectNode.class::cast).toList()
        : List.of();
  }

  private ObjectNode listTrials(Call call) {
    String name = call.required("HyperParameterTuningJobName");
    JobRecord tuning = store.job(StepType.TUNING.wireName(), name);
    if (tuning == null) {
      throw notFound(Kind.TUNING, name);
    }
    String status = call.text("StatusEquals");
    String sortBy = Objects.requireNonNullElse(call.text("SortBy"), "Name");
    boolean byMetric = sortBy.equals("FinalObjectiveMetricValue");
    Comparator<ObjectNode> order =
        byMetric
            ? Comparator.comparing(JobOperations::objective, Comparator.naturalOrder())
            : Comparator.comparing(
                trial ->
                    String.valueOf(
                        trial.text(
                            switch (sortBy) {
                              case "CreationTime" -> "CreationTime";
                              case "Status" -> "TrainingJobStatus";
                              default -> "TrainingJobName";
                            })));
    List<Item> items =
        trials(tuning).stream()
            .filter(trial -> status == null || status.equals(trial.text("TrainingJobStatus")))
            // As the service has it: without a value there is nothing to sort by.
            .filter(trial -> !byMetric || !Double.isNaN(objective(trial)))
            .sorted("Descending".equals(call.text("SortOrder")) ? order.reversed() : order)
            .map(
                trial ->
                    Item.of(
                        String.valueOf(trial.text("TrainingJobArn")),
                        String.valueOf(trial.text("TrainingJobName")),
                        tuning.created(),
                        () -> trial))
            .toList();
    return Listing.inOrder(call, "TrainingJobSummaries", items);
  }

  private static double objective(ObjectNode trial) {
    return trial.get("FinalHyperParameterTuningJobObjectiveMetric") instanceof ObjectNode metric
            && metric.get("Value") instanceof NumberNode value
        ? Double.parseDouble(value.digits())
        : Double.NaN;
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
