package dev.penstock.processor.user.contract;

import dev.penstock.processor.user.common.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The methods that the step of a contract and its builder have already, looked up in the DSL that
 * the user compiles against.
 */
final class TakenNames {
  private static final List<String> TYPES =
      List.of(
          "dev.penstock.step.ProcessingStep",
          "dev.penstock.step.ProcessingStep.ImageRequired",
          "dev.penstock.step.ProcessingStep.InstancesRequired",
          "dev.penstock.step.ProcessingOptions");

  // What the generated classes add, and the input that a script arrives by.
  private static final Set<String> OURS = Set.of("build", "named", "next", "code");

  private final Set<String> names = new HashSet<>(OURS);

  TakenNames(Context context) {
    for (String name : TYPES) {
      TypeElement type = context.elements().getTypeElement(name);
      if (type != null) {
        for (ExecutableElement method :
            ElementFilter.methodsIn(context.elements().getAllMembers(type))) {
          if (method.getModifiers().contains(Modifier.PUBLIC)
              || method.getModifiers().contains(Modifier.PROTECTED)) {
            names.add(method.getSimpleName().toString());
          }
        }
      }
    }
  }

  boolean contains(String name) {
    return names.contains(name);
  }
}
