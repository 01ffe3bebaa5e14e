package dev.penstock.processor.user.source;

import dev.penstock.processor.user.common.Problems;
import dev.penstock.processor.user.common.TypeNames;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Checks that the command line can call a method.
 *
 * @param problems where to report
 * @param result the type that the method has to return
 * @param simpleName the same for people
 * @param noun what that is
 * @param instead what to write instead of a parameter
 */
record CallableMethod(
    Problems problems, String result, String simpleName, String noun, String instead) {

  static CallableMethod ofPipeline(Problems problems) {
    return new CallableMethod(
        problems,
        "dev.penstock.Pipeline",
        "Pipeline",
        "a pipeline",
        "make it a constant, or a parameter of the pipeline (@PipelineParameters)");
  }

  static CallableMethod ofEnvironments(Problems problems) {
    return new CallableMethod(
        problems,
        "dev.penstock.sagemaker.environment.Environments",
        "Environments",
        "environments",
        "make it a constant");
  }

  void check(ExecutableElement method, TypeElement type) {
    checkMethod(method);
    checkReach(method, type);
  }

  private void checkMethod(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    if (!method.getModifiers().contains(Modifier.PUBLIC)
        || !method.getModifiers().contains(Modifier.STATIC)) {
      problems.report(
          method,
          "%s is not public and static, so the command line cannot call it; write public static %s %s()"
              .formatted(name, simpleName, name));
    }
    if (!method.getParameters().isEmpty()) {
      problems.report(
          method.getParameters().get(0),
          "%s takes a parameter, which the command line could not give it; %s"
              .formatted(name, instead));
    }
    TypeMirror returned = method.getReturnType();
    if (returned.getKind() != TypeKind.ERROR && !TypeNames.is(returned, result)) {
      problems.report(
          method,
          "%s returns %s, not %s; write public static %s %s()"
              .formatted(name, TypeNames.of(returned), noun, simpleName, name));
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
}
