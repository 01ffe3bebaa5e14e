package dev.penstock.local.function;

import dev.penstock.local.job.StepRunner;
import dev.penstock.work.CallbackMessage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A static method that does a step's work. What it takes and returns says which contract it is for.
 *
 * @param method the method, accessible
 */
record WorkMethod(Method method) {
  static WorkMethod of(Method method) {
    return new WorkMethod(method);
  }

  /** The class and the method, as people write it. */
  static String name(Method method) {
    return method.getDeclaringClass().getName()
        + "."
        + method.getName()
        + Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  /**
   * The runner that calls it.
   *
   * @throws IllegalArgumentException when it fits no contract
   */
  StepRunner runner() {
    List<Class<?>> takes = List.of(method.getParameterTypes());
    if (takes.isEmpty() && StepRunner.class.isAssignableFrom(method.getReturnType())) {
      return made();
    }
    if (takes.size() == 1 && takes.get(0) == FunctionJob.class) {
      return FunctionRunner.of(job -> call(method, job));
    }
    Method at = takes.isEmpty() ? null : find(takes.get(0), "at", Path.class);
    if (at != null && takes.size() <= 2) {
      return inContainer(at, takes.size() == 1 ? null : takes.get(1));
    }
    Class<?> call = method.getReturnType().getEnclosingClass();
    Method parse = call == null ? null : find(call, "parse", String.class);
    if (parse != null && takes.size() == 1) {
      Method toJson = find(call, "toJson", method.getReturnType());
      if (toJson != null && takes.get(0).getEnclosingClass() == call) {
        return FunctionRunner.<Object, Object>lambda(
            event -> quietly(parse, event),
            outputs -> (String) quietly(toJson, outputs),
            inputs -> call(method, inputs));
      }
      Method toTexts = find(call, "toTexts", method.getReturnType());
      if (toTexts != null && takes.get(0) == CallbackMessage.class) {
        return callback(parse, toTexts);
      }
    }
    throw unfit();
  }

  private StepRunner made() {
    Object runner = quietly(method);
    if (runner == null) {
      throw new IllegalArgumentException(name(method) + " returned null");
    }
    return (StepRunner) runner;
  }

  private StepRunner inContainer(Method at, @Nullable Class<?> second) {
    if (second == null) {
      return FunctionRunner.of(
          root -> quietly(at, root), (Object container) -> call(method, container));
    }
    if (second == Consumer.class) {
      return FunctionRunner.of(
          root -> quietly(at, root),
          (container, job) -> call(method, container, (Consumer<String>) job::log));
    }
    if (second == FunctionJob.class) {
      return FunctionRunner.of(
          root -> quietly(at, root), (container, job) -> call(method, container, job));
    }
    throw unfit();
  }

  @SuppressWarnings("unchecked") // The processor wrote both, with these very types.
  private StepRunner callback(Method parse, Method toTexts) {
    return FunctionRunner.<Object, Object>callback(
        body -> (CallbackMessage<Object>) quietly(parse, body),
        outputs -> (Map<String, String>) quietly(toTexts, outputs),
        message -> call(method, message));
  }

  private IllegalArgumentException unfit() {
    return new IllegalArgumentException(
        name(method)
            + " does the work of no contract: it has to take the contract's container"
            + " (void prepare(PrepareContainer container)), or what a Lambda or callback step hands over"
            + " (JudgeCall.Outputs judge(JudgeCall.Inputs inputs))");
  }

  private static @Nullable Method find(Class<?> type, String name, Class<?> parameter) {
    try {
      Method found = type.getDeclaredMethod(name, parameter);
      found.setAccessible(true);
      return found;
    } catch (NoSuchMethodException none) {
      return null;
    }
  }

  /** Calls a static method; what it throws goes on. */
  static Object call(Method method, Object... arguments) throws Exception {
    try {
      return method.invoke(null, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof Exception exception) {
        throw exception;
      }
      if (thrown.getCause() instanceof Error error) {
        throw error;
      }
      throw thrown;
    }
  }

  /** Calls a method of those that the processor wrote, which throw nothing that is checked. */
  private static Object quietly(Method method, Object... arguments) {
    try {
      return call(method, arguments);
    } catch (RuntimeException thrown) {
      throw thrown;
    } catch (Exception checked) {
      throw new IllegalArgumentException(name(method) + ": " + checked.getMessage(), checked);
    }
  }
}
