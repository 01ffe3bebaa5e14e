package dev.penstock.importer.step;

import dev.penstock.importer.code.Code;
import dev.penstock.importer.step.Scope.StepName;
import dev.penstock.step.AbstractProcessingStep;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.StepOutput;
import dev.penstock.step.TrainingStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step gives to others: outputs, answers and the properties of its type. */
final class StepValues {
  private StepValues() {}

  static @Nullable Typed property(StepName step, String path, Want want) {
    StepFacts facts = step.facts();
    List<String> steps = PathSteps.of(path);
    if (steps == null) {
      return null;
    }
    if (AbstractProcessingStep.class.isAssignableFrom(facts.stepClass())) {
      String output = outputOf(steps);
      if (output != null) {
        return new Typed(output(step, output), Want.S3_URI);
      }
    }
    boolean metric =
        facts.stepClass() == TrainingStep.class
            && steps.size() == 3
            && steps.get(0).equals(".FinalMetricDataList")
            && PathSteps.isName(steps.get(1))
            && steps.get(2).equals(".Value");
    if (metric) {
      return new Typed(
          step.code().call("finalMetric", Code.text(PathSteps.text(steps.get(1)))), Want.FLOAT);
    }
    if (facts.stepClass() == ConditionStep.class && path.equals("Outcome")) {
      return new Typed(step.code().call("outcome"), Want.BOOLEAN);
    }
    String called = callOutputOf(steps);
    if (called != null) {
      StepFacts.CallOutput output = facts.callOutputs().get(called);
      return output == null
          ? null
          : output.method() != null
              ? new Typed(step.code().call(output.method()), output.type())
              : callOutput(step.code(), called, output.type(), want);
    }
    return Properties.of(step.code().call("properties"), facts.stepClass(), steps);
  }

  /** The answer that a path is: {@code OutputParameters['o']}. */
  static @Nullable String callOutputOf(List<String> steps) {
    return steps.size() == 2
            && steps.get(0).equals(".OutputParameters")
            && PathSteps.isName(steps.get(1))
        ? PathSteps.text(steps.get(1))
        : null;
  }

  /** An answer of a step, or of one of its runs, by its declaration. */
  static Typed callOutput(Code on, String name, Want declared, Want want) {
    Want type = declared == Want.STRING && want == Want.S3_URI ? want : declared;
    return new Typed(on.call("output", declaration(name, type)), type);
  }

  /** A declaration of what a call gives back. */
  static Code declaration(String name, Want type) {
    return Code.staticCall(StepOutput.class, type.reader(), Code.text(name));
  }

  static Want callType(String wireType) {
    return switch (wireType) {
      case "Integer" -> Want.INTEGER;
      case "Float" -> Want.FLOAT;
      case "Boolean" -> Want.BOOLEAN;
      default -> Want.STRING;
    };
  }

  /**
   * The output whose location a path is: {@code
   * ProcessingOutputConfig.Outputs['o'].S3Output.S3Uri}.
   */
  static @Nullable String outputOf(List<String> steps) {
    return steps.size() == 5
            && steps.get(0).equals(".ProcessingOutputConfig")
            && steps.get(1).equals(".Outputs")
            && PathSteps.isName(steps.get(2))
            && steps.get(3).equals(".S3Output")
            && steps.get(4).equals(".S3Uri")
        ? PathSteps.text(steps.get(2))
        : null;
  }

  private static Code output(StepName step, String output) {
    String method = step.facts().outputs().get(output);
    if (method == null) {
      return step.code().call("output", Code.text(output));
    }
    Code declared = step.code().call(method);
    boolean report =
        step.facts().reports().values().stream().anyMatch(each -> each.method().equals(method));
    return report ? declared.call("uri") : declared;
  }
}
