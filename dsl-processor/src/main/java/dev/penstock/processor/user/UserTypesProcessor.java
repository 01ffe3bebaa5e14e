package dev.penstock.processor.user;

import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.TypeProcessor;
import dev.penstock.processor.user.contract.ContractProcessor;
import dev.penstock.processor.user.hyperparameters.HyperparametersProcessor;
import dev.penstock.processor.user.parameters.ParametersProcessor;
import dev.penstock.processor.user.report.ReportProcessor;
import dev.penstock.processor.user.source.EnvironmentSourceProcessor;
import dev.penstock.processor.user.source.SourceProcessor;
import dev.penstock.processor.user.work.WorkProcessor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Writes what users' annotated types ask for: references and start values of parameters, references
 * and readers of reports, steps of contracts and what does their work, builders and readers of
 * hyperparameters, and the lists of pipelines and environments; and checks the methods that do
 * steps' work.
 */
public final class UserTypesProcessor extends AbstractProcessor {
  private final Set<Waiting> waiting = new LinkedHashSet<>();
  private List<Handler> handlers = List.of();

  /** For javac, which finds this class as a service. */
  public UserTypesProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return handlers.stream()
        .map(handler -> handler.processor().annotation())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Context context = Context.of(environment);
    List<TypeProcessor> processors = new ArrayList<>();
    processors.add(new ParametersProcessor(context));
    processors.add(new ReportProcessor(context));
    processors.addAll(ContractProcessor.all(context));
    processors.add(new HyperparametersProcessor(context));
    processors.add(new SourceProcessor(context));
    processors.add(new EnvironmentSourceProcessor(context));
    processors.add(new WorkProcessor(context));
    handlers = processors.stream().map(processor -> new Handler(context, processor)).toList();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    List<Waiting> again = new ArrayList<>(waiting);
    waiting.clear();
    for (Handler handler : handlers) {
      again.stream()
          .filter(one -> one.handler().equals(handler))
          .forEach(one -> handle(handler, one.element(), round));
      TypeElement annotation =
          handler.context().elements().getTypeElement(handler.processor().annotation());
      if (annotation != null) {
        round
            .getElementsAnnotatedWith(annotation)
            .forEach(element -> handle(handler, element, round));
      }
    }
    if (round.processingOver()) {
      handlers.forEach(handler -> handler.processor().finish());
    }
    return false;
  }

  private void handle(Handler handler, Element element, RoundEnvironment round) {
    // Another processor may generate the missing types; if none does, javac reports them.
    if (element instanceof TypeElement type
        && !round.processingOver()
        && !handler.context().declarations().complete(type)) {
      waiting.add(new Waiting(handler, type.getQualifiedName().toString()));
    } else {
      handler.processor().process(element);
    }
  }

  private record Handler(Context context, TypeProcessor processor) {}

  /** A type by name: its element is another one in the next round. */
  private record Waiting(Handler handler, String typeName) {
    TypeElement element() {
      return handler.context().elements().getTypeElement(typeName);
    }
  }
}
