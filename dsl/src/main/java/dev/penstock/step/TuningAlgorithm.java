package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.Settings;
import dev.penstock.model.sagemaker.HyperParameterTuningInstanceConfig;
import dev.penstock.model.sagemaker.HyperParameterTuningResourceConfig;
import dev.penstock.model.sagemaker.ResourceConfig;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Values;
import java.util.List;

/**
 * What a tuning step trains: an algorithm, the instances and data of its jobs, the metric to be
 * best at, and the ranges to search. A training step's words, for many jobs at once.
 */
public final class TuningAlgorithm {
  static final List<String> INPUT_MODE = List.of("AlgorithmSpecification", "TrainingInputMode");
  static final List<String> OUTPUT_PATH = List.of("OutputDataConfig", "S3OutputPath");
  static final String RESOURCES = "HyperParameterTuningResourceConfig";
  static final String OBJECTIVE = "TuningObjective";
  static final String RANGES = "HyperParameterRanges";

  private final Settings settings;

  TuningAlgorithm(Settings settings) {
    this.settings = settings;
  }

  /**
   * Begins with an image (AlgorithmSpecification.TrainingImage).
   *
   * @param uri the image's URI in ECR, with a tag or digest
   * @return the stage that asks for the instances
   */
  public static InstancesRequired image(String uri) {
    return image(Values.literal(uri));
  }

  /**
   * Begins with an image (AlgorithmSpecification.TrainingImage).
   *
   * @param uri the image's URI in ECR, with a tag or digest
   * @return the stage that asks for the instances
   */
  public static InstancesRequired image(StringValue uri) {
    return begin("TrainingImage", uri);
  }

  /**
   * Begins with an algorithm of the account's own or of the marketplace
   * (AlgorithmSpecification.AlgorithmName).
   *
   * @param nameOrArn the algorithm's name or ARN
   * @return the stage that asks for the instances
   */
  public static InstancesRequired algorithm(String nameOrArn) {
    return algorithm(Values.literal(nameOrArn));
  }

  /**
   * Begins with an algorithm of the account's own or of the marketplace
   * (AlgorithmSpecification.AlgorithmName).
   *
   * @param nameOrArn the algorithm's name or ARN
   * @return the stage that asks for the instances
   */
  public static InstancesRequired algorithm(StringValue nameOrArn) {
    return begin("AlgorithmName", nameOrArn);
  }

  /** Everything that was said, as a HyperParameterTrainingJobDefinition. */
  Settings definition() {
    return settings;
  }

  private static InstancesRequired begin(String member, StringValue value) {
    return new InstancesRequired(
        Settings.none()
            .put(List.of("AlgorithmSpecification", member), value.expression())
            .orElse(INPUT_MODE, new Literal("File")));
  }

  /** The stage that asks for the instances. */
  public static final class InstancesRequired {
    private final Settings settings;

    InstancesRequired(Settings settings) {
      this.settings = settings;
    }

    /**
     * Sets the instances of each job (HyperParameterTuningResourceConfig).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the stage that asks for the objective
     */
    public ObjectiveRequired instances(long count, String type) {
      return withInstances(new Literal(count), new Literal(type));
    }

    /**
     * Sets the instances of each job (HyperParameterTuningResourceConfig).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the stage that asks for the objective
     */
    public ObjectiveRequired instances(long count, StringValue type) {
      return withInstances(new Literal(count), type.expression());
    }

    /**
     * Sets the instances of each job (HyperParameterTuningResourceConfig).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the stage that asks for the objective
     */
    public ObjectiveRequired instances(IntegerValue count, String type) {
      return withInstances(count.expression(), new Literal(type));
    }

    /**
     * Sets the instances of each job (HyperParameterTuningResourceConfig).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the stage that asks for the objective
     */
    public ObjectiveRequired instances(IntegerValue count, StringValue type) {
      return withInstances(count.expression(), type.expression());
    }

    /**
     * Sets several choices of instances (HyperParameterTuningResourceConfig.InstanceConfigs), the
     * first that is to be had being used.
     *
     * @param choices at most 6
     * @return the stage that asks for the objective
     */
    public ObjectiveRequired instances(HyperParameterTuningInstanceConfig... choices) {
      return resources(
          HyperParameterTuningResourceConfig.builder()
              .allocationStrategy("Prioritized")
              .instanceConfigs(choices)
              .build());
    }

    /**
     * Sets the instances in full (HyperParameterTuningResourceConfig).
     *
     * @param resources instances, volume, key
     * @return the stage that asks for the objective
     */
    public ObjectiveRequired resources(HyperParameterTuningResourceConfig resources) {
      return new ObjectiveRequired(settings.put(RESOURCES, resources));
    }

    /**
     * Sets the instances of a job as training jobs have them (ResourceConfig).
     *
     * @param resources count, type, volumes
     * @return the next stage
     */
    public ObjectiveRequired resources(ResourceConfig resources) {
      return new ObjectiveRequired(settings.put("ResourceConfig", resources));
    }

    private ObjectiveRequired withInstances(Expression count, Expression type) {
      return new ObjectiveRequired(
          settings
              .put(List.of(RESOURCES, "InstanceCount"), count)
              .put(List.of(RESOURCES, "InstanceType"), type)
              .orElse(List.of(RESOURCES, "VolumeSizeInGB"), new Literal(30L)));
    }
  }

  /** The stage that asks for the metric to be best at. */
  public static final class ObjectiveRequired {
    private final Settings settings;

    ObjectiveRequired(Settings settings) {
      this.settings = settings;
    }

    /**
     * Looks for the greatest value of a metric.
     *
     * @param metric one that a built-in algorithm has, or that {@link Builder#metric} finds
     * @return the last stage
     */
    public Builder maximize(String metric) {
      return objective("Maximize", Values.literal(metric));
    }

    /**
     * Looks for the greatest value of a metric.
     *
     * @param metric the metric's name
     * @return the last stage
     */
    public Builder maximize(StringValue metric) {
      return objective("Maximize", metric);
    }

    /**
     * Looks for the least value of a metric.
     *
     * @param metric one that a built-in algorithm has, or that {@link Builder#metric} finds
     * @return the last stage
     */
    public Builder minimize(String metric) {
      return objective("Minimize", Values.literal(metric));
    }

    /**
     * Looks for the least value of a metric.
     *
     * @param metric the metric's name
     * @return the last stage
     */
    public Builder minimize(StringValue metric) {
      return objective("Minimize", metric);
    }

    private Builder objective(String type, StringValue metric) {
      return new Builder(
          settings
              .put(List.of(OBJECTIVE, "Type"), new Literal(type))
              .put(List.of(OBJECTIVE, "MetricName"), metric.expression()));
    }
  }

  /** The last stage: nothing is required any more. */
  public static final class Builder extends TuningAlgorithmOptions<Builder> {
    Builder(Settings settings) {
      super(settings);
    }

    @Override
    Builder with(Settings settings) {
      return new Builder(settings);
    }

    /**
     * Makes the algorithm.
     *
     * @return the algorithm, for {@link TuningStep.AlgorithmRequired#algorithm}
     */
    public TuningAlgorithm build() {
      return new TuningAlgorithm(TuningRanges.withEmptyOnes(settings()));
    }
  }
}
