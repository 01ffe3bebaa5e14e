package dev.penstock.sagemaker.deploy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is written on a deployed pipeline, for those who look at it later: the definition's SHA-256,
 * the Git commit and the build. It ends the description, which every reader of the pipeline sees,
 * and is in tags, which can be searched for and billed by.
 *
 * @param sha256 of the bytes that were deployed
 * @param commit the Git commit, with {@code -dirty} when the work tree had changes; or null
 * @param build where the build can be looked at, or null
 */
public record Stamp(String sha256, @Nullable String commit, @Nullable String build) {
  /** What the keys of Penstock's own tags begin with. */
  public static final String PREFIX = "penstock:";

  /** How many tags a stamp is at most. */
  static final int MOST_TAGS = 3;

  private static final String SHA256_TAG = PREFIX + "definition-sha256";
  private static final String COMMIT_TAG = PREFIX + "git-commit";
  private static final String BUILD_TAG = PREFIX + "ci-build";
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:^| )\\[penstock sha256:([0-9a-f]{64})(?: git:([^\\s\\]]+))?(?:"
              + " build:([^\\s\\]]+))?\\]$");
  private static final int LONGEST_DESCRIPTION = 3072;
  private static final int LONGEST_TAG = 256;

  static Stamp of(String sha256, Provenance provenance) {
    String commit = provenance.commit();
    return new Stamp(
        sha256,
        commit == null ? null : commit + (provenance.dirty() ? "-dirty" : ""),
        provenance.build());
  }

  /**
   * Reads the stamp that ends a description.
   *
   * @param description the description of a pipeline or of a version, or null
   * @return the stamp, or null when there is none
   */
  public static @Nullable Stamp read(@Nullable String description) {
    Matcher found = TEXT.matcher(description == null ? "" : description);
    return found.find() ? new Stamp(found.group(1), found.group(2), found.group(3)) : null;
  }

  /** A description without the stamp that ends it; null when nothing else is there. */
  static @Nullable String without(@Nullable String description) {
    String own = description == null ? "" : TEXT.matcher(description).replaceFirst("");
    return own.isEmpty() ? null : own;
  }

  /** A description that ends with this stamp. What was too long for both is cut. */
  String on(@Nullable String description) {
    String kept = kept(description);
    return kept == null ? toString() : kept + " " + this;
  }

  /** What is left of a description beside this stamp. */
  @Nullable String kept(@Nullable String description) {
    if (description == null || description.isEmpty()) {
      return null;
    }
    int room = LONGEST_DESCRIPTION - toString().length() - 1;
    return description.length() <= room ? description : description.substring(0, room - 1) + "…";
  }

  /** The tags that say the same. */
  Map<String, String> tags() {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put(SHA256_TAG, sha256);
    if (commit != null) {
      tags.put(COMMIT_TAG, commit);
    }
    if (build != null) {
      // The service takes letters, digits, spaces and these.
      String value = build.replaceAll("[^\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]", "_");
      tags.put(BUILD_TAG, value.substring(0, Math.min(LONGEST_TAG, value.length())));
    }
    return tags;
  }

  @Override
  public String toString() {
    return "[penstock sha256:"
        + sha256
        + (commit == null ? "" : " git:" + commit)
        + (build == null ? "" : " build:" + build)
        + "]";
  }
}
