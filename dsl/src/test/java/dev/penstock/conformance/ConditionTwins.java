package dev.penstock.conformance;

import static dev.penstock.conformance.Jobs.processing;
import static dev.penstock.value.Values.join;
import static dev.penstock.value.Values.literal;
import static dev.penstock.value.Values.nothing;

import dev.penstock.Pipeline;
import dev.penstock.condition.Condition;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.FailStep;
import dev.penstock.value.ExecutionVariables;
import dev.penstock.value.Parameters;
import java.util.List;

/** Conditions, their branches, and fail steps. */
final class ConditionTwins {
  private ConditionTwins() {}

  static List<Twin> all() {
    return List.of(
        Twin.of("cond_comparisons", ConditionTwins::comparisons),
        Twin.of(
            "cond_depends_on",
            ConditionTwins::dependsOn,
            // "Inside" is in a branch: whoever waits for it is skipped with it.
            "WARNING PSK107 AfterInner"),
        Twin.of(
            "cond_empty_branches", ConditionTwins::emptyBranches, "WARNING PSK208 NoConditions"),
        Twin.of(
            "cond_in_or_not",
            ConditionTwins::inOrNot,
            "WARNING PSK208 Check x2",
            "WARNING PSK222 Check x2"),
        Twin.of("cond_nested", ConditionTwins::nested),
        Twin.of("fail_step", ConditionTwins::failSteps));
  }

  static Pipeline comparisons() {
    var number = Parameters.number("F", 0.5);
    var text = Parameters.string("S", "a");
    var a = processing("A").output("o", "/o").propertyFile("R", "o", "r.json").build();
    var reported = a.propertyFile("R").number("x");
    var check =
        ConditionStep.named("Check")
            .when(
                text.equalTo("a"),
                literal("a").equalTo(text),
                a.properties().processingJobStatus().equalTo("Completed"),
                ExecutionVariables.PIPELINE_NAME.equalTo(join("-", literal("p"), text)),
                literal(true).equalTo(false),
                text.equalTo(nothing()),
                reported.greaterThan(number),
                number.greaterThan(1),
                literal(2).greaterThanOrEqualTo(reported),
                number.lessThan(1e-3),
                literal(-1.0).lessThanOrEqualTo(reported),
                // A date without a time is no Instant.
                Condition.lessThanOrEqualTo(
                    ExecutionVariables.START_DATETIME, literal("2030-01-01")))
            .build();
    return Jobs.pipeline("CondComparisons", check);
  }

  static Pipeline dependsOn() {
    var a = processing("A").build();
    var b = processing("B").build();
    var inside = processing("Inside").build();
    var completed = a.properties().processingJobStatus().equalTo("Completed");
    var check = ConditionStep.named("Check").when(completed).then(inside).dependsOn(b).build();
    var dataOnly =
        ConditionStep.named("DataOnly").when(completed).then(processing("X").build()).build();
    return Jobs.pipeline(
        "CondDependsOn",
        processing("AfterCond").dependsOn(check).build(),
        processing("AfterName").dependsOn("Check").build(),
        processing("AfterInner").dependsOn(inside).build(),
        dataOnly);
  }

  static Pipeline emptyBranches() {
    var always = literal(1).equalTo(1);
    return Jobs.pipeline(
        "CondEmpty",
        ConditionStep.named("NoElse").when(always).then(fail("F1", "m")).build(),
        ConditionStep.named("NoIf").when(always).otherwise(fail("F2", "m")).build(),
        ConditionStep.named("Neither")
            .when(always)
            .displayName("Show me")
            .description("Does nothing")
            .build(),
        ConditionStep.named("NoConditions")
            .when()
            .then(fail("F3", ""))
            .silence("PSK208", "so the case has it")
            .build());
  }

  static Pipeline inOrNot() {
    var text = Parameters.string("S", "a");
    var number = Parameters.integer("N", 1);
    var a = processing("A").build();
    var among =
        text.in(
            literal("a"),
            literal("b"),
            a.properties().processingJobName(),
            ExecutionVariables.PIPELINE_NAME);
    var mixed = Condition.in(number, List.of(literal(1), literal(2.5), literal(true), nothing()));
    var turned = literal("x").in(text);
    var more = number.greaterThan(3);
    var check =
        ConditionStep.named("Check")
            .when(
                among,
                mixed,
                turned,
                Condition.not(more),
                Condition.not(Condition.not(among)),
                Condition.or(more, among),
                Condition.or(Condition.not(among), Condition.or(more, turned)),
                Condition.not(Condition.or(more, mixed)),
                Condition.or(more),
                Condition.or(),
                Condition.in(text, List.of()))
            .then(FailStep.named("Stop").build())
            .silence("PSK208", "so the case has it")
            .build();
    return Jobs.pipeline("CondInOrNot", check);
  }

  static Pipeline nested() {
    var number = Parameters.integer("N", 1);
    var inner =
        ConditionStep.named("Inner")
            .when(number.greaterThan(30))
            .then(processing("I1").build())
            .otherwise(fail("I2", "too small"))
            .build();
    var middle =
        ConditionStep.named("Mid")
            .when(number.greaterThan(20))
            .then(inner, processing("M1").build())
            .otherwise(processing("M2").build())
            .build();
    var outer =
        ConditionStep.named("Outer")
            .when(number.greaterThan(10))
            .then(middle)
            .otherwise(processing("O2").build())
            .build();
    return Jobs.pipeline("CondNested", processing("Tail").dependsOn(outer).build());
  }

  static Pipeline failSteps() {
    var max = Parameters.number("Max", 6.0);
    var message = Parameters.string("Msg", "no");
    var evaluate = processing("Eval").output("o", "/o").propertyFile("R", "o", "r.json").build();
    var report =
        join(
            " ",
            literal("MSE"),
            evaluate.propertyFile("R").number("mse"),
            literal(">"),
            max,
            literal("in"),
            ExecutionVariables.PIPELINE_EXECUTION_ID);
    var check =
        ConditionStep.named("C")
            .when(max.equalTo(1))
            .then(
                FailStep.named("F1").build(),
                fail("F2", "bad"),
                FailStep.named("F3").message(message).build(),
                FailStep.named("F4")
                    .message(report)
                    .displayName("dn")
                    .description("dd")
                    .dependsOn(evaluate)
                    .build(),
                fail("F5", ""))
            .build();
    return Jobs.pipeline("Fails", check);
  }

  private static FailStep fail(String name, String message) {
    return FailStep.named(name).message(message).build();
  }
}
