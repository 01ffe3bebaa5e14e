package dev.penstock.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules by which the service's names become Java's. */
class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "S3Uri, s3Uri",
    "KMSKeyId, kmsKeyId",
    "VolumeSizeInGB, volumeSizeInGB",
    "EMR, emr",
    "ImageUri, imageUri",
    "jobDriver, jobDriver",
    "ADDomainJoinUser, adDomainJoinUser",
    "MLflowConfig, mlflowConfig",
    "FSxLustreConfig, fsxLustreConfig",
    "ETag, etag",
    "some-name, someName",
  })
  void methodsBeginSmall(String member, String method) {
    assertThat(Names.method(member)).isEqualTo(method);
  }

  @Test
  void methodsKeepClearOfKeywordsAndOfWhatIsThere() {
    assertThat(Names.methods(List.of("Default", "Equals", "Path", "path", "1st"), Set.of("path")))
        .containsExactly(
            Map.entry("Default", "defaultValue"),
            Map.entry("Equals", "equalsValue"),
            Map.entry("Path", "pathValue"),
            Map.entry("path", "pathValue_2"),
            Map.entry("1st", "value1st"));
  }

  @ParameterizedTest
  @CsvSource({
    "ml.m5.xlarge, ML_M5_XLARGE",
    "ml.g4dn.12xlarge, ML_G4DN_12XLARGE",
    "File, FILE",
    "PendingManualApproval, PENDING_MANUAL_APPROVAL",
    "FullyReplicated, FULLY_REPLICATED",
    "ShardedByS3Key, SHARDED_BY_S3_KEY",
    "AWS::SageMaker::TrainingJob, AWS_SAGE_MAKER_TRAINING_JOB",
    "CANCEL_AND_WAIT, CANCEL_AND_WAIT",
    "X86_64, X86_64",
    "TFRecord, TF_RECORD",
    "FSxLustre, FSX_LUSTRE",
    "3.8, V3_8",
    "*, EMPTY",
  })
  void constantsAreLarge(String value, String constant) {
    assertThat(Names.constants(List.of(value))).containsEntry(value, constant);
  }

  @Test
  void constantsThatClashAreNumberedInTheirOrder() {
    assertThat(Names.constants(List.of("a.b", "a-b", "A_B")).values())
        .containsExactly("A_B", "A_B_2", "A_B_3");
  }

  @Test
  void stepsAndPackagesFollowTheConstantAndTheService() {
    assertThat(Names.step("REGISTER_MODEL")).isEqualTo("RegisterModel");
    assertThat(Names.packageOf("emr-serverless")).isEqualTo("emrserverless");
    assertThat(Names.stage("securityGroupIds")).isEqualTo("SecurityGroupIdsRequired");
  }

  @Property
  void everyMemberHasAMethodOfItsOwn(@ForAll @UniqueElements List<@NotEmpty String> members) {
    var methods = Names.methods(members, Names.OF_BUILDERS);

    assertThat(methods.keySet()).containsExactlyElementsOf(members);
    assertThat(methods.values())
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(Names.OF_BUILDERS)
        .doesNotContainAnyElementsOf(Names.OF_OBJECTS)
        .allMatch(SourceVersion::isName);
  }

  @Property
  void everyValueHasAConstantOfItsOwn(@ForAll @UniqueElements List<String> values) {
    var constants = Names.constants(values);

    assertThat(constants.keySet()).containsExactlyElementsOf(values);
    assertThat(constants.values()).doesNotHaveDuplicates().allMatch(SourceVersion::isName);
  }
}
