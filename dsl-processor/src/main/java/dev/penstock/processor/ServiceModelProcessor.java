package dev.penstock.processor;

import dev.penstock.processor.model.ModelGenerator;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Writes the arguments, the properties and the builder methods of every step type that is annotated
 * with {@code ServiceStep}, from the service model that the option {@code penstock.serviceModel}
 * names. It serves the build of the DSL alone; users' builds never meet the annotation.
 */
public final class ServiceModelProcessor extends AbstractProcessor {
  private final Set<String> seen = new LinkedHashSet<>();

  /** For javac. */
  public ServiceModelProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(ModelGenerator.ANNOTATION);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(ModelGenerator.OPTION);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<Element> constants = new LinkedHashSet<>();
    for (TypeElement annotation : annotations) {
      for (Element constant : round.getElementsAnnotatedWith(annotation)) {
        // A constant that comes round again was dealt with, whether it was right or wrong.
        if (seen.add(constant.getEnclosingElement() + "." + constant)) {
          constants.add(constant);
        }
      }
    }
    if (!constants.isEmpty()) {
      new ModelGenerator(processingEnv).generate(constants);
    }
    return false;
  }
}
