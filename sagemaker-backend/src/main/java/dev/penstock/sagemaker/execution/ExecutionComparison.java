package dev.penstock.sagemaker.execution;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.diff.DefinitionDiff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two executions: what they were started with, the definition, what their
 * jobs were given, how long their steps took, and how good their results are. Immutable.
 */
public final class ExecutionComparison {
  /** The names that the service gives to jobs. */
  private static final Pattern JOB =
      Pattern.compile("pipelines-[a-z0-9]{12}-([A-Za-z0-9_-]{1,20})-[A-Za-z0-9]{10}");

  private final ExecutionFacts first;
  private final ExecutionFacts second;
  private final DefinitionDiff definition;

  private final List<ChangedData> data;
  private final List<String> unread;

  private ExecutionComparison(
      ExecutionFacts first, ExecutionFacts second, List<ChangedData> data, List<String> unread) {
    this.first = first;
    this.second = second;
    this.data = List.copyOf(data);
    this.unread = List.copyOf(unread);
    this.definition = DefinitionDiff.between(first.definition(), second.definition());
  }

  /**
   * Compares two executions, of one pipeline or of two.
   *
   * @param executions where they are
   * @param first the ARN of the one that is compared with
   * @param second the ARN of the one in question
   * @return what is different
   * @throws dev.penstock.sagemaker.SageMakerFailure when one of them cannot be described. A job or
   *     a report that cannot be read is named in {@link #unread()}
   */
  public static ExecutionComparison between(Executions executions, String first, String second) {
    ExecutionFacts one = ExecutionFacts.read(executions, first);
    ExecutionFacts other = ExecutionFacts.read(executions, second);
    Set<String> unread = new LinkedHashSet<>(one.unread());
    unread.addAll(other.unread());
    List<String> more = new ArrayList<>();
    List<ChangedData> data = ChangedInputs.between(executions.clients(), one, other, more);
    unread.addAll(more);
    return new ExecutionComparison(one, other, data, List.copyOf(unread));
  }

  /**
   * Returns the one that is compared with.
   *
   * @return the first execution
   */
  public Execution first() {
    return first.execution();
  }

  /**
   * Returns the one in question.
   *
   * @return the second execution
   */
  public Execution second() {
    return second.execution();
  }

  /**
   * Returns the parameters that have other values.
   *
   * @return the differences, by the parameters' names
   */
  public List<Difference> parameters() {
    return differences("", first.parameters(), second.parameters());
  }

  /**
   * Returns what is different about the definition.
   *
   * @return the difference, empty when they ran the same
   */
  public DefinitionDiff definition() {
    return definition;
  }

  /**
   * Returns what the jobs of steps that both ran were given, where it is different: with parameters
   * and references filled in. What differs by the names of executions and jobs alone is the same.
   *
   * @return the differences, for example at {@code Train: HyperParameters.num_round}
   */
  public List<Difference> jobs() {
    List<Difference> all = new ArrayList<>();
    first
        .settings()
        .forEach(
            (step, before) -> {
              Map<String, String> after = second.settings().get(step);
              if (after != null) {
                all.addAll(differences(step + ": ", before, after));
              }
            });
    return all;
  }

  /**
   * Returns the inputs that both read from the same place, and that were written after the first
   * had begun. Of a prefix, the first 1000 objects are looked at.
   *
   * @return where the data changed; what the pipeline itself writes is left out
   */
  public List<ChangedData> data() {
    return data;
  }

  /**
   * Returns the steps that ran in either.
   *
   * @return those of the second in their order, then those that ran in the first alone
   */
  public List<ComparedStep> steps() {
    Map<String, ExecutionStep> before = byName(first);
    Map<String, ExecutionStep> after = byName(second);
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    return names.stream()
        .map(name -> new ComparedStep(name, before.get(name), after.get(name)))
        .toList();
  }

  /**
   * Returns the metrics of training jobs and the numbers in reports.
   *
   * @return all of them, different or not
   */
  public List<ComparedMetric> metrics() {
    List<ComparedMetric> all = new ArrayList<>();
    for (ComparedStep step : steps()) {
      Map<String, Double> before = first.metrics().getOrDefault(step.name(), Map.of());
      Map<String, Double> after = second.metrics().getOrDefault(step.name(), Map.of());
      Set<String> names = new LinkedHashSet<>(before.keySet());
      names.addAll(after.keySet());
      for (String name : names) {
        all.add(new ComparedMetric(step.name(), name, before.get(name), after.get(name)));
      }
    }
    return all;
  }

  /**
   * Returns what could not be read.
   *
   * @return a sentence each
   */
  public List<String> unread() {
    return unread;
  }

  /**
   * Returns the comparison for machines.
   *
   * @return an object as {@code docs/executions.md} describes it
   */
  public ObjectNode toJson() {
    return ComparisonJson.of(this);
  }

  private List<Difference> differences(
      String prefix, Map<String, String> before, Map<String, String> after) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    List<Difference> all = new ArrayList<>();
    for (String name : names) {
      String one = neutral(before.get(name), first.execution());
      String other = neutral(after.get(name), second.execution());
      if (one == null ? other != null : !one.equals(other)) {
        all.add(new Difference(prefix + name, one, other));
      }
    }
    return all;
  }

  private static @Nullable String neutral(@Nullable String text, Execution execution) {
    return text == null
        ? null
        : JOB.matcher(text).replaceAll("pipelines-…-$1-…").replace(execution.id(), "…");
  }

  private static Map<String, ExecutionStep> byName(ExecutionFacts facts) {
    Map<String, ExecutionStep> steps = new LinkedHashMap<>();
    facts.steps().forEach(step -> steps.put(step.name(), step));
    return steps;
  }
}
