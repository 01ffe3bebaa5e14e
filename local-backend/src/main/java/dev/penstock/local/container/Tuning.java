package dev.penstock.local.container;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepJob;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.local.job.StepRunner;
import dev.penstock.step.StepType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A tuning job: a training job for each choice of hyperparameters, and the best of them by the
 * objective metric. Grid goes through all combinations; every other strategy chooses by chance,
 * from {@code RandomSeed} or 0, so that the same request makes the same choices.
 */
final class Tuning {
  private static final String COMPLETED = "Completed";
  private static final String FAILED = "Failed";

  private final StepJob job;
  private final Members config;
  private final List<Members> definitions;

  Tuning(StepJob job) {
    Members request = new Members(job.request());
    this.job = job;
    this.config = request.object("HyperParameterTuningJobConfig");
    this.definitions =
        request.has("TrainingJobDefinition")
            ? List.of(request.object("TrainingJobDefinition"))
            : request.objects("TrainingJobDefinitions");
  }

  /**
   * A training job and what came of it.
   *
   * @param outcome what it told of itself; nothing when it failed
   * @param objective the metric that decides, or null when there is none
   * @param reason why it failed, or null
   */
  private record Trial(
      StepJob training,
      Choice choice,
      Members goal,
      Instant started,
      Instant ended,
      StepOutcome outcome,
      @Nullable Double objective,
      @Nullable String reason) {}

