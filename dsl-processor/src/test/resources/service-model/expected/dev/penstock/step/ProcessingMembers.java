package dev.penstock.step;

import dev.penstock.model.sagemaker.Bucket;
import dev.penstock.model.sagemaker.InstanceType;
import dev.penstock.model.sagemaker.Mode;
import dev.penstock.model.sagemaker.ProcessingPropertiesStructure;
import dev.penstock.model.sagemaker.Tree;
import dev.penstock.value.BooleanValue;
import dev.penstock.value.DateTimeValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.Json;
import dev.penstock.value.NumberValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The members of the {@code CreateProcessingJob} request, one by one.
 *
 * @param <S> the stage itself
 */
@Generated("dev.penstock.processor.ServiceModelProcessor")
@NullMarked
public abstract class ProcessingMembers<S extends ProcessingMembers<S>> extends ArgumentOptions<S> {
  /**
   * For generated code.
   *
   * @param spec what the builder was told so far
   */
  protected ProcessingMembers(StepSpec spec) {
    super(spec);
  }

  /**
   * Sets {@code ProcessingJobName}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>; left out of the definition unless the pipeline takes custom job prefixes.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S processingJobName(String value) {
    return withArguments(arguments().put("ProcessingJobName", value));
  }

  /**
   * Sets {@code ProcessingJobName}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>; left out of the definition unless the pipeline takes custom job prefixes.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S processingJobName(StringValue value) {
    return withArguments(arguments().put("ProcessingJobName", value));
  }

  /**
   * Sets {@code VolumeSizeInGB}: a whole number, at least 1, at most 16384; required.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S volumeSizeInGB(long value) {
    return withArguments(arguments().put("VolumeSizeInGB", value));
  }

  /**
   * Sets {@code VolumeSizeInGB}: a whole number, at least 1, at most 16384; required.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S volumeSizeInGB(IntegerValue value) {
    return withArguments(arguments().put("VolumeSizeInGB", value));
  }

  /**
   * Sets {@code RoleArn}: text, at least 20 characters, at most 2048 characters, matching <code>arn:aws[a-z&#92;-]*:iam::&#92;d{12}:role/?[a-zA-Z_0-9+=,.&#64;&#92;-_/]+</code>; required, unless the pipeline's defaults have it.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S roleArn(String value) {
    return withArguments(arguments().put("RoleArn", value));
  }

  /**
   * Sets {@code RoleArn}: text, at least 20 characters, at most 2048 characters, matching <code>arn:aws[a-z&#92;-]*:iam::&#92;d{12}:role/?[a-zA-Z_0-9+=,.&#64;&#92;-_/]+</code>; required, unless the pipeline's defaults have it.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S roleArn(StringValue value) {
    return withArguments(arguments().put("RoleArn", value));
  }

  /**
   * Sets {@code InstanceType}: text, of which the service knows 5 values; required.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S instanceType(InstanceType value) {
    return withArguments(arguments().put("InstanceType", value));
  }

  /**
   * Sets {@code InstanceType}: text, of which the service knows 5 values; required.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S instanceType(String value) {
    return withArguments(arguments().put("InstanceType", value));
  }

  /**
   * Sets {@code InstanceType}: text, of which the service knows 5 values; required.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S instanceType(StringValue value) {
    return withArguments(arguments().put("InstanceType", value));
  }

  /**
   * Sets {@code InstanceTypes}: a list, at least 1 element; each text, of which the service knows 5 values.
   *
   * @param values the values
   * @return a builder that knows it
   */
  public final S instanceTypes(InstanceType... values) {
    return withArguments(arguments().putEnums("InstanceTypes", values));
  }

  /**
   * Sets {@code InstanceTypes}: a list, at least 1 element; each text, of which the service knows 5 values.
   *
   * @param values the values
   * @return a builder that knows it
   */
  public final S instanceTypes(String... values) {
    return withArguments(arguments().putTexts("InstanceTypes", values));
  }

