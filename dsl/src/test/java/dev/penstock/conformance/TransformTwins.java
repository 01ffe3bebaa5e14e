package dev.penstock.conformance;

import static dev.penstock.conformance.Jobs.BUCKET;
import static dev.penstock.conformance.Jobs.IMAGE;
import static dev.penstock.conformance.Jobs.KEY;
import static dev.penstock.conformance.Jobs.ROLE;
import static dev.penstock.conformance.Jobs.SKLEARN;
import static dev.penstock.conformance.Jobs.XGBOOST;
import static dev.penstock.conformance.Jobs.tag;
import static dev.penstock.value.Values.join;
import static dev.penstock.value.Values.literal;

import dev.penstock.Pipeline;
import dev.penstock.model.sagemaker.AssemblyType;
import dev.penstock.model.sagemaker.BatchDataCaptureConfig;
import dev.penstock.model.sagemaker.BatchStrategy;
import dev.penstock.model.sagemaker.CompressionType;
import dev.penstock.model.sagemaker.DebugHookConfig;
import dev.penstock.model.sagemaker.ExperimentConfig;
import dev.penstock.model.sagemaker.JoinSource;
import dev.penstock.model.sagemaker.ModelClientConfig;
import dev.penstock.model.sagemaker.SplitType;
import dev.penstock.step.CacheConfig;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.FailStep;
import dev.penstock.step.ModelStep;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.RegisterModelStep;
import dev.penstock.step.TrainingStep;
import dev.penstock.step.TransformStep;
import dev.penstock.value.Parameters;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/** Batch transforms, alone and at the end of a whole pipeline. */
final class TransformTwins {
  private static final String PREPROCESS =
      "7df44cc2db2d7b60ec07a0a0c62cfe333173dc49d12e8699c4f89872a7280363/preprocess.py";
  private static final String EVALUATE =
      "3423766ef1674cf1f1de3b534d32c173b861234ec2e47279cdbd7c78caa6b0f8/evaluate.py";

  private TransformTwins() {}

  static List<Twin> all() {
    return List.of(
        Twin.of("transform_full", TransformTwins::transformFull),
        Twin.of("proc_bucket_prefix", TransformTwins::procBucketPrefix),
        Twin.of("combo_abalone", TransformTwins::comboAbalone));
  }

  static Pipeline transformFull() {
    var batch = Parameters.s3Uri("Batch", "s3://b/in");
    var full =
        TransformStep.named("Full")
            .model("my-model")
            .instances(2, "ml.m5.xlarge")
            .manifest(batch)
            .contentType("text/csv")
            .compressionType(CompressionType.GZIP)
            .splitType(SplitType.LINE)
            .inputFilter("$[1:]")
            .outputFilter("$[0]")
            .joinSource(JoinSource.INPUT)
            .outputPath("s3://b/out")
            .outputKmsKey(KEY)
            .assembleWith(AssemblyType.LINE)
            .accept("text/csv")
            .volumeKmsKey(KEY)
            .batchStrategy(BatchStrategy.MULTI_RECORD)
            .maxConcurrentTransforms(4)
            .maxPayloadInMB(6)
            .environment("A", "1")
            .tags(tag("k", "v"))
            .experimentConfig(ExperimentConfig.builder().trialComponentDisplayName("shown").build())
            .modelClientConfig(
                ModelClientConfig.builder()
                    .invocationsTimeoutInSeconds(60)
                    .invocationsMaxRetries(1)
                    .build())
            .dataCaptureConfig(
                BatchDataCaptureConfig.builder()
                    .destinationS3Uri("s3://b/cap")
                    .kmsKeyId(KEY)
                    .generateInferenceId(true)
                    .build())
            .cache(CacheConfig.expiringAfter(Duration.ofHours(1)))
            .build();
    var min =
        TransformStep.named("Min")
            .model("my-model")
            .instances(1, "ml.m5.xlarge")
            .input("s3://b/in")
            .build();
    var old =
        TransformStep.named("Old")
            .model("my-model")
            .instances(1, "ml.m5.xlarge")
            .input("s3://b/in")
            .contentType("text/csv")
            .splitType(SplitType.LINE)
            .outputPath("s3://b/o")
            .build();
    return Jobs.pipeline("TransformFull", full, min, old);
  }

