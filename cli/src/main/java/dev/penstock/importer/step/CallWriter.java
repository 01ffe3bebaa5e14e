package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.plan.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lambda and Callback: what is called, with what, and what it gives back. */
final class CallWriter implements StepWriter {
  private static final Set<String> TYPES = Set.of("String", "Integer", "Float", "Boolean");

  private final Class<?> stepClass;
  private final String target;
  private final String method;

  /**
   * @param target the member that says what is called
   * @param method the builder's method for it
   */
  CallWriter(Class<?> stepClass, String target, String method) {
    this.stepClass = stepClass;
    this.target = target;
    this.method = method;
  }

  @Override
  public Class<?> stepClass() {
    return stepClass;
  }

  @Override
  public @Nullable Code write(StepInput in) {
    Code called = in.text(in.members().take(target));
    if (called == null) {
      return null;
    }
    Contract contract = in.contract();
    if (contract != null) {
      return byContract(in, contract, called);
    }
    Code code = in.named(stepClass).call(method, called);
    for (Map.Entry<String, Node> input : in.arguments().left().entrySet()) {
      code =
          code.call(
              "input", Code.text(input.getKey()), in.expressions().jsonOrValue(input.getValue()));
    }
    return outputs(in, code);
  }

  private @Nullable Code byContract(StepInput in, Contract contract, Code called) {
    Code code = in.named(contract.stepType()).call(method, called);
    for (Map.Entry<String, String> input : contract.inputs().entrySet()) {
      Node value = in.arguments().take(input.getKey());
      Code plain = value == null ? null : PlainValues.plain(value);
      Code said = plain != null || value == null ? plain : in.expressions().value(value, Want.ANY);
      if (said == null) {
        return null;
      }
      code = code.call(input.getValue(), said);
    }
    in.members().take("OutputParameters");
    return in.arguments().left().isEmpty() ? code : null;
  }

  private static @Nullable Code outputs(StepInput in, Code code) {
    Node given = in.members().take("OutputParameters");
    if (given == null) {
      return code.call(
          "member", Code.text("OutputParameters"), in.expressions().json(new Node.NullNode()));
    }
    if (!(given instanceof ArrayNode array)) {
      return null;
    }
    List<Code> outputs = new ArrayList<>();
    for (Node node : array.elements()) {
      if (!(node instanceof ObjectNode output)
          || output.members().size() != 2
          || output.text("OutputName") == null
          || !TYPES.contains(String.valueOf(output.text("OutputType")))) {
        return null;
      }
      outputs.add(
          StepValues.declaration(
              String.valueOf(output.text("OutputName")),
              StepValues.callType(String.valueOf(output.text("OutputType")))));
    }
    return outputs.isEmpty() ? code : code.call("outputs", outputs);
  }
}
