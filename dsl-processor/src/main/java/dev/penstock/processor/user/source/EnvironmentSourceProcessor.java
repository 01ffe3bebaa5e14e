package dev.penstock.processor.user.source;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.TypeProcessor;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** {@code @EnvironmentSource}. */
public final class EnvironmentSourceProcessor implements TypeProcessor {
  private static final String FOLDER = "META-INF/penstock/environments/";

  private final Context context;

  /**
   * Begins a compilation.
   *
   * @param context what it needs
   */
  public EnvironmentSourceProcessor(Context context) {
    this.context = context;
  }

  @Override
  public String annotation() {
    return Annotations.ENVIRONMENT_SOURCE;
  }

  @Override
  public void process(Element element) {
    if (!(element instanceof ExecutableElement method)
        || !(element.getEnclosingElement() instanceof TypeElement type)) {
      return;
    }
    int before = context.problems().count();
    CallableMethod.ofEnvironments(context.problems()).check(method, type);
    if (context.problems().count() == before) {
      String name = method.getSimpleName().toString();
      SourceDescriptor source =
          new SourceDescriptor(
              type.getQualifiedName() + "." + name,
              context.elements().getBinaryName(type).toString(),
              name);
      context.output().write(method, FOLDER + source.name(), source.text());
    }
  }
}
