package dev.penstock.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits hold for what a file says, where no type stood in the way. */
class FileLimitsTest {
  private static final String FAIL = "{'Name':'S','Type':'Fail','Arguments':{'ErrorMessage':'x'}}";

  static List<Arguments> cases() {
    return List.of(
        top("'Metadata':{" + pairs(20) + "}", "'Metadata':{" + pairs(21) + "}", "Metadata"),
        top(
            "'Metadata':{'" + text(128) + "':'v'}",
            "'Metadata':{'" + text(129) + "':'v'}",
            "Metadata"),
        top(
            "'Metadata':{'k':'" + text(1024) + "'}",
            "'Metadata':{'k':'" + text(1025) + "'}",
            "Metadata.k"),
        top(parameter(text(1024)), parameter(text(1025)), "Parameters.P.DefaultValue"),
        step(
            fail("{'Std:Join':{'On':'','Values':['" + text(3000) + "','" + text(72) + "']}}"),
            fail("{'Std:Join':{'On':'','Values':['" + text(3000) + "','" + text(73) + "']}}"),
            "ErrorMessage"),
        step(loop("'MaxConcurrency':50,"), loop("'MaxConcurrency':51,"), "MaxConcurrency"),
        step(loop("'MaxConcurrency':1,"), loop("'MaxConcurrency':1.5,"), "MaxConcurrency"),
        step(loop("'MaxConcurrency':5,"), loop("'MaxConcurrency':'5',"), "MaxConcurrency"),
        step(loop("'MaxConcurrency':5,"), loop(""), "MaxConcurrency"),
        step(loop(picking("MaxBy")), loop(picking("Max")), "Selector.Pick"),
        step(call("o", "String"), call("", "String"), "OutputParameters[0].OutputName"),
        step(call("o", "Float"), call("o", "Number"), "OutputParameters[0].OutputType"),
        step(
            retried("EMRServerless", "Step.THROTTLING"),
            retried("EMRServerless", "Step.THROTTLED"),
            "RetryPolicies[0].ExceptionType"),
        step(
            retried("EndpointConfig", "Step.THROTTLING"),
            retried("InferenceComponent", "Step.THROTTLING"),
            "RetryPolicies"),
        step(
            retried("Processing", "Step.THROTTLING")
                .replace("['Step.THROTTLING']", "'Step.THROTTLING'"),
            retried("Processing", "Step.SLOW").replace("['Step.SLOW']", "'Step.SLOW'"),
            "RetryPolicies[0].ExceptionType"),
        step(cached("Lambda"), cached("Fail"), "CacheConfig"),
        step(cached("EMRServerless"), cached("Condition"), "CacheConfig"),
        step(cached("Endpoint"), cached("InferenceComponent"), "CacheConfig"),
        step(loop("'MaxConcurrency':5,"), loop("'MaxConcurency':5,"), "MaxConcurency"),
        Arguments.of(items("String", "'[1, 2]'"), items("Integer", "3"), "IterableItems"),
        Arguments.of(items("String", "''"), items("String", "'1, 2'"), "IterableItems"),
        top(
            "'PipelineExperimentConfig':{'ExperimentName':'" + text(120) + "'}",
            "'PipelineExperimentConfig':{'ExperimentName':'" + text(121) + "'}",
            "PipelineExperimentConfig.ExperimentName"),
        top(
            "'PipelineExperimentConfig':{'TrialName':{'Get':'Execution.PipelineName'}}",
            "'PipelineExperimentConfig':{'TrialName':'a b'}",
            "PipelineExperimentConfig.TrialName"),
        top(
            "'MlflowConfig':{'MlflowResourceArn':'arn:aws:sagemaker:us-east-1:111122223333:mlflow-app/a'}",
            "'MlflowConfig':{'MlflowResourceArn':'app'}",
            "MlflowConfig.MlflowResourceArn"),
        step(
            FAIL.replace("'Name'", "'DisplayName':" + halves(256) + ",'Name'"),
            FAIL.replace("'Name'", "'DisplayName':" + halves(257) + ",'Name'"),
            "DisplayName"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theMostIsTakenAndOneMoreIsNot(String sound, String wrong, String place) {
    assertThat(places(sound)).doesNotContain(place);
    assertThat(places(wrong)).contains(place);
  }

  private static List<String> places(String json) {
    DefinitionFile file = DefinitionFile.parse("file", json.replace('\'', '"'));
    return Rules.check(Subject.ofFile(file.definition()), List.of()).stream()
        .filter(each -> each.code().startsWith("PSK2"))
        .map(Diagnostic::argument)
        .map(String::valueOf)
        .toList();
  }

  private static Arguments top(String sound, String wrong, String place) {
    return Arguments.of(file(sound, FAIL), file(wrong, FAIL), place);
  }

  private static Arguments step(String sound, String wrong, String place) {
    String parameters = "'Parameters':[{'Name':'P','Type':'String'}]";
    return Arguments.of(file(parameters, sound), file(parameters, wrong), place);
  }

  private static String file(String top, String step) {
    return "{'Version':'2020-12-01'," + top + ",'Steps':[" + step + "]}";
  }

  private static String parameter(String value) {
    return "'Parameters':[{'Name':'P','Type':'String','DefaultValue':'" + value + "'}]";
  }

  private static String fail(String message) {
    return FAIL.replace("'x'", message);
  }

  private static String loop(String more) {
    return "{'Name':'F','Type':'ForEach','Arguments':{'IterableItems':{'Get':'Parameters.P'},"
        + more
        + "'ForEachBody':[{'Name':'B','Type':'Lineage','Arguments':{}}]}}";
  }

  private static String picking(String how) {
    return "'MaxConcurrency':5,'Selector':{'Pick':'"
        + how
        + "','Field':{'Get':'ChildOutput.B.X'}},";
  }

  private static String call(String name, String type) {
    return "{'Name':'L','Type':'Lambda','Arguments':{},"
        + "'FunctionArn':'arn:aws:lambda:us-east-1:111122223333:function:f',"
        + "'OutputParameters':[{'OutputName':'%s','OutputType':'%s'}]}".formatted(name, type);
  }

  private static String retried(String type, String exception) {
    return "{'Name':'R','Type':'%s','Arguments':{},'RetryPolicies':[{'ExceptionType':['%s'],'MaxAttempts':1}]}"
        .formatted(type, exception);
  }

  private static String items(String type, String value) {
    return file(
        "'Parameters':[{'Name':'P','Type':'" + type + "','DefaultValue':" + value + "}]",
        loop("'MaxConcurrency':5,"));
  }

  private static String cached(String type) {
    return "{'Name':'C','Type':'%s','Arguments':{},'CacheConfig':{'Enabled':true}}".formatted(type);
  }

  private static String halves(int length) {
    return "{'Std:Join':{'On':'','Values':['%s','%s']}}".formatted(text(100), text(length - 100));
  }

  private static String pairs(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "'k" + i + "':'v'")
        .collect(Collectors.joining(","));
  }

  private static String text(int length) {
    return "n".repeat(length);
  }
}
