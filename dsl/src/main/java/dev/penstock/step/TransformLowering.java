package dev.penstock.step;

import dev.penstock.model.ArgumentTree;
import java.util.List;

/** The results' location and the pipeline's defaults. The model has its own role and network. */
final class TransformLowering implements Lowering {
  static final TransformLowering INSTANCE = new TransformLowering();

  private static final List<String> OUTPUT_PATH = List.of("TransformOutput", "S3OutputPath");

  private TransformLowering() {}

  @Override
  public void complete(StepSpec spec, ArgumentTree arguments, LoweringContext context) {
    if (!arguments.has(OUTPUT_PATH)) {
      arguments.put(
          OUTPUT_PATH,
          context.executionLocation("TransformOutput.S3OutputPath", List.of(spec.name())));
    }
    DefaultPlaces.TRANSFORM.fill(arguments, context.defaults());
  }
}
