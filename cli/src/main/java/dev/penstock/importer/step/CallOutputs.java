package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.importer.step.StepFacts.CallOutput;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a call is declared to give back. */
final class CallOutputs {
  private CallOutputs() {}

  static Map<String, CallOutput> of(ObjectNode step) {
    Map<String, CallOutput> outputs = new LinkedHashMap<>();
    if (step.get("OutputParameters") instanceof ArrayNode array) {
      for (Node node : array.elements()) {
        if (node instanceof ObjectNode output
            && output.text("OutputName") != null
            && output.text("OutputType") != null) {
          outputs.put(
              String.valueOf(output.text("OutputName")),
              new CallOutput(StepValues.callType(String.valueOf(output.text("OutputType"))), null));
        }
      }
    }
    return outputs;
  }
}
