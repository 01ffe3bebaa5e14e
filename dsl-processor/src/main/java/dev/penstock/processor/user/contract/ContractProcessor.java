package dev.penstock.processor.user.contract;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.Declaration;
import dev.penstock.processor.user.common.TypeProcessor;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** {@code @ProcessingContract}. */
public final class ContractProcessor implements TypeProcessor {
  private final Context context;

  /**
   * Begins a compilation.
   *
   * @param context what it needs
   */
  public ContractProcessor(Context context) {
    this.context = context;
  }

  @Override
  public String annotation() {
    return Annotations.PROCESSING_CONTRACT;
  }

  @Override
  public void process(Element element) {
    if (element instanceof TypeElement type) {
      Declaration declaration = context.declarations().read(type, "ProcessingContract");
      ContractDescriptor contract = new ContractReader(context).read(declaration);
      context.output().write(declaration, StepWriter.write(contract));
    }
  }
}
