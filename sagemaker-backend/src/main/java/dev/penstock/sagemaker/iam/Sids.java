package dev.penstock.sagemaker.iam;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parts of Sids, which have letters and digits alone. */
final class Sids {
  private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9]+");

  private Sids() {}

  /** A name as a part of a Sid: its words, and something that tells it from others of the same. */
  static String of(String name) {
    String words =
        Arrays.stream(OTHERS.split(name))
            .filter(word -> !word.isEmpty())
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
    boolean exact = !OTHERS.matcher(name).find();
    return exact ? words : words + String.format("%08x", name.hashCode());
  }
}
