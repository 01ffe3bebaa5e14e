package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.model.PropertyPath;
import dev.penstock.model.emrserverless.EmrServerlessArguments;
import dev.penstock.model.emrserverless.EmrServerlessProperties;
import dev.penstock.value.Json;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import dev.penstock.value.Values;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A job run of EMR Serverless: in an application that is there, or in one made for it. */
public final class EmrServerlessStep extends Step implements ForEachBody<EmrServerlessProperties> {
  private static final String JOB = "JobConfig";

  private EmrServerlessStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins an EMR Serverless step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the application
   */
  public static ApplicationRequired named(String name) {
    return new ApplicationRequired(
        StepSpec.of(StepType.EMR_SERVERLESS, name, (spec, arguments, context) -> {}));
  }

  /**
   * Returns what other steps can read of this one when it has run: the GetJobRun response.
   *
   * @return the properties
   */
  public EmrServerlessProperties properties() {
    return propertiesAt(PropertyPath.root(this));
  }

  @Override
  public EmrServerlessProperties propertiesAt(PropertyPath path) {
    return new EmrServerlessProperties(path);
  }

  /** The stage that asks for the application. */
  public static final class ApplicationRequired extends ArgumentOptions<ApplicationRequired> {
    ApplicationRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected ApplicationRequired next(StepSpec spec) {
      return new ApplicationRequired(spec);
    }

    /**
     * Takes an application that is there (ApplicationId, JobConfig.applicationId).
     *
     * @param id the application's id
     * @return the stage that asks for the role
     */
    public RoleRequired application(String id) {
      return withApplication(new Literal(id));
    }

    /**
     * Takes an application that is there (ApplicationId, JobConfig.applicationId).
     *
     * @param id the application's id
     * @return the stage that asks for the role
     */
    public RoleRequired application(StringValue id) {
      return withApplication(id.expression());
    }

    /**
     * Makes an application for this step (ApplicationConfig).
     *
     * @param name the application's name
     * @param type {@code SPARK} or {@code HIVE}
     * @param releaseLabel EMR's release, for example {@code emr-7.5.0}
     * @return the stage that asks for the role
     */
    public RoleRequired newApplication(String name, String type, String releaseLabel) {
      return newApplication(
          Json.object().with("Name", name).with("Type", type).with("ReleaseLabel", releaseLabel));
    }

    /**
     * Makes an application for this step (ApplicationConfig).
     *
     * @param config EMR Serverless's CreateApplication request, as it is written
     * @return the stage that asks for the role
     */
    public RoleRequired newApplication(Json config) {
      return new RoleRequired(told().withArguments(arguments().put("ApplicationConfig", config)));
    }

    private RoleRequired withApplication(Expression id) {
      return new RoleRequired(
          told()
              .withArguments(
                  arguments()
                      .put(List.of("ApplicationId"), id)
                      .put(List.of(JOB, "applicationId"), id)));
    }
  }

  /** The stage that asks for the role. */
  public static final class RoleRequired extends ArgumentOptions<RoleRequired> {
    RoleRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected RoleRequired next(StepSpec spec) {
      return new RoleRequired(spec);
    }

    /**
     * Sets the role that the job runs with (ExecutionRoleArn, JobConfig.executionRoleArn). EMR
     * Serverless must be allowed to take it, so the pipeline's role is seldom the one.
     *
     * @param arn the role's ARN
     * @return the stage that asks for the job
     */
    public JobRequired executionRole(String arn) {
      return executionRole(Values.literal(arn));
    }

    /**
     * Sets the role that the job runs with (ExecutionRoleArn, JobConfig.executionRoleArn). EMR
     * Serverless must be allowed to take it, so the pipeline's role is seldom the one.
     *
     * @param arn the role's ARN
     * @return the stage that asks for the job
     */
    public JobRequired executionRole(StringValue arn) {
      return new JobRequired(
          told()
              .withArguments(
                  arguments()
                      .put("ExecutionRoleArn", arn)
                      .put(List.of(JOB, "executionRoleArn"), arn.expression())));
    }
  }

  /** The stage that asks for the job. */
  public static final class JobRequired extends ArgumentOptions<JobRequired> {
    JobRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected JobRequired next(StepSpec spec) {
      return new JobRequired(spec);
    }

    /**
     * Runs a Spark program (JobConfig.jobDriver.sparkSubmit).
     *
     * @param entryPoint a script's or JAR's location in S3
     * @return the last stage
     */
    public Builder spark(String entryPoint) {
      return spark(Values.s3Uri(entryPoint));
    }

    /**
     * Runs a Spark program (JobConfig.jobDriver.sparkSubmit).
     *
     * @param entryPoint a script's or JAR's location in S3
     * @return the last stage
     */
    public Builder spark(S3UriValue entryPoint) {
      return withJob(
          List.of(JOB, "jobDriver", "sparkSubmit", "entryPoint"), entryPoint.expression());
    }

