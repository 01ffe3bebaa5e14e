package dev.penstock.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Runs a processor and notes what each of its files comes from, as an incremental build would. */
final class RecordingProcessor extends AbstractProcessor {
  private final Processor processor;
  private final Map<String, List<String>> origins = new TreeMap<>();

  RecordingProcessor(Processor processor) {
    this.processor = processor;
  }

  /** The originating elements of each generated type. */
  Map<String, List<String>> origins() {
    return origins;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Filer filer =
        proxy(
            Filer.class,
            environment.getFiler(),
            (method, arguments) -> {
              if (method.equals("createSourceFile")) {
                origins.put(
                    arguments[0].toString(),
                    Arrays.stream((Element[]) arguments[1]).map(Element::toString).toList());
              }
              return null;
            });
    processor.init(
        proxy(
            ProcessingEnvironment.class,
            environment,
            (method, arguments) -> method.equals("getFiler") ? filer : null));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return processor.getSupportedOptions();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    processor.process(annotations, round);
    return false;
  }

  private interface Interceptor {
    /** Returns what to answer instead, or null. */
    @Nullable Object answer(String method, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, T target, Interceptor interceptor) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              Object answer = interceptor.answer(method.getName(), arguments);
              try {
                return answer != null ? answer : method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
