package dev.penstock.sagemaker.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of the log of a step's work.
 *
 * @param lines the last lines, oldest first; data from elsewhere
 * @param missing why the log cannot be read or where else it is, or null when it was read
 */
public record LogTail(List<String> lines, @Nullable String missing) {
  /**
   * Copies the lines.
   *
   * @param lines the last lines
   * @param missing why the log cannot be read or where else it is, or null
   */
  public LogTail {
    lines = List.copyOf(lines);
  }
}
