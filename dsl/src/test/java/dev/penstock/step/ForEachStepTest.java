package dev.penstock.step;

import static dev.penstock.value.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.Compilation;
import dev.penstock.Findings;
import dev.penstock.Pipeline;
import dev.penstock.definition.Edge;
import dev.penstock.value.Parameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForEachStepTest {
  private static final StepOutput<dev.penstock.value.FloatValue> SCORE = StepOutput.number("score");

  @Test
  void isWrittenAsTheServiceTakesIt() {
    var stores = Parameters.string("Stores");
    var before =
        LambdaStep.named("Before")
            .function("arn:aws:lambda:us-east-1:111122223333:function:f")
            .build();
    var loop =
        ForEachStep.named("PerStore")
            .over(stores)
            .maxConcurrency(10)
            .each(
                store ->
                    LambdaStep.named("Judge")
                        .function("arn:aws:lambda:us-east-1:111122223333:function:f")
                        .input("id", store.string("id"))
                        .input("all", store.string())
                        .outputs(SCORE)
                        .dependsOn(before)
                        .build())
            .selectMaxBy(judge -> judge.output(SCORE))
            .build();
    var after =
        LambdaStep.named("After")
            .function("arn:aws:lambda:us-east-1:111122223333:function:f")
            .input("first", loop.childOutput(0).output(SCORE))
            .input("best", loop.selected().output(SCORE))
            .input("failed", loop.failedStepCount())
            .build();
    Compilation compilation = Pipeline.named("P").steps(after).build().compile();

    assertThat(Findings.besidesAdvice(compilation)).isEmpty();
    assertThat(compilation.definition().steps().stream().map(step -> step.name()))
        .containsExactly("Before", "PerStore", "After");
    assertThat(
            new String(compilation.definition().toBytes(), java.nio.charset.StandardCharsets.UTF_8))
        .contains(
            "\"Arguments\":{\"IterableItems\":{\"Get\":\"Parameters.Stores\"},\"MaxConcurrency\":10,"
                + "\"Selector\":{\"Pick\":\"MaxBy\",\"Field\":{\"Get\":"
                + "\"ChildOutput.Judge.OutputParameters['score']\"}},"
                + "\"ForEachBody\":[{\"Name\":\"Judge\",\"Type\":\"Lambda\",\"Arguments\":{"
                + "\"id\":{\"Get\":\"ForEach.CurrentItem.id\"},"
                + "\"all\":{\"Get\":\"ForEach.CurrentItem\"}},\"DependsOn\":[\"Before\"]")
        .contains(
            "\"first\":{\"Get\":\"Steps.PerStore.ChildOutputs[0].OutputParameters['score']\"}")
        .contains("\"best\":{\"Get\":\"Steps.PerStore.Selected.OutputParameters['score']\"}")
        .contains("\"failed\":{\"Get\":\"Steps.PerStore.FailedStepCount\"}");
    assertThat(compilation.definition().edges())
        .contains(
            new Edge("PerStore", "Judge", Edge.Kind.BODY),
            new Edge("Before", "Judge", Edge.Kind.DEPENDS_ON),
            new Edge("PerStore", "After", Edge.Kind.REFERENCE));
  }

  @Test
  void severalStepsReadEachOtherAndTheItem() {
    var rows = StepOutput.integer("rows");
    var store = ForEachItem.current();
    var extract = function("Extract").input("store", store.string("id")).outputs(rows).build();
    var score = function("Score").input("rows", extract.output(rows)).outputs(SCORE).build();
    var loop =
        ForEachStep.named("PerStore")
            .overItems("a", "b")
            .maxConcurrency(2)
            .each(extract, score)
            .selectMinBy(score.output(SCORE))
            .build();
    var after =
        function("After")
            .input("first", loop.childOutput(0).of(extract).output(rows))
            .input("best", loop.selected().of(score).output(SCORE))
            .build();
    Compilation compilation = Pipeline.named("P").steps(after).build().compile();

    assertThat(Findings.besidesAdvice(compilation)).isEmpty();
    assertThat(compilation.definition().json().toString())
        .contains(
            "\"IterableItems\":[\"a\",\"b\"],\"MaxConcurrency\":2,\"Selector\":{\"Pick\":\"MinBy\","
                + "\"Field\":{\"Get\":\"IterationOutput.Score.OutputParameters['score']\"}},"
                + "\"ForEachBody\":[{\"Name\":\"Extract\"")
        .contains("\"rows\":{\"Get\":\"Steps.Extract.OutputParameters['rows']\"}")
        .contains(
            "\"first\":{\"Get\":\"Steps.PerStore.IterationOutputs[0].Extract.OutputParameters['rows']\"}")
        .contains("\"best\":{\"Get\":\"Steps.PerStore.Selected.OutputParameters['score']\"}");
  }

  @Test
  void anOutputOfTheSelectedRunIsOneOfTheStepThatIsCompared() {
    var rows = StepOutput.integer("rows");
    var extract = function("Extract").outputs(rows).build();
    var score = function("Score").outputs(SCORE).build();
    var loop =
        ForEachStep.named("PerStore")
            .overItems(literal(1), literal(2))
            .maxConcurrency(2)
            .each(extract, score)
            .selectMaxBy(run -> run.of(score).output(SCORE))
            .build();
    var after = function("After").input("best", loop.selected().of(extract).output(rows)).build();

    assertThat(Pipeline.named("P").steps(after).build().compile().errors())
        .singleElement()
        .satisfies(error -> assertThat(error.code()).isEqualTo("PSK116"));
  }

  private static LambdaStep.Builder function(String name) {
    return LambdaStep.named(name).function("arn:aws:lambda:us-east-1:111122223333:function:f");
  }

  @Test
  void anOutputIsReadWithTheTypeThatItWasDeclaredWith() {
    LambdaStep judge =
        LambdaStep.named("Judge")
            .function("arn:aws:lambda:us-east-1:111122223333:function:f")
            .outputs(SCORE)
            .build();

    assertThatThrownBy(() -> judge.output(StepOutput.string("score")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"score\"");
  }

  @Test
  void aBuilderCanBeContinuedInTwoWays() {
    var begun =
        LambdaStep.named("A")
            .function("arn:aws:lambda:us-east-1:111122223333:function:f")
            .outputs(SCORE);
    var one = begun.outputs(StepOutput.string("another")).build();
    var other = begun.build();

    assertThat(List.of(one, other))
        .allSatisfy(step -> assertThat(step.name()).isEqualTo("A"))
        .extracting(step -> step.spec().members().toObject().toString().contains("another"))
        .containsExactly(true, false);
  }
}
