package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.model.sagemaker.HyperParameterTuningJobStrategyType;
import dev.penstock.step.TuningStep;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tuning: one algorithm or several, how many jobs, and how the search goes on. */
final class TuningWriter implements StepWriter {
  private static final String CONFIG = "HyperParameterTuningJobConfig";
  private static final String ONE = "TrainingJobDefinition";
  private static final String SEVERAL = "TrainingJobDefinitions";
  private static final String LIMITS = "ResourceLimits";

  @Override
  public Class<?> stepClass() {
    return TuningStep.class;
  }

  @Override
  public @Nullable Code write(StepInput in) {
    Arguments arguments = in.arguments();
    if (!Set.of("Off", "Auto").contains(text(in, "TrainingJobEarlyStoppingType"))) {
      return null;
    }
    Code code = arguments.has(ONE) ? one(in) : several(in);
    Code total = in.wholeNumber(arguments.take(CONFIG, LIMITS, "MaxNumberOfTrainingJobs"));
    Code atOnce = in.wholeNumber(arguments.take(CONFIG, LIMITS, "MaxParallelTrainingJobs"));
    if (code == null || total == null || atOnce == null) {
      return null;
    }
    code = strategy(in, code.call("maxJobs", total, atOnce));
    if (code == null) {
      return null;
    }
    if (arguments.take(CONFIG, "TrainingJobEarlyStoppingType") instanceof TextNode early
        && early.value().equals("Auto")) {
      code = code.call("earlyStopping");
    }
    Code time = StepInput.duration(arguments.peek(CONFIG, LIMITS, "MaxRuntimeInSeconds"));
    if (time != null) {
      arguments.take(CONFIG, LIMITS, "MaxRuntimeInSeconds");
      code = code.call("maxRuntime", time);
    }
    Code seed = in.wholeNumber(arguments.peek(CONFIG, "RandomSeed"));
    if (seed != null) {
      arguments.take(CONFIG, "RandomSeed");
      code = code.call("randomSeed", seed);
    }
    if (arguments.takeText("Enabled", "Autotune", "Mode")) {
      code = code.call("autotune");
    }
    return in.rest(code, builder());
  }

  private static @Nullable Code one(StepInput in) {
    Node objective = in.arguments().take(CONFIG, "HyperParameterTuningJobObjective");
    Node ranges = in.arguments().take(CONFIG, "ParameterRanges");
    Code algorithm =
        in.arguments().take(ONE) instanceof ObjectNode definition
            ? new TuningAlgorithms(in, definition).write(objective, ranges)
            : null;
    return algorithm == null ? null : in.named(TuningStep.class).call("algorithm", algorithm);
  }

  private static @Nullable Code several(StepInput in) {
    if (!(in.arguments().take(SEVERAL) instanceof ArrayNode definitions)
        || definitions.elements().isEmpty()) {
      return null;
    }
    Code code = in.named(TuningStep.class);
    for (Node node : definitions.elements()) {
      if (!(node instanceof ObjectNode object) || object.text("DefinitionName") == null) {
        return null;
      }
      Arguments definition = new Arguments(object);
      Node objective = definition.take("TuningObjective");
      Node ranges = definition.take("HyperParameterRanges");
      definition.take("DefinitionName");
      Code algorithm =
          new TuningAlgorithms(in, new ObjectNode(definition.left())).write(objective, ranges);
      if (algorithm == null) {
        return null;
      }
      code =
          code.call(
              "algorithm", Code.text(String.valueOf(object.text("DefinitionName"))), algorithm);
    }
    return code;
  }

  /** The strategy where it is not the usual one; null when there is none, or one of no name. */
  private static @Nullable Code strategy(StepInput in, Code code) {
    Node strategy = in.arguments().take(CONFIG, "Strategy");
    if (new TextNode("Bayesian").equals(strategy)) {
      return code;
    }
    Code constant =
        strategy instanceof TextNode text
            ? Members.constant(HyperParameterTuningJobStrategyType.class, text.value())
            : null;
    Code said = constant != null ? constant : in.text(strategy);
    return said == null || said instanceof Code.Text ? null : code.call("strategy", said);
  }

  private static String text(StepInput in, String member) {
    return in.arguments().peek(CONFIG, member) instanceof TextNode text ? text.value() : "";
  }
}
