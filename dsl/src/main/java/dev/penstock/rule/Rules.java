package dev.penstock.rule;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.step.StepType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All rules, for one definition. A compiler shows each step as soon as it has written it, while it
 * is still in the processor's cache: a large definition does not fit in there. What was not shown
 * is looked at when all is checked.
 */
public final class Rules {
  private final List<Rule> rules;
  private final Report report = new Report();
  private final Looks looks = new Looks();

  /**
   * Rules that have seen nothing yet.
   *
   * @param fromFile whether the definition was read and not compiled
   */
  public Rules(boolean fromFile) {
    rules = all(fromFile);
  }

  /**
   * Looks through a step.
   *
   * @param step the step as it stands in the definition
   */
  public void look(ObjectNode step) {
    look(StepDefinition.of(step));
  }

  private void look(StepDefinition step) {
    StepContents contents = looks.add(step);
    for (Rule rule : rules) {
      rule.look(step, contents, report);
    }
  }

  /**
   * Holds a definition against all rules.
   *
   * @param subject the definition and what is silenced
   * @param found what was found before, which is silenced in the same way
   * @return everything found: errors before warnings, each in the order of the steps and then of
   *     the codes
   */
  public static List<Diagnostic> check(Subject subject, List<Diagnostic> found) {
    return new Rules(subject.fromFile()).judge(subject, found);
  }

  /**
   * Holds a definition against all rules, when all of its steps that are at hand have been looked
   * through.
   *
   * @param subject the definition and what is silenced
   * @param found what was found before, which is silenced in the same way
   * @return everything found, in the order of {@link #check}
   */
  public List<Diagnostic> judge(Subject subject, List<Diagnostic> found) {
    Topology topology = new Topology(subject, looks);
    found.forEach(report::add);
    for (StepDefinition step : topology.steps()) {
      if (!looks.have(step)) {
        look(step);
      }
    }
    for (StepDefinition step : topology.steps()) {
      for (Rule rule : rules) {
        rule.check(topology, step, report);
      }
    }
    for (Rule rule : rules) {
      rule.check(topology, report);
    }
    Map<String, Integer> positions = new HashMap<>();
    for (StepDefinition step : topology.steps()) {
      positions.putIfAbsent(step.name(), positions.size());
    }
    List<Diagnostic> all = report.all(subject);
    all.sort(
        Comparator.comparing(Diagnostic::severity)
            .thenComparing(
                each -> each.step() == null ? -1 : positions.getOrDefault(each.step(), -1))
            .thenComparing(Diagnostic::code));
    return subject.fromFile()
        ? all
        : all.stream().map(each -> each.typedAs(typed(topology, each))).toList();
  }

  private static List<Rule> all(boolean fromFile) {
    return List.of(
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
        new OuterShapes(),
        new CallTargets(),
        new Limits(),
        new TagKeys(),
        new RetryLimits(),
        new ParameterDefaults(),
        new EmrClusters(),
        new ForEachLimits(),
        new KnownProperties(),
        new CacheExpiry(fromFile),
        new CachedTypes(),
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
        new NestedConditions(),
        new MadeNames());
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
