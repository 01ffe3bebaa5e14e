package dev.penstock.rule;

import static dev.penstock.rule.DiagnosticsTest.DEFAULTS;
import static dev.penstock.rule.DiagnosticsTest.pipeline;
import static dev.penstock.rule.DiagnosticsTest.processing;
import static dev.penstock.value.Values.literal;

import dev.penstock.Pipeline;
import dev.penstock.model.bedrock.ModelDataSource;
import dev.penstock.model.bedrock.S3DataSource;
import dev.penstock.model.sagemaker.ModelApprovalStatus;
import dev.penstock.step.BedrockModelImportStep;
import dev.penstock.step.CacheConfig;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.LambdaStep;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.RegisterModelStep;
import dev.penstock.step.Step;
import dev.penstock.step.TrainingStep;
import dev.penstock.step.TuningAlgorithm;
import dev.penstock.step.TuningStep;
import dev.penstock.value.Parameters;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What goes wrong in production. */
final class Advice {
  private static final String ECR = ".dkr.ecr.us-east-1.amazonaws.com/";

  private Advice() {}

  static Map<String, Supplier<Pipeline>> all() {
    Map<String, Supplier<Pipeline>> all = new LinkedHashMap<>();
    all.put(
        "PSK303-no-expiry",
        () -> pipeline(processing("A").cache(CacheConfig.withoutExpiry()).build()));
    all.put(
        "PSK304-constant-data",
        () -> {
          ProcessingStep prepare =
              processing("Prepare")
                  .output("train", "/opt/ml/processing/train", "s3://bucket/train")
                  .build();
          return pipeline(
              job("Direct").channel("train", "s3://bucket/data").cache(month()).build(),
              job("Through").channel("train", prepare.output("train")).cache(month()).build());
        });
    all.put(
        "PSK305-cached-search",
        () ->
            pipeline(
                TuningStep.named("Tune")
                    .algorithm(
                        TuningAlgorithm.image("image:1")
                            .instances(1, "ml.m5.xlarge")
                            .minimize("validation:rmse")
                            .continuousRange("eta", 0.1, 0.5)
                            .outputPath("s3://bucket/models")
                            .maxRuntime(Duration.ofHours(1))
                            .build())
                    .maxJobs(10, 2)
                    .cache(month())
                    .build()));
    all.put(
        "PSK306-no-run-time",
        () ->
            pipeline(
                ProcessingStep.named("A").image("image:1").instances(1, "ml.m5.xlarge").build(),
                ProcessingStep.named("B").image("image:1").instances(1, "ml.m5.xlarge").build()));
    all.put(
        "PSK307-no-retry",
        () ->
            pipeline(
                TrainingStep.named("Train")
                    .image("image:1")
                    .instances(1, Parameters.string("Type", "ml.p4d.24xlarge"))
                    .maxRuntime(Duration.ofHours(1))
                    .build()));
    all.put(
        "PSK308-missed",
        () ->
            pipeline(
                processing("Prepare")
                    .output("train", "/opt/ml/processing/train", "s3://bucket/prepared/train")
                    .build(),
                job("Same").channel("train", "s3://bucket/prepared/train/").build(),
                job("Above").channel("train", "s3://bucket/prepared").build(),
                job("Below").channel("train", "s3://bucket/prepared/train/part-1").build(),
                job("Waits")
                    .channel("train", "s3://bucket/prepared")
                    .dependsOn("Prepare")
                    .build()));
    all.put(
        "PSK309-same-output",
        () ->
            pipeline(
                processing("A").output("o", "/opt/ml/processing/o", "s3://bucket/o").build(),
                processing("B").output("o", "/opt/ml/processing/o", "s3://bucket/o/").build()));
    all.put(
        "PSK310-no-checkpoints", () -> pipeline(job("Train").spot(Duration.ofHours(2)).build()));
    all.put(
        "PSK311-floating",
        () ->
            pipeline(
                ProcessingStep.named("A")
                    .image("111122223333" + ECR + "prepare:latest")
                    .instances(1, "ml.m5.xlarge")
                    .maxRuntime(Duration.ofHours(1))
                    .build(),
                ProcessingStep.named("B")
                    .image("111122223333" + ECR + "prepare")
                    .instances(1, "ml.m5.xlarge")
                    .maxRuntime(Duration.ofHours(1))
                    .build()));
    all.put("PSK312-approved", () -> pipeline(register(ModelApprovalStatus.APPROVED)));
    all.put(
        "PSK313-no-gate", () -> pipeline(register(ModelApprovalStatus.PENDING_MANUAL_APPROVAL)));
    all.put(
        "PSK314-literals",
        () ->
            Pipeline.named("P")
                .defaults(DEFAULTS)
                .steps(
                    ProcessingStep.named("A")
                        .image("111122223333" + ECR + "prepare:1")
                        .instances(1, "ml.m5.xlarge")
                        .input("raw", "s3://raw-data/2024", "/opt/ml/processing/raw")
                        .output("o", "/opt/ml/processing/o")
                        .maxRuntime(Duration.ofHours(1))
                        .build())
                .build());
    all.put(
        "PSK315-development",
        () ->
            pipeline(
                ProcessingStep.named("A")
                    .image("image:1")
                    .instances(1, Parameters.string("Type", "ml.t3.medium"))
                    .maxRuntime(Duration.ofHours(1))
                    .build()));
    all.put(
        "PSK316-decided",
        () -> {
          ProcessingStep run = processing("Run").build();
          var mode = Parameters.string("Mode", "fast", "fast", "full");
          var number = Parameters.integer("N", 1);
          return pipeline(
              ConditionStep.named("Literals").when(literal(1).lessThan(2)).build(),
              ConditionStep.named("Enum").when(mode.equalTo("ful")).build(),
              ConditionStep.named("Among").when(mode.in("fast", "full")).build(),
              ConditionStep.named("Status")
                  .when(run.properties().processingJobStatus().equalTo("Complete"))
                  .build(),
              ConditionStep.named("Range").when(number.greaterThan(5), number.lessThan(3)).build());
        });
    all.put(
        "PSK317-secrets",
        () ->
            pipeline(
                processing("A")
                    .environment("DB_PASSWORD", "hunter2")
                    .environment("ID", "AKIAIOSFODNN7EXAMPLE")
                    .environment(
                        "DB_PASSWORD_ARN", "arn:aws:secretsmanager:us-east-1:111122223333:x")
                    .environment("PAD_TOKEN", "<pad>")
                    .build(),
                job("Train").hyperparameter("apiKey", "x".repeat(2501)).build()));
    all.put(
        "PSK318-accounts",
        () ->
            pipeline(
                ProcessingStep.named("A")
                    .image("444455556666" + ECR + "prepare:1")
                    .instances(1, "ml.m5.xlarge")
                    .maxRuntime(Duration.ofHours(1))
                    .build(),
                LambdaStep.named("Call")
                    .function("arn:aws:lambda:us-east-1:111122223333:function:f")
                    .build()));
    all.put(
        "PSK319-quota",
        () -> {
          List<Step> steps = new ArrayList<>();
          for (int i = 0; i < 51; i++) {
            steps.add(processing("Step-" + i).build());
          }
          return pipeline(steps.toArray(new Step[0]));
        });
    all.put(
        "PSK320-fixed-name",
        () ->
            pipeline(
                BedrockModelImportStep.named("Import")
                    .jobName("my-import")
                    .importedModelName("my-model")
                    .modelDataSource(
                        ModelDataSource.builder()
                            .s3DataSource(
                                S3DataSource.builder().s3Uri("s3://bucket/model/").build())
                            .build())
                    .build()));
    all.put(
        "PSK321-nested",
        () ->
            pipeline(
                ConditionStep.named("Outer")
                    .when(Parameters.integer("N").greaterThan(1))
                    .then(
                        ConditionStep.named("Inner")
                            .when(Parameters.integer("N").greaterThan(2))
                            .then(processing("A").build())
                            .build())
                    .build()));
    return all;
  }

  private static CacheConfig month() {
    return CacheConfig.expiringAfter(Period.ofDays(30));
  }

  private static TrainingStep.Builder job(String name) {
    return TrainingStep.named(name)
        .image("image:1")
        .instances(1, "ml.m5.xlarge")
        .maxRuntime(Duration.ofHours(1));
  }

  private static Step register(ModelApprovalStatus status) {
    return RegisterModelStep.named("Register")
        .image("image:1")
        .modelData("s3://bucket/model.tar.gz")
        .group("models")
        .approval(status)
        .contentTypes("text/csv")
        .responseTypes("text/csv")
        .build();
  }
}