  StepOutcome run(StepRunner training) throws Exception {
    Members limits = config.object("ResourceLimits");
    int most = Integer.parseInt(limits.text("MaxNumberOfTrainingJobs", "1"));
    int parallel = Integer.parseInt(limits.text("MaxParallelTrainingJobs", "1"));
    if (definitions.isEmpty()) {
      throw new StepFailedException("the tuning job has no training job definition");
    }
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, parallel));
    List<Trial> trials = new ArrayList<>();
    try {
      List<Future<Trial>> running = new ArrayList<>();
      for (Choice choice : choices(most)) {
        int number = running.size() + 1;
        running.add(pool.submit(() -> trial(number, choice, training)));
      }
      for (Future<Trial> each : running) {
        trials.add(each.get());
      }
    } catch (ExecutionException broken) {
      throw broken.getCause() instanceof Exception cause ? cause : broken;
    } finally {
      // Those that still run are interrupted, and end before the tuning job does.
      pool.shutdownNow();
      awaitEnd(pool);
    }
    if (job.stop().isRaised()) {
      throw new StepFailedException("the job was stopped: " + job.stop().reason());
    }
    return outcome(trials);
  }

  private static void awaitEnd(ExecutorService pool) {
    boolean interrupted = Thread.interrupted();
    while (!pool.isTerminated()) {
      try {
        interrupted |= !pool.awaitTermination(1, java.util.concurrent.TimeUnit.HOURS);
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private record Choice(Members definition, Map<String, String> values) {}

  private List<Choice> choices(int most) {
    Random random = new Random(Long.parseLong(config.text("RandomSeed", "0")));
    List<Choice> choices = new ArrayList<>();
    if (config.text("Strategy", "Bayesian").equals("Grid")) {
      for (Members definition : definitions) {
        ranges(definition).grid().forEach(each -> choices.add(new Choice(definition, each)));
      }
      return choices;
    }
    for (int i = 0; i < most; i++) {
      Members definition = definitions.get(i % definitions.size());
      choices.add(new Choice(definition, ranges(definition).random(random)));
    }
    return choices;
  }

  private HyperparameterRanges ranges(Members definition) {
    return new HyperparameterRanges(
        definition.has("HyperParameterRanges")
            ? definition.object("HyperParameterRanges")
            : config.object("ParameterRanges"));
  }

  private Trial trial(int number, Choice choice, StepRunner runner) throws InterruptedException {
    String name =
        String.format(
            Locale.ROOT,
            "%s-%03d-%08x",
            job.jobName(),
            number,
            (job.jobName() + number).hashCode());
    String arn = job.jobArn().replaceFirst("[^:]*$", "") + "training-job/" + name;
    Members definition = choice.definition();
    Members goal =
        definition.has("TuningObjective")
            ? definition.object("TuningObjective")
            : config.object("HyperParameterTuningJobObjective");
    StepJob training = job.part(StepType.TRAINING, name, arn, request(definition, choice.values()));
    if (job.stop().isRaised()) {
      throw new InterruptedException();
    }
    job.log().accept(name + ": " + choice.values());
    Instant started = Instant.now();
    StepOutcome outcome = StepOutcome.succeeded();
    String reason = null;
    try {
      outcome = runner.run(training);
    } catch (InterruptedException stopped) {
      throw stopped;
    } catch (StepFailedException failed) {
      reason = failed.reason();
    } catch (Exception thrown) {
      reason = String.valueOf(thrown.getMessage());
    }
    Double found = metric(outcome, goal.text("MetricName", ""));
    return new Trial(training, choice, goal, started, Instant.now(), outcome, found, reason);
  }

  private static ObjectNode request(Members definition, Map<String, String> chosen) {
    Map<String, Node> members = new LinkedHashMap<>(definition.node().members());
    Map<String, String> hyperparameters =
        new LinkedHashMap<>(definition.map("StaticHyperParameters"));
    hyperparameters.putAll(chosen);
    members
        .keySet()
        .removeAll(
            List.of(
                "DefinitionName",
                "HyperParameterRanges",
                "StaticHyperParameters",
                "TuningObjective"));
    members.put("HyperParameters", ConfigFile.texts(hyperparameters));
    return new ObjectNode(members);
  }

  private static @Nullable Double metric(StepOutcome outcome, String name) {
    for (Members each : new Members(outcome.properties()).objects("FinalMetricDataList")) {
      if (name.equals(each.text("MetricName"))) {
        return Double.valueOf(each.text("Value", "NaN"));
      }
    }
    return null;
  }

  private StepOutcome outcome(List<Trial> trials) throws StepFailedException {
    List<Trial> bestFirst = new ArrayList<>(trials);
    bestFirst.sort(Comparator.comparingDouble(Tuning::rank));
    Trial best = bestFirst.get(0);
    if (best.objective() == null) {
      String reason = trials.get(0).reason();
      throw new StepFailedException(
          reason != null
              ? "none of the " + trials.size() + " training jobs succeeded; the first: " + reason
              : "no training job reported the metric \""
                  + best.goal().text("MetricName", "")
                  + "\"; MetricDefinitions say how it is found in the log");
    }
    List<Node> summaries = new ArrayList<>();
    bestFirst.forEach(each -> summaries.add(summary(each)));
    long failed = trials.stream().filter(each -> each.reason() != null).count();
    long decided = trials.stream().filter(each -> each.objective() != null).count();
    return StepOutcome.succeeded()
        .with("BestTrainingJob", summary(best))
        .with("TrainingJobSummaries", new ArrayNode(summaries))
        .with(
            "TrainingJobStatusCounters",
            counters(COMPLETED, trials.size() - failed, "NonRetryableError", failed))
        .with(
            "ObjectiveStatusCounters",
            counters("Succeeded", decided, FAILED, trials.size() - decided));
  }

  /** The better, the smaller; what has no metric comes last. */
  private static double rank(Trial trial) {
    Double value = trial.objective();
    if (value == null || value.isNaN()) {
      return Double.POSITIVE_INFINITY;
    }
    return trial.goal().text("Type", "").equals("Minimize") ? value : -value;
  }

  private static ObjectNode counters(String one, long ones, String other, long others) {
    Map<String, Node> members = new LinkedHashMap<>();
    members.put(one, new NumberNode(Long.toString(ones)));
    members.put(other, new NumberNode(Long.toString(others)));
    return new ObjectNode(members);
  }

  /** What is listed of a training job, and all that describes it. */
  private static ObjectNode summary(Trial trial) {
    Map<String, Node> members = new LinkedHashMap<>(trial.training().request().members());
    members.putAll(trial.outcome().properties().members());
    String definition = trial.choice().definition().text("DefinitionName");
    if (definition != null) {
      members.put("TrainingJobDefinitionName", new TextNode(definition));
    }
    members.put("CreationTime", new TextNode(trial.started().toString()));
    members.put("TrainingStartTime", new TextNode(trial.started().toString()));
    members.put("TrainingEndTime", new TextNode(trial.ended().toString()));
    Node seconds =
        new NumberNode(Long.toString(Duration.between(trial.started(), trial.ended()).toSeconds()));
    members.put("TrainingTimeInSeconds", seconds);
    members.put("BillableTimeInSeconds", seconds);
    members.put("TrainingJobName", new TextNode(trial.training().jobName()));
    members.put("TrainingJobArn", new TextNode(trial.training().jobArn()));
    members.put("TrainingJobStatus", new TextNode(trial.reason() == null ? COMPLETED : FAILED));
    if (trial.reason() != null) {
      members.put("FailureReason", new TextNode(trial.reason()));
    }
    members.put("TunedHyperParameters", ConfigFile.texts(trial.choice().values()));
    Double value = trial.objective();
    if (value != null) {
      Map<String, Node> metric = new LinkedHashMap<>();
      metric.put("Type", new TextNode(trial.goal().text("Type", "Maximize")));
      metric.put("MetricName", new TextNode(trial.goal().text("MetricName", "")));
      metric.put("Value", new NumberNode(Double.toString(value)));
      members.put("FinalHyperParameterTuningJobObjectiveMetric", new ObjectNode(metric));
    }
    members.put("ObjectiveStatus", new TextNode(value == null ? FAILED : "Succeeded"));
    return new ObjectNode(members);
  }
}
