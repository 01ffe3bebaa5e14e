package dev.penstock.processor.user.work;

import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.Problems;
import dev.penstock.processor.user.common.TypeNames;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a run on this machine can call a method, and that it takes and returns what one
 * contract says. What is generated from contracts is known by its methods.
 */
final class WorkCheck {
  private static final String RUNNER = "dev.penstock.local.StepRunner";
  private static final String JOB = "dev.penstock.local.function.FunctionJob";
  private static final String MESSAGE = "dev.penstock.work.CallbackMessage";
  private static final String LOG = "java.util.function.Consumer";

  private final Context context;
  private final Problems problems;

  WorkCheck(Context context) {
    this.context = context;
    this.problems = context.problems();
  }

  void check(ExecutableElement method) {
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      problems.report(
          method,
          "%s is not static, so a run on this machine cannot call it; make it static"
              .formatted(method.getSimpleName()));
    }
    List<? extends VariableElement> takes = method.getParameters();
    if (isUnknown(method.getReturnType())
        || takes.stream().anyMatch(parameter -> isUnknown(parameter.asType()))) {
      // javac reports it.
      return;
    }
    if (takes.isEmpty() ? isRunner(method.getReturnType()) : isJob(takes)) {
      return;
    }
    TypeElement first = takes.isEmpty() ? null : element(takes.get(0).asType());
    if (first != null && has(first, "at", "java.nio.file.Path")) {
      checkContainer(method);
      return;
    }
    TypeElement taken = first == null ? null : call(inputs(takes.get(0).asType()));
    TypeElement returned = call(method.getReturnType());
    if (taken != null || returned != null) {
      checkCall(method, taken, returned);
      return;
    }
    problems.report(
        method,
        "%s does the work of no contract; take the contract's container (void prepare(PrepareContainer container)), or what a Lambda or callback step hands over (JudgeCall.Outputs judge(JudgeCall.Inputs inputs))"
            .formatted(method.getSimpleName()));
  }

  private void checkContainer(ExecutableElement method) {
    List<? extends VariableElement> takes = method.getParameters();
    if (takes.size() > 1 && !isLog(takes.get(1).asType()) && !isJob(takes.subList(1, 2))) {
      problems.report(
          takes.get(1),
          "%s is a %s, which a job does not have; take a Consumer<String> for its log, or nothing"
              .formatted(takes.get(1).getSimpleName(), TypeNames.of(takes.get(1).asType())));
    }
    if (takes.size() > 2) {
      problems.report(
          takes.get(2),
          "%s takes %d things, and a job has the container and its log; remove the others"
              .formatted(method.getSimpleName(), takes.size()));
    }
  }

  private void checkCall(
      ExecutableElement method, @Nullable TypeElement taken, @Nullable TypeElement returned) {
    TypeElement call = taken == null ? returned : taken;
    List<? extends VariableElement> takes = method.getParameters();
    if (call == null) {
      return;
    }
    boolean lambda = has(call, "toJson", null);
    String inputs = call.getSimpleName() + ".Inputs";
    String wanted = lambda ? inputs : "CallbackMessage<" + inputs + ">";
    boolean wrapped = !takes.isEmpty() && TypeNames.is(takes.get(0).asType(), MESSAGE);
    if (takes.size() != 1 || !call.equals(taken) || wrapped == lambda) {
      problems.report(
          takes.isEmpty() ? method : takes.get(0),
          "%s has to take what the step hands over, and that alone; write %s"
              .formatted(method.getSimpleName(), wanted));
    }
    if (!call.equals(returned)) {
      problems.report(
          method,
          "%s returns %s, and the step expects its outputs; return %s.Outputs"
              .formatted(
                  method.getSimpleName(),
                  TypeNames.of(method.getReturnType()),
                  call.getSimpleName()));
    }
  }

  /** What a callback's message has in it, or the type itself. */
  private static TypeMirror inputs(TypeMirror type) {
    return TypeNames.is(type, MESSAGE)
            && type instanceof DeclaredType declared
            && declared.getTypeArguments().size() == 1
        ? declared.getTypeArguments().get(0)
        : type;
  }

  /** What is generated for a call, when a type is its inputs or outputs; or null. */
  private static @Nullable TypeElement call(TypeMirror type) {
    TypeElement element = element(type);
    return element != null
            && element.getEnclosingElement() instanceof TypeElement outer
            && has(outer, "parse", "java.lang.String")
            && (has(outer, "toJson", null) || has(outer, "toTexts", null))
        ? outer
        : null;
  }

  private static boolean has(TypeElement type, String name, @Nullable String parameter) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(
            method ->
                method.getSimpleName().contentEquals(name)
                    && method.getModifiers().contains(Modifier.STATIC)
                    && method.getParameters().size() == 1
                    && (parameter == null
                        || TypeNames.is(method.getParameters().get(0).asType(), parameter)));
  }

  private boolean isRunner(TypeMirror type) {
    return TypeNames.is(type, RUNNER)
        || (type instanceof DeclaredType
            && context.types().directSupertypes(type).stream().anyMatch(this::isRunner));
  }

  private static boolean isJob(List<? extends VariableElement> takes) {
    return takes.size() == 1 && TypeNames.is(takes.get(0).asType(), JOB);
  }

  private static boolean isLog(TypeMirror type) {
    return TypeNames.is(type, LOG)
        && type instanceof DeclaredType declared
        && declared.getTypeArguments().stream()
            .allMatch(
                argument ->
                    TypeNames.is(argument, "java.lang.String")
                        || TypeNames.of(argument).equals("? super String"));
  }

  private static boolean isUnknown(TypeMirror type) {
    return type.getKind() == TypeKind.ERROR
        || (type instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(WorkCheck::isUnknown));
  }

  private static @Nullable TypeElement element(TypeMirror type) {
    Element element = type instanceof DeclaredType declared ? declared.asElement() : null;
    return element instanceof TypeElement found ? found : null;
  }
}
