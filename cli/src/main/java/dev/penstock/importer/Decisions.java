package dev.penstock.importer;

import dev.penstock.importer.step.Form;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How each step and parameter is said at best, and which facts are lowered where. */
final class Decisions {
  private static final Pattern TYPE = Pattern.compile("^\\s*public (?:record|enum) (\\w+)");
  private static final Pattern METHOD =
      Pattern.compile("^\\s*(?:(?:public|private) .*\\) \\{$|return )");
  private static final Pattern ASSIGNMENT = Pattern.compile("^\\s*(?:var )?(\\w+) = ");

  private final Map<String, String> variables = new HashMap<>();
  private final Map<String, Form> forms = new HashMap<>();
  private final Map<String, Form> said = new LinkedHashMap<>();
  private final Map<String, Set<String>> lowered = new LinkedHashMap<>();
  private final Map<String, Set<String>> declared = new LinkedHashMap<>();
  private final Set<String> withoutContract = new HashSet<>();
  private final Set<String> asTheyStand = new HashSet<>();

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

  /** Notes that a record or enum was written for a step, or, for an empty text, for parameters. */
  void declared(String type, String step) {
    declared.computeIfAbsent(type, each -> new LinkedHashSet<>()).add(step);
  }

  /** What a record or enum was written for. */
  Set<String> declaredFor(String type) {
    return declared.getOrDefault(type, Set.of());
  }

  /**
   * The record or enum that a line of a class is in, or that a class is generated from; null when
   * it is none.
   *
   * @param lines the lines of the class; none of a generated one
   * @param number the line, from 1
   */
  @Nullable String typeAt(String className, List<String> lines, long number) {
    if (lines.isEmpty()) {
      String longest = null;
      for (String type : declared.keySet()) {
        boolean longer = longest == null || type.length() > longest.length();
        longest = className.startsWith(type) && longer ? type : longest;
      }
      return longest;
    }
    for (int i = (int) number - 1; i >= 0 && i < lines.size(); i--) {
      Matcher type = TYPE.matcher(lines.get(i));
      if (type.find() && declared.containsKey(type.group(1))) {
        return type.group(1);
      }
      String line = lines.get(i);
      if (ASSIGNMENT.matcher(line).find() || METHOD.matcher(line).find()) {
        return null;
      }
    }
    return null;
  }

  boolean mayHaveContract(String step) {
    return !withoutContract.contains(step);
  }

  /** Says a step without a contract; whether it was not said so before. */
  boolean dropContract(String step) {
    return withoutContract.add(step);
  }

  boolean mayBeTyped(String parameter) {
    return !asTheyStand.contains(parameter);
  }

  /** Declares a parameter as it stands; whether it was not declared so before. */
  boolean declareAsItStands(String parameter) {
    return asTheyStand.add(parameter);
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
