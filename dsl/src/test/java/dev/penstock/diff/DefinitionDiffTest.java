package dev.penstock.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.Edge;
import dev.penstock.definition.PipelineDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionDiffTest {
  private static final String STEP = "{'Name':'S','Type':'Training','Arguments':%s}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'R':{'N':1}} | {'R':{'N':2}} | ~ Arguments.R.N: 1 → 2",
        "{'N':3} | {'N':3.0} | ~ Arguments.N: 3 → 3.0",
        "{'E':{'a.b':'x'}} | {'E':{'a.b':'y'}} | ~ Arguments.E['a.b']: \"x\" → \"y\"",
        "{'T':[{'Key':'a','Value':'1'},{'Key':'b','Value':'2'}]} |"
            + " {'T':[{'Key':'z','Value':'0'},{'Key':'a','Value':'1'},{'Key':'b','Value':'3'}]} |"
            + " ~ Arguments.T['b'].Value: \"2\" → \"3\";"
            + " + Arguments.T['z']: {Key: \"z\", Value: \"0\"}",
        "{'L':['a','b','c']} | {'L':['a','c']} | - Arguments.L[1]: \"b\"",
        "{'A':1,'L':[]} | {'A':1} | - Arguments.L: []",
        "{'U':{'Get':'Parameters.A'}} | {'U':'Parameters.A'} |"
            + " ~ Arguments.U: Parameters.A → \"Parameters.A\"",
        "{'U':{'Std:Join':{'On':'/','Values':['a','b/c']}}} |"
            + " {'U':{'Std:Join':{'On':'/','Values':['a/b','c']}}} |"
            + " ~ Arguments.U: {\"Std:Join\":{\"On\":\"/\",\"Values\":[\"a\",\"b/c\"]}} →"
            + " {\"Std:Join\":{\"On\":\"/\",\"Values\":[\"a/b\",\"c\"]}}",
      })
  void namesThePlaceInAStep(String before, String after, String expected) {
    assertThat(between(STEP.formatted(before), STEP.formatted(after)).toString())
        .startsWith("Steps\n  ~ S (Training)\n      " + expected.replace("; ", "\n      ") + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'A':1,'B':null,'C':{},'D':{'E':{}}} | {'A':1}",
        "{'A':1,'B':'x'} | {'B':'x','A':1}",
        "{'A':0.10} | {'A':1e-1}",
      })
  void findsNothingWhereTheServiceReadsTheSame(String before, String after) {
    assertThat(between(STEP.formatted(before), STEP.formatted(after)).isEmpty()).isTrue();
  }

  @Test
  void followsARenamedStepThroughWhatRefersToIt() {
    DefinitionDiff diff =
        between(
            "{'Name':'A','Type':'Callback','Arguments':{'x':1}},"
                + "{'Name':'B','Type':'Callback','Arguments':{'y':{'Get':'Steps.A.o'}}},"
                + "{'Name':'C','Type':'Callback','Arguments':{'z':{'Get':'Steps.B.o'}},"
                + "'DependsOn':['A']}",
            "{'Name':'A2','Type':'Callback','Arguments':{'x':1}},"
                + "{'Name':'B2','Type':'Callback','Arguments':{'y':{'Get':'Steps.A2.o'}}},"
                + "{'Name':'C','Type':'Callback','Arguments':{'z':{'Get':'Steps.B2.o'}},"
                + "'DependsOn':['A2']}");

    assertThat(diff.steps())
        .extracting(StepDiff::name, StepDiff::formerName)
        .containsExactly(tuple("A2", "A"), tuple("B2", "B"));
    assertThat(diff.steps()).allMatch(step -> step.changes().isEmpty());
    assertThat(diff.graph().isEmpty()).isTrue();
  }

  @Test
  void tellsWhyAStepWaitsNow() {
    DefinitionDiff diff =
        between(
            "{'Name':'A','Type':'Lambda'},{'Name':'B','Type':'Lambda','DependsOn':['A']}",
            "{'Name':'A','Type':'Lambda'},"
                + "{'Name':'B','Type':'Lambda','Arguments':{'x':{'Get':'Steps.A.o'}}}");

    assertThat(diff.graph().added()).containsExactly(new Edge("A", "B", Edge.Kind.REFERENCE));
    assertThat(diff.graph().removed()).containsExactly(new Edge("A", "B", Edge.Kind.DEPENDS_ON));
    assertThat(diff.graph().nowParallel()).isEmpty();
    assertThat(diff.graph().noLongerParallel()).isEmpty();
  }

  @Test
  void tellsDependenciesNameByNameAndWithTheirTriggers() {
    DefinitionDiff diff =
        between(
            "{'Name':'A','Type':'Callback'},{'Name':'B','Type':'Lambda'},"
                + "{'Name':'C','Type':'Lambda','DependsOn':['B','A']}",
            "{'Name':'A2','Type':'Callback'},{'Name':'B','Type':'Lambda'},"
                + "{'Name':'C','Type':'Lambda',"
                + "'DependsOn':[{'Step':'A2','Trigger':'Any'},'B']}");

    assertThat(diff.steps())
        .filteredOn(step -> step.name().equals("C"))
        .flatExtracting(StepDiff::changes)
        .extracting(Change::kind, change -> String.valueOf(change.before()), Change::path)
        .containsExactlyInAnyOrder(
            tuple(Change.Kind.REMOVED, "\"A2\"", "DependsOn"),
            tuple(Change.Kind.ADDED, "null", "DependsOn"));
    assertThat(diff.graph().isEmpty()).isTrue();
  }

  @Test
  void countsStepsOfBothBranchesAsNeverTogether() {
    String inner = "{'Name':'X','Type':'Lambda'},{'Name':'Y','Type':'Lambda'}";
    String choice =
        "{'Name':'C','Type':'Condition','Arguments':{'Conditions':[],'IfSteps':[%s],"
            + "'ElseSteps':[%s]}}";

    DefinitionDiff diff =
        between(
            choice.formatted(inner, ""),
            choice.formatted("{'Name':'X','Type':'Lambda'}", "{'Name':'Y','Type':'Lambda'}"));

    assertThat(diff.steps())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.isMoved()).isTrue();
              assertThat(step.before()).isEqualTo(new Placement("C", "IfSteps"));
              assertThat(step.after()).isEqualTo(new Placement("C", "ElseSteps"));
            });
    assertThat(diff.graph().isEmpty()).isTrue();
  }

  @Test
  void comparesStepsWithoutNamesOfTheirOwnAsData() {
    assertThat(between("{'Name':'A'},{'Name':'A'}", "{'Name':'A'},{'Type':'B'}").document())
        .extracting(Change::path)
        .containsExactly("Steps[1].Name", "Steps[1].Type");
  }

  /** One cached step reads from another, whose image changes: does it run again? */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'s3://bucket/fixed' | 's3://bucket/fixed' | false",
        "'s3://bucket/one' | 's3://bucket/other' | true",
        "{'Get':'Parameters.P'} | {'Get':'Parameters.P'} | false",
        "{'Get':'Execution.PipelineName'} | {'Get':'Execution.PipelineName'} | false",
        "{'Get':'Execution.PipelineExecutionId'} | {'Get':'Execution.PipelineExecutionId'} | true",
        "{'Get':'Steps.Other.Arn'} | {'Get':'Steps.Other.Arn'} | false",
      })
  void runsAgainWhereTheLocationChanges(String before, String after, boolean again) {
    String steps =
        "{'Name':'Other','Type':'Processing','CacheConfig':{'Enabled':true}},"
            + "{'Name':'A','Type':'Processing','CacheConfig':{'Enabled':true},'Arguments':{"
            + "'AppSpecification':{'ImageUri':'%s'},'ProcessingOutputConfig':{'Outputs':["
            + "{'OutputName':'o','S3Output':{'S3Uri':%s}}]}}},"
            + "{'Name':'B','Type':'Processing','CacheConfig':{'Enabled':true},'Arguments':{"
            + "'ProcessingInputs':[{'InputName':'i','S3Input':{'S3Uri':{'Get':"
            + "\u0001Steps.A.ProcessingOutputConfig.Outputs['o'].S3Output.S3Uri\u0001}}}]}}";

    DefinitionDiff diff = between(steps.formatted("x", before), steps.formatted("y", after));

    assertThat(diff.reruns()).extracting(Rerun::step).contains("A").doesNotContain("Other");
    assertThat(diff.reruns().stream().anyMatch(rerun -> rerun.step().equals("B"))).isEqualTo(again);
    assertThat(diff.runsEveryTime()).isEmpty();
  }

  @Test
  void readsAFileAnewWhereverItLies() {
    String steps =
        "{'Name':'A','Type':'Processing','CacheConfig':{'Enabled':true},'Arguments':{"
            + "'AppSpecification':{'ImageUri':'%s'}}},"
            + "{'Name':'B','Type':'Processing','CacheConfig':{'Enabled':true},'Arguments':{"
            + "'Environment':{'x':{'Std:JsonGet':{'PropertyFile':{'Get':'Steps.A.PropertyFiles.F'},"
            + "'Path':'a'}}}}}";

    assertThat(between(steps.formatted("x"), steps.formatted("y")).reruns())
        .last()
        .isEqualTo(
            new Rerun("B", List.of(new Reason(Reason.Kind.INPUT, "Arguments.Environment.x", "A"))));
  }

  /** With apostrophes for quotation marks, and where apostrophes are meant, between \u0001. */
  private static DefinitionDiff between(String before, String after) {
    return DefinitionDiff.between(definition(before), definition(after));
  }

  private static PipelineDefinition definition(String steps) {
    String[] parts = steps.split("\u0001", -1);
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      json.append(i % 2 == 0 ? parts[i].replace('\'', '"') : '"' + parts[i] + '"');
    }
    return DefinitionFile.parse("test", "{\"Steps\":[" + json + "]}").definition();
  }
}
