package dev.penstock.conformance;

import static dev.penstock.conformance.Jobs.BUCKET;
import static dev.penstock.conformance.Jobs.IMAGE;
import static dev.penstock.conformance.Jobs.processing;
import static dev.penstock.conformance.Jobs.training;
import static dev.penstock.value.Values.literal;

import dev.penstock.Pipeline;
import dev.penstock.model.sagemaker.AutoMLMode;
import dev.penstock.model.sagemaker.AutoMLSecurityConfig;
import dev.penstock.model.sagemaker.ModelApprovalStatus;
import dev.penstock.model.sagemaker.ProductionVariant;
import dev.penstock.step.AutoMlStep;
import dev.penstock.step.CacheConfig;
import dev.penstock.step.CallbackStep;
import dev.penstock.step.ClarifyCheckStep;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.DatasetFormat;
import dev.penstock.step.EmrStep;
import dev.penstock.step.EndpointConfigStep;
import dev.penstock.step.EndpointStep;
import dev.penstock.step.ExceptionType;
import dev.penstock.step.FailStep;
import dev.penstock.step.LambdaStep;
import dev.penstock.step.ModelStep;
import dev.penstock.step.QualityCheckStep;
import dev.penstock.step.RegisterModelStep;
import dev.penstock.step.RetryPolicy;
import dev.penstock.step.Step;
import dev.penstock.step.StepOutput;
import dev.penstock.step.TransformStep;
import dev.penstock.step.TuningAlgorithm;
import dev.penstock.step.TuningStep;
import java.time.Duration;
import java.util.List;

/** What every type of step takes: cache, retry, names, and the order of it all. */
final class EveryTypeTwins {
  private static final CacheConfig DAY = CacheConfig.expiringAfter("P1D");

  private static final List<ProductionVariant> NOTHING = List.of();

  private EveryTypeTwins() {}

  static List<Twin> all() {
    return List.of(
        Twin.of(
            "cache_every_type",
            EveryTypeTwins::caches,
            "WARNING PSK204 N",
            "WARNING PSK216 P",
            "WARNING PSK216 X"),
        Twin.of(
            "key_order_all_options",
            () -> options(FailStep.named("Z").displayName("").description("").build()),
            // All but one step wait for a fail step, after which nothing runs.
            WAITING),
        Twin.of("retry_policies", EveryTypeTwins::retries),
        Twin.of("definition_config_job_prefix", EveryTypeTwins::prefixes));
  }

  /** The configuration in the cases deploys nothing: the service wants at least one variant. */
  private static final String NO_VARIANTS = "WARNING PSK204 N";

  private static final String[] WAITING = {
    "ERROR PSK106 A",
    "ERROR PSK106 C",
    "ERROR PSK106 F",
    "ERROR PSK106 D",
    "ERROR PSK106 E",
    "ERROR PSK106 K",
    "ERROR PSK106 L",
    "ERROR PSK106 M-CreateModel",
    "ERROR PSK106 N",
    "ERROR PSK106 P",
    "ERROR PSK106 Q",
    "ERROR PSK106 T",
    "ERROR PSK106 U",
    "ERROR PSK106 X",
    "ERROR PSK106 Y",
    NO_VARIANTS
  };

  static Pipeline caches() {
    return Jobs.pipeline(
        "CacheAll",
        processing("P")
            .cache(CacheConfig.expiringAfter("p30d"))
            .silence("PSK216", "the service reads it")
            .build(),
        training("T")
            .channel("train", "s3://b/t")
            .cache(CacheConfig.expiringAfter("P4DT12H"))
            .build(),
        tuning("U").cache(CacheConfig.withoutExpiry()).build(),
        transform("X")
            .cache(CacheConfig.disabled("T12H"))
            .silence("PSK216", "the service reads it")
            .build(),
        LambdaStep.named("L").function(CallTwins.FUNCTION).cache(CacheConfig.disabled()).build(),
        CallbackStep.named("K")
            .queue("https://sqs/q")
            .cache(CacheConfig.expiringAfter(Duration.ofHours(1)))
            .build(),
        EmrStep.named("E")
            .cluster("j-1")
            .jar("s3://b/a.jar")
            .cache(CacheConfig.expiringAfter("P1W"))
            .build(),
        autoMl("A").cache(DAY).build(),
        quality("Q").cache(DAY).build(),
        bias("Y").cache(DAY).build(),
        EndpointConfigStep.named("N")
            .productionVariants(NOTHING)
            .endpointConfigName("c")
            .silence("PSK204", "the case deploys nothing")
            .cache(DAY)
            .build(),
        EndpointStep.named("D").endpointName("e").endpointConfigName("c").cache(DAY).build());
  }

