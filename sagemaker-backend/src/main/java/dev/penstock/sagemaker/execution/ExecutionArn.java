package dev.penstock.sagemaker.execution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ARN of an execution, taken apart: it says which pipeline. */
public final class ExecutionArn {
  private static final Pattern ARN =
      Pattern.compile(
          "arn:[a-z0-9-]+:sagemaker:[a-z0-9-]+:\\d{12}:pipeline/([^/\\s]+)/execution/([^/\\s]+)");

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
    return part(arn, 1, arn);
  }

  /**
   * Returns the execution's id.
   *
   * @param arn the ARN
   * @return the id, or the text itself when it is no such ARN
   */
  public static String id(String arn) {
    return part(arn, 2, arn);
  }

  private static String part(String arn, int group, String otherwise) {
    Matcher matcher = ARN.matcher(arn);
    return matcher.matches() ? matcher.group(group) : otherwise;
  }
}
