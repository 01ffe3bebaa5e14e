package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;
import dev.penstock.diagnostic.Diagnostic;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All rules, in the order of their codes. */
public final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new UniqueStepNames(),
          new UniqueNames(),
          new NoCycles(),
          new KnownReferences(),
          new ReadyReferences(),
          new DeclaredPropertyFiles(),
          new DeclaredNames(),
          new Names(),
          new Shapes(),
          new Limits(),
          new RetryLimits(),
          new ParameterDefaults(),
          new UnusedParameters());

  private Rules() {}

  /**
   * Holds a definition against all rules.
   *
   * @param subject the definition and what is silenced
   * @param found what was found before, which is silenced in the same way
   * @return everything found: errors before warnings, each in the order of the steps
   */
  public static List<Diagnostic> check(Subject subject, List<Diagnostic> found) {
    Topology topology = new Topology(subject);
    Report report = new Report(subject);
    found.forEach(report::add);
    for (Rule rule : ALL) {
      rule.check(topology, report);
    }
    Map<String, Integer> positions = new HashMap<>();
    for (StepDefinition step : topology.steps()) {
      positions.putIfAbsent(step.name(), positions.size());
    }
    List<Diagnostic> all = report.all();
    all.sort(
        Comparator.comparing(Diagnostic::severity)
            .thenComparing(
                each -> each.step() == null ? -1 : positions.getOrDefault(each.step(), -1)));
    return all;
  }
}