  /**
   * Sets {@code InstanceTypes}: a list, at least 1 element; each text, of which the service knows 5 values.
   *
   * @param values the values
   * @return a builder that knows it
   */
  public final S instanceTypes(List<? extends StringValue> values) {
    return withArguments(arguments().putValues("InstanceTypes", values));
  }

  /**
   * Sets {@code Description}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S descriptionValue(String value) {
    return withArguments(arguments().put("Description", value));
  }

  /**
   * Sets {@code Description}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S descriptionValue(StringValue value) {
    return withArguments(arguments().put("Description", value));
  }

  /**
   * Sets {@code Environment}: a map by key, at most 100 entries; each text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @param key the key
   * @param value the value
   * @return a builder that knows it
   */
  public final S environment(String key, String value) {
    return withArguments(arguments().entry("Environment", key, value));
  }

  /**
   * Sets {@code Environment}: a map by key, at most 100 entries; each text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @param key the key
   * @param value the value
   * @return a builder that knows it
   */
  public final S environment(String key, long value) {
    return withArguments(arguments().entry("Environment", key, value));
  }

  /**
   * Sets {@code Environment}: a map by key, at most 100 entries; each text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @param key the key
   * @param value the value
   * @return a builder that knows it
   */
  public final S environment(String key, double value) {
    return withArguments(arguments().entry("Environment", key, value));
  }

  /**
   * Sets {@code Environment}: a map by key, at most 100 entries; each text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @param key the key
   * @param value the value
   * @return a builder that knows it
   */
  public final S environment(String key, boolean value) {
    return withArguments(arguments().entry("Environment", key, value));
  }

  /**
   * Sets {@code Environment}: a map by key, at most 100 entries; each text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @param key the key
   * @param value the value
   * @return a builder that knows it
   */
  public final S environment(String key, Value<?> value) {
    return withArguments(arguments().entry("Environment", key, value));
  }

  /**
   * Sets {@code Environment}: a map by key, at most 100 entries; each text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @param entries the entries
   * @return a builder that knows it
   */
  public final S environment(Map<String, String> entries) {
    return withArguments(arguments().entries("Environment", entries));
  }

  /**
   * Sets {@code Weights}: a list; each a number.
   *
   * @param values the values
   * @return a builder that knows it
   */
  public final S weights(double... values) {
    return withArguments(arguments().putNumbers("Weights", values));
  }

  /**
   * Sets {@code Weights}: a list; each a number.
   *
   * @param values the values
   * @return a builder that knows it
   */
  public final S weights(List<? extends NumberValue<?>> values) {
    return withArguments(arguments().putValues("Weights", values));
  }

  /**
   * Sets {@code Counts}: a list; each a whole number, at least 1, at most 16384.
   *
   * @param values the values
   * @return a builder that knows it
   */
  public final S counts(long... values) {
    return withArguments(arguments().putNumbers("Counts", values));
  }

  /**
   * Sets {@code Counts}: a list; each a whole number, at least 1, at most 16384.
   *
   * @param values the values
   * @return a builder that knows it
   */
  public final S counts(List<IntegerValue> values) {
    return withArguments(arguments().putValues("Counts", values));
  }

  /**
   * Sets {@code Modes}: a map by key; each text, of which the service knows 2 values.
   *
   * @param key the key
   * @param value the value
   * @return a builder that knows it
   */
  public final S modes(String key, Mode value) {
    return withArguments(arguments().entry("Modes", key, value));
  }

  /**
   * Sets {@code Modes}: a map by key; each text, of which the service knows 2 values.
   *
   * @param key the key
   * @param value the value
   * @return a builder that knows it
   */
  public final S modes(String key, String value) {
    return withArguments(arguments().entry("Modes", key, value));
  }

  /**
   * Sets {@code Modes}: a map by key; each text, of which the service knows 2 values.
   *
   * @param key the key
   * @param value the value
   * @return a builder that knows it
   */
  public final S modes(String key, Value<?> value) {
    return withArguments(arguments().entry("Modes", key, value));
  }

