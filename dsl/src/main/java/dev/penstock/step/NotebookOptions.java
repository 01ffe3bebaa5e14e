package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import dev.penstock.value.Values;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What a notebook job takes beside image and notebook.
 *
 * @param <S> the stage itself
 */
public abstract class NotebookOptions<S extends NotebookOptions<S>> extends ArgumentOptions<S> {
  NotebookOptions(StepSpec spec) {
    super(spec);
  }

  /**
   * Names the job (TrainingJobName) and the notebook with the results. The service adds to the name
   * what makes it unique.
   *
   * @param name letters, digits, hyphens; the notebook's name unless set
   * @return a builder that knows it
   */
  public final S jobName(String name) {
    return put(NotebookLowering.JOB_NAME, name);
  }

  /**
   * Sets a parameter of the notebook (HyperParameters): it replaces the value in the cell that is
   * tagged {@code parameters}.
   *
   * @param name the parameter's name
   * @param value its value
   * @return a builder that knows it
   */
  public final S parameter(String name, String value) {
    return parameter(name, Values.literal(value));
  }

  /**
   * Sets a parameter of the notebook (HyperParameters): it replaces the value in the cell that is
   * tagged {@code parameters}.
   *
   * @param name the parameter's name
   * @param value its value; travels as text
   * @return a builder that knows it
   */
  public final S parameter(String name, Value<?> value) {
    return set(List.of("HyperParameters", name), value.asString().expression());
  }

  /**
   * Adds a variable to the environment (Environment).
   *
   * @param name the variable's name
   * @param value its value
   * @return a builder that knows it
   */
  public final S environment(String name, String value) {
    return environment(name, Values.literal(value));
  }

  /**
   * Adds a variable to the environment (Environment).
   *
   * @param name the variable's name
   * @param value its value
   * @return a builder that knows it
   */
  public final S environment(String name, Value<?> value) {
    return set(List.of("Environment", name), value.expression());
  }

  /**
   * Sets the instance (ResourceConfig.InstanceType), instead of {@code ml.m5.large}.
   *
   * @param type for example {@code ml.m5.xlarge}
   * @return a builder that knows it
   */
  public final S instanceType(String type) {
    return put(List.of("ResourceConfig", "InstanceType"), type);
  }

  /**
   * Sets the instance (ResourceConfig.InstanceType), instead of {@code ml.m5.large}.
   *
   * @param type for example {@code ml.m5.xlarge}
   * @return a builder that knows it
   */
  public final S instanceType(StringValue type) {
    return set(List.of("ResourceConfig", "InstanceType"), type.expression());
  }

  /**
   * Sets the instance's volume (ResourceConfig.VolumeSizeInGB), instead of 30.
   *
   * @param gigabytes at least 1
   * @return a builder that knows it
   */
  public final S volumeSizeInGB(long gigabytes) {
    return set(List.of("ResourceConfig", "VolumeSizeInGB"), new Literal(gigabytes));
  }

  /**
   * Sets the key for the instance's volume (ResourceConfig.VolumeKmsKeyId).
   *
   * @param key a KMS key's id or ARN
   * @return a builder that knows it
   */
  public final S volumeKmsKey(String key) {
    return put(List.of("ResourceConfig", "VolumeKmsKeyId"), key);
  }

  /**
   * Sets the key for the results in S3 (OutputDataConfig.KmsKeyId).
   *
   * @param key a KMS key's id or ARN
   * @return a builder that knows it
   */
  public final S outputKmsKey(String key) {
    return put(List.of("OutputDataConfig", "KmsKeyId"), key);
  }

  /**
   * Sets how long the notebook may run (StoppingCondition.MaxRuntimeInSeconds), instead of two
   * days.
   *
   * @param time whole seconds
   * @return a builder that knows it
   */
  public final S maxRuntime(Duration time) {
    return set(List.of("StoppingCondition", "MaxRuntimeInSeconds"), new Literal(time.toSeconds()));
  }

  /**
   * Sets how often the service tries the job (RetryStrategy.MaximumRetryAttempts), instead of once.
   *
   * @param attempts 1 to 30
   * @return a builder that knows it
   */
  public final S maxAttempts(long attempts) {
    return set(List.of("RetryStrategy", "MaximumRetryAttempts"), new Literal(attempts));
  }

  /**
   * Sets the subnets (VpcConfig.Subnets), instead of the pipeline's.
   *
   * @param ids the subnets' ids
   * @return a builder that knows it
   */
  public final S subnets(String... ids) {
    return set(List.of("VpcConfig", "Subnets"), texts(ids));
  }

  /**
   * Sets the security groups (VpcConfig.SecurityGroupIds), instead of the pipeline's.
   *
   * @param ids the groups' ids
   * @return a builder that knows it
   */
  public final S securityGroupIds(String... ids) {
    return set(List.of("VpcConfig", "SecurityGroupIds"), texts(ids));
  }

  /**
   * Encrypts the traffic between containers (EnableInterContainerTrafficEncryption).
   *
   * @param encrypted true unless set
   * @return a builder that knows it
   */
  public final S trafficEncryption(boolean encrypted) {
    return set(NotebookLowering.TRAFFIC_ENCRYPTION, new Literal(encrypted));
  }

  /**
   * Sets the role that the job runs with (RoleArn), instead of the pipeline's.
   *
   * @param arn the role's ARN
   * @return a builder that knows it
   */
  public final S roleArn(String arn) {
    return put(List.of("RoleArn"), arn);
  }

  /**
   * Adds a tag to the job (Tags).
   *
   * @param key the tag's key
   * @param value its value
   * @return a builder that knows it
   */
  public final S tag(String key, String value) {
    return withArguments(arguments().append(List.of("Tags"), NotebookLowering.tagOf(key, value)));
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

  /**
   * Adds what is tried again when it fails, and how often.
   *
   * @param policies the policies, the first that fits being used
   * @return a builder that knows it
   */
  public final S retry(RetryPolicy... policies) {
    return withRetry(policies);
  }

  final S put(List<String> path, String value) {
    return set(path, new Literal(value));
  }

  private S set(List<String> path, Expression value) {
    return withArguments(arguments().put(path, value));
  }

  private static ArrayExpression texts(String... values) {
    return new ArrayExpression(Arrays.stream(values).<Expression>map(Literal::new).toList());
  }
}
