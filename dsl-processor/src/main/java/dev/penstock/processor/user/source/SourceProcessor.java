package dev.penstock.processor.user.source;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.TypeProcessor;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** {@code @PipelineSource}. */
public final class SourceProcessor implements TypeProcessor {
  private static final String FOLDER = "META-INF/penstock/pipelines/";

  private final Context context;
  private final SourceReader reader;

  /**
   * Begins a compilation.
   *
   * @param context what it needs
   */
  public SourceProcessor(Context context) {
    this.context = context;
    this.reader = new SourceReader(context);
  }

  @Override
  public String annotation() {
    return Annotations.PIPELINE_SOURCE;
  }

  @Override
  public void process(Element element) {
    if (!(element instanceof ExecutableElement method)) {
      return;
    }
    SourceDescriptor source = reader.read(method);
    if (source != null) {
      context.output().write(method, FOLDER + source.name(), source.text());
    }
  }
}
