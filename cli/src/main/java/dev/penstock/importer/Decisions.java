package dev.penstock.importer;

import dev.penstock.importer.step.Form;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How each step is said at best, and which facts are lowered where. */
final class Decisions {
  private static final Pattern ASSIGNMENT = Pattern.compile("^\\s*(?:var )?(\\w+) = ");

  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, Form> forms = new HashMap<>();
  private final Map<String, Form> said = new LinkedHashMap<>();
  private final Map<String, Set<String>> lowered = new LinkedHashMap<>();

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

  /**
   * The step that a line of a class says, or null when it says none. What stands in a variable of
   * its own belongs to the step below it.
   *
   * @param lines the lines of the class
   * @param number the line, from 1
   */
  @Nullable String stepAt(String className, List<String> lines, long number) {
    for (int i = (int) number - 1; i >= 0 && i < lines.size(); i++) {
      Matcher assignment = ASSIGNMENT.matcher(lines.get(i));
      if (!assignment.find()) {
        return null;
      }
      String step = stepIn(className, assignment.group(1));
      if (step != null) {
        return step;
      }
    }
    return null;
  }

  private @Nullable String stepIn(String className, String variable) {
    String step = variables.get(className + "." + variable);
    // A long chain of calls is cut into several lines.
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

  /**
   * The facts to lower at a step, or for an empty text at the pipeline, where those stand that
   * several steps break.
   */
  Map<String, String> silenced(String step) {
    Set<String> codes = new LinkedHashSet<>(lowered.getOrDefault(step, Set.of()));
    if (step.isEmpty()) {
      lowered.values().forEach(each -> each.stream().filter(this::isShared).forEach(codes::add));
    } else {
      codes.removeIf(this::isShared);
    }
    Map<String, String> reasons = new LinkedHashMap<>();
    codes.forEach(code -> reasons.put(code, "The definition was like this when it was imported."));
    return reasons;
  }

  private boolean isShared(String code) {
    return lowered.values().stream().filter(codes -> codes.contains(code)).limit(2).count() == 2;
  }

  /**
   * Lowers a fact.
   *
   * @param step the step, or an empty text for the pipeline
   * @return whether it was not lowered before
   */
  boolean silence(String step, String code) {
    return lowered.computeIfAbsent(step, each -> new LinkedHashSet<>()).add(code);
  }
}
