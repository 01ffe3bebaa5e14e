package dev.penstock.step;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Lambda function together with its code. Deploying the pipeline creates it, or updates it when
 * anything is different; compiling only writes its ARN, which is of the region and the account of
 * the pipeline's defaults.
 *
 * <pre>{@code
 * LambdaFunction.named("judge")
 *     .code(Path.of("target/judge.jar"))
 *     .handler("com.example.Judge::handleRequest")
 *     .runtime("java21")
 *     .build()
 * }</pre>
 *
 * @param name the function's name
 * @param code a jar or zip on this machine
 * @param handler what the runtime calls in it
 * @param runtime the service's name of the runtime
 * @param role the ARN of the role that it runs with, or null for the pipeline's
 * @param memory how much memory it has, in MiB
 * @param timeout how long one call may take
 * @param environment its variables by name
 */
public record LambdaFunction(
    String name,
    Path code,
    String handler,
    String runtime,
    @Nullable String role,
    int memory,
    Duration timeout,
    Map<String, String> environment) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::[0-9]{12}:role/.+");
  private static final int LEAST_MEMORY = 128;
  private static final int MOST_MEMORY = 10240;
  private static final int DEFAULT_MEMORY = 512;

  /** A step waits for no function longer than this; Lambda itself would. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(2);

  /**
   * Checks what is known, and copies the variables.
   *
   * @param name 1 to 64 letters, digits, hyphens and underscores
   * @param code a jar or zip on this machine
   * @param handler what the runtime calls in it
   * @param runtime the service's name of the runtime
   * @param role the ARN of the role that it runs with, or null for the pipeline's
   * @param memory from 128 to 10240 MiB
   * @param timeout whole seconds, from 1 second to 10 minutes
   * @param environment its variables by name
   * @throws IllegalArgumentException when the service would not take it
   */
  public LambdaFunction {
    require(NAME.matcher(name).matches(), "name", name, "1 to 64 letters, digits, - and _");
    require(!handler.isBlank(), "handler", handler, "what the runtime calls");
    require(!runtime.isBlank(), "runtime", runtime, "a name such as java21 or python3.12");
    require(role == null || ROLE.matcher(role).matches(), "role", role, "an ARN of IAM");
    require(
        memory >= LEAST_MEMORY && memory <= MOST_MEMORY, "memory", memory, "128 to 10240 (MiB)");
    require(
        timeout.toSeconds() >= 1
            && timeout.equals(Duration.ofSeconds(timeout.toSeconds()))
            && timeout.compareTo(LONGEST) <= 0,
        "timeout",
        timeout,
        "whole seconds, at most 10 minutes");
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }

  private static void require(boolean fine, String what, @Nullable Object given, String form) {
    if (!fine) {
      throw new IllegalArgumentException(
          "The " + what + " \"" + given + "\" of a Lambda function is not " + form + ".");
    }
  }

  /**
   * Begins.
   *
   * @param name the function's name in its account and region: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the code
   */
  public static CodeRequired named(String name) {
    return new CodeRequired(name);
  }

  /**
   * The stage that asks for the code.
   *
   * @param name the function's name
   */
  public record CodeRequired(String name) {
    /**
     * Sets the code.
     *
     * @param file a jar or zip; a relative path is looked up in the folder that the program runs in
     * @return the stage that asks for the handler
     */
    public HandlerRequired code(Path file) {
      return new HandlerRequired(name, file);
    }
  }

  /**
   * The stage that asks for the handler.
   *
   * @param name the function's name
   * @param code a jar or zip
   */
  public record HandlerRequired(String name, Path code) {
    /**
     * Sets what is called (Handler).
     *
     * @param handler as its runtime writes it: {@code com.example.Judge::handleRequest}, {@code
     *     judge.handle}
     * @return the stage that asks for the runtime
     */
    public RuntimeRequired handler(String handler) {
      return new RuntimeRequired(name, code, handler);
    }
  }

  /**
   * The stage that asks for the runtime.
   *
   * @param name the function's name
   * @param code a jar or zip
   * @param handler what is called
   */
  public record RuntimeRequired(String name, Path code, String handler) {
    /**
     * Sets what runs the code (Runtime).
     *
     * @param runtime for example {@code java21} or {@code python3.12}
     * @return a builder: nothing is required any more
     */
    public Builder runtime(String runtime) {
      return new Builder(
          new LambdaFunction(
              name, code, handler, runtime, null, DEFAULT_MEMORY, DEFAULT_TIMEOUT, Map.of()));
    }
  }

  /** The last stage. Immutable: each call gives a new builder. */
  public static final class Builder {
    private final LambdaFunction made;

    Builder(LambdaFunction made) {
      this.made = made;
    }

    /**
     * Sets the role that the function runs with (Role), instead of the pipeline's. Lambda has to be
     * allowed to assume it.
     *
     * @param arn the role's ARN
     * @return a builder that knows it
     * @throws IllegalArgumentException when it is none
     */
    public Builder role(String arn) {
      return with(arn, made.memory, made.timeout, made.environment);
    }

    /**
     * Sets how much memory it has (MemorySize); 512 MiB when it is not said.
     *
     * @param mebibytes from 128 to 10240
     * @return a builder that knows it
     * @throws IllegalArgumentException when it is less or more
     */
    public Builder memory(int mebibytes) {
      return with(made.role, mebibytes, made.timeout, made.environment);
    }

    /**
     * Sets how long one call may take (Timeout); two minutes when it is not said.
     *
     * @param timeout whole seconds, at most 10 minutes
     * @return a builder that knows it
     * @throws IllegalArgumentException when it is less or more
     */
    public Builder timeout(Duration timeout) {
      return with(made.role, made.memory, timeout, made.environment);
    }

    /**
     * Adds a variable (Environment). No place for secrets: whoever may see the function sees it.
     *
     * @param variable its name
     * @param value its value
     * @return a builder that knows it
     */
    public Builder environment(String variable, String value) {
      Map<String, String> more = new LinkedHashMap<>(made.environment);
      more.put(variable, value);
      return with(made.role, made.memory, made.timeout, more);
    }

    /**
     * Makes the function's description.
     *
     * @return the function
     */
    public LambdaFunction build() {
      return made;
    }

    private Builder with(
        @Nullable String role, int memory, Duration timeout, Map<String, String> environment) {
      return new Builder(
          new LambdaFunction(
              made.name,
              made.code,
              made.handler,
              made.runtime,
              role,
              memory,
              timeout,
              environment));
    }
  }
}
