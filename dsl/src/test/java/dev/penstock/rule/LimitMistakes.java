package dev.penstock.rule;

import static dev.penstock.rule.DiagnosticsTest.DEFAULTS;
import static dev.penstock.rule.DiagnosticsTest.pipeline;
import static dev.penstock.rule.DiagnosticsTest.processing;
import static dev.penstock.rule.DiagnosticsTest.role;
import static dev.penstock.value.Values.join;
import static dev.penstock.value.Values.literal;

import dev.penstock.Pipeline;
import dev.penstock.PipelineExperimentConfig;
import dev.penstock.condition.Condition;
import dev.penstock.model.sagemaker.NetworkConfig;
import dev.penstock.model.sagemaker.ProductionVariant;
import dev.penstock.model.sagemaker.ServerlessJobConfig;
import dev.penstock.step.CacheConfig;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.EndpointConfigStep;
import dev.penstock.step.EndpointStep;
import dev.penstock.step.ExceptionType;
import dev.penstock.step.ForEachStep;
import dev.penstock.step.InferenceComponentStep;
import dev.penstock.step.LambdaStep;
import dev.penstock.step.ModelStep;
import dev.penstock.step.OtherStep;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.RegisterModelStep;
import dev.penstock.step.RetryPolicy;
import dev.penstock.step.TrainingStep;
import dev.penstock.step.TuningAlgorithm;
import dev.penstock.step.TuningStep;
import dev.penstock.value.Parameters;
import dev.penstock.value.Reference;
import dev.penstock.value.StringValue;
import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Mistakes about what the service takes. */
final class LimitMistakes {
  private LimitMistakes() {}

