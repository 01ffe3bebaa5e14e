package dev.penstock.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Advice on forms that files have and the builders do not, each beside one that is sound. */
class FileAdviceTest {
  private static final String EQUALS =
      "{'Type':'Equals','LeftValue':{'Get':'Parameters.P'},'RightValue':'%s'}";

  static List<Arguments> cases() {
    return List.of(
        cached("PSK303", "'Enabled':'true'", "'Enabled':'false'"),
        arguments("PSK304", fileSystem("'/d'"), fileSystem("{'Get':'Parameters.P'}")),
        Arguments.of(
            "PSK306",
            step("EMRServerless", "'JobConfig':{}", ""),
            step("EMRServerless", "'JobConfig':{'executionTimeoutMinutes':9}", "")),
        Arguments.of(
            "PSK306",
            step("AutoML", "'AutoMLJobConfig':{}", ""),
            step(
                "AutoML",
                "'AutoMLJobConfig':{'CompletionCriteria':{'MaxAutoMLJobRuntimeInSeconds':9}}",
                "")),
        capacity("'ExceptionType':['SageMaker.CAPACITY_ERROR'],'MaxAttempts':0"),
        capacity("'ExceptionType':'Step.THROTTLING','MaxAttempts':2"),
        arguments("PSK307", groups("ml.p4d.24xlarge"), groups("ml.m5.24xlarge")),
        Arguments.of(
            "PSK307",
            step("Tuning", "'TrainingJobDefinition':{" + on("ml.p5.48xlarge") + "}", ""),
            step("Tuning", "'TrainingJobDefinition':{" + on("ml.c5.18xlarge") + "}", "")),
        arguments(
            "PSK310", "'EnableManagedSpotTraining':'true'", "'EnableManagedSpotTraining':'false'"),
        conditions(EQUALS.formatted("a") + "," + EQUALS.formatted("b")),
        conditions("{'Type':'NotEquals','LeftValue':1,'RightValue':2}"),
        given("['--password','hunter2']", "['--password',{'Get':'Parameters.P'},'hunter2']"),
        given("['--db-password=hunter2']", "['--max-tokens=100']"),
        given("['PASSWORD=hunter2']", "['password','hunter2']"),
        arguments(
            "PSK317",
            "'Environment':{'URL':'jdbc:x://host/db?user=me&password=hunter2'}",
            "'Environment':{'URL':'jdbc:x://host/db?user=me&password=${PW}'}"),
        arguments(
            "PSK317",
            "'Environment':{'DB_PASSWORD':{'Get':'Parameters.P'}}",
            "'Environment':{'DB_USER':{'Get':'Parameters.P'}}"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theOneIsFoundAndTheOtherIsNot(String code, String found, String sound) {
    assertThat(codes(found)).contains(code);
    assertThat(codes(sound)).doesNotContain(code);
  }

  private static List<String> codes(String step) {
    String json =
        "{'Version':'2020-12-01','Parameters':[{'Name':'P','Type':'String','DefaultValue':'once1'}],"
            + "'Steps':["
            + step
            + "]}";
    DefinitionFile file = DefinitionFile.parse("file", json.replace('\'', '"'));
    return Rules.check(Subject.ofFile(file.definition()), List.of()).stream()
        .map(Diagnostic::code)
        .toList();
  }

  private static Arguments arguments(String code, String found, String sound) {
    String cache = ",'CacheConfig':{'Enabled':true,'ExpireAfter':'P1D'}";
    return Arguments.of(code, step("Training", found, cache), step("Training", sound, cache));
  }

  private static Arguments cached(String code, String found, String sound) {
    String cache = ",'CacheConfig':{%s}";
    return Arguments.of(
        code,
        step("Processing", "", cache.formatted(found)),
        step("Processing", "", cache.formatted(sound)));
  }

  private static Arguments capacity(String policy) {
    String policies = ",'RetryPolicies':[{%s}]";
    return Arguments.of(
        "PSK307",
        step("Training", on("ml.trn1.32xlarge"), policies.formatted(policy)),
        step(
            "Training",
            on("ml.trn1.32xlarge"),
            policies.formatted("'ExceptionType':'SageMaker.CAPACITY_ERROR','MaxAttempts':2")));
  }

  private static Arguments conditions(String found) {
    return Arguments.of(
        "PSK316",
        step("Condition", "'Conditions':[" + found + "]", ""),
        step("Condition", "'Conditions':[" + EQUALS.formatted("a") + "]", ""));
  }

  private static Arguments given(String found, String sound) {
    String image = "'AppSpecification':{'ImageUri':'i:1','ContainerArguments':%s}";
    return Arguments.of(
        "PSK317",
        step("Processing", image.formatted(found), ""),
        step("Processing", image.formatted(sound), ""));
  }

  private static String fileSystem(String path) {
    return "'InputDataConfig':[{'ChannelName':'c','DataSource':{'FileSystemDataSource':{'DirectoryPath':"
        + path
        + "}}}]";
  }

  private static String groups(String type) {
    return "'ResourceConfig':{'InstanceGroups':[{'InstanceType':'" + type + "'}]}";
  }

  private static String on(String type) {
    return "'ResourceConfig':{'InstanceType':'" + type + "'}";
  }

  private static String step(String type, String arguments, String more) {
    return "{'Name':'S','Type':'" + type + "','Arguments':{" + arguments + "}" + more + "}";
  }
}
