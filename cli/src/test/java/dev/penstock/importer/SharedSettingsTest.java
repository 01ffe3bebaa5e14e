package dev.penstock.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.DefinitionEquality;
import dev.penstock.definition.DefinitionFile;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What all steps have stands once, with the pipeline. */
final class SharedSettingsTest {
  private static final String PROCESSING =
      """
      {"Name": "Prepare", "Type": "Processing", "Arguments": {
        "ProcessingResources": {"ClusterConfig": {"InstanceType": "ml.m5.xlarge", "InstanceCount": 1,
          "VolumeSizeInGB": 30, "VolumeKmsKeyId": "volumes"}},
        "AppSpecification": {"ImageUri": "image"}, "RoleArn": {"Get": "Parameters.Role"},
        "Environment": {"STAGE": "prod", "OWN": "1"}, "Tags": [{"Key": "team", "Value": "a"},
          {"Key": "run", "Value": {"Get": "Execution.PipelineExecutionId"}}]}}
      """;
  private static final String TRAINING =
      """
      {"Name": "Train", "Type": "Training", "Arguments": {
        "AlgorithmSpecification": {"TrainingInputMode": "File", "TrainingImage": "image"},
        "OutputDataConfig": {"S3OutputPath": "s3://b/o", "KmsKeyId": "%s"},
        "StoppingCondition": {"MaxRuntimeInSeconds": 86400},
        "ResourceConfig": {"VolumeSizeInGB": 30, "InstanceCount": 1, "InstanceType": "ml.m5.xlarge",
          "VolumeKmsKeyId": "volumes"},
        "RoleArn": {"Get": "Parameters.Role"}, "Environment": {"STAGE": "prod"},
        "Tags": [{"Key": "team", "Value": "a"},
          {"Key": "run", "Value": {"Get": "Execution.PipelineExecutionId"}}]}}
      """;
  private static final String TRANSFORM =
      """
      {"Name": "Score", "Type": "Transform", "Arguments": {"ModelName": "m",
        "TransformInput": {"DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": "s3://b/i"}}},
        "TransformOutput": {"S3OutputPath": "s3://b/t", "KmsKeyId": "outputs"},
        "TransformResources": {"InstanceCount": 1, "InstanceType": "ml.m5.large",
          "VolumeKmsKeyId": "volumes"},
        "Environment": {"STAGE": "prod"}, "Tags": [{"Key": "team", "Value": "a"},
          {"Key": "run", "Value": {"Get": "Execution.PipelineExecutionId"}}]}}
      """;

  @Test
  void whatAllStepsHaveIsADefault() {
    assertThat(imported("outputs"))
        .containsSubsequence(
            ".defaults(",
            ".role(in.role())",
            ".volumeKmsKey(\"volumes\")",
            ".outputKmsKey(\"outputs\")",
            ".tag(\"team\", \"a\")",
            ".tag(\"run\", ExecutionVariables.PIPELINE_EXECUTION_ID)",
            ".environment(\"STAGE\", \"prod\")")
        .containsOnlyOnce("\"volumes\"")
        .containsOnlyOnce("\"STAGE\"")
        .containsOnlyOnce("\"team\"");
  }

  @Test
  void whatOneStepHasOtherwiseIsNone() {
    assertThat(imported("another"))
        .doesNotContain(".outputKmsKey(\"another\")\n                .tag")
        .contains("\"another\"", "\"outputs\"", ".volumeKmsKey(\"volumes\")");
  }

  private static String imported(String outputKey) {
    DefinitionFile file =
        DefinitionFile.parse(
            "test",
            "{\"Version\": \"2020-12-01\", \"Parameters\": [{\"Name\": \"Role\", \"Type\": \"String\"}],"
                + " \"Steps\": ["
                + String.join(",", PROCESSING, TRAINING.formatted(outputKey), TRANSFORM)
                + "]}");
    ImportedPipeline imported = Corpus.imported(file, "Shared");
    assertThat(
            DefinitionEquality.differences(
                file.json(),
                Objects.requireNonNull(imported.circle().compilation()).written().json()))
        .isEmpty();
    return String.join("\n", imported.sources().values());
  }
}
