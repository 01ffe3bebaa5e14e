package dev.penstock.step;

import dev.penstock.model.ArgumentTree;
import java.util.List;

/** The pipeline's defaults for models and packages. */
final class ModelLowering implements Lowering {
  static final ModelLowering MODEL = new ModelLowering(DefaultPlaces.MODEL);

  /** A version in a group takes no tags of its own: the group has them. */
  static final Lowering REGISTER_MODEL =
      (spec, arguments, context) -> {
        if (!arguments.has(List.of("ModelPackageGroupName"))) {
          DefaultPlaces.TAGS.fill(arguments, context.defaults());
        }
      };

  private final DefaultPlaces defaults;

  private ModelLowering(DefaultPlaces defaults) {
    this.defaults = defaults;
  }

  @Override
  public void complete(StepSpec spec, ArgumentTree arguments, LoweringContext context) {
    defaults.fill(arguments, context.defaults());
  }
}
