package dev.penstock.local;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was used last; what was not used for longest is forgotten. Not safe for threads.
 *
 * @param <K> what values are found by
 * @param <V> the values
 */
final class Recent<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1;

  private final int most;

  Recent(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
