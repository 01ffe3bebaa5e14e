package dev.penstock.rule;

import static dev.penstock.rule.DiagnosticsTest.DEFAULTS;
import static dev.penstock.value.Values.join;
import static dev.penstock.value.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Findings;
import dev.penstock.Pipeline;
import dev.penstock.model.sagemaker.ModelApprovalStatus;
import dev.penstock.step.CacheConfig;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.ExceptionType;
import dev.penstock.step.ForEachItem;
import dev.penstock.step.ForEachStep;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.RegisterModelStep;
import dev.penstock.step.RetryPolicy;
import dev.penstock.step.Step;
import dev.penstock.step.TrainingStep;
import dev.penstock.step.TuningAlgorithm;
import dev.penstock.step.TuningStep;
import dev.penstock.value.Parameters;
import dev.penstock.value.StringValue;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Advice holds for the body of a ForEach step as for any other step. */
class LoopAdviceTest {
  private static final StringValue IMAGE =
      Parameters.string("Image", "111122223333.dkr.ecr.us-east-1.amazonaws.com/image:1");
  private static final StringValue TYPE = Parameters.string("Type", "ml.m5.xlarge");

  @Test
  void aSoundBodyHasNone() {
    assertThat(codes(item -> training().build())).isEmpty();
    assertThat(
            codes(
                item ->
                    processing()
                        .output(
                            "o",
                            "/opt/ml/processing/o",
                            join("/", literal("s3://bucket"), item.string("id")).asS3Uri())
                        .build()))
        .isEmpty();
  }

  @Test
  void cachesAreLookedAt() {
    assertThat(codes(item -> processing().cache(CacheConfig.withoutExpiry()).build()))
        .containsExactly("PSK303 Body");
    assertThat(
            codes(
                item ->
                    training()
                        .channel("train", "s3://bucket/data")
                        .cache(CacheConfig.expiringAfter(Period.ofDays(30)))
                        .build()))
        .containsExactly("PSK304 Body");
    assertThat(
            codes(
                item ->
                    training()
                        .channel("train", item.s3Uri("data"))
                        .cache(CacheConfig.expiringAfter(Period.ofDays(30)))
                        .build()))
        .isEmpty();
  }

  @Test
  void runTimesThatNobodyGaveAreLookedAt() {
    assertThat(codes(item -> TrainingStep.named("Body").image(IMAGE).instances(1, TYPE).build()))
        .containsExactly("PSK306 Body");
    assertThat(codes(item -> search(algorithm().build()))).containsExactly("PSK306 Body");
    assertThat(codes(item -> search(algorithm().maxRuntime(Duration.ofDays(1)).build()))).isEmpty();
  }

  @Test
  void instancesAndImagesAreLookedAt() {
    StringValue large = Parameters.string("Large", "ml.p4d.24xlarge");
    RetryPolicy retry = RetryPolicy.on(ExceptionType.CAPACITY_ERROR).maxAttempts(10);
    assertThat(codes(item -> on(large).build())).containsExactly("PSK307 Body");
    assertThat(codes(item -> on(large).retry(retry).build())).isEmpty();
    assertThat(codes(item -> training().spot(Duration.ofHours(2)).build()))
        .containsExactly("PSK310 Body");
    assertThat(codes(item -> in(item, literal("latest")))).containsExactly("PSK311 Body");
    assertThat(codes(item -> in(item, literal("1.2")))).isEmpty();
  }

  @Test
  void locationsAreLookedAt() {
    Step writer =
        ProcessingStep.named("Writer")
            .image(IMAGE)
            .instances(1, TYPE)
            .maxRuntime(Duration.ofHours(1))
            .output("o", "/opt/ml/processing/o", "s3://bucket/o")
            .build();
    assertThat(codes(item -> training().channel("train", "s3://bucket/o").build(), writer))
        .containsExactly("PSK308 Body");
    assertThat(
            codes(
                item -> training().channel("train", "s3://bucket/o").dependsOn("Writer").build(),
                writer))
        .isEmpty();
    assertThat(
            codes(
                item ->
                    processing().output("o", "/opt/ml/processing/o", "s3://bucket/each").build()))
        .containsExactly("PSK309 Body");
  }

  @Test
  void registrationIsLookedAt() {
    assertThat(codes(item -> register(ModelApprovalStatus.APPROVED)))
        .containsExactly("PSK312 Body");
    assertThat(codes(item -> register(ModelApprovalStatus.PENDING_MANUAL_APPROVAL)))
        .containsExactly("PSK313 Body");
    Step gate =
        ConditionStep.named("Gate")
            .when(Parameters.integer("Size", 1).lessThan(2))
            .then(loop(item -> register(ModelApprovalStatus.APPROVED)))
            .build();
    assertThat(compiled(gate)).isEmpty();
  }

  @Test
  void textsAreLookedAt() {
    assertThat(codes(item -> processing().environment("DB_PASSWORD", "hunter2").build()))
        .containsExactly("PSK317 Body");
    assertThat(
            codes(item -> processing().environment("DB_PASSWORD", item.string("secret")).build()))
        .isEmpty();
    assertThat(
            codes(
                item ->
                    TrainingStep.named("Body")
                        .image(IMAGE)
                        .instances(1, "ml.m5.xlarge")
                        .maxRuntime(Duration.ofHours(1))
                        .build()))
        .containsExactly("PSK314 Body");
  }

  private static List<String> codes(Function<ForEachItem, Step> body, Step... others) {
    Step[] all = Arrays.copyOf(others, others.length + 1);
    all[others.length] = loop(body);
    return compiled(all);
  }

  private static List<String> compiled(Step... steps) {
    return Findings.byStep(Pipeline.named("P").defaults(DEFAULTS).steps(steps).build().compile());
  }

  private static Step loop(Function<ForEachItem, Step> body) {
    return ForEachStep.named("Loop")
        .over(Parameters.string("Items"))
        .maxConcurrency(5)
        .each(body, path -> path)
        .build();
  }

  private static ProcessingStep.Builder processing() {
    return ProcessingStep.named("Body")
        .image(IMAGE)
        .instances(1, TYPE)
        .maxRuntime(Duration.ofHours(1));
  }

  private static TrainingStep.Builder training() {
    return on(TYPE);
  }

  private static TrainingStep.Builder on(StringValue type) {
    return TrainingStep.named("Body")
        .image(IMAGE)
        .instances(1, type)
        .maxRuntime(Duration.ofHours(1));
  }

  private static Step in(ForEachItem item, StringValue tag) {
    return TrainingStep.named("Body")
        .image(join("", item.string("repository"), literal(":"), tag))
        .instances(1, TYPE)
        .maxRuntime(Duration.ofHours(1))
        .build();
  }

  private static TuningAlgorithm.Builder algorithm() {
    return TuningAlgorithm.image(IMAGE)
        .instances(1, TYPE)
        .minimize("validation:rmse")
        .continuousRange("eta", 0.1, 0.5);
  }

  private static Step search(TuningAlgorithm algorithm) {
    return TuningStep.named("Body").algorithm("a", algorithm).maxJobs(10, 2).build();
  }

  private static Step register(ModelApprovalStatus status) {
    return RegisterModelStep.named("Body")
        .image(IMAGE)
        .modelData(Parameters.s3Uri("Model", "s3://bucket/model.tar.gz"))
        .group("models")
        .approval(status)
        .contentTypes("text/csv")
        .responseTypes("text/csv")
        .build();
  }
}