  static Map<String, Supplier<Pipeline>> all() {
    Map<String, Supplier<Pipeline>> all = new LinkedHashMap<>();
    all.put(
        "PSK110-no-property-files",
        () ->
            pipeline(
                training("Train").build(),
                processing("Use")
                    .environment("X", Reference.get("Steps.Train.PropertyFiles.report").string())
                    .build()));
    all.put(
        "PSK121-path",
        () -> {
          ProcessingStep evaluate =
              processing("Evaluate")
                  .output("evaluation", "/opt/ml/processing/evaluation")
                  .propertyFile("report", "evaluation", "evaluation.json")
                  .build();
          return pipeline(
              ConditionStep.named("Gate")
                  .when(
                      evaluate.propertyFile("report").number("").lessThan(6.0),
                      evaluate.propertyFile("report").number("metrics..mse").lessThan(6.0))
                  .build());
        });
    all.put(
        "PSK202-several-types",
        () ->
            Pipeline.named("P")
                .defaults(PipelineDefaults.builder().bucket("bucket").build())
                .steps(processing("A").build(), training("B").build())
                .silence("PSK314", "one environment")
                .build());
    all.put(
        "PSK203-unknown-member",
        () ->
            pipeline(
                processing("A")
                    .networkConfig(
                        NetworkConfig.builder()
                            .set("EnableNetworkIsolatoin", literal("true"))
                            .build())
                    .build()));
    all.put(
        "PSK204-anywhere",
        () ->
            pipeline(
                processing("A")
                    .environment(
                        "LONG", join("-", literal("x".repeat(200)), literal("y".repeat(200))))
                    .build(),
                ProcessingStep.named("B")
                    .image("image:1")
                    .instances(Parameters.integer("Count", 0), "ml.m5.xlarge")
                    .maxRuntime(Duration.ofHours(1))
                    .build()));
    all.put(
        "PSK205-arns",
        () ->
            pipeline(
                LambdaStep.named("Call").function("my-function").build(),
                processing("A").roleArn("arn:aws:iam::12:role/Short").build()));
    all.put(
        "PSK206-default",
        () ->
            pipeline(
                ProcessingStep.named("A")
                    .image("image:1")
                    .instances(1, Parameters.string("Type", "ml.m5.xlareg"))
                    .maxRuntime(Duration.ofHours(1))
                    .build()));
    all.put(
        "PSK208-nothing",
        () ->
            pipeline(
                ConditionStep.named("None").when().build(),
                ConditionStep.named("Empty")
                    .when(Condition.or(), Condition.in(Parameters.string("S"), List.of()))
                    .build()));
    all.put(
        "PSK214-unknown-property",
        () ->
            pipeline(
                training("Train").build(),
                processing("Use")
                    .environment("A", Reference.get("Steps.Train.ModelArtifact.S3").string())
                    .environment("B", Reference.get("Steps.Train.TrainingJobName.x").string())
                    .build()));
    all.put(
        "PSK215-kinds",
        () ->
            pipeline(
                training("Train").build(),
                processing("Use")
                    .containerArguments(Parameters.integer("Count", 1))
                    .environment("ALL", Reference.get("Steps.Train.ModelArtifacts").string())
                    .environment(
                        "TIME", Reference.get("Steps.Train.TrainingTimeInSeconds").string())
                    .build()));
    all.put(
        "PSK216-expiry",
        () -> pipeline(processing("A").cache(CacheConfig.expiringAfter("seven days")).build()));
    all.put(
        "PSK217-spot",
        () ->
            pipeline(
                training("Train")
                    .maxRuntime(Duration.ofHours(2))
                    .spot(Duration.ofHours(1))
                    .silence("PSK310", "short")
                    .build(),
                training("Never")
                    .argument("EnableManagedSpotTraining", true)
                    .silence("PSK310", "short")
                    .build()));
    all.put(
        "PSK218-choices",
        () ->
            pipeline(
                RegisterModelStep.named("Register")
                    .image("image:1")
                    .modelData("s3://bucket/model.tar.gz")
                    .contentTypes("text/csv")
                    .responseTypes("text/csv")
                    .silence("PSK313", "tried by hand")
                    .build()));
    all.put(
        "PSK218-no-role",
        () ->
            Pipeline.named("P")
                .steps(ModelStep.named("Model").image("image:1").build())
                .silence("PSK314", "one environment")
                .build());
    all.put(
        "PSK218-serverless",
        () ->
            pipeline(
                TrainingStep.named("Tune")
                    .serverless(
                        ServerlessJobConfig.builder()
                            .baseModelArn(
                                "arn:aws:sagemaker:us-east-1:aws:hub-content/x/Model/y/1.0.0")
                            .jobType("FineTuning")
                            .build())
                    .metric("loss", "loss=(.*?);")
                    .maxRuntime(Duration.ofHours(1))
                    .build()));
    all.put(
        "PSK219-tuning",
        () ->
            pipeline(
                TuningStep.named("Tune")
                    .algorithm(
                        TuningAlgorithm.image("image:1")
                            .instances(1, "ml.m5.xlarge")
                            .minimize("validation:rmse")
                            .metric("validation:rsme", "rmse=(.*)")
                            .continuousRange("eta", 0.5, 0.1)
                            .outputPath("s3://bucket/models")
                            .maxRuntime(Duration.ofHours(1))
                            .build())
                    .maxJobs(2, 10)
                    .build()));
    all.put(
        "PSK220-local-paths",
        () ->
            pipeline(
                processing("A")
                    .input("one", "s3://bucket/1", "/opt/ml/processing/in")
                    .input("other", "s3://bucket/2", "/opt/ml/processing/in/")
                    .output("model", "/opt/ml/processing/out")
                    .output("report", "/opt/ml/processing/out")
                    .build()));
    all.put(
        "PSK221-scheme-twice",
        () -> {
          TuningStep tune = tuning();
          return pipeline(
              tune,
              processing("Use")
                  .input("model", tune.topModel(0, "s3://bucket"), "/opt/ml/processing/model")
                  .build());
        });
    all.put(
        "PSK222-compared",
        () ->
            pipeline(
                ConditionStep.named("Gate")
                    .when(
                        Condition.greaterThan(Parameters.string("S", "a"), literal(1)),
                        Condition.equalTo(Parameters.bool("B", true), literal("true")))
                    .build()));
    all.put(
        "PSK205-experiment",
        () ->
            Pipeline.named("P")
                .defaults(DEFAULTS)
                .experimentConfig(PipelineExperimentConfig.of("my experiment", "x".repeat(121)))
                .silence("PSK314", "one environment")
                .steps(processing("A").build())
                .build());
    all.put(
        "PSK209-without-job",
        () ->
            pipeline(
                OtherStep.named("A", "Model")
                    .argument("ExecutionRoleArn", role())
                    .retry(RetryPolicy.on(ExceptionType.JOB_INTERNAL_ERROR).maxAttempts(1))
                    .build()));
    all.put(
        "PSK212-items",
        () ->
            pipeline(
                ForEachStep.named("Loop")
                    .over(Parameters.string("Items", "one, two"))
                    .maxConcurrency(5)
                    .each(item -> processing("Work").environment("ID", item.string()).build())
                    .build()));
    all.put(
        "PSK223-no-cache",
        () ->
            pipeline(
                OtherStep.named("A", "Model")
                    .argument("ExecutionRoleArn", role())
                    .cache(CacheConfig.expiringAfter(Period.ofDays(1)))
                    .build()));
    all.put(
        "PSK322-made-names",
        () -> {
          StringValue name = Parameters.string("Endpoint", "scores");
          return pipeline(
              EndpointConfigStep.named("Config")
                  .productionVariants(
                      ProductionVariant.builder()
                          .variantName("All")
                          .modelName("model")
                          .instanceType(Parameters.string("Type", "ml.m5.large"))
                          .initialInstanceCount(1)
                          .build())
                  .endpointConfigName("scores-config")
                  .build(),
              EndpointStep.named("Endpoint")
                  .endpointName(name)
                  .endpointConfigName("scores-config")
                  .build(),
              InferenceComponentStep.named("Component")
                  .inferenceComponentName("component")
                  .endpointName(name)
                  .build());
        });
    return all;
  }

  static TrainingStep.Builder training(String name) {
    return TrainingStep.named(name)
        .image("image:1")
        .instances(1, "ml.m5.xlarge")
        .channel("train", Parameters.s3Uri("Data", "s3://bucket/data"))
        .maxRuntime(Duration.ofHours(1));
  }

  static TuningStep tuning() {
    return TuningStep.named("Tune")
        .algorithm(
            TuningAlgorithm.image("image:1")
                .instances(1, "ml.m5.xlarge")
                .minimize("validation:rmse")
                .continuousRange("eta", 0.1, 0.5)
                .outputPath("s3://bucket/models")
                .maxRuntime(Duration.ofHours(1))
                .build())
        .maxJobs(10, 2)
        .build();
  }
}
