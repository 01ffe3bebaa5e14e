package dev.penstock.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a thing with an ARN is.
 *
 * @param region the region
 * @param account the account's twelve digits
 */
record Arn(String region, String account) {
  private static final Pattern ARN =
      Pattern.compile("arn:[a-z0-9-]+:[a-z0-9-]+:([a-z0-9-]+):(\\d{12}):\\S+");

  /** The account of things on this machine. */
  private static final String NOBODY = "000000000000";

  /** Reads an ARN; null when a text is none. */
  static @Nullable Arn of(String text) {
    Matcher arn = ARN.matcher(text);
    return arn.matches() ? new Arn(arn.group(1), arn.group(2)) : null;
  }

  boolean isOnThisMachine() {
    return account.equals(NOBODY);
  }
}
