package dev.penstock.importer.step;

import dev.penstock.importer.code.Code;
import dev.penstock.importer.code.TypeRef;
import dev.penstock.importer.step.Scope.StepName;
import dev.penstock.step.ForEachBody;
import dev.penstock.step.ForEachOutputs;
import dev.penstock.step.ForEachStep;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is read of a ForEach step: the item in its body, and its results outside. */
final class LoopValues {
  private static final String ITEM = "ForEach.CurrentItem";

  private static final Map<String, Want> SUMS =
      Map.of(
          "Status", Want.STRING,
          "InputItemCount", Want.INTEGER,
          "TotalStepCount", Want.INTEGER,
          "SucceededStepCount", Want.INTEGER,
          "FailedStepCount", Want.INTEGER,
          "StoppedStepCount", Want.INTEGER);

  private LoopValues() {}

  /** The item, or a field of it, as what is wanted; null when the text is none of them. */
  static @Nullable Typed item(Scope scope, String text, Want want) {
    Code item = scope.item();
    Want read = want == Want.ANY ? Want.STRING : want == Want.NUMBER ? Want.FLOAT : want;
    if (item == null || !text.startsWith(ITEM) || read == Want.DATE_TIME) {
      return null;
    }
    String field = text.substring(ITEM.length());
    if (field.isEmpty()) {
      return new Typed(item.call(read.reader()), read);
    }
    return field.startsWith(".")
        ? new Typed(item.call(read.reader(), Code.text(field.substring(1))), read)
        : null;
  }

  /** A result of a ForEach step; null when no method leads to it. */
  static @Nullable Typed result(Scope scope, StepName loop, String path, Want want) {
    List<String> steps = PathSteps.of(path);
    StepFacts.Loop body = Objects.requireNonNull(loop.facts().loop());
    if (steps == null || steps.isEmpty()) {
      return null;
    }
    String first = PathSteps.text(steps.get(0));
    if (steps.size() == 1 && SUMS.containsKey(first)) {
      String method = first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
      return new Typed(loop.code().call(method), Objects.requireNonNull(SUMS.get(first)));
    }
    if (first.equals("Selected") && body.compared() != null) {
      return ofRun(
          scope, body, loop.code().call("selected"), body.compared(), rest(steps, 1), want);
    }
    if (steps.size() < 3 || PathSteps.isName(steps.get(1)) || PathSteps.isMember(steps.get(1))) {
      return null;
    }
    int index = Integer.parseInt(PathSteps.text(steps.get(1)));
    Code run = loop.code().call("childOutput", new Code.Plain(Integer.toString(index)));
    if (first.equals("ChildOutputs") && body.inside() != null) {
      return ofStep(run, body.inside(), rest(steps, 2), want);
    }
    return first.equals("IterationOutputs") && body.inside() == null
        ? ofRun(scope, body, run, PathSteps.text(steps.get(2)), rest(steps, 3), want)
        : null;
  }

  /** What a step gave in a run; null when no method leads to it. */
  private static @Nullable Typed ofRun(
      Scope scope, StepFacts.Loop body, Code run, String name, List<String> steps, Want want) {
    if (body.inside() != null) {
      return ofStep(run, body.inside(), steps, want);
    }
    StepName step = scope.step(name);
    return step == null || !ForEachBody.class.isAssignableFrom(step.facts().stepClass())
        ? null
        : ofStep(run.call("of", step.code()), step.facts(), steps, want);
  }

  /**
   * What a step gave.
   *
   * @param properties the step's properties
   */
  static @Nullable Typed ofStep(Code properties, StepFacts facts, List<String> steps, Want want) {
    String output = StepValues.callOutputOf(steps);
    if (output == null) {
      return Properties.of(properties, facts.stepClass(), steps);
    }
    StepFacts.CallOutput declared = facts.callOutputs().get(output);
    return declared == null
        ? null
        : StepValues.callOutput(properties, output, declared.type(), want);
  }

  /** The class of a ForEach step whose only step is written inside it, or that has several. */
  static TypeRef type(StepFacts.Loop loop) {
    Class<?> run =
        loop.inside() == null
            ? ForEachOutputs.class
            : Objects.requireNonNull(Properties.classOf(loop.inside().stepClass()));
    return TypeRef.of(ForEachStep.class).of(TypeRef.of(run));
  }

  /** The path without its first steps; it begins with a member again. */
  private static List<String> rest(List<String> steps, int from) {
    return steps.subList(from, steps.size());
  }
}
