package dev.penstock.processor.user.source;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.DeclaredAnnotation;
import dev.penstock.processor.user.common.Problems;
import dev.penstock.processor.user.common.TypeNames;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Checks that the command line can call a method, and by which name. */
final class SourceReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
  private static final String PIPELINE = "dev.penstock.Pipeline";

  private final Context context;
  private final Problems problems;
  // By the name in lower case: each is a file, and there are file systems that see no difference.
  private final Map<String, String> methods = new HashMap<>();

  SourceReader(Context context) {
    this.context = context;
    this.problems = context.problems();
  }

  @Nullable SourceDescriptor read(ExecutableElement method) {
    DeclaredAnnotation annotation = DeclaredAnnotation.find(method, Annotations.PIPELINE_SOURCE);
    if (annotation == null || !(method.getEnclosingElement() instanceof TypeElement type)) {
      return null;
    }
    int before = problems.count();
    checkMethod(method);
    checkReach(method, type);
    String name = annotation.text();
    if (name == null) {
      return null;
    }
    checkName(annotation, name, type.getQualifiedName() + "." + method.getSimpleName() + "()");
    return problems.count() > before
        ? null
        : new SourceDescriptor(
            name,
            context.elements().getBinaryName(type).toString(),
            method.getSimpleName().toString());
  }

  private void checkMethod(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    if (!method.getModifiers().contains(Modifier.PUBLIC)
        || !method.getModifiers().contains(Modifier.STATIC)) {
      problems.report(
          method,
          "%s is not public and static, so the command line cannot call it; write public static Pipeline %s()"
              .formatted(name, name));
    }
    if (!method.getParameters().isEmpty()) {
      problems.report(
          method.getParameters().get(0),
          "%s takes a parameter, which the command line could not give it; make it a constant, or a parameter of the pipeline (@PipelineParameters)"
              .formatted(name));
    }
    TypeMirror result = method.getReturnType();
    if (result.getKind() != TypeKind.ERROR && !TypeNames.is(result, PIPELINE)) {
      problems.report(
          method,
          "%s returns %s, not a pipeline; write public static Pipeline %s()"
              .formatted(name, TypeNames.of(result), name));
    }
  }

  private void checkReach(ExecutableElement method, TypeElement type) {
    for (Element around = type;
        around instanceof TypeElement;
        around = around.getEnclosingElement()) {
      if (!around.getModifiers().contains(Modifier.PUBLIC)) {
        problems.report(
            around,
            "%s is not public, so the command line cannot call its method %s; make it public"
                .formatted(around.getSimpleName(), method.getSimpleName()));
      }
    }
  }

  private void checkName(DeclaredAnnotation annotation, String name, String method) {
    if (!NAME.matcher(name).matches()) {
      problems.report(
          annotation,
          "\"%s\" cannot be the name of a pipeline on the command line; write letters, digits, hyphens, underscores and dots, at most 128, a letter or digit first"
              .formatted(name));
      return;
    }
    String first = methods.putIfAbsent(name.toLowerCase(Locale.ROOT), method);
    if (first != null) {
      problems.report(
          annotation,
          "\"%s\" is the name of the pipeline of %s already; give this one another name"
              .formatted(name, first));
    }
  }
}
