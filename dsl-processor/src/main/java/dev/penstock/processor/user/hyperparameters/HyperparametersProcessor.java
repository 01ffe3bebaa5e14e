package dev.penstock.processor.user.hyperparameters;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.Declaration;
import dev.penstock.processor.user.common.TypeProcessor;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** {@code @Hyperparameters}. */
public final class HyperparametersProcessor implements TypeProcessor {
  private final Context context;

  /**
   * Begins a compilation.
   *
   * @param context what it needs
   */
  public HyperparametersProcessor(Context context) {
    this.context = context;
  }

  @Override
  public String annotation() {
    return Annotations.HYPERPARAMETERS;
  }

  @Override
  public void process(Element element) {
    if (element instanceof TypeElement type) {
      Declaration declaration = context.declarations().read(type, "Hyperparameters");
      HyperparametersDescriptor all = new HyperparametersReader(context).read(declaration);
      context.output().write(declaration, new BuilderWriter(all).write());
      if (declaration.isRecord() && !Declaration.isHidden(type)) {
        context.output().write(declaration, JsonWriter.write(all));
      }
    }
  }
}
