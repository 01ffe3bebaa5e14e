package dev.penstock.importer;

import dev.penstock.importer.code.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person would call the constant for an address. */
final class ConstantNames {
  private static final int MOST_WORDS = 3;
  private static final Pattern FILE = Pattern.compile("(.+)\\.([a-z0-9]{1,5})");

  /** Account ids, times, hashes and counters, which tell nothing. */
  private static final Pattern NOISE = Pattern.compile("\\d+|[0-9a-f]{16,}");

  private ConstantNames() {}

  /** For example {@code ABALONE_TRAIN}, {@code EVALUATE_PY} or {@code KMS_KEY}. */
  static String of(String address) {
    if (address.matches("arn:aws[a-z-]*:kms:.*")) {
      return "KMS_KEY";
    }
    List<String> segments = segments(address);
    List<String> words = new ArrayList<>();
    for (int i = segments.size() - 1; i >= 0 && words.size() < 2; i--) {
      boolean last = i == segments.size() - 1;
      List<String> more = words(segments.get(i), last);
      if (last && FILE.matcher(segments.get(i)).matches() && !more.isEmpty()) {
        words = more;
        break;
      }
      int room = MOST_WORDS - words.size();
      words.addAll(0, more.subList(Math.max(0, more.size() - room), more.size()));
    }
    List<String> most = words.subList(Math.max(0, words.size() - MOST_WORDS), words.size());
    return JavaNames.constant(most, address.startsWith("s3://") ? "LOCATION" : "ADDRESS");
  }

  /** For a folder that others lie in: its own name alone. */
  static String ofFolder(String uri) {
    List<String> segments = segments(uri);
    List<String> words =
        segments.isEmpty() ? List.of() : words(segments.get(segments.size() - 1), false);
    return words.isEmpty() || words.size() > MOST_WORDS
        ? "BASE"
        : JavaNames.constant(words, "BASE");
  }

  /** The parts of an address below the bucket, the account or the host. */
  private static List<String> segments(String address) {
    String path =
        address.startsWith("arn:")
            ? address.replaceFirst("^arn:[^:]*:[^:]*:[^:]*:[^:]*:", "")
            : address.replaceFirst("^[a-z0-9]+://[^/]*", "");
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("[/:]", -1)) {
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    return segments;
  }

  private static List<String> words(String segment, boolean last) {
    Matcher file = FILE.matcher(segment);
    String name = last && file.matches() ? file.group(1) + "-" + file.group(2) : segment;
    List<String> words = new ArrayList<>(JavaNames.words(name));
    words.removeIf(word -> NOISE.matcher(word).matches());
    return words;
  }
}
