package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.model.ArgumentTree;
import dev.penstock.model.Settings;
import dev.penstock.model.sagemaker.NetworkConfig;
import dev.penstock.model.sagemaker.ProcessingArguments;
import dev.penstock.value.BooleanValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import dev.penstock.value.Values;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the check steps share: a processing job of a ready-made container, and what is done with its
 * verdict.
 *
 * @param <S> the stage itself
 */
public abstract class CheckOptions<S extends CheckOptions<S>> extends ArgumentOptions<S> {
  private static final List<String> CLUSTER = List.of("ProcessingResources", "ClusterConfig");

  /** As documented; the Python SDK writes the first four whether they were set or not. */
  private static final List<String> ORDER =
      List.of(
          "CheckType",
          "ModelPackageGroupName",
          "SkipCheck",
          "FailOnViolation",
          "RegisterNewBaseline",
          "SuppliedBaselineStatistics",
          "SuppliedBaselineConstraints",
          "ModelName");

  CheckOptions(StepSpec spec) {
    super(spec);
  }

  static ImmutableStepSpec begin(StepType type, String name) {
    return StepSpec.of(type, name, ProcessingLowering.INSTANCE)
        .withMembers(
            Settings.none()
                .orElse(List.of("SkipCheck"), new Literal(false))
                .orElse(List.of("FailOnViolation"), new Literal(true))
                .orElse(List.of("RegisterNewBaseline"), new Literal(false)));
  }

  /** The container's image, and the machine that it gets unless another is asked for. */
  static StepSpec image(ImmutableStepSpec spec, Expression uri) {
    return spec.withArguments(
        spec.arguments()
            .put(List.of("AppSpecification", "ImageUri"), uri)
            .orElse(cluster("InstanceCount"), new Literal(1L))
            .orElse(cluster("InstanceType"), new Literal("ml.m5.xlarge"))
            .orElse(cluster("VolumeSizeInGB"), new Literal(30L)));
  }

  static StepSpec whole(ImmutableStepSpec spec, ProcessingArguments arguments) {
    return spec.withArguments(spec.arguments().put(List.of(), arguments.expression()));
  }

  /**
   * Sets the job's instances (ProcessingResources.ClusterConfig), instead of one {@code
   * ml.m5.xlarge}.
   *
   * @param count how many
   * @param type for example {@code ml.m5.xlarge}
   * @return a builder that knows it
   */
  public final S instances(long count, String type) {
    return withInstances(new Literal(count), new Literal(type));
  }

  /**
   * Sets the job's instances (ProcessingResources.ClusterConfig), instead of one {@code
   * ml.m5.xlarge}.
   *
   * @param count how many
   * @param type for example {@code ml.m5.xlarge}
   * @return a builder that knows it
   */
  public final S instances(long count, StringValue type) {
    return withInstances(new Literal(count), type.expression());
  }

  /**
   * Sets the job's instances (ProcessingResources.ClusterConfig), instead of one {@code
   * ml.m5.xlarge}.
   *
   * @param count how many
   * @param type for example {@code ml.m5.xlarge}
   * @return a builder that knows it
   */
  public final S instances(IntegerValue count, String type) {
    return withInstances(count.expression(), new Literal(type));
  }

  /**
   * Sets the job's instances (ProcessingResources.ClusterConfig), instead of one {@code
   * ml.m5.xlarge}.
   *
   * @param count how many
   * @param type for example {@code ml.m5.xlarge}
   * @return a builder that knows it
   */
  public final S instances(IntegerValue count, StringValue type) {
    return withInstances(count.expression(), type.expression());
  }

  /**
   * Sets the volume of each instance (ProcessingResources.ClusterConfig.VolumeSizeInGB), instead of
   * 30.
   *
   * @param gigabytes at least 1
   * @return a builder that knows it
   */
  public final S volumeSizeInGB(long gigabytes) {
    return put(cluster("VolumeSizeInGB"), new Literal(gigabytes));
  }

  /**
   * Sets the volume of each instance (ProcessingResources.ClusterConfig.VolumeSizeInGB), instead of
   * 30.
   *
   * @param gigabytes at least 1
   * @return a builder that knows it
   */
  public final S volumeSizeInGB(IntegerValue gigabytes) {
    return put(cluster("VolumeSizeInGB"), gigabytes.expression());
  }

  /**
   * Sets the key for the instances' volumes (ProcessingResources.ClusterConfig.VolumeKmsKeyId).
   *
   * @param key a KMS key's id or ARN
   * @return a builder that knows it
   */
  public final S volumeKmsKey(String key) {
    return put(cluster("VolumeKmsKeyId"), new Literal(key));
  }

  /**
   * Sets the key for the result in S3 (ProcessingOutputConfig.KmsKeyId).
   *
   * @param key a KMS key's id or ARN
   * @return a builder that knows it
   */
  public final S outputKmsKey(String key) {
    return put(List.of("ProcessingOutputConfig", "KmsKeyId"), new Literal(key));
  }

  /**
   * Sets how long the job may run (StoppingCondition.MaxRuntimeInSeconds).
   *
   * @param time whole seconds
   * @return a builder that knows it
   */
  public final S maxRuntime(Duration time) {
    return put(List.of("StoppingCondition", "MaxRuntimeInSeconds"), new Literal(time.toSeconds()));
  }

  /**
   * Adds a variable to the container's environment (Environment).
   *
   * @param name the variable's name
   * @param value its value
   * @return a builder that knows it
   */
  public final S environment(String name, String value) {
    return environment(name, Values.literal(value));
  }

  /**
   * Adds a variable to the container's environment (Environment).
   *
   * @param name the variable's name
   * @param value its value
   * @return a builder that knows it
   */
  public final S environment(String name, Value<?> value) {
    return put(List.of("Environment", name), value.expression());
  }

