package dev.penstock.sagemaker.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment was made from, as far as it is known.
 *
 * @param commit the Git commit, 40 or 64 hexadecimal digits, or null
 * @param dirty whether the work tree had changes that are in no commit
 * @param build where the build can be looked at, or what it is called; null when there was none
 */
public record Provenance(@Nullable String commit, boolean dirty, @Nullable String build) {
  /** Nothing is known. */
  public static final Provenance UNKNOWN = new Provenance(null, false, null);

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)}");
  private static final long LONGEST_LOOK_S = 20;
  private static final int LONGEST_BUILD = 200;

  /**
   * How a build service tells of itself.
   *
   * @param commit the variable with the commit
   * @param build where the build can be looked at; a service is at work when all of its variables
   *     are there
   */
  private record Service(String commit, String build) {}

  private static final List<Service> SERVICES =
      List.of(
          new Service(
              "GITHUB_SHA",
              "${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}"),
          new Service("CI_COMMIT_SHA", "${CI_JOB_URL}"),
          new Service("CI_COMMIT_SHA", "${CI_PIPELINE_URL}"),
          new Service("BUILDKITE_COMMIT", "${BUILDKITE_BUILD_URL}"),
          new Service("CIRCLE_SHA1", "${CIRCLE_BUILD_URL}"),
          new Service(
              "BITBUCKET_COMMIT",
              "${BITBUCKET_GIT_HTTP_ORIGIN}/pipelines/results/${BITBUCKET_BUILD_NUMBER}"),
          new Service("TRAVIS_COMMIT", "${TRAVIS_BUILD_WEB_URL}"),
          new Service(
              "BUILD_SOURCEVERSION",
              "${SYSTEM_COLLECTIONURI}${SYSTEM_TEAMPROJECT}/_build/results?buildId=${BUILD_BUILDID}"),
          new Service("CODEBUILD_RESOLVED_SOURCE_VERSION", "${CODEBUILD_BUILD_ARN}"),
          // Jenkins, and others that have taken it over.
          new Service("GIT_COMMIT", "${BUILD_URL}"));

  /**
   * Looks at a folder and at the variables of the build service that this runs in.
   *
   * @param folder a folder in a Git work tree, or any other
   * @param variables the environment's variables
   * @return what they tell
   */
  public static Provenance of(Path folder, Map<String, String> variables) {
    String build = null;
    String commit = null;
    for (Service service : SERVICES) {
      build = filled(service.build(), variables);
      if (build != null) {
        commit = checked(variables.get(service.commit()));
        break;
      }
    }
    String head = checked(git(folder, "rev-parse", "HEAD"));
    if (head == null) {
      return new Provenance(commit, false, build);
    }
    String changes = git(folder, "status", "--porcelain");
    return new Provenance(head, changes != null && !changes.isBlank(), build);
  }

  private static @Nullable String filled(String template, Map<String, String> variables) {
    StringBuilder text = new StringBuilder();
    Matcher variable = VARIABLE.matcher(template);
    while (variable.find()) {
      String value = variables.get(variable.group(1));
      if (value == null || value.isBlank()) {
        return null;
      }
      variable.appendReplacement(text, Matcher.quoteReplacement(value.strip()));
    }
    variable.appendTail(text);
    // Part of a line of words, and of a tag.
    String word = withoutSecret(text.toString()).replaceAll("[\\s\\p{Cntrl}\\]]+", "_");
    return word.length() > LONGEST_BUILD ? word.substring(0, LONGEST_BUILD) : word;
  }

  /** An address may have a user's name and password in it. */
  private static String withoutSecret(String address) {
    return address.replaceFirst("^([a-z]+://)[^/@]*@", "$1");
  }

  private static @Nullable String checked(@Nullable String commit) {
    return commit != null && COMMIT.matcher(commit.strip()).matches() ? commit.strip() : null;
  }

  private static @Nullable String git(Path folder, String... arguments) {
    List<String> command = new java.util.ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toAbsolutePath().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LONGEST_LOOK_S, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return null;
      }
      return process.exitValue() == 0 ? said : null;
    } catch (IOException noGit) {
      return null;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
