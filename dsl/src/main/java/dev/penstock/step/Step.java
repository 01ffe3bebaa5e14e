package dev.penstock.step;

import dev.penstock.expression.Concatenation;
import dev.penstock.expression.StepReference;

/**
 * A step of a pipeline. Immutable, and the same step only as itself: two steps that say the same
 * are still two.
 *
 * <p>A step that takes another's property, output or report runs after it; nothing else has to be
 * declared.
 */
@SuppressWarnings("ReferenceEquality") // the same step is only itself
public abstract sealed class Step implements StepReference
    permits AbstractProcessingStep,
        AbstractTrainingStep,
        TuningStep,
        TransformStep,
        AutoMlStep,
        ModelStep,
        RegisterModelStep,
        EndpointConfigStep,
        EndpointStep,
        InferenceComponentStep,
        LineageStep,
        BedrockCustomModelStep,
        BedrockCustomModelDeploymentStep,
        BedrockModelImportStep,
        BedrockProvisionedModelThroughputStep,
        JobStep,
        ConditionStep,
        FailStep,
        AbstractCallStep,
        EmrStep,
        EmrServerlessStep,
        QualityCheckStep,
        ClarifyCheckStep,
        NotebookJobStep,
        ForEachStep {
  private final StepSpec spec;

  Step(StepSpec spec) {
    this.spec = spec;
  }

  @Override
  public final String name() {
    return spec.name();
  }

  /**
   * Returns the step's type.
   *
   * @return the type
   */
  public final StepType type() {
    return spec.type();
  }

  /**
   * Returns everything that the builder was told.
   *
   * @return what compile reads
   */
  public final StepSpec spec() {
    return spec;
  }

  @Override
  public final boolean equals(Object other) {
    return this == other;
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(this);
  }

  /** Returns a text that compile finds and reports when it was concatenated into a Java string. */
  @Override
  public final String toString() {
    return Concatenation.mark("Steps." + name());
  }
}
