package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.step.FailStep;
import org.jspecify.annotations.Nullable;

/** Fail: the message. */
final class FailWriter implements StepWriter {
  @Override
  public Class<?> stepClass() {
    return FailStep.class;
  }

  @Override
  public @Nullable Code write(StepInput in) {
    Node message = in.arguments().take("ErrorMessage");
    Code text = message == null ? StepInput.nothing() : in.text(message);
    if (text == null || !in.arguments().left().isEmpty()) {
      return null;
    }
    Code code = in.named(FailStep.class);
    return new TextNode("").equals(message) ? code : code.call("message", text);
  }
}
