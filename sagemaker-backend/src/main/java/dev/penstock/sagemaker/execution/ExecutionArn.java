package dev.penstock.sagemaker.execution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ARN of an execution, taken apart: it says which pipeline, region and account. */
public final class ExecutionArn {
  private static final Pattern ARN =
      Pattern.compile(
          "arn:[a-z0-9-]+:sagemaker:([a-z0-9-]+):(\\d{12}):pipeline/([^/\\s]+)/execution/([^/\\s]+)");

  private ExecutionArn() {}

  /**
   * Tells whether a text is the ARN of an execution.
   *
   * @param text the text
   * @return true when it is
   */
  public static boolean is(String text) {
    return ARN.matcher(text).matches();
  }

  /**
   * Returns the pipeline's name.
   *
   * @param arn the ARN
   * @return the name, or the text itself when it is no such ARN
   */
  public static String pipeline(String arn) {
    return part(arn, 3, arn);
  }

  /**
   * Returns the execution's id.
   *
   * @param arn the ARN
   * @return the id, or the text itself when it is no such ARN
   */
  public static String id(String arn) {
    return part(arn, 4, arn);
  }

  /**
   * Returns the region.
   *
   * @param text what may be the ARN
   * @return the region, or null when it is no such ARN
   */
  public static @Nullable String region(String text) {
    return part(text, 1);
  }

  /**
   * Returns the account.
   *
   * @param text what may be the ARN
   * @return twelve digits, or null when it is no such ARN
   */
  public static @Nullable String account(String text) {
    return part(text, 2);
  }

  private static String part(String arn, int group, String otherwise) {
    String part = part(arn, group);
    return part == null ? otherwise : part;
  }

  private static @Nullable String part(String arn, int group) {
    Matcher matcher = ARN.matcher(arn);
    return matcher.matches() ? matcher.group(group) : null;
  }
}
