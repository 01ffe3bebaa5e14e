package bad;

import dev.penstock.annotation.*;
import dev.penstock.value.S3Uri;
import dev.penstock.work.CallbackMessage;
import java.util.function.Consumer;

public class Works {
  @ProcessingContract
  public record Clean(
      @Input("/opt/ml/processing/raw") S3Uri raw,
      @Output("/opt/ml/processing/clean") S3Uri clean) {}

  @LambdaContract
  public record Judge(@Input double score, @Output boolean passed) {}

  @CallbackContract
  public record Release(@Input String version, @Output String place) {}

  @StepWork("Clean")
  static void clean(CleanContainer container) {}

  @StepWork({"Logged", "LoggedToo"})
  static void logged(CleanContainer container, Consumer<String> log) {}

  @StepWork("Judge")
  static JudgeCall.Outputs judge(JudgeCall.Inputs inputs) {
    return new JudgeCall.Outputs(inputs.score() > 1);
  }

  @StepWork("Release")
  static ReleaseCall.Outputs release(CallbackMessage<ReleaseCall.Inputs> message) {
    return new ReleaseCall.Outputs("here");
  }

  @StepWork("A")
  void notStatic(CleanContainer container) {} // ERROR notStatic is not static, so a run on this machine cannot call it; make it static

  @StepWork("B")
  static void nothing() {} // ERROR nothing does the work of no contract; take the contract's container (void prepare(PrepareContainer container)), or what a Lambda or callback step hands over (JudgeCall.Outputs judge(JudgeCall.Inputs inputs))

  @StepWork("C")
  static String other(String text) { // ERROR other does the work of no contract; take the contract's container (void prepare(PrepareContainer container)), or what a Lambda or callback step hands over (JudgeCall.Outputs judge(JudgeCall.Inputs inputs))
    return text;
  }

  @StepWork("D")
  static void counts(
      CleanContainer container,
      Consumer<Integer> log) {} // ERROR log is a Consumer<Integer>, which a job does not have; take a Consumer<String> for its log, or nothing

  @StepWork("E")
  static void tooMuch(
      CleanContainer container,
      Consumer<String> log,
      int more) {} // ERROR tooMuch takes 3 things, and a job has the container and its log; remove the others

  @StepWork("F")
  static boolean bare(JudgeCall.Inputs inputs) { // ERROR bare returns boolean, and the step expects its outputs; return JudgeCall.Outputs
    return inputs.score() > 1;
  }

  @StepWork("G")
  static JudgeCall.Outputs ofOther( // ERROR ofOther returns Outputs, and the step expects its outputs; return ReleaseCall.Outputs
      ReleaseCall.Inputs inputs) { // ERROR ofOther has to take what the step hands over, and that alone; write CallbackMessage<ReleaseCall.Inputs>
    return new JudgeCall.Outputs(true);
  }

  @StepWork("H")
  static ReleaseCall.Outputs unwrapped(
      ReleaseCall.Inputs inputs) { // ERROR unwrapped has to take what the step hands over, and that alone; write CallbackMessage<ReleaseCall.Inputs>
    return new ReleaseCall.Outputs("here");
  }

  @StepWork("I")
  static JudgeCall.Outputs wrapped(
      CallbackMessage<JudgeCall.Inputs> message) { // ERROR wrapped has to take what the step hands over, and that alone; write JudgeCall.Inputs
    return new JudgeCall.Outputs(true);
  }

  @StepWork({"Other", "Clean"}) // ERROR clean does the work of the step "Clean" already; one method does it
  static void again(CleanContainer container) {}
}
