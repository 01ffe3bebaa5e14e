package dev.penstock.importer.plan;

import dev.penstock.importer.code.JavaNames;
import java.util.ArrayList;
import java.util.List;

/** The words that steps are called by in Java. */
public final class StepVariables {
  /** What SDKs add to the name of a step that they make for another. */
  private static final List<String> SUFFIXES = List.of("-RegisterModel", "-CreateModel");

  private final int shared;

  private StepVariables(int shared) {
    this.shared = shared;
  }

  /** Finds the words with which all names begin: those say nothing. */
  public static StepVariables of(List<String> stepNames) {
    List<String> shared = null;
    for (String name : stepNames) {
      List<String> words = JavaNames.words(withoutSuffix(name));
      // A word is left of every name.
      List<String> most = words.subList(0, Math.max(0, words.size() - 1));
      shared = shared == null ? most : common(shared, most);
    }
    return new StepVariables(shared == null || stepNames.size() < 2 ? 0 : shared.size());
  }

  public List<String> words(String stepName) {
    List<String> words = JavaNames.words(withoutSuffix(stepName));
    return words.subList(Math.min(shared, words.size()), words.size());
  }

  private static String withoutSuffix(String name) {
    for (String suffix : SUFFIXES) {
      if (name.endsWith(suffix) && name.length() > suffix.length()) {
        return name.substring(0, name.length() - suffix.length());
      }
    }
    return name;
  }

  private static List<String> common(List<String> one, List<String> other) {
    List<String> common = new ArrayList<>();
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (!one.get(i).equals(other.get(i))) {
        break;
      }
      common.add(one.get(i));
    }
    return common;
  }
}
