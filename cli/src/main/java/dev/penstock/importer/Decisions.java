package dev.penstock.importer;

import dev.penstock.importer.step.Form;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How each step is said at best, and which facts are lowered where. */
final class Decisions {
  private static final Pattern ASSIGNMENT = Pattern.compile("^\\s*(?:var )?(\\w+) = ");

  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, Form> forms = new HashMap<>();
  private final Map<String, Form> said = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> silenced = new HashMap<>();

  Form form(String step) {
    return forms.getOrDefault(step, Form.CONCISE);
  }

  void lower(String step, Form form) {
    forms.put(step, form);
  }

  /** Notes how a step was said in the end. */
  void said(String step, Form form) {
    said.put(step, form);
  }

  /** Notes which variable of which class stands for a step. */
  void wrote(String className, String variable, String step) {
    variables.put(className + "." + variable, step);
  }

  /** The step that a line of a class says; null when it says none. */
  @Nullable String stepAt(String className, String line) {
    Matcher assignment = ASSIGNMENT.matcher(line);
    if (!assignment.find()) {
      return null;
    }
    // A long chain of calls is cut into several lines.
    String variable = assignment.group(1);
    String step = variables.get(className + "." + variable);
    return step != null
        ? step
        : variables.get(className + "." + variable.replaceFirst("Builder\\d*$", ""));
  }

  Form formSaid(String step) {
    return said.getOrDefault(step, Form.CONCISE);
  }

  /** How many steps were said in a form. */
  int count(Form form) {
    return (int) said.values().stream().filter(form::equals).count();
  }

  Map<String, String> silenced(String step) {
    return silenced.getOrDefault(step, Map.of());
  }

  /**
   * Lowers a fact.
   *
   * @param step the step, or an empty text for the pipeline
   * @return whether it was not lowered before
   */
  boolean silence(String step, String code) {
    return silenced
            .computeIfAbsent(step, each -> new LinkedHashMap<>())
            .putIfAbsent(code, "The definition was like this when it was imported.")
        == null;
  }
}
