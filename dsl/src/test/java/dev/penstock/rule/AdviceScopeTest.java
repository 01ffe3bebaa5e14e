package dev.penstock.rule;

import static dev.penstock.rule.DiagnosticsTest.DEFAULTS;
import static dev.penstock.value.Values.join;
import static dev.penstock.value.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Findings;
import dev.penstock.Pipeline;
import dev.penstock.condition.Condition;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.RegisterModelStep;
import dev.penstock.step.Step;
import dev.penstock.step.TrainingStep;
import dev.penstock.step.TuningAlgorithm;
import dev.penstock.step.TuningStep;
import dev.penstock.value.Json;
import dev.penstock.value.Parameters;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Advice holds where the steps run together, and for parameters as for literals; nowhere else. */
class AdviceScopeTest {
  private static final String PLACE = "s3://bucket/o";
  private static final S3UriValue PARAMETER = Parameters.s3Uri("Place", PLACE);
  private static final StringValue IMAGE =
      Parameters.string("Image", "111122223333.dkr.ecr.us-east-1.amazonaws.com/image:1");
  private static final StringValue TYPE = Parameters.string("Type", "ml.m5.xlarge");

  @Test
  void branchesOfOneConditionNeverSpoilEachOther() {
    assertThat(codes(gate("G", writes("A"), writes("B")))).isEmpty();
    assertThat(codes(gate("G", writes("A"), reads("B", PLACE)))).isEmpty();
    assertThat(
            codes(
                ConditionStep.named("G")
                    .when(small())
                    .then(gate("H", writes("A"), other("X")))
                    .otherwise(writes("B"))
                    .build()))
        .containsExactly("PSK321 H");
  }

  @Test
  void whatMayRunTogetherDoes() {
    assertThat(
            codes(
                ConditionStep.named("G")
                    .when(small())
                    .then(writes("A"))
                    .otherwise(writes("B"), writes("C"))
                    .build()))
        .containsExactly("PSK309 C");
    assertThat(codes(writes("C"), gate("G", writes("A"), writes("B"))))
        .containsExactly("PSK309 A", "PSK309 B");
    assertThat(codes(gate("G", writes("A"), other("X")), gate("H", writes("B"), other("Y"))))
        .containsExactly("PSK309 B");
  }

  @Test
  void aParameterIsAPlaceToo() {
    Step writer = processing("A").output("o", "/opt/ml/processing/o", PARAMETER).build();
    Step below =
        processing("A")
            .output("o", "/opt/ml/processing/o", join("/", PARAMETER, literal("train")).asS3Uri())
            .build();
    Step reader = training("B").channel("train", PARAMETER).build();

    assertThat(codes(writer, reader)).containsExactly("PSK308 B");
    assertThat(codes(below, reader)).containsExactly("PSK308 B");
    assertThat(codes(writer, training("B").channel("train", PARAMETER).dependsOn("A").build()))
        .isEmpty();
    assertThat(codes(reader)).isEmpty();
  }

  @Test
  void whatIsAParameterNeedNotBecomeOne() {
    assertThat(codes(processing("A").build())).isEmpty();
  }

  @Test
  void aModelApprovedByDefaultIsApproved() {
    assertThat(
            codes(
                RegisterModelStep.named("Register")
                    .image(IMAGE)
                    .modelData(Parameters.s3Uri("Model", "s3://bucket/model.tar.gz"))
                    .group("models")
                    .approval(Parameters.string("Status", "Approved"))
                    .contentTypes("text/csv")
                    .responseTypes("text/csv")
                    .build()))
        .containsExactly("PSK312 Register");
  }

  @Test
  void anImagesTagIsSeenWhereItIsPutTogether() {
    StringValue registry = Parameters.string("Registry");
    StringValue floating = Parameters.string("Tag", "latest");
    StringValue fixed = Parameters.string("Tag", "1.2");
    assertThat(codes(in(join("/", registry, literal("image:latest"))))).containsExactly("PSK311 A");
    assertThat(codes(in(join("/", registry, literal("image"))))).containsExactly("PSK311 A");
    assertThat(codes(in(join(":", join("/", registry, literal("image")), floating))))
        .containsExactly("PSK311 A");
    assertThat(codes(in(Parameters.string("Whole", "repository/image:latest"))))
        .containsExactly("PSK311 A");
    assertThat(codes(in(join(":", join("/", registry, literal("image")), fixed)))).isEmpty();
    assertThat(codes(in(join(":", literal("image"), Parameters.string("Tag"))))).isEmpty();
    assertThat(codes(in(join("", literal("image"), Parameters.string("Rest"))))).isEmpty();
    assertThat(codes(in(join("@", literal("image"), Parameters.string("Digest"))))).isEmpty();
    assertThat(codes(in(registry))).isEmpty();
  }

  @Test
  void aRunTimeThatWasFilledInIsNotOneThatWasSaid() {
    var silent = TrainingStep.named("A").image(IMAGE).instances(1, TYPE);
    assertThat(codes(silent.build())).containsExactly("PSK306 A");
    assertThat(codes(silent.maxRuntime(Duration.ofDays(1)).build())).isEmpty();
    assertThat(
            codes(
                silent
                    .argument("StoppingCondition", Json.object().with("MaxRuntimeInSeconds", 60))
                    .build()))
        .isEmpty();
    TuningAlgorithm quick = search().maxRuntime(Duration.ofHours(1)).build();
    assertThat(codes(TuningStep.named("A").algorithm(quick).maxJobs(4, 2).build())).isEmpty();
    assertThat(
            Pipeline.named("P")
                .defaults(DEFAULTS)
                .steps(
                    TuningStep.named("A")
                        .algorithm("one", quick)
                        .algorithm("two", search().build())
                        .maxJobs(4, 2)
                        .build())
                .build()
                .compile()
                .diagnostics())
        .extracting(Diagnostic::argument)
        .containsExactly("TrainingJobDefinitions[1].StoppingCondition.MaxRuntimeInSeconds");
  }

  private static TuningAlgorithm.Builder search() {
    return TuningAlgorithm.image(IMAGE)
        .instances(1, TYPE)
        .minimize("validation:rmse")
        .continuousRange("eta", 0.1, 0.5);
  }

  private static Step in(StringValue image) {
    return TrainingStep.named("A")
        .image(image)
        .instances(1, TYPE)
        .maxRuntime(Duration.ofHours(1))
        .build();
  }

  private static List<String> codes(Step... steps) {
    return Findings.byStep(Pipeline.named("P").defaults(DEFAULTS).steps(steps).build().compile());
  }

  private static ProcessingStep.Builder processing(String name) {
    return ProcessingStep.named(name)
        .image(IMAGE)
        .instances(1, TYPE)
        .maxRuntime(Duration.ofHours(1));
  }

  private static TrainingStep.Builder training(String name) {
    return TrainingStep.named(name).image(IMAGE).instances(1, TYPE).maxRuntime(Duration.ofHours(1));
  }

  private static Step writes(String name) {
    return processing(name).output("o", "/opt/ml/processing/o", PLACE).build();
  }

  private static Step reads(String name, String place) {
    return training(name).channel("train", place).build();
  }

  private static Step other(String name) {
    return processing(name).build();
  }

  private static Step gate(String name, Step then, Step otherwise) {
    return ConditionStep.named(name).when(small()).then(then).otherwise(otherwise).build();
  }

  private static Condition small() {
    return Parameters.integer("Size", 1).lessThan(2);
  }
}
