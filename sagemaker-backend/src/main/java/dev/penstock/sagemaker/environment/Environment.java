package dev.penstock.sagemaker.environment;

import dev.penstock.Pipeline;
import dev.penstock.sagemaker.AwsSettings;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.value.TypedStartValues;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where pipelines go to: an account and a region, with the role and the bucket that they use there,
 * and what their executions start with. The same definition is promoted from one to the next.
 * Immutable.
 */
public final class Environment {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
  private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::([0-9]{12}):role/.+");
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  private static final String TAG_CHARACTERS = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]";
  private static final Pattern TAG_KEY = Pattern.compile(TAG_CHARACTERS + "{1,128}");
  private static final Pattern TAG_VALUE = Pattern.compile(TAG_CHARACTERS + "{0,256}");
  private static final Pattern NOT_RESERVED = Pattern.compile("(?i)(?!aws:).*");

  private final String name;
  private final @Nullable String account;
  private final @Nullable String role;
  private final @Nullable String bucket;
  private final AwsSettings settings;
  private final Map<String, String> tags;
  private final Map<String, Map<String, String>> startValues;

  private Environment(Builder made) {
    this.name = made.name;
    this.account = made.account;
    this.role = made.role;
    this.bucket = made.bucket;
    this.settings = new AwsSettings(made.region, made.profile, made.endpoint);
    this.tags = Collections.unmodifiableMap(new LinkedHashMap<>(made.tags));
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    made.startValues.forEach(
        (pipeline, each) ->
            values.put(pipeline, Collections.unmodifiableMap(new LinkedHashMap<>(each))));
    this.startValues = Collections.unmodifiableMap(values);
  }

  /**
   * Begins.
   *
   * @param name letters, digits, hyphens, underscores and dots, at most 63, for example {@code
   *     staging}
   * @return a builder that knows nothing else
   * @throws IllegalArgumentException when it is no such name
   */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /**
   * Returns the environment's name.
   *
   * @return for example {@code staging}
   */
  public String name() {
    return name;
  }

  /**
   * Returns the account: the one given, or else the role's.
   *
   * @return twelve digits, or null when it is whatever account the credentials are of
   */
  public @Nullable String account() {
    return account == null && role != null ? accountOf(role) : account;
  }

  /**
   * Returns the role that pipelines, their jobs and their models run with.
   *
   * @return its ARN, or null for the one that the pipeline says
   */
  public @Nullable String role() {
    return role;
  }

  /**
   * Returns the bucket for code, outputs and large definitions.
   *
   * @return its name, or null for the one that the pipeline says
   */
  public @Nullable String bucket() {
    return bucket;
  }

  /**
   * Returns the tags of every job and model of the pipelines here. They go before those of the same
   * key among a pipeline's defaults, and after a step's own.
   *
   * @return values by key
   */
  public Map<String, String> tags() {
    return tags;
  }

  /**
   * Returns how to get there: region, profile and endpoint, as far as they are said.
   *
   * @return the settings
   */
  public AwsSettings settings() {
    return settings;
  }

  /**
   * Moves a pipeline here: its role, bucket, region and tags take the place of the pipeline's
   * defaults, and jobs are tagged as {@link JobTags} has it. What a step says itself stays. Nothing
   * is compiled yet.
   *
   * @param pipeline the pipeline
   * @return the same pipeline, at home here
   */
  public Pipeline applyTo(Pipeline pipeline) {
    PipelineDefaults.Builder defaults = pipeline.defaults().toBuilder();
    defaults = role == null ? defaults : defaults.role(role);
    defaults = bucket == null ? defaults : defaults.bucket(bucket);
    defaults = settings.region() == null ? defaults : defaults.region(settings.region());
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      defaults = defaults.tag(tag.getKey(), tag.getValue());
    }
    return JobTags.on(pipeline.withDefaults(defaults.build()));
  }

  /**
   * Returns what the executions of each pipeline start with, unless a start says otherwise.
   *
   * @return texts by parameter, by the pipeline's name as the command line or the service has it
   */
  public Map<String, Map<String, String>> startValues() {
    return startValues;
  }

  /**
   * Returns what the executions of a pipeline start with, unless a start says otherwise.
   *
   * @param names the names by which the pipeline is known
   * @return texts by parameter; those under an earlier name go before those under a later one
   */
  public Map<String, String> startValues(String... names) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String each : names) {
      startValues.getOrDefault(each, Map.of()).forEach(values::putIfAbsent);
    }
    return values;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Environment that
        && name.equals(that.name)
        && Objects.equals(account, that.account)
        && Objects.equals(role, that.role)
        && Objects.equals(bucket, that.bucket)
        && settings.equals(that.settings)
        && tags.equals(that.tags)
        && startValues.equals(that.startValues);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, account, role, bucket, settings, tags, startValues);
  }

  @Override
  public String toString() {
    return "environment " + name;
  }

  private static @Nullable String accountOf(String role) {
    Matcher arn = ROLE.matcher(role);
    return arn.matches() ? arn.group(1) : null;
  }

  /** What is known of an environment so far. */
  public static final class Builder {
    private final String name;
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> startValues = new LinkedHashMap<>();
    private @Nullable String account;
    private @Nullable String region;
    private @Nullable String role;
    private @Nullable String bucket;
    private @Nullable String profile;
    private @Nullable URI endpoint;

    Builder(String name) {
      this.name = require(NAME, name, "the name of an environment", "a word such as staging");
    }

    /**
     * Sets the account. Credentials of another one are refused.
     *
     * @param account twelve digits
     * @return this
     * @throws IllegalArgumentException when it is not, or the role is of another account
     */
    public Builder account(String account) {
      this.account = require(ACCOUNT, account, "an account", "twelve digits");
      return checkRole();
    }

    /**
     * Sets the region.
     *
     * @param region for example {@code eu-west-1}
     * @return this
     * @throws IllegalArgumentException when it is no such word
     */
    public Builder region(String region) {
      this.region = new AwsSettings(region, null, null).region();
      return this;
    }

    /**
     * Sets the role that takes the place of the pipeline's own.
     *
     * @param arn the role's ARN
     * @return this
     * @throws IllegalArgumentException when it is no role's ARN, or of another account
     */
    public Builder role(String arn) {
      this.role = require(ROLE, arn, "a role", "an ARN such as arn:aws:iam::…:role/NAME");
      return checkRole();
    }

    /**
     * Sets the bucket that takes the place of the pipeline's own.
     *
     * @param bucket its name, without {@code s3://}
     * @return this
     * @throws IllegalArgumentException when it is no bucket's name
     */
    public Builder bucket(String bucket) {
      this.bucket = require(BUCKET, bucket, "a bucket", "its name alone, without s3://");
      return this;
    }

    /**
     * Sets the profile in the shared files of AWS that has the credentials.
     *
     * @param profile its name
     * @return this
     * @throws IllegalArgumentException when it is empty
     */
    public Builder profile(String profile) {
      this.profile = require(Pattern.compile("\\S.*"), profile, "a profile", "a name");
      return this;
    }

    /**
     * Sets the address to send every request to, instead of the region's.
     *
     * @param endpoint an address of HTTP
     * @return this
     * @throws IllegalArgumentException when it is none
     */
    public Builder endpoint(URI endpoint) {
      this.endpoint = new AwsSettings(null, null, endpoint).endpoint();
      return this;
    }

    /**
     * Adds a tag to every job and model of the pipelines here.
     *
     * @param key 1 to 128 characters, not beginning with {@code aws:}
     * @param value at most 256 characters
     * @return this
     * @throws IllegalArgumentException when the service would refuse it
     */
    public Builder tag(String key, String value) {
      require(TAG_KEY, key, "the key of a tag", "1 to 128 letters, digits, spaces and _.:/=+-@");
      require(NOT_RESERVED, key, "a key that can be set", "one that does not begin with aws:");
      require(
          TAG_VALUE, value, "a tag's value", "at most 256 letters, digits, spaces and _.:/=+-@");
      tags.put(key, value);
      return this;
    }

    /**
     * Sets what the executions of a pipeline start with here.
     *
     * @param pipeline the pipeline's name, as the command line or the service has it
     * @param values what the builder of its parameters made, for example {@code
     *     AbaloneParametersValues}
     * @return this
     */
    public Builder startValues(String pipeline, TypedStartValues values) {
      return startValues(pipeline, values.asMap());
    }

    /**
     * Sets what the executions of a pipeline start with here.
     *
     * @param pipeline the pipeline's name, as the command line or the service has it
     * @param values texts by parameter
     * @return this
     */
    public Builder startValues(String pipeline, Map<String, String> values) {
      startValues.put(pipeline, new LinkedHashMap<>(values));
      return this;
    }

    /**
     * Makes the environment.
     *
     * @return the environment
     */
    public Environment build() {
      return new Environment(this);
    }

    private Builder checkRole() {
      if (role != null && account != null && !account.equals(accountOf(role))) {
        throw new IllegalArgumentException(
            "The role is of the account "
                + accountOf(role)
                + ", and the environment of "
                + account
                + ": a pipeline runs with a role of its own account.");
      }
      return this;
    }

    private static String require(Pattern pattern, String value, String what, String form) {
      if (!pattern.matcher(value).matches()) {
        throw new IllegalArgumentException(
            "\"" + value + "\" is not " + what + ": write " + form + ".");
      }
      return value;
    }
  }
}
