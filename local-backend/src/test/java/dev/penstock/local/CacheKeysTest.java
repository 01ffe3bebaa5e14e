package dev.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.step.StepType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheKeysTest {
  @ParameterizedTest
  @CsvSource({
    "PROCESSING, Environment, true",
    "PROCESSING, RoleArn, false",
    "PROCESSING, ProcessingOutputConfig, false",
    "TRAINING, HyperParameters, true",
    "TRAINING, ResourceConfig, false",
    "TRAINING, StoppingCondition, false",
    "TUNING, TrainingJobDefinition.AlgorithmSpecification, true",
    "TUNING, TrainingJobDefinition.ResourceConfig, false",
    "AUTO_ML, AutoMLJobConfig.Mode, true",
    "AUTO_ML, AutoMLJobConfig.SecurityConfig, false",
    "TRANSFORM, TransformInput, true",
    "TRANSFORM, TransformResources, false",
    "EMR, StepConfig, true",
    "LAMBDA, anything, true"
  })
  void countTheDocumentedMembers(StepType type, String path, boolean counts) {
    assertThat(key(type, path, "one").equals(key(type, path, "two"))).isEqualTo(!counts);
  }

  @ParameterizedTest
  @CsvSource({"MODEL", "REGISTER_MODEL", "CONDITION", "FAIL"})
  void typesWithoutACacheHaveNone(StepType type) {
    assertThat(CacheKeys.of(type, Nodes.EMPTY, Nodes.EMPTY)).isNull();
  }

  @org.junit.jupiter.api.Test
  void theOrderOfMembersIsOfNoAccount() {
    assertThat(
            CacheKeys.of(
                StepType.PROCESSING, Nodes.EMPTY, Json.object("{'Environment':{'a':1,'b':2}}")))
        .isEqualTo(
            CacheKeys.of(
                StepType.PROCESSING, Nodes.EMPTY, Json.object("{'Environment':{'b':2,'a':1}}")));
  }

  private static String key(StepType type, String path, String value) {
    int dot = path.indexOf('.');
    String json =
        dot < 0
            ? "{'" + path + "':'" + value + "'}"
            : "{'"
                + path.substring(0, dot)
                + "':{'"
                + path.substring(dot + 1)
                + "':'"
                + value
                + "'}}";
    return String.valueOf(CacheKeys.of(type, Nodes.EMPTY, Json.object(json)));
  }
}
