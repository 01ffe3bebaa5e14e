package dev.penstock.step;

import dev.penstock.model.PropertyPath;
import dev.penstock.step.CallbackStep.QueueRequired;
import dev.penstock.step.LambdaStep.FunctionRequired;
import dev.penstock.value.Value;
import java.util.function.Function;

/**
 * What all steps have that call something of one's own, a function or a worker behind a queue:
 * {@link LambdaStep} and {@link CallbackStep}, which take inputs and outputs by name, and those
 * that are written from a {@link dev.penstock.annotation.LambdaContract} or a {@link
 * dev.penstock.annotation.CallbackContract}. Not meant to be extended by hand.
 */
public abstract non-sealed class AbstractCallStep extends Step
    implements ForEachBody<CallProperties> {
  /**
   * For generated code.
   *
   * @param spec what the builder was told
   */
  protected AbstractCallStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins a Lambda step of a contract. For generated code.
   *
   * @param name the step's name
   * @param next makes the stage that follows the function
   * @param <N> that stage
   * @return the stage that asks for the function
   */
  protected static <N> FunctionRequired<N> beginLambda(String name, Function<StepSpec, N> next) {
    return new FunctionRequired<>(begin(StepType.LAMBDA, name), next);
  }

  /**
   * Begins a callback step of a contract. For generated code.
   *
   * @param name the step's name
   * @param next makes the stage that follows the queue
   * @param <N> that stage
   * @return the stage that asks for the queue
   */
  protected static <N> QueueRequired<N> beginCallback(String name, Function<StepSpec, N> next) {
    return new QueueRequired<>(begin(StepType.CALLBACK, name), next);
  }

  private static StepSpec begin(StepType type, String name) {
    return StepOutput.none(StepSpec.of(type, name, (spec, arguments, context) -> {}));
  }

  /**
   * Returns one of the step's outputs.
   *
   * @param output the output as it was declared
   * @param <V> what reading it gives
   * @return the value, known when the step has run
   */
  public final <V extends Value<?>> V output(StepOutput<V> output) {
    return properties().output(output);
  }

  /**
   * Returns what other steps can read of this one when it has been answered.
   *
   * @return the outputs
   */
  public final CallProperties properties() {
    return propertiesAt(PropertyPath.root(this));
  }

  @Override
  public final CallProperties propertiesAt(PropertyPath path) {
    return new CallProperties(this, path);
  }
}
