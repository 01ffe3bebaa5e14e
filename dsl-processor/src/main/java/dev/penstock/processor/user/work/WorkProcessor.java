package dev.penstock.processor.user.work;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.DeclaredAnnotation;
import dev.penstock.processor.user.common.TypeProcessor;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * {@code @StepWork}. A method takes and returns what is generated from a contract, so it is looked
 * at when everything is generated.
 */
public final class WorkProcessor implements TypeProcessor {
  private final Context context;
  private final Set<String> types = new LinkedHashSet<>();

  /**
   * Begins a compilation.
   *
   * @param context what it needs
   */
  public WorkProcessor(Context context) {
    this.context = context;
  }

  @Override
  public String annotation() {
    return Annotations.STEP_WORK;
  }

  @Override
  public void process(Element element) {
    if (element.getEnclosingElement() instanceof TypeElement type) {
      types.add(type.getQualifiedName().toString());
    }
  }

  @Override
  public void finish() {
    for (String name : types) {
      // Its element is another one since types have been generated.
      TypeElement type = context.elements().getTypeElement(name);
      if (type != null) {
        check(type);
      }
    }
  }

  private void check(TypeElement type) {
    WorkCheck check = new WorkCheck(context);
    Map<String, String> methods = new HashMap<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      DeclaredAnnotation annotation = DeclaredAnnotation.find(method, annotation());
      if (annotation == null) {
        continue;
      }
      check.check(method);
      for (String step : annotation.texts()) {
        String other = methods.putIfAbsent(step, method.getSimpleName().toString());
        if (other != null) {
          context
              .problems()
              .report(
                  annotation,
                  "%s does the work of the step \"%s\" already; one method does it"
                      .formatted(other, step));
        }
      }
    }
  }
}
