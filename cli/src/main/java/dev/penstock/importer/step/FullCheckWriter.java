package dev.penstock.importer.step;

import dev.penstock.importer.code.Code;
import dev.penstock.model.sagemaker.ProcessingArguments;
import org.jspecify.annotations.Nullable;

/** A check by the full arguments of its job. */
final class FullCheckWriter implements StepWriter {
  private final CheckWriter concise;

  FullCheckWriter(CheckWriter concise) {
    this.concise = concise;
  }

  @Override
  public Class<?> stepClass() {
    return concise.stepClass();
  }

  @Override
  public @Nullable Code write(StepInput in) {
    in.shared().take(in.step().type(), in.arguments());
    Code check = concise.check(in);
    Code whole = in.whole(ProcessingArguments.class);
    return check == null || whole == null
        ? null
        : CheckArguments.beside(in, check.call("arguments", whole));
  }
}
