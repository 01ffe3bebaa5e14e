package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.importer.code.Code;
import dev.penstock.step.OtherStep;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any step, exactly as it stands: what no other writer can say. */
final class OtherWriter implements StepWriter {
  @Override
  public Class<?> stepClass() {
    return OtherStep.class;
  }

  @Override
  public @Nullable Code write(StepInput in) {
    Code code =
        Code.staticCall(
            OtherStep.class, "named", Code.text(in.name()), Code.text(in.step().type()));
    for (Map.Entry<String, Node> argument : in.arguments().left().entrySet()) {
      code =
          code.call(
              "argument",
              Code.text(argument.getKey()),
              in.expressions().jsonOrValue(argument.getValue()));
    }
    return code;
  }
}
