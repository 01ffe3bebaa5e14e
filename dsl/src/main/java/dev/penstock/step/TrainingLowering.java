package dev.penstock.step;

import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.ArgumentTree;

/** The model's location and the pipeline's defaults. */
final class TrainingLowering implements Lowering {
  static final TrainingLowering INSTANCE = new TrainingLowering();

  private TrainingLowering() {}

  @Override
  public void complete(StepSpec spec, ArgumentTree arguments, LoweringContext context) {
    if (!arguments.has(TrainingOptions.OUTPUT_PATH)) {
      String root = context.bucketRoot("OutputDataConfig.S3OutputPath");
      arguments.put(TrainingOptions.OUTPUT_PATH, new Literal(root + "/"));
    }
    ScriptMode.complete(spec, arguments, context);
    DefaultPlaces.TRAINING.fill(arguments, context.defaults());
    HyperparameterBounds.check(spec.hyperparameters(), arguments, context);
  }
}
