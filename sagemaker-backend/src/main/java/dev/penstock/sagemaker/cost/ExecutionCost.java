package dev.penstock.sagemaker.cost;

import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.execution.ExecutionStep;
import dev.penstock.sagemaker.execution.Executions;
import dev.penstock.sagemaker.execution.StepJob;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.DescribeProcessingJobResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeTrainingJobResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeTransformJobResponse;
import software.amazon.awssdk.services.sagemaker.model.ProcessingClusterConfig;
import software.amazon.awssdk.services.sagemaker.model.ResourceConfig;

/** What an execution has cost: the billable seconds of its jobs, at a list's prices. */
public final class ExecutionCost {
  private static final String SEVERAL = "its instances are of several kinds";
  private static final String NOT_ENDED = "it has not ended, or does not say how long it ran";

  private final AwsClients clients;
  private final Rate rate;

  private ExecutionCost(AwsClients clients, Rate rate) {
    this.clients = clients;
    this.rate = rate;
  }

  /**
   * Sums up an execution.
   *
   * @param clients the clients
   * @param execution the execution's ARN
   * @param prices the prices
   * @return the cost; steps that still run are not known
   * @throws dev.penstock.sagemaker.SageMakerFailure when it cannot be told
   */
  public static Cost of(AwsClients clients, String execution, PriceList prices) {
    Rate rate = new Rate(prices, execution.split(":", -1)[3]);
    ExecutionCost cost = new ExecutionCost(clients, rate);
    List<ExecutionStep> all = new ArrayList<>(Executions.of(clients).steps(execution));
    Comparator<Instant> earliest = Comparator.nullsLast(Comparator.naturalOrder());
    all.sort(
        Comparator.comparing(ExecutionStep::started, earliest).thenComparing(ExecutionStep::name));
    return new Cost(execution, all.stream().map(cost::step).toList(), rate);
  }

  /**
   * Tells how long the jobs of an execution took, to estimate another one. A tuning job took as
   * long as its training jobs together.
   *
   * @param clients the clients
   * @param execution the execution's ARN
   * @return seconds by step, as far as they ran in it
   */
  public static Map<String, Long> durations(AwsClients clients, String execution) {
    Map<String, Long> seconds = new HashMap<>();
    for (ExecutionStep step : Executions.of(clients).steps(execution)) {
      boolean ran = step.cacheSource() == null && step.selectionSource() == null;
      StepJob job = step.job();
      if (ran && job != null && job.kind() == StepJob.Kind.TUNING) {
        Long tuned = new TuningRuns(clients, job).seconds();
        if (tuned != null) {
          seconds.put(step.name(), tuned);
        }
      } else if (ran && step.started() != null && step.ended() != null) {
        seconds.put(step.name(), Duration.between(step.started(), step.ended()).toSeconds());
      }
    }
    return seconds;
  }

  private StepCost step(ExecutionStep step) {
    String name = step.name();
    if (step.cacheSource() != null || step.selectionSource() != null) {
      return StepCost.none(name, "taken from an earlier execution");
    }
    StepJob job = step.job();
    if (job != null) {
      return switch (job.kind()) {
        case PROCESSING -> processing(name, job);
        case TRAINING -> training(name, TuningRuns.describe(clients, job.name()));
        case TRANSFORM -> transform(name, job);
        case TUNING -> tuning(name, job);
      };
    }
    return switch (step.type()) {
      case "Condition", "Fail", "Model", "RegisterModel", "EndpointConfig" ->
          StepCost.none(name, "ran no instances");
      case "" -> StepCost.unknown(name, "it did nothing that can be looked at");
      default -> StepCost.unknown(name, "costs of " + step.type() + " steps are not known");
    };
  }

  private StepCost processing(String name, StepJob job) {
    DescribeProcessingJobResponse there =
        clients.call(
            "sagemaker:DescribeProcessingJob",
            "the job " + job.name(),
            () -> clients.sageMaker().describeProcessingJob(r -> r.processingJobName(job.name())));
    ProcessingClusterConfig cluster =
        there.processingResources() == null ? null : there.processingResources().clusterConfig();
    return cluster == null
        ? StepCost.unknown(name, "its instances are not told")
        : timed(
            name,
            cluster.instanceCount(),
            cluster.instanceTypeAsString(),
            cluster.volumeSizeInGB(),
            between(there.processingStartTime(), there.processingEndTime()),
            "from start to end");
  }

  private StepCost transform(String name, StepJob job) {
    DescribeTransformJobResponse there =
        clients.call(
            "sagemaker:DescribeTransformJob",
            "the job " + job.name(),
            () -> clients.sageMaker().describeTransformJob(r -> r.transformJobName(job.name())));
    return there.transformResources() == null
        ? StepCost.unknown(name, "its instances are not told")
        : timed(
            name,
            there.transformResources().instanceCount(),
            there.transformResources().instanceTypeAsString(),
            null,
            between(there.transformStartTime(), there.transformEndTime()),
            "from start to end");
  }

  private StepCost training(String name, DescribeTrainingJobResponse there) {
    ResourceConfig config = there.resourceConfig();
    Integer billable = there.billableTimeInSeconds();
    if (config == null) {
      return StepCost.unknown(name, "its instances are not told");
    }
    if (config.instanceCount() == null || config.instanceTypeAsString() == null) {
      return StepCost.unknown(name, SEVERAL);
    }
    if (billable == null) {
      return StepCost.unknown(name, NOT_ENDED);
    }
    Integer ran = there.trainingTimeInSeconds();
    return rate.of(
        name,
        machines(config.instanceCount(), config.instanceTypeAsString(), config.volumeSizeInGB()),
        billable,
        ran == null ? billable : ran,
        Boolean.TRUE.equals(there.enableManagedSpotTraining())
            ? "billable, spot taken off"
            : "billable");
  }

  /** A tuning job costs what its training jobs do. They run on instances of one kind. */
  private StepCost tuning(String name, StepJob job) {
    List<DescribeTrainingJobResponse> jobs = new TuningRuns(clients, job).all();
    if (jobs == null) {
      return StepCost.unknown(name, "its training jobs cannot be looked at");
    }
    StepCost sum = null;
    for (DescribeTrainingJobResponse each : jobs) {
      StepCost one = training(name, each);
      if (one.amount() == null || one.seconds() == null) {
        return one;
      }
      sum =
          sum == null || sum.amount() == null || sum.seconds() == null
              ? one
              : new StepCost(
                  name,
                  one.instances(),
                  one.instanceType(),
                  one.volumeGigabytes(),
                  sum.seconds() + one.seconds(),
                  sum.amount().add(one.amount()),
                  "billable, of " + jobs.size() + " training jobs");
    }
    return sum == null ? StepCost.none(name, "no training job ran") : sum;
  }

  private StepCost timed(
      String name,
      @Nullable Integer count,
      @Nullable String type,
      @Nullable Integer gigabytes,
      @Nullable Long seconds,
      String note) {
    if (count == null || type == null) {
      return StepCost.unknown(name, SEVERAL);
    }
    return seconds == null
        ? StepCost.unknown(name, NOT_ENDED)
        : rate.of(name, machines(count, type, gigabytes), seconds, note);
  }

  private static Machines machines(int count, String type, @Nullable Integer gigabytes) {
    return new Machines(count, type, gigabytes == null ? null : gigabytes.longValue());
  }

  private static @Nullable Long between(@Nullable Instant start, @Nullable Instant end) {
    return start == null || end == null ? null : Duration.between(start, end).toSeconds();
  }
}
