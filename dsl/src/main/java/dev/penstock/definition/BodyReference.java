package dev.penstock.definition;

import dev.penstock.definition.Node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a path reads of the body of a ForEach step.
 *
 * @param step the step in the body
 * @param path the path from the properties of that step's run; empty for all of them
 */
public record BodyReference(StepDefinition step, String path) {
  private static final Pattern ONLY_STEP = Pattern.compile("ChildOutputs\\[\\d+](?:\\.(.*))?");
  private static final Pattern ANY_STEP =
      Pattern.compile("IterationOutputs\\[\\d+]\\.([^.\\[\\]]+)(?:\\.(.*))?");
  private static final Pattern SELECTED = Pattern.compile("Selected(?:\\.(.*))?");
  private static final Pattern FIELD =
      Pattern.compile("(?:ChildOutput|IterationOutput)\\.([^.\\[\\]]+)\\.(.+)");

  /**
   * Finds what a path that begins at a ForEach step reads: {@code IterationOutputs[0].Train.…},
   * with one step in the body {@code ChildOutputs[0].…} too, and {@code Selected.…} of the step
   * that the selector compares.
   *
   * @param forEach the ForEach step
   * @param path the path
   * @return what it reads, or null when it reads nothing of the body
   */
  public static @Nullable BodyReference of(StepDefinition forEach, String path) {
    Matcher only = ONLY_STEP.matcher(path);
    if (only.matches()) {
      return forEach.body().size() == 1 ? read(forEach.body().get(0), only.group(1)) : null;
    }
    Matcher any = ANY_STEP.matcher(path);
    if (any.matches()) {
      return find(forEach, any.group(1), any.group(2));
    }
    Matcher selected = SELECTED.matcher(path);
    BodyReference compared = selected.matches() ? ofSelector(forEach) : null;
    return compared == null ? null : read(compared.step, selected.group(1));
  }

  /**
   * Finds what the selector of a ForEach step compares.
   *
   * @param forEach the ForEach step
   * @return what its field reads, or null when there is no selector or its field reads nothing of
   *     the body
   */
  public static @Nullable BodyReference ofSelector(StepDefinition forEach) {
    String field =
        forEach.arguments().get("Selector") instanceof ObjectNode selector
                && selector.get("Field") instanceof ObjectNode variable
            ? variable.text("Get")
            : null;
    Matcher matcher = FIELD.matcher(field == null ? "" : field);
    return matcher.matches() ? find(forEach, matcher.group(1), matcher.group(2)) : null;
  }

  private static @Nullable BodyReference find(
      StepDefinition forEach, String name, @Nullable String path) {
    for (StepDefinition step : forEach.body()) {
      if (step.name().equals(name)) {
        return read(step, path);
      }
    }
    return null;
  }

  private static BodyReference read(StepDefinition step, @Nullable String path) {
    return new BodyReference(step, path == null ? "" : path);
  }
}
