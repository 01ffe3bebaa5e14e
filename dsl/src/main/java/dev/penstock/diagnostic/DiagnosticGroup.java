package dev.penstock.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is said of one step or of several in the same words, so that people read it once.
 *
 * @param diagnostics the diagnostics, alike but for their steps; at least one
 */
public record DiagnosticGroup(List<Diagnostic> diagnostics) {
  private static final int NAMED = 10;

  /**
   * Copies the list.
   *
   * @param diagnostics the diagnostics
   */
  public DiagnosticGroup {
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * Puts together what is alike.
   *
   * @param diagnostics any diagnostics
   * @return the groups, each where its first diagnostic stands
   */
  public static List<DiagnosticGroup> of(List<Diagnostic> diagnostics) {
    Map<Diagnostic, List<Diagnostic>> groups = new LinkedHashMap<>();
    for (Diagnostic each : diagnostics) {
      Diagnostic alike =
          each.step() == null
              ? each
              : new Diagnostic(
                  each.code(),
                  each.severity(),
                  "",
                  each.argument(),
                  each.java(),
                  each.message(),
                  each.mend());
      groups.computeIfAbsent(alike, key -> new ArrayList<>()).add(each);
    }
    return groups.values().stream().map(DiagnosticGroup::new).toList();
  }

  /**
   * Returns the first of them.
   *
   * @return the diagnostic whose place stands for all
   */
  public Diagnostic first() {
    return diagnostics.get(0);
  }

  /** Returns the diagnostic as people read it, with the names of all steps that it is about. */
  @Override
  public String toString() {
    if (diagnostics.size() == 1) {
      return first().toString();
    }
    String names =
        diagnostics.stream()
            .limit(NAMED)
            .map(each -> "\"" + each.step() + "\"")
            .collect(Collectors.joining(", "));
    int more = diagnostics.size() - NAMED;
    return first().text(" in steps " + names + (more > 0 ? " and " + more + " more" : ""));
  }
}
