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
 * The methods that everything generated for a contract has already, looked up in the DSL that the
 * user compiles against.
 */
final class TakenNames {
  // What every generated step and builder adds.
  private static final List<String> OURS = List.of("build", "named", "next");

  private final Set<String> names = new HashSet<>(OURS);

  TakenNames(Context context, ContractKind kind) {
    names.addAll(kind.ours());
    kind.types().forEach(type -> add(context, type));
    add(context, kind.options().canonicalName());
  }

  boolean contains(String name) {
    return names.contains(name);
  }

  private void add(Context context, String name) {
    TypeElement type = context.elements().getTypeElement(name);
    if (type == null) {
      return;
    }
    for (ExecutableElement method :
        ElementFilter.methodsIn(context.elements().getAllMembers(type))) {
      if (method.getModifiers().contains(Modifier.PUBLIC)
          || method.getModifiers().contains(Modifier.PROTECTED)) {
        names.add(method.getSimpleName().toString());
      }
    }
  }
}
