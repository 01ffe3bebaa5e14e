package dev.penstock.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.Node;
import dev.penstock.definition.StepDefinition;
import dev.penstock.model.Shape.StructureShape;
import dev.penstock.step.StepType;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CacheKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Processing | {'AppSpecification':{'ImageUri':'i'},'ProcessingResources':1,'RoleArn':'r',"
            + "'ProcessingInputs':[1],'ProcessingOutputConfig':2,'Environment':{'b':'2','a':'1'}}"
            + " | {'AppSpecification':{'ImageUri':'i'},'Environment':{'a':'1','b':'2'},"
            + "'ProcessingInputs':[1]}",
        "Training | {'HyperParameters':{'x':'1'},'ResourceConfig':1,'OutputDataConfig':2,"
            + "'StoppingCondition':3,'InputDataConfig':[]} |"
            + " {'HyperParameters':{'x':'1'},'InputDataConfig':[]}",
        "Tuning | {'TrainingJobDefinition':{'InputDataConfig':[1],'RoleArn':'r'},"
            + "'WarmStartConfig':1} | {'TrainingJobDefinition':{'InputDataConfig':[1]}}",
        "Tuning | {'TrainingJobDefinition':{'Get':'Parameters.X'}}"
            + " | {'TrainingJobDefinition':{'Get':'Parameters.X'}}",
        "AutoML | {'AutoMLJobConfig':{'Mode':'AUTO','SecurityConfig':{'a':1}},'ProblemType':'x',"
            + "'RoleArn':'r'} | {'AutoMLJobConfig':{'Mode':'AUTO'},'ProblemType':'x'}",
        "Transform | {'ModelName':'m','TransformInput':{'a':1},'TransformOutput':2}"
            + " | {'ModelName':'m','TransformInput':{'a':1}}",
        "EMR | {'ClusterId':'c','StepConfig':{'a':1},'ExecutionRoleArn':'r'}"
            + " | {'ClusterId':'c','StepConfig':{'a':1}}",
        "QualityCheck | {'RoleArn':'r','Tags':[{'Key':'k'}]} | {'RoleArn':'r'}",
        "Endpoint | {'EndpointName':'e','Tags':[{'Key':'k'}]} | {'EndpointName':'e'}",
        "Lambda | {'Tags':[1]} | {'Tags':[1]}",
        "Lambda | {'b':1,'a':2,'none':null,'empty':{}} | {'a':2,'b':1}",
        "SomethingNew | {'b':1} | {'b':1}",
      })
  void takesWhatCounts(String type, String arguments, String expected) {
    assertThat(key(step(type, arguments, "")))
        .hasToString(json("{'Arguments':" + expected + ",'Type':'" + type + "'}"));
  }

  @Test
  void takesWhatStandsBesideTheArguments() {
    String members =
        ",'CheckType':'DATA_BIAS','SkipCheck':false,'FailOnViolation':true,"
            + "'ModelPackageGroupName':'g','SuppliedBaselineConstraints':'c','DependsOn':['x']";

    assertThat(key(step("ClarifyCheck", "{'RoleArn':'r'}", members)))
        .hasToString(
            json(
                "{'Arguments':{'RoleArn':'r'},'CheckType':'DATA_BIAS','ModelPackageGroupName':'g',"
                    + "'SkipCheck':false,'SuppliedBaselineConstraints':'c','Type':'ClarifyCheck'}"));
    assertThat(key(step("Lambda", "{}", ",'FunctionArn':'f'")))
        .hasToString(json("{'FunctionArn':'f','Type':'Lambda'}"));
  }

  @ParameterizedTest
  @CsvSource({"Model", "RegisterModel", "Condition", "Fail", "EMRServerless"})
  void thereIsNoneWhereNothingIsKept(String type) {
    assertThat(CacheKey.of(step(type, "{'a':1}", ""))).isNull();
  }

  @ParameterizedTest
  @EnumSource(StepType.class)
  void namesMembersThatThereAre(StepType type) {
    StructureShape request = type.argumentsShape();
    for (String path : type.cacheKeyMembers()) {
      String[] names = path.split("\\.", -1);
      if (request != null && names.length > 1 && type != StepType.EMR) {
        assertThat(request.members()).as(path).contains(names[1]);
      }
    }
  }

  private static Node key(StepDefinition step) {
    return Objects.requireNonNull(CacheKey.of(step)).content();
  }

  private static StepDefinition step(String type, String arguments, String members) {
    return DefinitionFile.parse(
            "test",
            json(
                "{'Steps':[{'Name':'S','Type':'"
                    + type
                    + "','Arguments':"
                    + arguments
                    + members
                    + "}]}"))
        .definition()
        .steps()
        .get(0);
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