  static Pipeline options(Step first) {
    var retry = RetryPolicy.on(ExceptionType.THROTTLING).maxAttempts(1);
    return Jobs.pipeline(
        "KeyOrder",
        first,
        processing("P")
            .output("o", "/o")
            .propertyFile("F", "o", "f.json")
            .cache(DAY)
            .retry(retry)
            .displayName("dn")
            .description("dd")
            .dependsOn("Z")
            .build(),
        training("T")
            .channel("train", "s3://b/t")
            .cache(DAY)
            .retry(retry)
            .displayName("dn")
            .description("dd")
            .dependsOn("Z")
            .build(),
        tuning("U")
            .cache(DAY)
            .retry(retry)
            .displayName("dn")
            .description("dd")
            .dependsOn("Z")
            .build(),
        transform("X")
            .outputPath("s3://b/o")
            .cache(DAY)
            .retry(retry)
            .displayName("dn")
            .description("dd")
            .dependsOn("Z")
            .build(),
        autoMl("A")
            .cache(DAY)
            .retry(retry)
            .displayName("dn")
            .description("dd")
            .dependsOn("Z")
            .build(),
        ModelStep.named("M-CreateModel")
            .image(IMAGE)
            .retry(retry)
            .displayName("dn")
            .description("dd")
            .dependsOn("Z")
            .build(),
        LambdaStep.named("L")
            .function(CallTwins.FUNCTION)
            .input("a", 1)
            .outputs(StepOutput.string("x"))
            .cache(DAY)
            .displayName("dn")
            .description("dd")
            .dependsOn("Z")
            .build(),
        CallbackStep.named("K")
            .queue("https://sqs/q")
            .input("a", 1)
            .outputs(StepOutput.string("x"))
            .cache(DAY)
            .displayName("dn")
            .description("dd")
            .dependsOn("Z")
            .build(),
        EmrStep.named("E")
            .cluster("j-1")
            .jar("s3://b/a.jar")
            .cache(DAY)
            .retry(retry)
            .displayName("dn")
            .description("dd")
            .dependsOn("Z")
            .build(),
        quality("Q").cache(DAY).displayName("dn").description("dd").dependsOn("Z").build(),
        bias("Y").cache(DAY).displayName("dn").description("dd").dependsOn("Z").build(),
        EndpointConfigStep.named("N")
            .productionVariants(NOTHING)
            .endpointConfigName("c")
            .silence("PSK204", "the case deploys nothing")
            .cache(DAY)
            .retry(retry)
            .displayName("dn")
            .description("dd")
            .dependsOn("Z")
            .build(),
        EndpointStep.named("D")
            .endpointName("e")
            .endpointConfigName("c")
            .cache(DAY)
            .displayName("dn")
            .description("dd")
            .dependsOn("Z")
            .build(),
        ConditionStep.named("C")
            .when(literal(1).equalTo(1))
            .then(
                FailStep.named("F")
                    .message("x")
                    .displayName("dn")
                    .description("dd")
                    .dependsOn("Z")
                    .build())
            .displayName("dn")
            .description("dd")
            .dependsOn("Z")
            .build());
  }

