package dev.penstock.step;

import dev.penstock.internal.ValueStyle;
import dev.penstock.value.StringValue;
import dev.penstock.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What the steps of a pipeline share, said once. A step that says otherwise is followed. */
@Value.Immutable
@ValueStyle
public abstract class PipelineDefaults {
  PipelineDefaults() {}

  /**
   * No defaults.
   *
   * @return the empty defaults
   */
  public static PipelineDefaults none() {
    return builder().build();
  }

  /**
   * Begins.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder(ImmutablePipelineDefaults.begin().build());
  }

  /**
   * Begins with these, to change some of them.
   *
   * @return a builder that knows them
   */
  public Builder toBuilder() {
    return new Builder(ImmutablePipelineDefaults.copyOf(this));
  }

  /**
   * Returns the role that jobs and models run with.
   *
   * @return its ARN, or null
   */
  public abstract @Nullable StringValue role();

  /**
   * Returns the region, for what has to name it.
   *
   * @return for example {@code eu-west-1}, or null
   */
  public abstract @Nullable String region();

  /**
   * Returns the bucket for outputs and code that have no place of their own.
   *
   * @return the bucket's name, or null
   */
  public abstract @Nullable String bucket();

  /**
   * Returns what stands between the bucket and the pipeline's name.
   *
   * @return a key without slashes at its ends, or null
   */
  public abstract @Nullable String bucketPrefix();

  /**
   * Returns the subnets that jobs and models run in.
   *
   * @return the subnets' ids
   */
  public abstract List<String> subnets();

  /**
   * Returns the security groups that jobs and models run with.
   *
   * @return the groups' ids
   */
  public abstract List<String> securityGroupIds();

  /**
   * Tells whether containers are cut off from the network.
   *
   * @return EnableNetworkIsolation
   */
  @Value.Default
  public boolean networkIsolation() {
    return false;
  }

  /**
   * Tells whether traffic between a job's instances is encrypted.
   *
   * @return EnableInterContainerTrafficEncryption
   */
  @Value.Default
  public boolean trafficEncryption() {
    return false;
  }

  /**
   * Returns the key for the volumes of jobs' instances.
   *
   * @return a KMS key's id or ARN, or null
   */
  public abstract @Nullable String volumeKmsKey();

  /**
   * Returns the key for outputs in S3.
   *
   * @return a KMS key's id or ARN, or null
   */
  public abstract @Nullable String outputKmsKey();

  /**
   * Returns the tags of jobs and models.
   *
   * @return values by key
   */
  public abstract Map<String, StringValue> tags();

  /**
   * Returns these with more tags. Those that are there stay as they are.
   *
   * @param more values by key
   * @return the defaults with all of them
   */
  public final PipelineDefaults withMissingTags(Map<String, StringValue> more) {
    Map<String, StringValue> all = new LinkedHashMap<>(tags());
    more.forEach(all::putIfAbsent);
    return all.size() == tags().size()
        ? this
        : ImmutablePipelineDefaults.copyOf(this).withTags(all);
  }

  /**
   * Returns the environment of processing and training containers.
   *
   * @return values by name
   */
  public abstract Map<String, String> environment();

  /**
   * What a pipeline's steps share, as far as it is said. Immutable: each call gives a new builder.
   */
  public static final class Builder {
    private final ImmutablePipelineDefaults defaults;

    Builder(ImmutablePipelineDefaults defaults) {
      this.defaults = defaults;
    }

    /**
     * Sets the role that jobs and models run with (RoleArn, ExecutionRoleArn).
     *
     * @param arn the role's ARN
     * @return a builder that knows it
     */
    public Builder role(String arn) {
      return role(Values.literal(arn));
    }

    /**
     * Sets the role that jobs and models run with (RoleArn, ExecutionRoleArn).
     *
     * @param arn the role's ARN
     * @return a builder that knows it
     */
    public Builder role(StringValue arn) {
      return new Builder(defaults.withRole(arn));
    }

