package dev.penstock.sagemaker.registry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How people name a version: {@code GROUP@7}, {@code GROUP@latest} for the newest, {@code
 * GROUP@approved} for the latest that is approved, or by its ARN. A slash is as good as the {@code
 * @}.
 *
 * @param group the group's name; empty when it is known by its ARN
 * @param version a number, {@code latest} or {@code approved}; empty when it is known by its ARN
 * @param arn the ARN, or null
 */
public record ModelReference(String group, String version, @Nullable String arn) {
  /** The newest version. */
  public static final String LATEST = "latest";

  /** The newest version that is approved. */
  public static final String APPROVED = "approved";

  private static final Pattern ARN =
      Pattern.compile(
          "arn:[a-z0-9-]+:sagemaker:[a-z0-9-]+:\\d{12}:model-package/([^/\\s]+)(?:/(\\d+))?");
  private static final Pattern NAME =
      Pattern.compile("([a-zA-Z0-9](?:-*[a-zA-Z0-9]){0,62})[@/](\\d{1,9}|latest|approved)");

  /**
   * Tells whether a text is the ARN of a version.
   *
   * @param text the text
   * @return true when it is
   */
  public static boolean isArn(String text) {
    return ARN.matcher(text).matches();
  }

  /**
   * Reads a reference.
   *
   * @param text what somebody wrote
   * @return what it refers to
   * @throws IllegalArgumentException when it names no version
   */
  public static ModelReference parse(String text) {
    if (isArn(text)) {
      return new ModelReference("", "", text);
    }
    Matcher name = NAME.matcher(text);
    if (!name.matches()) {
      throw new IllegalArgumentException(
          "A version is written as GROUP@7, GROUP@latest, GROUP@approved or as its ARN.");
    }
    return new ModelReference(name.group(1), name.group(2), null);
  }
}
