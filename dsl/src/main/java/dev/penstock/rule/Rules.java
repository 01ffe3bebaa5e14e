package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.step.StepType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
          new ForEachReferences(),
          new DeclaredOutputs(),
          new DeclaredNames(),
          new JsonPaths(),
          new Names(),
          new Shapes(),
          new CallTargets(),
          new Limits(),
          new RetryLimits(),
          new ParameterDefaults(),
          new EmrClusters(),
          new ForEachLimits(),
          new KnownProperties(),
          new CacheExpiry(),
          new SpotTimes(),
          new RequiredChoices(),
          new TuningRanges(),
          new LocalPaths(),
          new JoinedLocations(),
          new ComparedTypes(),
          new UnusedParameters(),
          new CacheUse(),
          new RunTimes(),
          new Capacity(),
          new MissedDependencies(),
          new SameOutputs(),
          new SpotCheckpoints(),
          new ImageTags(),
          new QualityGates(),
          new EnvironmentLiterals(),
          new DevelopmentDefaults(),
          new DecidedConditions(),
          new NoSecrets(),
          new Accounts(),
          new StepQuota(),
          new FixedNames(),
          new NestedConditions());

  private Rules() {}

  /**
   * Holds a definition against all rules.
   *
   * @param subject the definition and what is silenced
   * @param found what was found before, which is silenced in the same way
   * @return everything found: errors before warnings, each in the order of the steps and then of
   *     the codes
   */
  public static List<Diagnostic> check(Subject subject, List<Diagnostic> found) {
    Topology topology = new Topology(subject);
    Report report = new Report(subject);
    found.forEach(report::add);
    for (Rule rule : ALL) {
      rule.check(topology, report);
    }
    for (StepDefinition step : topology.steps()) {
      for (Rule rule : ALL) {
        rule.check(topology, step, report);
      }
    }
    Map<String, Integer> positions = new HashMap<>();
    for (StepDefinition step : topology.steps()) {
      positions.putIfAbsent(step.name(), positions.size());
    }
    List<Diagnostic> all = report.all();
    all.sort(
        Comparator.comparing(Diagnostic::severity)
            .thenComparing(
                each -> each.step() == null ? -1 : positions.getOrDefault(each.step(), -1))
            .thenComparing(Diagnostic::code));
    return subject.fromFile()
        ? all
        : all.stream().map(each -> each.typedAs(typed(topology, each))).toList();
  }

  /** How the place of a diagnostic is typed in Java. */
  private static @Nullable String typed(Topology topology, Diagnostic diagnostic) {
    String argument = diagnostic.argument();
    StepDefinition step =
        diagnostic.step() == null ? null : topology.byName().get(diagnostic.step());
    StepType type = step == null ? null : StepType.ofWireName(step.type());
    return argument == null || type == null ? null : type.builderPath(argument);
  }
}
