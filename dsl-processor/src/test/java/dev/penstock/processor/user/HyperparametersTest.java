package dev.penstock.processor.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Builders of hyperparameters, in use. */
class HyperparametersTest {
  @Test
  void inTheOrderOfTheirDeclarationAsPythonWritesThem() throws Exception {
    assertThat(
            text(
                """
                return ChurnNetHyperparameters.builder()
                    .epochs(3)
                    .learningRate(1e-5)
                    .tag("x")
                    .weights("s3://bucket/key")
                    .amp(true)
                    .optimizer(ChurnNet.Optimizer.SGD)
                    .steps(7)
                    .dropout(0.1f)
                    .build().toString();
                """))
        .isEqualTo(
            "{epochs=3, dropout=0.1, steps=7, optimizer=sgd, amp=True, weights=s3://bucket/key,"
                + " run tag=x, learning_rate=1e-05}");
  }

  @Test
  void aWholeNumberStaysOne() throws Exception {
    assertThat(
            text(
                "return ChurnNetHyperparameters.builder().epochs(3).learningRate(1).build().toString();"))
        .isEqualTo("{epochs=3, learning_rate=1}");
    assertThat(
            text(
                "return ChurnNetHyperparameters.builder().epochs(3).learningRate(1.0).build().toString();"))
        .isEqualTo("{epochs=3, learning_rate=1.0}");
  }

  @Test
  void booleansAreWrittenAsTheAlgorithmReadsThem() throws Exception {
    assertThat(
            text(
                """
                return PlainHyperparameters.builder().fast(true).build().toString()
                    + PlainHyperparameters.builder()
                        .fast(dev.penstock.value.Values.literal(false)).build().toString();
                """))
        .isEqualTo("{fast=yes}{fast=no}");
  }

  @Test
  void aBuilderDoesNotChange() throws Exception {
    assertThat(
            text(
                """
                PlainHyperparameters.Builder builder = PlainHyperparameters.builder();
                builder.deep(3);
                return builder.build().toString();
                """))
        .isEqualTo("{}");
  }

  @Test
  void aLocationIsOne() {
    assertThatThrownBy(
            () ->
                text(
                    "return ChurnNetHyperparameters.builder().epochs(1).learningRate(1).weights(\"here\");"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("here");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ChurnNetHyperparameters.builder().build()|class churn.ChurnNetHyperparameters.EpochsRequired",
        "ChurnNetHyperparameters.builder().epochs(1).build()|class churn.ChurnNetHyperparameters.LearningRateRequired",
        "ChurnNetHyperparameters.builder().epochs(1.5)|no suitable method found for epochs(double)",
        "PlainHyperparameters.builder().fast(1)|no suitable method found for fast(int)",
        "PlainHyperparameters.builder().deep(dev.penstock.value.Values.literal(1.5))|no suitable method found for deep(dev.penstock.value.FloatValue)",
        "PlainHyperparameters.builder().depe(1)|symbol:   method depe(int)",
      })
  void misusesThatJavacReports(String code, String message) {
    List<String> errors =
        MistakesTest.errors(
            Compiling.of(UseTest.with(churn(), "churn", "    return " + code + ";")));

    assertThat(errors).hasSize(1);
    assertThat(errors.get(0)).startsWith("Use.java:5: ").contains(message);
  }

  @Test
  void bothKindsOfMarkedTypesMayStandSideBySide() {
    List<JavaFileObject> sources = new ArrayList<>(List.of(churn()));
    sources.add(
        Compiling.source(
            "churn.Settings",
            "package churn;",
            "@dev.penstock.annotation.PipelineParameters",
            "public record Settings(int epochs) {}"));
    sources.add(
        Compiling.source(
            "churn.Both",
            "package churn;",
            "class Both {",
            "  Object both = ChurnNetHyperparameters.builder()",
            "      .epochs(SettingsRef.create().epochs())",
            "      .learningRate(SettingsRef.create().epochs());",
            "}"));

    assertThat(MistakesTest.errors(Compiling.of(sources.toArray(JavaFileObject[]::new)))).isEmpty();
  }

  private static String text(String body) throws Exception {
    return UseTest.value(Compiling.of(UseTest.with(churn(), "churn", body)), "churn").toString();
  }

  private static JavaFileObject[] churn() {
    return Compiling.folder(Compiling.RESOURCES.resolve("good/churn"));
  }
}