  static Pipeline retries() {
    return Jobs.pipeline(
        "Retry",
        processing("Process")
            .retry(
                RetryPolicy.on(ExceptionType.SERVICE_FAULT, ExceptionType.THROTTLING)
                    .maxAttempts(20)
                    .backoffRate(1.5)
                    .interval(Duration.ofSeconds(5)),
                RetryPolicy.on(
                        ExceptionType.RESOURCE_LIMIT,
                        ExceptionType.JOB_INTERNAL_ERROR,
                        ExceptionType.CAPACITY_ERROR)
                    .expiringAfter(Duration.ofDays(10)))
            .build(),
        training("Train")
            .channel("train", "s3://b/t")
            .retry(RetryPolicy.on(ExceptionType.JOB_INTERNAL_ERROR).maxAttempts(1))
            .retry(
                RetryPolicy.on(ExceptionType.THROTTLING)
                    .expiringAfter(Duration.ofHours(1))
                    .backoffRate(1)
                    .interval(Duration.ZERO))
            .build(),
        tuning("Tune")
            .retry(
                RetryPolicy.on(ExceptionType.CAPACITY_ERROR)
                    .maxAttempts(5)
                    .backoffRate(3.0)
                    .interval(Duration.ofSeconds(30)))
            .build(),
        transform("Transform")
            .retry(RetryPolicy.on(ExceptionType.SERVICE_FAULT).maxAttempts(2))
            .build(),
        autoMl("Auto")
            .retry(RetryPolicy.on(ExceptionType.SERVICE_FAULT).expiringAfter(Duration.ofMinutes(5)))
            .build(),
        ModelStep.named("Model-CreateModel")
            .image(IMAGE)
            .retry(RetryPolicy.on(ExceptionType.SERVICE_FAULT).maxAttempts(2))
            .build(),
        EmrStep.named("Emr")
            .cluster("j-1")
            .jar("s3://b/a.jar")
            .retry(RetryPolicy.on(ExceptionType.SERVICE_FAULT).maxAttempts(2))
            .build());
  }

  static Pipeline prefixes() {
    return Jobs.pipeline("JobPrefix")
        .customJobPrefixes()
        .steps(
            processing("Process").processingJobName("my-proc").build(),
            processing("ProcessNamed")
                .processingJobName("exact-name")
                .script("s3://b/x.py")
                .build(),
            processing("ProcessNoBase").processingJobName("my-image").build(),
            training("Train").trainingJobName("my-train").channel("train", "s3://b/t").build(),
            tuning("Tune").hyperParameterTuningJobName("my-tune").build(),
            transform("Transform").transformJobName("my-bt").build(),
            ModelStep.named("Model-CreateModel")
                .image(IMAGE)
                .modelData("s3://b/m")
                .modelName("my-model")
                .build(),
            RegisterModelStep.named("Reg-RegisterModel")
                .image(IMAGE)
                .modelData("s3://b/m")
                .group("G")
                .contentTypes("a/b")
                .responseTypes("a/b")
                .inferenceInstances("ml.m5.large")
                .transformInstances("ml.m5.large")
                .approval(ModelApprovalStatus.PENDING_MANUAL_APPROVAL)
                .build(),
            autoMl("Auto").autoMLJobName("my-aml").build(),
            quality("Check").jobName("my-check").build())
        .build();
  }

  private static TuningStep.Builder tuning(String name) {
    return TuningStep.named(name)
        .algorithm(
            TuningAlgorithm.image(IMAGE)
                .instances(1, "ml.m5.xlarge")
                .maximize("m")
                .metric("m", "m")
                .integerRange("d", 1, 2)
                .channel("train", "s3://b/t")
                .outputPath("s3://" + BUCKET + "/models")
                .build())
        .maxJobs(1, 1);
  }

  private static TransformStep.Builder transform(String name) {
    return TransformStep.named(name).model("m").instances(1, "ml.m5.large").input("s3://b/in");
  }

  private static AutoMlStep.Builder autoMl(String name) {
    return AutoMlStep.named(name)
        .input("s3://b/t", "y")
        .mode(AutoMLMode.ENSEMBLING)
        .securityConfig(
            AutoMLSecurityConfig.builder().enableInterContainerTrafficEncryption(false).build());
  }

  private static QualityCheckStep.Builder quality(String name) {
    return QualityCheckStep.named(name)
        .dataQuality()
        .image(CheckTwins.MONITOR)
        .dataset("s3://b/d", DatasetFormat.csv())
        .output("s3://b/o");
  }

  private static ClarifyCheckStep.Builder bias(String name) {
    return ClarifyCheckStep.named(name)
        .dataBias()
        .image(CheckTwins.CLARIFY)
        .analysisConfig("s3://b/o/analysis_config.json")
        .dataset("s3://b/d")
        .output("s3://b/o");
  }
}
