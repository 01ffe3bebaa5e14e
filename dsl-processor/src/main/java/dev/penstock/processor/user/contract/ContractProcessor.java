package dev.penstock.processor.user.contract;

import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.Declaration;
import dev.penstock.processor.user.common.TypeProcessor;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** {@code @ProcessingContract}, {@code @TrainingContract} and those of calls. */
public final class ContractProcessor implements TypeProcessor {
  private final Context context;
  private final ContractKind kind;
  private final Function<Declaration, List<TypeSpec.Builder>> generator;

  private ContractProcessor(
      Context context, ContractKind kind, Function<Declaration, List<TypeSpec.Builder>> generator) {
    this.context = context;
    this.kind = kind;
    this.generator = generator;
  }

  /**
   * Begins a compilation.
   *
   * @param context what it needs
   * @return a processor for each kind of contract
   */
  public static List<TypeProcessor> all(Context context) {
    return List.of(
        new ContractProcessor(
            context,
            ContractKind.PROCESSING,
            declaration -> {
              ProcessingContract contract = new ProcessingReader(context).read(declaration);
              return List.of(
                  StepWriter.write(ProcessingParts.step(contract)),
                  ContainerWriter.write(declaration, ProcessingParts.container(contract)));
            }),
        new ContractProcessor(
            context,
            ContractKind.TRAINING,
            declaration -> {
              TrainingContract contract = new TrainingReader(context).read(declaration);
              return List.of(
                  StepWriter.write(TrainingParts.step(contract)),
                  ContainerWriter.write(declaration, TrainingParts.container(contract)));
            }),
        ofCalls(context, ContractKind.LAMBDA),
        ofCalls(context, ContractKind.CALLBACK));
  }

  private static TypeProcessor ofCalls(Context context, ContractKind kind) {
    return new ContractProcessor(
        context,
        kind,
        declaration -> {
          CallContract contract = new CallReader(context, kind).read(declaration);
          return List.of(StepWriter.write(CallParts.step(contract)), CallWriter.write(contract));
        });
  }

  @Override
  public String annotation() {
    return kind.annotation();
  }

  @Override
  public void process(Element element) {
    if (element instanceof TypeElement type) {
      Declaration declaration = context.declarations().read(type, kind.simpleAnnotation());
      generator.apply(declaration).forEach(each -> context.output().write(declaration, each));
    }
  }
}
