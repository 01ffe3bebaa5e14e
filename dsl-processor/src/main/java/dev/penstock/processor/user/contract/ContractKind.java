package dev.penstock.processor.user.contract;

import com.palantir.javapoet.ClassName;
import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.DslTypes;
import java.util.List;

/**
 * A kind of contract: what its steps stand on.
 *
 * @param annotation the annotation's qualified name
 * @param noun what people call such a step
 * @param base what the step extends
 * @param begin its method that gives the first stage
 * @param first that stage, which has the contract's own first stage as its argument
 * @param asked what it asks for
 * @param options what every stage of the builder extends
 * @param types the types whose methods the step and its builder have
 * @param ours the methods that are generated for every contract, beside those of its components
 */
record ContractKind(
    String annotation,
    String noun,
    ClassName base,
    String begin,
    ClassName first,
    String asked,
    ClassName options,
    List<String> types,
    List<String> ours) {
  static final ContractKind PROCESSING =
      new ContractKind(
          Annotations.PROCESSING_CONTRACT,
          "processing step",
          DslTypes.PROCESSING_STEP,
          "begin",
          DslTypes.IMAGE_REQUIRED,
          "what to run",
          DslTypes.PROCESSING_OPTIONS,
          List.of(
              "dev.penstock.step.ProcessingStep",
              "dev.penstock.step.ProcessingStep.ImageRequired",
              "dev.penstock.step.ProcessingStep.InstancesRequired"),
          // The script arrives as an input of this name.
          List.of("code", "here", "failure"));

  static final ContractKind TRAINING =
      new ContractKind(
          Annotations.TRAINING_CONTRACT,
          "training step",
          DslTypes.TRAINING_STEP,
          "begin",
          DslTypes.ALGORITHM_REQUIRED,
          "the algorithm",
          DslTypes.TRAINING_OPTIONS,
          List.of(
              "dev.penstock.step.TrainingStep",
              "dev.penstock.step.TrainingStep.AlgorithmRequired",
              "dev.penstock.step.TrainingStep.InstancesRequired"),
          List.of("here", "failure", "modelDir", "outputDataDir"));

  static final ContractKind LAMBDA =
      new ContractKind(
          Annotations.LAMBDA_CONTRACT,
          "Lambda step",
          DslTypes.CALL_STEP,
          "beginLambda",
          DslTypes.FUNCTION_REQUIRED,
          "the function",
          DslTypes.CALL_OPTIONS,
          List.of("dev.penstock.step.LambdaStep", "dev.penstock.step.LambdaStep.FunctionRequired"),
          List.of());

  static final ContractKind CALLBACK =
      new ContractKind(
          Annotations.CALLBACK_CONTRACT,
          "callback step",
          DslTypes.CALL_STEP,
          "beginCallback",
          DslTypes.QUEUE_REQUIRED,
          "the queue",
          DslTypes.CALL_OPTIONS,
          List.of("dev.penstock.step.CallbackStep", "dev.penstock.step.CallbackStep.QueueRequired"),
          List.of());

  /** The annotation's simple name. */
  String simpleAnnotation() {
    return annotation.substring(annotation.lastIndexOf('.') + 1);
  }
}