  /**
   * Sets the role that the job runs with (RoleArn), instead of the pipeline's.
   *
   * @param arn the role's ARN
   * @return a builder that knows it
   */
  public final S roleArn(String arn) {
    return roleArn(Values.literal(arn));
  }

  /**
   * Sets the role that the job runs with (RoleArn), instead of the pipeline's.
   *
   * @param arn the role's ARN
   * @return a builder that knows it
   */
  public final S roleArn(StringValue arn) {
    return put(List.of("RoleArn"), arn.expression());
  }

  /**
   * Sets the network that the job runs in (NetworkConfig), instead of the pipeline's.
   *
   * @param config subnets, groups, isolation
   * @return a builder that knows it
   */
  public final S networkConfig(NetworkConfig config) {
    return put(List.of("NetworkConfig"), config.expression());
  }

  /**
   * Adds a tag to the job (Tags).
   *
   * @param key the tag's key
   * @param value its value
   * @return a builder that knows it
   */
  public final S tag(String key, String value) {
    Map<String, Expression> tag = new LinkedHashMap<>();
    tag.put("Key", new Literal(key));
    tag.put("Value", new Literal(value));
    return withArguments(arguments().append(List.of("Tags"), new ObjectExpression(tag)));
  }

  /**
   * Names the job (ProcessingJobName); see {@link dev.penstock.Pipeline.Builder#customJobPrefixes}.
   *
   * @param name at most 63 characters
   * @return a builder that knows it
   */
  public final S jobName(String name) {
    return put(List.of("ProcessingJobName"), new Literal(name));
  }

  /**
   * Skips the comparison with the baseline (SkipCheck), for example in the first run.
   *
   * @param skip true to skip it; false unless set
   * @return a builder that knows it
   */
  public final S skipCheck(boolean skip) {
    return skipCheck(Values.literal(skip));
  }

  /**
   * Skips the comparison with the baseline (SkipCheck), for example in the first run.
   *
   * @param skip true to skip it; false unless set
   * @return a builder that knows it
   */
  public final S skipCheck(BooleanValue skip) {
    return putMember("SkipCheck", skip.expression());
  }

  /**
   * Lets the step fail when the baseline is violated (FailOnViolation).
   *
   * @param fail true unless set
   * @return a builder that knows it
   */
  public final S failOnViolation(boolean fail) {
    return failOnViolation(Values.literal(fail));
  }

  /**
   * Lets the step fail when the baseline is violated (FailOnViolation).
   *
   * @param fail true unless set
   * @return a builder that knows it
   */
  public final S failOnViolation(BooleanValue fail) {
    return putMember("FailOnViolation", fail.expression());
  }

  /**
   * Takes what this run found as the baseline of later steps (RegisterNewBaseline).
   *
   * @param register false unless set
   * @return a builder that knows it
   */
  public final S registerNewBaseline(boolean register) {
    return registerNewBaseline(Values.literal(register));
  }

  /**
   * Takes what this run found as the baseline of later steps (RegisterNewBaseline).
   *
   * @param register false unless set
   * @return a builder that knows it
   */
  public final S registerNewBaseline(BooleanValue register) {
    return putMember("RegisterNewBaseline", register.expression());
  }

  /**
   * Takes the baseline of a group's last approved version (ModelPackageGroupName).
   *
   * @param name the group's name
   * @return a builder that knows it
   */
  public final S modelPackageGroup(String name) {
    return modelPackageGroup(Values.literal(name));
  }

  /**
   * Takes the baseline of a group's last approved version (ModelPackageGroupName).
   *
   * @param name the group's name
   * @return a builder that knows it
   */
  public final S modelPackageGroup(StringValue name) {
    return putMember("ModelPackageGroupName", name.expression());
  }

  /**
   * Compares with constraints of one's own (SuppliedBaselineConstraints).
   *
   * @param s3Uri the location of a constraints file
   * @return a builder that knows it
   */
  public final S suppliedBaselineConstraints(String s3Uri) {
    return suppliedBaselineConstraints(Values.s3Uri(s3Uri));
  }

  /**
   * Compares with constraints of one's own (SuppliedBaselineConstraints).
   *
   * @param s3Uri the location of a constraints file
   * @return a builder that knows it
   */
  public final S suppliedBaselineConstraints(S3UriValue s3Uri) {
    return putMember("SuppliedBaselineConstraints", s3Uri.expression());
  }

  /**
   * Takes an earlier result when nothing has changed.
   *
   * @param config how long a result may be taken
   * @return a builder that knows it
   */
  public final S cache(CacheConfig config) {
    return withCache(config);
  }

  final S putMember(String member, Expression value) {
    return next(told().withMembers(told().members().put(List.of(member), value)));
  }

  final S put(List<String> path, Expression value) {
    return withArguments(arguments().put(path, value));
  }

  /** What was told, the members in the order of writing. */
  final ImmutableStepSpec finished() {
    ArgumentTree said = told().members().toTree();
    Settings ordered = Settings.none();
    for (String member : ORDER) {
      Expression value = said.get(List.of(member));
      if (value != null) {
        ordered = ordered.put(List.of(member), value);
      }
    }
    for (Map.Entry<String, Expression> other : said.toObject().members().entrySet()) {
      if (!ORDER.contains(other.getKey())) {
        ordered = ordered.put(List.of(other.getKey()), other.getValue());
      }
    }
    return told().withMembers(ordered);
  }

  private S withInstances(Expression count, Expression type) {
    return withArguments(
        arguments().put(cluster("InstanceCount"), count).put(cluster("InstanceType"), type));
  }

  private static List<String> cluster(String member) {
    return List.of(CLUSTER.get(0), CLUSTER.get(1), member);
  }
}
