package dev.penstock.sagemaker.iam;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Parts of Sids, which have letters and digits alone. */
final class Sids {
  private static final Pattern WORD = Pattern.compile("[^A-Za-z0-9]+");

  private Sids() {}

  /** A name as a part of a Sid: another name is another part. */
  static String of(String name) {
    StringBuilder sid = new StringBuilder();
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      sid.append(Character.isLetterOrDigit(each) && each > 0 ? String.valueOf((char) each) : "x");
    }
    boolean exact = !WORD.matcher(name).find();
    return Character.toUpperCase(sid.charAt(0))
        + sid.substring(1)
        + (exact ? "" : String.format("%08x", name.hashCode()));
  }
}
