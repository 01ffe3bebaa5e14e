package dev.penstock.step;

import dev.penstock.model.ArgumentTree;

/**
 * The pipeline's defaults for models. A version in a group takes no tags of its own: the group has
 * them.
 */
final class ModelLowering implements Lowering {
  static final ModelLowering MODEL = new ModelLowering(DefaultPlaces.MODEL);

  static final ModelLowering REGISTER_MODEL =
      new ModelLowering(DefaultPlaces.of(null, null, null, null, null));

  private final DefaultPlaces defaults;

  private ModelLowering(DefaultPlaces defaults) {
    this.defaults = defaults;
  }

  @Override
  public void complete(StepSpec spec, ArgumentTree arguments, LoweringContext context) {
    defaults.fill(arguments, context.defaults());
  }
}
