package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.importer.code.Code;
import java.util.List;

/** What training jobs have, those of a tuning too. */
final class TrainingParts {
  private TrainingParts() {}

  static Code spot(Arguments arguments, Code code) {
    Code wait = StepInput.duration(arguments.peek("StoppingCondition", "MaxWaitTimeInSeconds"));
    if (wait == null || !arguments.is(new BooleanNode(true), "EnableManagedSpotTraining")) {
      return code;
    }
    arguments.take("StoppingCondition", "MaxWaitTimeInSeconds");
    arguments.take("EnableManagedSpotTraining");
    return code.call("spot", wait);
  }

  /** Says all metrics, or none when one cannot be said. */
  static Code metrics(Arguments arguments, Code builder) {
    String[] place = {"AlgorithmSpecification", "MetricDefinitions"};
    List<Node> metrics = arguments.elements(place);
    Code code = builder;
    for (Node node : metrics) {
      if (!(node instanceof ObjectNode metric)
          || metric.members().size() != 2
          || metric.text("Name") == null
          || metric.text("Regex") == null) {
        return builder;
      }
      code =
          code.call(
              "metric",
              Code.text(String.valueOf(metric.text("Name"))),
              Code.text(String.valueOf(metric.text("Regex"))));
    }
    if (!metrics.isEmpty()) {
      arguments.take(place);
    }
    return code;
  }
}