  static Pipeline procBucketPrefix() {
    var a =
        ProcessingStep.named("A")
            .image(IMAGE)
            .instances(1, "ml.m5.xlarge")
            .script("s3://" + BUCKET + "/team/a/ProcPrefix/code/" + PREPROCESS)
            .output("output-1", "/opt/ml/processing/out")
            .build();
    var t =
        TrainingStep.named("T")
            .image(IMAGE)
            .instances(1, "ml.m5.xlarge")
            .channel("train", "s3://b/t")
            .disableProfiler()
            .build();
    var x =
        TransformStep.named("X").model("m").instances(1, "ml.m5.large").input("s3://b/in").build();
    return Pipeline.named("ProcPrefix")
        .steps(a, t, x)
        .defaults(
            PipelineDefaults.builder().role(ROLE).bucket(BUCKET).bucketPrefix("team/a").build())
        .build();
  }

  static Pipeline comboAbalone() {
    var instanceCount = Parameters.integer("ProcessingInstanceCount", 1);
    var instanceType = Parameters.string("TrainingInstanceType", "ml.m5.xlarge");
    var approval = Parameters.string("ModelApprovalStatus", "PendingManualApproval");
    var data = Parameters.s3Uri("InputData", "s3://b/abalone.csv");
    var batch = Parameters.s3Uri("BatchData", "s3://b/batch.csv");
    var threshold = Parameters.number("MseThreshold", 6.0);
    var code = "s3://" + BUCKET + "/AbalonePipeline/code/";
    var month = CacheConfig.expiringAfter(Period.ofDays(30));

    var process =
        ProcessingStep.named("AbaloneProcess")
            .image(SKLEARN)
            .instances(instanceCount, "ml.m5.xlarge")
            .script(code + PREPROCESS)
            .input("input-1", data, "/opt/ml/processing/input")
            .output("train", "/opt/ml/processing/train")
            .output("validation", "/opt/ml/processing/validation")
            .output("test", "/opt/ml/processing/test")
            .cache(month)
            .build();
    var train =
        TrainingStep.named("AbaloneTrain")
            .image(XGBOOST)
            .instances(1, instanceType)
            .channel("train", process.output("train"), "text/csv")
            .channel("validation", process.output("validation"), "text/csv")
            .hyperparameter("objective", "reg:linear")
            .hyperparameter("num_round", 50)
            .hyperparameter("max_depth", 5)
            .hyperparameter("eta", 0.2)
            .hyperparameter("gamma", 4)
            .hyperparameter("min_child_weight", 6)
            .hyperparameter("subsample", 0.7)
            .outputPath("s3://" + BUCKET + "/AbaloneTrain")
            .debugHookConfig(
                DebugHookConfig.builder()
                    .s3OutputPath("s3://" + BUCKET + "/AbaloneTrain")
                    .collectionConfigurations()
                    .build())
            .disableProfiler()
            .cache(month)
            .build();
    var modelData = train.properties().modelArtifacts().s3ModelArtifacts();
    var evaluate =
        ProcessingStep.named("AbaloneEval")
            .image(XGBOOST)
            .instances(1, "ml.m5.xlarge")
            .script(code + EVALUATE)
            .input("input-1", modelData, "/opt/ml/processing/model")
            .input("input-2", process.output("test"), "/opt/ml/processing/test")
            .output("evaluation", "/opt/ml/processing/evaluation")
            .propertyFile("AbaloneEvaluationReport", "evaluation", "evaluation.json")
            .build();
    var register =
        RegisterModelStep.named("AbaloneRegister-RegisterModel")
            .image(XGBOOST)
            .modelData(modelData)
            .group("AbaloneModelPackageGroup")
            .approval(approval)
            .contentTypes("text/csv")
            .responseTypes("text/csv")
            .inferenceInstances("ml.t2.medium", "ml.m5.xlarge")
            .transformInstances("ml.m5.xlarge")
            .modelStatistics(
                join("/", evaluate.output("evaluation"), literal("evaluation.json")).asS3Uri())
            .build();
    var create =
        ModelStep.named("AbaloneCreateModel-CreateModel")
            .image(XGBOOST)
            .modelData(modelData)
            .build();
    var transform =
        TransformStep.named("AbaloneTransform")
            .model(create)
            .instances(1, "ml.m5.xlarge")
            .input(batch)
            .contentType("text/csv")
            .splitType(SplitType.LINE)
            .outputPath("s3://" + BUCKET + "/AbaloneTransform")
            .build();
    var fail =
        FailStep.named("AbaloneMSEFail")
            .message(join(" ", literal("Execution failed due to MSE >"), threshold))
            .build();
    var gate =
        ConditionStep.named("AbaloneMSECond")
            .when(
                evaluate
                    .propertyFile("AbaloneEvaluationReport")
                    .number("regression_metrics.mse.value")
                    .lessThanOrEqualTo(threshold))
            .then(register, create, transform)
            .otherwise(fail)
            .build();
    return Jobs.pipeline("AbalonePipeline", gate);
  }
}