    /**
     * Sets the region, which script mode tells the container (sagemaker_region).
     *
     * @param region for example {@code eu-west-1}
     * @return a builder that knows it
     */
    public Builder region(String region) {
      return new Builder(defaults.withRegion(region));
    }

    /**
     * Sets the bucket for outputs and code that have no place of their own.
     *
     * @param bucket the bucket's name, without {@code s3://}
     * @return a builder that knows it
     */
    public Builder bucket(String bucket) {
      return new Builder(defaults.withBucket(bucket));
    }

    /**
     * Sets what stands between the bucket and the pipeline's name.
     *
     * @param prefix a key without slashes at its ends
     * @return a builder that knows it
     */
    public Builder bucketPrefix(String prefix) {
      return new Builder(defaults.withBucketPrefix(prefix));
    }

    /**
     * Sets the subnets that jobs and models run in (VpcConfig.Subnets).
     *
     * @param ids the subnets' ids
     * @return a builder that knows it
     */
    public Builder subnets(String... ids) {
      return new Builder(defaults.withSubnets(ids));
    }

    /**
     * Sets the security groups that jobs and models run with (VpcConfig.SecurityGroupIds).
     *
     * @param ids the groups' ids
     * @return a builder that knows it
     */
    public Builder securityGroupIds(String... ids) {
      return new Builder(defaults.withSecurityGroupIds(ids));
    }

    /**
     * Cuts containers off from the network (EnableNetworkIsolation).
     *
     * @param isolated true to cut them off
     * @return a builder that knows it
     */
    public Builder networkIsolation(boolean isolated) {
      return new Builder(defaults.withNetworkIsolation(isolated));
    }

    /**
     * Encrypts the traffic between a job's instances (EnableInterContainerTrafficEncryption).
     *
     * @param encrypted true to encrypt it
     * @return a builder that knows it
     */
    public Builder trafficEncryption(boolean encrypted) {
      return new Builder(defaults.withTrafficEncryption(encrypted));
    }

    /**
     * Sets the key for the volumes of jobs' instances (VolumeKmsKeyId).
     *
     * @param key a KMS key's id or ARN
     * @return a builder that knows it
     */
    public Builder volumeKmsKey(String key) {
      return new Builder(defaults.withVolumeKmsKey(key));
    }

    /**
     * Sets the key for outputs in S3 (KmsKeyId of the output configuration).
     *
     * @param key a KMS key's id or ARN
     * @return a builder that knows it
     */
    public Builder outputKmsKey(String key) {
      return new Builder(defaults.withOutputKmsKey(key));
    }

    /**
     * Adds a tag to every job and model (Tags), in the place of one with the same key.
     *
     * @param key 1 to 128 characters, not beginning with {@code aws:}
     * @param value at most 256 characters
     * @return a builder that knows it
     */
    public Builder tag(String key, String value) {
      return tag(key, Values.literal(value));
    }

    /**
     * Adds a tag to every job and model (Tags), in the place of one with the same key.
     *
     * @param key 1 to 128 characters, not beginning with {@code aws:}
     * @param value for example a parameter, or {@code ExecutionVariables.PIPELINE_EXECUTION_ID}
     * @return a builder that knows it
     */
    public Builder tag(String key, StringValue value) {
      Map<String, StringValue> all = new LinkedHashMap<>(defaults.tags());
      all.put(key, value);
      return new Builder(defaults.withTags(all));
    }

    /**
     * Adds a variable to the environment of processing and training containers (Environment).
     *
     * @param name the variable's name
     * @param value its value
     * @return a builder that knows it
     */
    public Builder environment(String name, String value) {
      return new Builder(
          ImmutablePipelineDefaults.begin().from(defaults).putEnvironment(name, value).build());
    }

    /**
     * Makes the defaults.
     *
     * @return the defaults
     */
    public PipelineDefaults build() {
      return defaults;
    }
  }
}
