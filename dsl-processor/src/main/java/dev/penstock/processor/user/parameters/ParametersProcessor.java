package dev.penstock.processor.user.parameters;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.Declaration;
import dev.penstock.processor.user.common.TypeProcessor;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** {@code @PipelineParameters}. */
public final class ParametersProcessor implements TypeProcessor {
  private final Context context;

  /**
   * Begins a compilation.
   *
   * @param context what it needs
   */
  public ParametersProcessor(Context context) {
    this.context = context;
  }

  @Override
  public String annotation() {
    return Annotations.PIPELINE_PARAMETERS;
  }

  @Override
  public void process(Element element) {
    if (element instanceof TypeElement type) {
      Declaration declaration = context.declarations().read(type, "PipelineParameters");
      ParametersDescriptor parameters = new ParametersReader(context).read(declaration);
      context.output().write(declaration, ReferencesWriter.write(parameters));
      context.output().write(declaration, StartValuesWriter.write(parameters));
    }
  }
}
