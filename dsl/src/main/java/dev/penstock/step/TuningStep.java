package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.model.PropertyPath;
import dev.penstock.model.Settings;
import dev.penstock.model.sagemaker.HyperParameterTuningJobConfig;
import dev.penstock.model.sagemaker.TuningArguments;
import dev.penstock.model.sagemaker.TuningProperties;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Values;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Many training jobs in search of the best hyperparameters. */
public final class TuningStep extends Step implements ForEachBody<TuningProperties> {
  static final String CONFIG = "HyperParameterTuningJobConfig";
  static final List<String> LIMITS = List.of(CONFIG, "ResourceLimits");

  private TuningStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins a tuning step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the algorithm
   */
  public static AlgorithmRequired named(String name) {
    return new AlgorithmRequired(StepSpec.of(StepType.TUNING, name, TuningLowering.INSTANCE));
  }

  /**
   * Returns what other steps can read of this one when it has run: the
   * DescribeHyperParameterTuningJob response, and {@code trainingJobSummaries()}, at most 50 jobs
   * from the best on.
   *
   * @return the properties
   */
  public TuningProperties properties() {
    return propertiesAt(PropertyPath.root(this));
  }

  @Override
  public TuningProperties propertiesAt(PropertyPath path) {
    return new TuningProperties(path);
  }

  /**
   * Returns where one of the best models lies.
   *
   * @param rank 0 for the best, at most 49
   * @param bucket the bucket of the algorithm's output path
   * @return the location of its {@code model.tar.gz}
   */
  public S3UriValue topModel(int rank, String bucket) {
    return topModel(rank, Values.literal(bucket));
  }

  /**
   * Returns where one of the best models lies.
   *
   * @param rank 0 for the best, at most 49
   * @param bucket the bucket of the algorithm's output path
   * @return the location of its {@code model.tar.gz}
   */
  public S3UriValue topModel(int rank, StringValue bucket) {
    return Values.join("/", Values.literal("s3:/"), bucket, job(rank), archive()).asS3Uri();
  }

  /**
   * Returns where one of the best models lies.
   *
   * @param rank 0 for the best, at most 49
   * @param bucket the bucket of the algorithm's output path
   * @param prefix the rest of that path, without slashes at its ends
   * @return the location of its {@code model.tar.gz}
   */
  public S3UriValue topModel(int rank, String bucket, String prefix) {
    return topModel(rank, Values.literal(bucket), prefix);
  }

  /**
   * Returns where one of the best models lies.
   *
   * @param rank 0 for the best, at most 49
   * @param bucket the bucket of the algorithm's output path
   * @param prefix the rest of that path, without slashes at its ends
   * @return the location of its {@code model.tar.gz}
   */
  public S3UriValue topModel(int rank, StringValue bucket, String prefix) {
    return Values.join(
            "/", Values.literal("s3:/"), bucket, Values.literal(prefix), job(rank), archive())
        .asS3Uri();
  }

  private StringValue job(int rank) {
    return properties().trainingJobSummaries().at(rank).trainingJobName();
  }

  private static StringValue archive() {
    return Values.literal("output/model.tar.gz");
  }

  /** The jobs may run for a day where nothing is said. */
  private static Settings withRuntime(Settings settings, List<String> definition) {
    List<String> path =
        Stream.concat(definition.stream(), TrainingOptions.MAX_RUNTIME.stream()).toList();
    return settings.orElse(path, TrainingOptions.DAY);
  }

  /** The stage that asks for the algorithm, or for the first of several. */
  public static final class AlgorithmRequired extends TuningOptions<AlgorithmRequired> {
    AlgorithmRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected AlgorithmRequired next(StepSpec spec) {
      return new AlgorithmRequired(spec);
    }

    /**
     * Tunes one algorithm (TrainingJobDefinition).
     *
     * @param algorithm what to train, and what to search
     * @return the stage that asks for the number of jobs
     */
    public JobsRequired algorithm(TuningAlgorithm algorithm) {
      Settings settings = concise(arguments());
      for (Map.Entry<String, Expression> member :
          algorithm.definition().toObject().members().entrySet()) {
        settings = settings.put(place(member.getKey()), member.getValue());
      }
      return new JobsRequired(told(withRuntime(settings, List.of(TuningLowering.ONE))));
    }

    /**
     * Tunes several algorithms at once (TrainingJobDefinitions): this one and those that follow.
     *
     * @param name the algorithm's name, unique in the step
     * @param algorithm what to train, and what to search
     * @return the stage that asks for more algorithms, or for the number of jobs
     */
    public AlgorithmOrJobsRequired algorithm(String name, TuningAlgorithm algorithm) {
      return new AlgorithmOrJobsRequired(told(concise(arguments()))).algorithm(name, algorithm);
    }