  /**
   * Sets {@code Modes}: a map by key; each text, of which the service knows 2 values.
   *
   * @param entries the entries
   * @return a builder that knows it
   */
  public final S modes(Map<String, String> entries) {
    return withArguments(arguments().entries("Modes", entries));
  }

  /**
   * Sets {@code Tree}: a structure, {@code Tree}.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S tree(Tree value) {
    return withArguments(arguments().put("Tree", value));
  }

  /**
   * Sets {@code Trees}: a map by key; each a structure, {@code Tree}.
   *
   * @param key the key
   * @param value the value
   * @return a builder that knows it
   */
  public final S trees(String key, Tree value) {
    return withArguments(arguments().entry("Trees", key, value));
  }

  /**
   * Sets {@code Buckets}: a list, at least 1 element, at most 5 elements; each a structure, {@code Bucket}.
   *
   * @param values the values
   * @return a builder that knows it
   */
  public final S buckets(Bucket... values) {
    return withArguments(arguments().putStructures("Buckets", values));
  }

  /**
   * Sets {@code Buckets}: a list, at least 1 element, at most 5 elements; each a structure, {@code Bucket}.
   *
   * @param values the values
   * @return a builder that knows it
   */
  public final S buckets(List<Bucket> values) {
    return withArguments(arguments().putStructures("Buckets", values));
  }

  /**
   * Sets {@code Paths}: a list, at least 1 element; each a location in S3, at most 1024 characters, matching <code>(https|s3)://([^/]+)/?(.*)</code>.
   *
   * @param values the values
   * @return a builder that knows it
   */
  public final S paths(String... values) {
    return withArguments(arguments().putTexts("Paths", values));
  }

  /**
   * Sets {@code Paths}: a list, at least 1 element; each a location in S3, at most 1024 characters, matching <code>(https|s3)://([^/]+)/?(.*)</code>.
   *
   * @param values the values
   * @return a builder that knows it
   */
  public final S paths(List<S3UriValue> values) {
    return withArguments(arguments().putValues("Paths", values));
  }

  /**
   * Sets {@code Deadline}: a moment.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S deadline(Instant value) {
    return withArguments(arguments().put("Deadline", value));
  }

  /**
   * Sets {@code Deadline}: a moment.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S deadline(DateTimeValue value) {
    return withArguments(arguments().put("Deadline", value));
  }

  /**
   * Sets {@code Fraction}: a number, at least 0.25, at most 0.0000001.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S fraction(double value) {
    return withArguments(arguments().put("Fraction", value));
  }

  /**
   * Sets {@code Fraction}: a number, at least 0.25, at most 0.0000001.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S fraction(NumberValue<?> value) {
    return withArguments(arguments().put("Fraction", value));
  }

  /**
   * Sets {@code AcceptEula}: true or false.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S acceptEula(boolean value) {
    return withArguments(arguments().put("AcceptEula", value));
  }

  /**
   * Sets {@code AcceptEula}: true or false.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S acceptEula(BooleanValue value) {
    return withArguments(arguments().put("AcceptEula", value));
  }

  /**
   * Sets {@code LogTypes}: a map by key; each a list, at most 10 elements; each text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S logTypes(Json value) {
    return withArguments(arguments().put("LogTypes", value));
  }

  /**
   * Sets {@code ProcessingProperties}: a structure, {@code ProcessingProperties}.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S processingProperties(ProcessingPropertiesStructure value) {
    return withArguments(arguments().put("ProcessingProperties", value));
  }

  /**
   * Sets {@code KMSKeyId}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S kmsKeyId(String value) {
    return withArguments(arguments().put("KMSKeyId", value));
  }

  /**
   * Sets {@code KMSKeyId}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S kmsKeyId(StringValue value) {
    return withArguments(arguments().put("KMSKeyId", value));
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
}
