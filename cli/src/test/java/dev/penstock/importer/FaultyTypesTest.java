package dev.penstock.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.definition.DefinitionEquality;
import dev.penstock.definition.DefinitionFile;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What one step or record cannot be does no harm to the others. */
final class FaultyTypesTest {
  @Test
  void aContractThatTheProcessorRefusesCostsItsOwnStepsAlone() {
    String steps =
        processing("Good", "/opt/ml/processing/data")
            + ","
            + processing("Odd", "/opt/../data")
            + ","
            + processing("Third", "/opt/ml/processing/other");

    String source = imported(steps);

    assertThat(source)
        .contains("GoodStep.named(\"Good\")", "ThirdStep.named(\"Third\")")
        .contains("        ProcessingStep.named(\"Odd\")")
        .doesNotContain("record Odd");
  }

  @Test
  void twoStepsOfOneNameAreAnErrorWithBothPlaces() {
    String fail =
        "{\"Name\": \"Stop\", \"Type\": \"Fail\", \"Arguments\": {\"ErrorMessage\": \"x\"}}";
    String condition =
        "{\"Name\": \"If\", \"Type\": \"Condition\", \"Arguments\":"
            + " {\"Conditions\": [], \"IfSteps\": [], \"ElseSteps\": ["
            + fail
            + "]}}";

    assertThatThrownBy(() -> imported(fail + "," + condition))
        .isInstanceOf(ImportFailure.class)
        .hasMessageContaining("\"Stop\": Steps[0] and Steps[1].Arguments.ElseSteps[0]");
  }

  private static String processing(String name, String path) {
    return """
        {"Name": "%s", "Type": "Processing", "Arguments": {
          "ProcessingResources": {"ClusterConfig": {"InstanceType": "ml.m5.xlarge",
            "InstanceCount": 1, "VolumeSizeInGB": 30}},
          "AppSpecification": {"ImageUri": "image"}, "RoleArn": "role",
          "ProcessingOutputConfig": {"Outputs": [{"OutputName": "data", "AppManaged": false,
            "S3Output": {"S3Uri": "s3://bucket/data", "LocalPath": "%s",
              "S3UploadMode": "EndOfJob"}}]}}}
        """
        .formatted(name, path);
  }

  private static String imported(String steps) {
    DefinitionFile file =
        DefinitionFile.parse("test", "{\"Version\": \"2020-12-01\", \"Steps\": [" + steps + "]}");
    ImportedPipeline imported = Corpus.imported(file, "Faulty");
    assertThat(
            DefinitionEquality.differences(
                file.json(),
                Objects.requireNonNull(imported.circle().compilation()).written().json()))
        .isEmpty();
    return String.join("\n", imported.sources().values());
  }
}
