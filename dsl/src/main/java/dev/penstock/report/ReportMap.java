package dev.penstock.report;

import java.util.function.Function;

/**
 * A map in a report.
 *
 * @param <V> what its values are: a value, or a way on
 */
public final class ReportMap<V> {
  private final ReportPath path;
  private final Function<ReportPath, V> value;

  /**
   * For generated code.
   *
   * @param path where it lies
   * @param value makes one from its place
   */
  public ReportMap(ReportPath path, Function<ReportPath, V> value) {
    this.path = path;
    this.value = value;
  }

  /**
   * The value of a key.
   *
   * @param key the key
   * @return the value
   */
  public V key(String key) {
    return value.apply(path.key(key));
  }

  /** Returns a text that compile finds and reports when it was concatenated into a Java string. */
  @Override
  public String toString() {
    return path.toString();
  }
}
