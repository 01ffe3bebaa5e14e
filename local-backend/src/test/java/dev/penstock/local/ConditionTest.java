package dev.penstock.local;

import static dev.penstock.local.Json.compare;
import static dev.penstock.local.Json.condition;
import static dev.penstock.local.Json.lambda;
import static dev.penstock.local.Json.output;
import static dev.penstock.local.Json.pipeline;
import static dev.penstock.local.Json.processing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.local.job.StepRunner;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Equals               | 1    | 1.0  | True
          Equals               | "1"  | "1"  | True
          Equals               | true | true | True
          Equals               | null | "a"  | False
          GreaterThan          | "1"  | "3"  | False
          GreaterThan          | "1"  | "0"  | True
          LessThan             | "10" | "9"  | True
          LessThan             | 10   | 9    | False
          LessThanOrEqualTo    | 6    | 6.0  | True
          GreaterThanOrEqualTo | 5.99 | 6    | False
          """)
  void comparesLikeWithLike(String type, String left, String right, String outcome) {
    RunResult run = decide(compare(type, left, right));

    assertThat(outcome(run)).isEqualTo(outcome);
    assertThat(run.step("Then") != null).isEqualTo(outcome.equals("True"));
    assertThat(run.step("Else") != null).isEqualTo(outcome.equals("False"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Equals      | "1"  | 1
          LessThan    | 1    | "2"
          GreaterThan | true | false
          Equals      | "true" | true
          """)
  void failsTheStepAcrossTypes(String type, String left, String right) {
    RunResult run = decide(compare(type, left, right));

    assertThat(run.failedSteps()).containsExactly("C");
    assertThat(Objects.requireNonNull(run.step("C")).failureReason())
        .contains("cannot compare")
        .contains(left)
        .contains(right);
  }

  @Test
  void combines() {
    String no = compare("Equals", "1", "2");
    String yes = compare("Equals", "1", "1");
    assertThat(outcome(decide(yes + "," + no))).isEqualTo("False");
    assertThat(outcome(decide("{'Type':'Or','Conditions':[" + no + "," + yes + "]}")))
        .isEqualTo("True");
    assertThat(outcome(decide("{'Type':'Not','Condition':" + no + "}"))).isEqualTo("True");
    assertThat(outcome(decide("{'Type':'In','QueryValue':'b','Values':['a','b',1]}")))
        .isEqualTo("True");
    assertThat(outcome(decide("{'Type':'In','QueryValue':'1','Values':[1]}"))).isEqualTo("False");
  }

  @Test
  void anErrorIsNotHiddenByAnEarlierOutcome() {
    RunResult run = decide(compare("Equals", "1", "2") + "," + compare("Equals", "1", "'1'"));

    assertThat(run.failedSteps()).containsExactly("C");
  }

  @Test
  void theOutcomeIsReadInLowerCase() {
    RunResult run =
        LocalRun.of(
                "P",
                pipeline(
                    "",
                    condition("C", compare("Equals", "1", "1"), "", ""),
                    lambda(
                        "L",
                        "'text':{'Std:Join':{'On':' ','Values':['it is',"
                            + "{'Get':'Steps.C.Outcome'},3.0]}}",
                        "")))
            .lambda(
                "L",
                job -> {
                  assertThat(job.request().text("text")).isEqualTo("it is true 3.0");
                  return dev.penstock.local.job.StepOutcome.succeeded();
                })
            .start();

    assertThat(run.succeeded()).as(run.toString()).isTrue();
  }

  @Test
  void skipsEverythingBehindABranchThatIsNotTaken() {
    RunResult run =
        LocalRun.of(
                "P",
                pipeline(
                    "",
                    condition(
                        "C",
                        compare("Equals", "1", "1"),
                        lambda("Yes", "", ""),
                        condition(
                            "Inner",
                            compare("Equals", "1", "1"),
                            lambda("Deep", "", output("o", "String")),
                            "")),
                    lambda("Outside", "'x':{'Get':'Steps.Deep.OutputParameters[`o`]'}", ""),
                    lambda("Behind", "", "", "Outside"),
                    lambda("Free", "", "", "C")))
            .others(StepRunner.succeed())
            .start();

    assertThat(run.steps()).extracting("name").containsExactlyInAnyOrder("C", "Yes", "Free");
    assertThat(run.succeeded()).isTrue();
  }

  @Test
  void readsWhatAStepReallyWrote() {
    String report =
        "{'Std:JsonGet':{'PropertyFile':{'Get':'Steps.Eval.PropertyFiles.report'},'Path':'%s'}}";
    for (String path :
        new String[] {"a.b[0][`c d`].value", "$.a.b[0][`c d`].value", "$.a.b[0]..value"}) {
      String conditions = compare("GreaterThan", report.formatted(path), "0.5");
      RunResult run =
          LocalRun.of("P", pipeline("", processing("Eval", ""), condition("C", conditions, "", "")))
              .processing(
                  "Eval", job -> job.writeReport("{\"a\":{\"b\":[{\"c d\":{\"value\":0.75}}]}}"))
              .start();

      if (path.contains("..")) {
        assertThat(run.failedSteps()).as("a list is no number").containsExactly("C");
      } else {
        assertThat(outcome(run)).as(path).isEqualTo("True");
      }
    }
  }

  @Test
  void saysWhatTheFileHoldsWhenThePathIsNotThere() {
    for (String path : new String[] {"metrics.mse.value", "$.metrics.mse.value"}) {
      String get =
          "{'Std:JsonGet':{'PropertyFile':{'Get':'Steps.Eval.PropertyFiles.report'},'Path':'"
              + path
              + "'}}";
      RunResult run =
          LocalRun.of(
                  "P",
                  pipeline(
                      "",
                      processing("Eval", ""),
                      condition("C", compare("LessThan", get, "1"), "", "")))
              .processing("Eval", job -> job.writeReport("{\"metrics\":{\"rmse\":1,\"mae\":2}}"))
              .start();

      assertThat(Objects.requireNonNull(run.step("C")).failureReason())
          .contains(path)
          .contains("r.json")
          .contains("holds rmse, mae");
    }
  }

  private static RunResult decide(String conditions) {
    return LocalRun.of(
            "P",
            pipeline(
                "", condition("C", conditions, lambda("Then", "", ""), lambda("Else", "", ""))))
        .others(StepRunner.succeed())
        .start();
  }

  private static String outcome(RunResult run) {
    return String.valueOf(
        Nodes.text(Objects.requireNonNull(run.step("C")).metadata(), "Condition", "Outcome"));
  }
}
