package dev.penstock.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.Compilation;
import dev.penstock.definition.DefinitionEquality;
import dev.penstock.definition.DefinitionFile;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Definitions made to become code, or to be in the way of what is code. */
final class HostileTest {
  /** Each stands at every place of a definition that takes any text. */
  static List<String> texts() {
    return List.of(
        "\"); Runtime.getRuntime().exec(\"id\"); (\"",
        "*/ class Evil {} /*",
        "\\u0022; System.exit(1); //",
        "\\\\u000a int x; ",
        "line\nbreak\r\nand\u2028more\u2029still\u0085end",
        "$L $S $T $$ $[ $W",
        "@Deprecated {@code } <b> &amp;",
        "\u0000\u0001\u0002\u007f",
        "\u202e\u2066 turned around \u200b",
        "\"\"\"",
        "'",
        "",
        " ");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void staysText(String text) {
    String json = new tools.jackson.databind.json.JsonMapper().writeValueAsString(text);
    closes(
        """
        {"Version": "2020-12-01", "Metadata": {%1$s: %1$s}, "Surprise": {%1$s: [%1$s, null]},
         "Parameters": [
           {"Name": "P", "Type": "String", "DefaultValue": %1$s},
           {"Name": "E", "Type": "String", "EnumValues": [%1$s, "other"]},
           {"Name": "Q", "Type": %1$s}],
         "PipelineExperimentConfig": {"ExperimentName": %1$s, "TrialName": %1$s},
         "Steps": [
           {"Name": "Read", "Type": "Processing", "DisplayName": %1$s, "Description": %1$s, "Odd": %1$s,
            "CacheConfig": {"Enabled": true, "ExpireAfter": %1$s},
            "PropertyFiles": [{"PropertyFileName": "f", "OutputName": "o", "FilePath": %1$s}],
            "Arguments": {
              "AppSpecification": {"ImageUri": %1$s, "ContainerArguments": [%1$s, {"Get": "Parameters.P"}]},
              "ProcessingResources": {"ClusterConfig":
                {"InstanceCount": 1, "InstanceType": %1$s, "VolumeSizeInGB": 30}},
              "ProcessingInputs": [{"InputName": "i", "AppManaged": false, "S3Input": {
                "S3Uri": %1$s, "LocalPath": %1$s, "S3DataType": "S3Prefix", "S3InputMode": "File",
                "S3DataDistributionType": "FullyReplicated", "S3CompressionType": "None"}}],
              "ProcessingOutputConfig": {"Outputs": [{"OutputName": "o", "AppManaged": false, "S3Output": {
                "S3Uri": %1$s, "LocalPath": %1$s, "S3UploadMode": "EndOfJob"}}]},
              "Environment": {"K": %1$s, "J": {"Std:Join": {"On": %1$s, "Values": [%1$s, {"Get": "Parameters.P"}]}}},
              "RoleArn": %1$s, %2$s: %1$s}},
           {"Name": "Call", "Type": "Lambda", "FunctionArn": %1$s,
            "OutputParameters": [{"OutputName": "out", "OutputType": "String"}],
            "Arguments": {"a": {"b": [%1$s, {"c": %1$s}]}, %1$s: %1$s}},
           {"Name": "Other", "Type": %1$s, "Arguments": {"x": {%1$s: %1$s}}},
           {"Name": "Gate", "Type": "Condition", "Arguments": {
             "Conditions": [
               {"Type": "Equals", "LeftValue": {"Get": "Parameters.P"}, "RightValue": %1$s},
               {"Type": "In", "QueryValue": {"Get": "Parameters.P"}, "Values": [%1$s, "b"]},
               {"Type": "Equals", "RightValue": 1.5, "LeftValue": {"Std:JsonGet": {
                 "PropertyFile": {"Get": "Steps.Read.PropertyFiles.f"}, "Path": %1$s}}}],
             "IfSteps": [{"Name": "Stop", "Type": "Fail", "Arguments": {"ErrorMessage": %1$s}}],
             "ElseSteps": []}}]}
        """
            .formatted(json, json.equals("\"\"") ? "\"Empty\"" : json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class",
        "wait",
        "hashCode",
        "getClass",
        "toString",
        "build",
        "properties",
        "in",
        "var",
        "record",
        "int",
        "_",
        "String",
        "Object",
        "Pipeline",
        "Override",
        "code",
        "named",
        "image",
        "output",
        "true",
        "null",
        "1",
        "1a",
        "-",
        "a-b",
        "A_B",
        "steps",
        "all",
        "create",
        "uri",
        "file",
        "oneWordOfManyLettersWhichIsLongerThanAnyNameInJavaThatWeWouldWriteHereToday",
        "onewordofmanylowercaseletterswhichislongerthananynameinjavathatwewouldwrite",
        "ONEWORDOFMANYCAPITALSWHICHISLONGERTHANANYNAMEINJAVATHATWEWOULDWRITEHERE",
        "1111111111111111111111111111111111111111111111111111111111111111111111"
      })
  void namesBecomeLegalOnes(String name) {
    closes(
        """
        {"Version": "2020-12-01",
         "Parameters": [{"Name": "%1$s", "Type": "Integer", "DefaultValue": 1},
                        {"Name": "%1$s1", "Type": "String", "EnumValues": ["%1$s", "%1$s_", "x%1$s"]}],
         "Steps": [
           {"Name": "%1$s", "Type": "Processing",
            "PropertyFiles": [{"PropertyFileName": "%1$s", "OutputName": "%1$s", "FilePath": "a.json"}],
            "Arguments": {"RoleArn": "r", "AppSpecification": {"ImageUri": "i"},
              "ProcessingResources": {"ClusterConfig":
                {"InstanceCount": {"Get": "Parameters.%1$s"}, "InstanceType": "t", "VolumeSizeInGB": 30}},
              "ProcessingInputs": [{"InputName": "%1$s", "AppManaged": false, "S3Input": {
                "S3Uri": "s3://b/k", "LocalPath": "/in", "S3DataType": "S3Prefix", "S3InputMode": "File",
                "S3DataDistributionType": "FullyReplicated", "S3CompressionType": "None"}}],
              "ProcessingOutputConfig": {"Outputs": [{"OutputName": "%1$s", "AppManaged": false, "S3Output": {
                "S3Uri": "s3://b/o", "LocalPath": "/out", "S3UploadMode": "EndOfJob"}}]}}},
           {"Name": "G", "Type": "Condition", "Arguments": {"IfSteps": [], "ElseSteps": [], "Conditions": [
             {"Type": "Equals", "RightValue": 2.5, "LeftValue": {"Std:JsonGet": {
               "PropertyFile": {"Get": "Steps.%1$s.PropertyFiles.%1$s"}, "Path": "m.%1$s"}}},
             {"Type": "Equals", "RightValue": true, "LeftValue": {"Std:JsonGet": {
               "PropertyFile": {"Get": "Steps.%1$s.PropertyFiles.%1$s"}, "Path": "l[2].%1$s"}}},
             {"Type": "Equals", "RightValue": "t", "LeftValue": {"Std:JsonGet": {
               "PropertyFile": {"Get": "Steps.%1$s.PropertyFiles.%1$s"}, "Path": "p['%1$s']"}}}]}}]}
        """
            .formatted(name));
  }

  @Test
  void namesThatComeToTheSameStayApart() {
    closes(
        """
        {"Version": "2020-12-01",
         "Parameters": [{"Name": "a-b", "Type": "String"}, {"Name": "aB", "Type": "String"},
                        {"Name": "A_b", "Type": "String"}, {"Name": "AB", "Type": "String"}],
         "Steps": [
           {"Name": "x-y", "Type": "Fail", "Arguments": {"ErrorMessage": {"Get": "Parameters.a-b"}}},
           {"Name": "xY", "Type": "Fail", "Arguments": {"ErrorMessage": {"Get": "Parameters.aB"}}},
           {"Name": "X_y", "Type": "Fail", "Arguments": {"ErrorMessage": {"Get": "Parameters.A_b"}}},
           {"Name": "XY", "Type": "Fail", "Arguments": {"ErrorMessage": {"Get": "Parameters.AB"}}}]}
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Steps\": 1}",
        "{\"Steps\": [1]}",
        "{\"Steps\": [{\"Type\": \"Fail\"}]}",
        "{\"Steps\": [{\"Name\": \"A\"}]}",
        "{\"Steps\": [{\"Name\": \"A\", \"Type\": \"Fail\", \"Arguments\": []}]}",
        "{\"Steps\": [], \"Parameters\": [{\"Type\": \"String\"}]}",
        "{\"Steps\": [], \"Parameters\": {\"P\": 1}}",
        "{}"
      })
  void whatIsNoPipelineEndsInOneMessage(String json) {
    assertThatThrownBy(() -> Corpus.imported(DefinitionFile.parse("test", json), "Test"))
        .isInstanceOf(ImportFailure.class)
        .hasMessageMatching("(Steps|Parameters).*\\.");
  }

  @Test
  void aPipelineMayBeEmpty() {
    closes("{\"Steps\": []}");
  }

  private static void closes(String json) {
    DefinitionFile file = DefinitionFile.parse("test", json);

    ImportedPipeline imported = Corpus.imported(file, "Hostile");

    assertThat(imported.circle().messages()).isEmpty();
    Compilation compilation = Objects.requireNonNull(imported.circle().compilation());
    assertThat(DefinitionEquality.differences(file.json(), compilation.written().json())).isEmpty();
  }
}
