package dev.penstock.step;

import static dev.penstock.value.Values.literal;
import static dev.penstock.value.Values.nothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.Compilation;
import dev.penstock.Pipeline;
import dev.penstock.definition.DefinitionEquality;
import dev.penstock.definition.DefinitionFile;
import dev.penstock.value.Json;
import dev.penstock.value.Parameters;
import dev.penstock.value.Reference;
import org.junit.jupiter.api.Test;

/** What is said as it stands, where no type says it: steps, members and parameters. */
final class OtherStepTest {
  @Test
  void isWrittenAsItIsSaid() {
    var first =
        OtherStep.named("First", "NewType")
            .argument("A", Json.object().with("B", Json.array(Json.of(literal(1)), Json.array())))
            .member("Extra", Json.parse("{\"x\": [1, 2.50, null, {\"Get\": \"Parameters.P\"}]}"))
            .build();
    var second =
        OtherStep.named("Second", "Training")
            .arguments(Json.object().with("C", Reference.get("Steps.First.Out").string()))
            .dependsOn(first)
            .build();

    assertWritten(
        Pipeline.named("Test")
            .parameters(Parameters.string("P"))
            .steps(second)
            .silence("PSK202", "A step as it stands may lack what a typed one needs.")
            .build()
            .compile(),
        """
        {"Version": "2020-12-01", "Parameters": [{"Name": "P", "Type": "String"}],
         "PipelineExperimentConfig": {"ExperimentName": {"Get": "Execution.PipelineName"},
                                      "TrialName": {"Get": "Execution.PipelineExecutionId"}},
         "Steps": [
           {"Name": "First", "Type": "NewType", "Arguments": {"A": {"B": [1, []]}},
            "Extra": {"x": [1, 2.5, null, {"Get": "Parameters.P"}]}},
           {"Name": "Second", "Type": "Training", "Arguments": {"C": {"Get": "Steps.First.Out"}},
            "DependsOn": ["First"]}]}
        """);
  }

  @Test
  void aMemberTakesThePlaceOfWhatAMethodSets() {
    var call =
        LambdaStep.named("Call")
            .function("arn:aws:lambda:us-east-1:111122223333:function:f")
            .description("short")
            .member("Description", Json.of(literal("long")))
            .member("OutputParameters", Json.of(nothing()))
            .build();

    assertWritten(
        Pipeline.named("Test")
            .member("PipelineExperimentConfig", Json.of(nothing()))
            .member("Parameters", Json.of(nothing()))
            .member("Owner", Json.of(literal("us")))
            .steps(call)
            .build()
            .compile(),
        """
        {"Version": "2020-12-01", "Owner": "us", "Steps": [
           {"Name": "Call", "Type": "Lambda", "Description": "long",
            "FunctionArn": "arn:aws:lambda:us-east-1:111122223333:function:f"}]}
        """);
  }

  @Test
  void whatAStepIsCannotBeSetByName() {
    assertThatThrownBy(() -> OtherStep.named("A", "B").member("Type", Json.object()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Type");
    assertThatThrownBy(() -> Pipeline.named("A").member("Steps", Json.object()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(".steps(");
  }

  @Test
  void aCheckKeepsMembersThatItDoesNotKnow() {
    var check =
        QualityCheckStep.named("Check")
            .dataQuality()
            .image("111122223333.dkr.ecr.us-east-1.amazonaws.com/check:1")
            .dataset("s3://bucket/data", DatasetFormat.csv())
            .output("s3://bucket/out")
            .roleArn("arn:aws:iam::111122223333:role/R")
            .modelPackageGroup("group")
            .member("New", Json.of(literal(true)))
            .build();

    assertThat(Pipeline.named("Test").steps(check).build().compile().written().toJson())
        .contains("\"New\": true", "\"CheckType\": \"DATA_QUALITY\"");
  }

  @Test
  void aParameterMayBeDeclaredAsItStands() {
    var untyped =
        Parameters.declared("Place", Json.object().with("DefaultValue", "s3://bucket/key"));
    var fail = FailStep.named("F").message(untyped.string()).build();

    assertWritten(
        Pipeline.named("Test").steps(fail).build().compile(),
        """
        {"Version": "2020-12-01", "Parameters": [{"Name": "Place", "DefaultValue": "s3://bucket/key"}],
         "PipelineExperimentConfig": {"ExperimentName": {"Get": "Execution.PipelineName"},
                                      "TrialName": {"Get": "Execution.PipelineExecutionId"}},
         "Steps": [{"Name": "F", "Type": "Fail",
                    "Arguments": {"ErrorMessage": {"Get": "Parameters.Place"}}}]}
        """);
  }

  @Test
  void readsJsonWithAllItsDigits() {
    assertThat(Json.parse("[1e999, 12345678901234567890]").expression().toString())
        .contains("1E+999", "12345678901234567890");
    for (String wrong : new String[] {"", "{", "1 2", "{\"a\": 1, \"a\": 2}", "nope"}) {
      assertThatThrownBy(() -> Json.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("not ");
    }
  }

  private static void assertWritten(Compilation compilation, String json) {
    assertThat(
            DefinitionEquality.differences(
                DefinitionFile.parse("expected", json).json(), compilation.definition().json()))
        .isEmpty();
  }
}
