package dev.penstock.processor.user.report;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.Declaration;
import dev.penstock.processor.user.common.TypeProcessor;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** {@code @ReportSchema}. */
public final class ReportProcessor implements TypeProcessor {
  private final Context context;

  /**
   * Begins a compilation.
   *
   * @param context what it needs
   */
  public ReportProcessor(Context context) {
    this.context = context;
  }

  @Override
  public String annotation() {
    return Annotations.REPORT_SCHEMA;
  }

  @Override
  public void process(Element element) {
    if (element instanceof TypeElement type) {
      Declaration declaration = context.declarations().read(type, "ReportSchema");
      ReportDescriptor report = new ReportReader(context).read(declaration);
      context.output().write(declaration, ReferencesWriter.write(report));
      if (declaration.isRecord() && !Declaration.isHidden(type)) {
        context.output().write(declaration, JsonWriter.write(report));
      }
    }
  }
}
