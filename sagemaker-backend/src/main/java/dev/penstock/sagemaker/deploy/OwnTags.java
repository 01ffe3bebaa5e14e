package dev.penstock.sagemaker.deploy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of a pipeline's tags are its definition's: those that the code sets, and those that it has
 * set before. All others belong to somebody else, and stay.
 */
final class OwnTags {
  /** The tag that remembers the keys which the code has set. */
  static final String KEYS_TAG = Stamp.PREFIX + "tags";

  private static final int LONGEST = 256;

  private OwnTags() {}

  /** Every tag that a deployment sets. */
  static Map<String, String> of(Map<String, String> tags, Stamp stamp) {
    Map<String, String> all = new LinkedHashMap<>(tags);
    all.putAll(stamp.tags());
    String keys = keys(tags);
    if (!keys.isEmpty()) {
      all.put(KEYS_TAG, keys);
    }
    return all;
  }

  /** The tags to set so that all wanted ones are there. */
  static Map<String, String> added(Map<String, String> there, Map<String, String> wanted) {
    Map<String, String> added = new LinkedHashMap<>(wanted);
    added.entrySet().removeIf(tag -> tag.getValue().equals(there.get(tag.getKey())));
    return added;
  }

  /** The keys to delete: set by an earlier deployment, and by this one no more. */
  static List<String> removed(Map<String, String> there, Map<String, String> wanted) {
    return there.keySet().stream()
        .filter(key -> key.startsWith(Stamp.PREFIX) || isRemembered(key, there.get(KEYS_TAG)))
        .filter(key -> !wanted.containsKey(key))
        .sorted()
        .toList();
  }

  private static boolean isRemembered(String key, @Nullable String keys) {
    return keys != null && Arrays.asList(keys.split(" ")).contains(key);
  }

  /** A key with a space in it, or for which there is no room, is never taken off again. */
  private static String keys(Map<String, String> tags) {
    StringBuilder keys = new StringBuilder();
    for (String key : new TreeSet<>(tags.keySet())) {
      if (!key.contains(" ") && keys.length() + key.length() + 1 <= LONGEST) {
        keys.append(keys.isEmpty() ? "" : " ").append(key);
      }
    }
    return keys.toString();
  }
}