    /**
     * Runs a Hive query (JobConfig.jobDriver.hive).
     *
     * @param query the location of the query's file in S3
     * @return the last stage
     */
    public Builder hive(String query) {
      return withJob(List.of(JOB, "jobDriver", "hive", "query"), new Literal(query));
    }

    /**
     * Takes the whole job as it is (JobConfig).
     *
     * @param job EMR Serverless's StartJobRun request, without the members that are set already
     * @return the last stage
     */
    public Builder job(EmrServerlessArguments job) {
      return withJob(List.of(JOB), job.expression());
    }

    private Builder withJob(List<String> path, Expression value) {
      return new Builder(told().withArguments(arguments().put(path, value)));
    }
  }

  /** The last stage: nothing is required any more. */
  public static final class Builder extends ArgumentOptions<Builder> {
    private static final List<String> ENTRY_POINT_ARGUMENTS =
        List.of(JOB, "jobDriver", "sparkSubmit", "entryPointArguments");

    Builder(StepSpec spec) {
      super(spec);
    }

    @Override
    protected Builder next(StepSpec spec) {
      return new Builder(spec);
    }

    /**
     * Adds arguments of the Spark program (JobConfig.jobDriver.sparkSubmit.entryPointArguments).
     *
     * @param args the arguments
     * @return a builder that knows it
     */
    public Builder args(String... args) {
      return withArgs(Arrays.stream(args).<Expression>map(Literal::new).toList());
    }

    /**
     * Adds arguments of the Spark program (JobConfig.jobDriver.sparkSubmit.entryPointArguments).
     *
     * @param arg the first of them
     * @param more further ones; {@link Values#literal(String)} makes values of texts among them
     * @return a builder that knows it
     */
    public Builder args(Value<?> arg, Value<?>... more) {
      return withArgs(List.of(arg.expression()))
          .withArgs(Arrays.stream(more).<Expression>map(Value::expression).toList());
    }

    /**
     * Sets the options of spark-submit (JobConfig.jobDriver.sparkSubmit.sparkSubmitParameters).
     *
     * @param parameters for example {@code --conf spark.executor.cores=4}
     * @return a builder that knows it
     */
    public Builder sparkSubmitParameters(String parameters) {
      return put("jobDriver", "sparkSubmit", "sparkSubmitParameters", new Literal(parameters));
    }

    /**
     * Brings the job's log to S3
     * (JobConfig.configurationOverrides.monitoringConfiguration.s3MonitoringConfiguration.logUri).
     *
     * @param s3Uri {@code s3://bucket/key}
     * @return a builder that knows it
     */
    public Builder logUri(String s3Uri) {
      return logUri(Values.s3Uri(s3Uri));
    }

    /**
     * Brings the job's log to S3
     * (JobConfig.configurationOverrides.monitoringConfiguration.s3MonitoringConfiguration.logUri).
     *
     * @param s3Uri a location in S3
     * @return a builder that knows it
     */
    public Builder logUri(S3UriValue s3Uri) {
      return withArguments(
          arguments()
              .put(
                  List.of(
                      JOB,
                      "configurationOverrides",
                      "monitoringConfiguration",
                      "s3MonitoringConfiguration",
                      "logUri"),
                  s3Uri.expression()));
    }

    /**
     * Sets how long the job may run (JobConfig.executionTimeoutMinutes).
     *
     * @param time whole minutes
     * @return a builder that knows it
     */
    public Builder timeout(Duration time) {
      return put("executionTimeoutMinutes", new Literal(time.toMinutes()));
    }

    /**
     * Names the job run (JobConfig.name).
     *
     * @param name at most 256 characters
     * @return a builder that knows it
     */
    public Builder jobName(String name) {
      return put("name", new Literal(name));
    }

    /**
     * Adds a tag to the job run (JobConfig.tags).
     *
     * @param key the tag's key
     * @param value its value
     * @return a builder that knows it
     */
    public Builder tag(String key, String value) {
      return put("tags", new ObjectExpression(Map.of(key, new Literal(value))));
    }

    /**
     * Takes an earlier result when nothing has changed.
     *
     * @param config how long a result may be taken
     * @return a builder that knows it
     */
    public Builder cache(CacheConfig config) {
      return withCache(config);
    }

    /**
     * Adds what is tried again when it fails, and how often.
     *
     * @param policies the policies
     * @return a builder that knows it
     */
    public Builder retry(RetryPolicy... policies) {
      return withRetry(policies);
    }

    /**
     * Makes the step.
     *
     * @return the step
     */
    public EmrServerlessStep build() {
      return new EmrServerlessStep(spec());
    }

    private Builder withArgs(List<Expression> args) {
      var all = arguments().orElse(ENTRY_POINT_ARGUMENTS, new ArrayExpression(List.of()));
      for (Expression arg : args) {
        all = all.append(ENTRY_POINT_ARGUMENTS, arg);
      }
      return withArguments(all);
    }

    private Builder put(String member, Expression value) {
      return withArguments(arguments().put(List.of(JOB, member), value));
    }

    private Builder put(String first, String second, String third, Expression value) {
      return withArguments(arguments().put(List.of(JOB, first, second, third), value));
    }
  }
}
