package dev.penstock.importer.step;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path such as {@code Outputs['train'].S3Output[0].S3Uri}, step by step. */
public final class PathSteps {
  private PathSteps() {}

  /**
   * Splits a path: {@code .name} for a member, {@code [0]} for an element, {@code ['key']} for a
   * name. Names in quotes may have dots in them.
   *
   * @return the steps, or null when the path is of another kind
   */
  public static @Nullable List<String> of(String path) {
    List<String> steps = new ArrayList<>();
    int at = 0;
    while (at < path.length()) {
      char c = path.charAt(at);
      int end;
      if (c == '[') {
        boolean quoted = path.startsWith("['", at);
        end = quoted ? path.indexOf("']", at + 2) + 1 : path.indexOf(']', at);
        if (end <= at) {
          return null;
        }
        String step = path.substring(at, end + 1);
        if (!quoted && !step.matches("\\[\\d{1,9}\\]")) {
          return null;
        }
        steps.add(step);
        at = end + 1;
      } else {
        int start = c == '.' ? at + 1 : at;
        if (c == '.' ? steps.isEmpty() : !steps.isEmpty()) {
          return null;
        }
        end = start;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
          end++;
        }
        if (end == start) {
          return null;
        }
        steps.add("." + path.substring(start, end));
        at = end;
      }
    }
    return steps;
  }

  static boolean isMember(String step) {
    return step.startsWith(".");
  }

  static boolean isName(String step) {
    return step.startsWith("['");
  }

  /** What is between the dots, brackets or quotes. */
  public static String text(String step) {
    if (isMember(step)) {
      return step.substring(1);
    }
    return isName(step)
        ? step.substring(2, step.length() - 2)
        : step.substring(1, step.length() - 1);
  }
}
