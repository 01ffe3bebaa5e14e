package dev.penstock.processor.user.source;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.DeclaredAnnotation;
import dev.penstock.processor.user.common.Problems;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Checks that the command line can make a pipeline, and by which name. */
final class SourceReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

  private final Context context;
  private final Problems problems;
  private final CallableMethod callable;
  // By the name in lower case: each is a file, and there are file systems that see no difference.
  private final Map<String, String> methods = new HashMap<>();

  SourceReader(Context context) {
    this.context = context;
    this.problems = context.problems();
    this.callable = CallableMethod.ofPipeline(problems);
  }

  @Nullable SourceDescriptor read(ExecutableElement method) {
    DeclaredAnnotation annotation = DeclaredAnnotation.find(method, Annotations.PIPELINE_SOURCE);
    if (annotation == null || !(method.getEnclosingElement() instanceof TypeElement type)) {
      return null;
    }
    int before = problems.count();
    callable.check(method, type);
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
