package dev.penstock.importer.plan;

import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.importer.code.NameScope;
import dev.penstock.importer.step.Expressions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The contracts of all steps that have one. */
public final class Contracts {
  /** Contracts of more steps than these help nobody to read. */
  private static final int MOST = 40;

  private static final Set<String> CALLS = Set.of("Lambda", "Callback");

  private final ContractPlan jobs;
  private final CallContracts calls;
  private final boolean few;

  /**
   * @param types the names of the types in the package
   * @param steps the steps that are written
   */
  public Contracts(
      PipelineDefinition definition,
      NameScope types,
      String packageName,
      List<StepDefinition> steps) {
    this.jobs = new ContractPlan(definition, types, packageName);
    this.calls = new CallContracts(definition, types, packageName);
    this.few = steps.stream().filter(Contracts::mayHaveOne).count() <= MOST;
  }

  /**
   * Makes the contract of a step, or finds the one that another step of the same shape has.
   *
   * @param words what the step is called
   * @param expressions what can be named at the step
   * @return the contract, or null when the step has none
   */
  public @Nullable Contract of(StepDefinition step, List<String> words, Expressions expressions) {
    if (!few || !mayHaveOne(step)) {
      return null;
    }
    return CALLS.contains(step.type()) ? calls.of(step, words, expressions) : jobs.of(step, words);
  }

  private static boolean mayHaveOne(StepDefinition step) {
    return step.type().equals("Processing") || CALLS.contains(step.type());
  }
}