    /**
     * Takes the whole request as it is; nothing but the models' location and the pipeline's
     * defaults is filled in.
     *
     * @param arguments the CreateHyperParameterTuningJob request
     * @return the last stage
     */
    public Builder arguments(TuningArguments arguments) {
      return new Builder(told(arguments().putAll(arguments)));
    }

    /** One algorithm's objective and ranges stand with the whole job. */
    private static List<String> place(String member) {
      return switch (member) {
        case TuningAlgorithm.OBJECTIVE -> List.of(CONFIG, "HyperParameterTuningJobObjective");
        case TuningAlgorithm.RANGES -> List.of(CONFIG, "ParameterRanges");
        default -> List.of(TuningLowering.ONE, member);
      };
    }

    private static Settings concise(Settings settings) {
      return settings
          .orElse(List.of(CONFIG, "Strategy"), new Literal("Bayesian"))
          .orElse(List.of(CONFIG, "TrainingJobEarlyStoppingType"), new Literal("Off"));
    }
  }

  /** The stage that asks for the number of jobs. */
  public static final class JobsRequired extends JobsStage<JobsRequired> {
    JobsRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected JobsRequired next(StepSpec spec) {
      return new JobsRequired(spec);
    }
  }

  /** The stage that asks for more algorithms, or for the number of jobs. */
  public static final class AlgorithmOrJobsRequired extends JobsStage<AlgorithmOrJobsRequired> {
    AlgorithmOrJobsRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected AlgorithmOrJobsRequired next(StepSpec spec) {
      return new AlgorithmOrJobsRequired(spec);
    }

    /**
     * Adds an algorithm (TrainingJobDefinitions).
     *
     * @param name the algorithm's name, unique in the step
     * @param algorithm what to train, and what to search
     * @return the stage that asks for more algorithms, or for the number of jobs
     */
    public AlgorithmOrJobsRequired algorithm(String name, TuningAlgorithm algorithm) {
      ObjectExpression definition = algorithm.definition().put("DefinitionName", name).toObject();
      List<String> all = List.of(TuningLowering.SEVERAL);
      String last = "[" + arguments().toTree().size(all) + "]";
      return withArguments(
          withRuntime(arguments().append(all, definition), List.of(TuningLowering.SEVERAL, last)));
    }
  }

  /**
   * A stage that asks for the number of jobs.
   *
   * @param <S> the stage itself
   */
  public abstract static sealed class JobsStage<S extends JobsStage<S>> extends TuningOptions<S>
      permits JobsRequired, AlgorithmOrJobsRequired {
    JobsStage(StepSpec spec) {
      super(spec);
    }

    /**
     * Sets how many jobs there may be (ResourceLimits).
     *
     * @param total how many in all
     * @param atOnce how many at a time
     * @return the last stage
     */
    public final Builder maxJobs(long total, long atOnce) {
      return jobs(new Literal(total), new Literal(atOnce));
    }

    /**
     * Sets how many jobs there may be (ResourceLimits).
     *
     * @param total how many in all
     * @param atOnce how many at a time
     * @return the last stage
     */
    public final Builder maxJobs(IntegerValue total, long atOnce) {
      return jobs(total.expression(), new Literal(atOnce));
    }

    /**
     * Sets how many jobs there may be (ResourceLimits).
     *
     * @param total how many in all
     * @param atOnce how many at a time
     * @return the last stage
     */
    public final Builder maxJobs(long total, IntegerValue atOnce) {
      return jobs(new Literal(total), atOnce.expression());
    }

    /**
     * Sets how many jobs there may be (ResourceLimits).
     *
     * @param total how many in all
     * @param atOnce how many at a time
     * @return the last stage
     */
    public final Builder maxJobs(IntegerValue total, IntegerValue atOnce) {
      return jobs(total.expression(), atOnce.expression());
    }

    /**
     * Sets strategy, limits and completion criteria in full (HyperParameterTuningJobConfig): for
     * jobs that end otherwise than by their number.
     *
     * @param config the configuration; what the algorithm says stands where it says nothing
     * @return the last stage
     */
    public final Builder config(HyperParameterTuningJobConfig config) {
      return new Builder(told(arguments().put(CONFIG, config)));
    }

    private Builder jobs(Expression total, Expression atOnce) {
      return new Builder(
          told(
              arguments()
                  .put(DefaultPlaces.below(LIMITS, "MaxNumberOfTrainingJobs"), total)
                  .put(DefaultPlaces.below(LIMITS, "MaxParallelTrainingJobs"), atOnce)));
    }
  }

  /** The last stage: nothing is required any more. */
  public static final class Builder extends TuningOptions<Builder> {
    Builder(StepSpec spec) {
      super(spec);
    }

    @Override
    protected Builder next(StepSpec spec) {
      return new Builder(spec);
    }

    /**
     * Makes the step.
     *
     * @return the step
     */
    public TuningStep build() {
      return new TuningStep(spec());
    }
  }
}
