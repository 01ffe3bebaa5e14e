package dev.penstock.conformance;

import static dev.penstock.conformance.Jobs.BUCKET;
import static dev.penstock.conformance.Jobs.IMAGE;
import static dev.penstock.conformance.Jobs.KEY;
import static dev.penstock.conformance.Jobs.SKLEARN;
import static dev.penstock.conformance.Jobs.XGBOOST;
import static dev.penstock.conformance.Jobs.training;
import static dev.penstock.conformance.Jobs.vpc;
import static dev.penstock.value.Values.literal;

import dev.penstock.Pipeline;
import dev.penstock.model.sagemaker.AlgorithmSpecification;
import dev.penstock.model.sagemaker.Channel;
import dev.penstock.model.sagemaker.CheckpointConfig;
import dev.penstock.model.sagemaker.CollectionConfiguration;
import dev.penstock.model.sagemaker.CompressionType;
import dev.penstock.model.sagemaker.DataSource;
import dev.penstock.model.sagemaker.DebugHookConfig;
import dev.penstock.model.sagemaker.DebugRuleConfiguration;
import dev.penstock.model.sagemaker.FileSystemAccessMode;
import dev.penstock.model.sagemaker.FileSystemType;
import dev.penstock.model.sagemaker.InfraCheckConfig;
import dev.penstock.model.sagemaker.InstanceGroup;
import dev.penstock.model.sagemaker.OutputCompressionType;
import dev.penstock.model.sagemaker.OutputDataConfig;
import dev.penstock.model.sagemaker.ProcessingInstanceType;
import dev.penstock.model.sagemaker.ProfilerConfig;
import dev.penstock.model.sagemaker.ProfilerRuleConfiguration;
import dev.penstock.model.sagemaker.RecordWrapper;
import dev.penstock.model.sagemaker.RemoteDebugConfig;
import dev.penstock.model.sagemaker.ResourceConfig;
import dev.penstock.model.sagemaker.RetryStrategy;
import dev.penstock.model.sagemaker.S3DataSource;
import dev.penstock.model.sagemaker.S3DataType;
import dev.penstock.model.sagemaker.SessionChainingConfig;
import dev.penstock.model.sagemaker.TensorBoardOutputConfig;
import dev.penstock.model.sagemaker.TrainingImageConfig;
import dev.penstock.model.sagemaker.TrainingInputMode;
import dev.penstock.model.sagemaker.TrainingInstanceType;
import dev.penstock.model.sagemaker.TrainingRepositoryAccessMode;
import dev.penstock.model.sagemaker.TrainingRepositoryAuthConfig;
import dev.penstock.step.TrainingInput;
import dev.penstock.step.TrainingStep;
import dev.penstock.value.Parameters;
import java.time.Duration;
import java.util.List;

/** Training jobs. */
final class TrainingTwins {

  private TrainingTwins() {}

  static List<Twin> all() {
    return List.of(
        Twin.of("train_debugger_profiler", TrainingTwins::debuggerAndProfiler),
        Twin.of("train_frameworks", TrainingTwins::frameworks),
        Twin.of(
            "train_inputs",
            TrainingTwins::inputs,
            // CreateTrainingJob has no TargetAttributeName: the Python SDK made it up.
            "WARNING PSK203 Train",
            // File systems have longer ids.
            "WARNING PSK204 Train x2"),
        Twin.of("train_minimal", TrainingTwins::minimal),
        Twin.of("train_spot_checkpoint_network", TrainingTwins::spotAndNetwork),
        Twin.of(
            "train_warm_pool_groups",
            TrainingTwins::warmPoolAndGroups,
            // ARNs of an account whose number has one digit.
            "WARNING PSK204 Warm",
            "WARNING PSK205 Warm"));
  }

  static Pipeline debuggerAndProfiler() {
    var on =
        xgboost("On")
            .debugRuleConfigurations(
                DebugRuleConfiguration.builder()
                    .ruleConfigurationName("LossNotDecreasing")
                    .ruleEvaluatorImage(
                        "503895931360.dkr.ecr.us-east-1.amazonaws.com/sagemaker-debugger-rules:latest")
                    .ruleParameters("rule_to_invoke", "LossNotDecreasing")
                    .ruleParameters("num_steps", "3")
                    .build(),
                DebugRuleConfiguration.builder()
                    .ruleConfigurationName("MyRule")
                    .ruleEvaluatorImage(IMAGE)
                    .instanceType(ProcessingInstanceType.ML_M5_LARGE)
                    .volumeSizeInGB(20)
                    .ruleParameters("source_s3_uri", "s3://b/rule.py")
                    .ruleParameters("rule_to_invoke", "R")
                    .ruleParameters("x", "1")
                    .build())
            .debugHookConfig(
                DebugHookConfig.builder()
                    .s3OutputPath("s3://b/hook")
                    .hookParameters("save_interval", "5")
                    .collectionConfigurations(
                        CollectionConfiguration.builder()
                            .collectionName("weights")
                            .collectionParameters("save_interval", "10")
                            .build(),
                        CollectionConfiguration.builder()
                            .collectionName("losses")
                            .collectionParameters("train.save_interval", "500")
                            .build())
                    .build())
            .tensorBoardOutputConfig(
                TensorBoardOutputConfig.builder()
                    .s3OutputPath("s3://b/tb")
                    .localPath("/tb")
                    .build())
            .profilerRuleConfigurations(
                ProfilerRuleConfiguration.builder()
                    .ruleConfigurationName("MyProfRule")
                    .ruleEvaluatorImage(IMAGE)
                    .instanceType(ProcessingInstanceType.ML_M5_LARGE)
                    .volumeSizeInGB(20)
                    .ruleParameters("source_s3_uri", "s3://b/p.py")
                    .ruleParameters("rule_to_invoke", "P")
                    .build())
            .profilerConfig(
                ProfilerConfig.builder()
                    .s3OutputPath("s3://b/prof")
                    .disableProfiler(false)
                    .profilingIntervalInMilliseconds(500)
                    .build())
            .build();
    return Jobs.pipeline(
        "TrainDebugger",
        on,
        xgboost("Off").disableProfiler().build(),
        xgboost("ProfilerOffOnly").debugHookConfig(hook("s3://b/out")).disableProfiler().build(),
        xgboost("Default")
            .debugHookConfig(hook("s3://b/out"))
            .profilerConfig(profiler("s3://b/out"))
            .build());
  }

  static Pipeline frameworks() {
    String code = "s3://" + BUCKET + "/TrainFrameworks/code/";
    String folder = "6a7c435f1c89edfb9e24a5228be399569e10fd8d3565e6227d06a65a27b6004b";
    var sklearn =
        TrainingStep.named("Sklearn")
            .image(SKLEARN)
            .instances(1, "ml.m5.xlarge")
            .sourceDir(
                code
                    + "6dcb05bd8e2fe7797b997735ac15d234786bf5fc0e6ce8a6091f0816860602c4/"
                    + "sourcedir.tar.gz",
                "train.py")
            .disableProfiler()
            .hyperparameter("n", 10)
            .hyperparameter("s", "x")
            .channel("train", "s3://b/t")
            .outputPath("s3://" + BUCKET + "/sk")
            .build();
    var torch =
        TrainingStep.named("Torch")
            .image("763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-training:2.0.0-gpu-py310")
            .instances(2, "ml.p3.16xlarge")
            .sourceDir(code + folder + "/sourcedir.tar.gz", "train.py")
            .disableProfiler()
            .algorithmSpecification(
                AlgorithmSpecification.builder()
                    .trainingInputMode(TrainingInputMode.FILE)
                    .enableSageMakerMetricsTimeSeries(true)
                    .build())
            .hyperparameter("sagemaker_torch_distributed_enabled", true)
            .hyperparameter("sagemaker_instance_type", "ml.p3.16xlarge")
            .channel("train", "s3://b/t")
            .build();
    var entryOnly =
        TrainingStep.named("EntryOnly")
            .image(SKLEARN)
            .instances(1, "ml.m5.xlarge")
            .sourceDir(
                "s3://other/code/TrainFrameworks/code/"
                    + "7df44cc2db2d7b60ec07a0a0c62cfe333173dc49d12e8699c4f89872a7280363/"
                    + "sourcedir.tar.gz",
                "preprocess.py")
            .disableProfiler()
            .build();
    var inS3 =
        TrainingStep.named("InS3")
            .image(SKLEARN)
            .instances(1, "ml.m5.xlarge")
            .sourceDir("s3://b/source.tar.gz", "train.py")
            .disableProfiler()
            .build();
    var generic =
        training("GenericScriptMode")
            .sourceDir(code + folder + "/sourcedir.tar.gz", "train.py")
            .hyperparameter("lr", 0.1)
            .hyperparameter("name", "x")
            .build();
    return Jobs.pipeline("TrainFrameworks", sklearn, torch, entryOnly, inS3, generic);
  }

  static Pipeline inputs() {
    var step =
        training("Train")
            .inputMode(TrainingInputMode.PIPE)
            .channel("plain", "s3://b/plain")
            .channel(
                "sharded",
                TrainingInput.s3("s3://b/sh")
                    .shardedByS3Key()
                    .compressionType(CompressionType.GZIP)
                    .contentType("text/csv")
                    .recordWrapperType(RecordWrapper.RECORD_IO))
            .channel("manifest", TrainingInput.s3("s3://b/m.json").manifest())
            .channel(
                "augmented",
                TrainingInput.s3("s3://b/aug.json")
                    .augmentedManifest("source-ref", "label")
                    .recordWrapperType(RecordWrapper.RECORD_IO)
                    .inputMode(TrainingInputMode.PIPE)
                    .shuffle(1234))
            .channel("fast", TrainingInput.s3("s3://b/fast").inputMode(TrainingInputMode.FAST_FILE))
            .channel(
                Channel.builder()
                    .channelName("target")
                    .dataSource(
                        DataSource.builder()
                            .s3DataSource(
                                S3DataSource.builder()
                                    .s3DataType(S3DataType.S3_PREFIX)
                                    .s3Uri("s3://b/t")
                                    .build())
                            .build())
                    .set("TargetAttributeName", literal("y"))
                    .build())
            .silence("PSK203", "the Python SDK writes TargetAttributeName")
            .silence("PSK204", "the file systems in the case have ids of one digit")
            .channel("groups", TrainingInput.s3("s3://b/g").instanceGroups("g1"))
            .channel("efs", TrainingInput.fileSystem("fs-1", FileSystemType.EFS, "/data/train"))
            .channel(
                "fsx",
                TrainingInput.fileSystem("fs-2", FileSystemType.FSX_LUSTRE, "/fsx/x")
                    .accessMode(FileSystemAccessMode.RW)
                    .contentType("text/csv"))
            .vpcConfig(vpc())
            .build();
    return Jobs.pipeline("TrainInputs", step);
  }

  static Pipeline minimal() {
    return Jobs.pipeline(
        "TrainMinimal",
        observed("NoInput").build(),
        observed("StringInput").channel("training", "s3://b/train").build(),
        observed("OneInput").channel("training", "s3://b/train").build());
  }

  static Pipeline spotAndNetwork() {
    var spot = Parameters.bool("UseSpot", true);
    return Pipeline.named("TrainSpot")
        .defaults(
            dev.penstock.step.PipelineDefaults.builder()
                .role(Jobs.ROLE)
                .bucket(BUCKET)
                .volumeKmsKey(KEY)
                .outputKmsKey(KEY)
                .securityGroupIds("sg-1")
                .subnets("subnet-1")
                .trafficEncryption(true)
                .environment("A", "1")
                .tag("k", "v")
                .build())
        .steps(
            onSpot("Spot", true).enableNetworkIsolation(true).build(),
            onSpot("SpotParam", false).enableManagedSpotTraining(spot).build())
        .build();
  }

  static Pipeline warmPoolAndGroups() {
    var keep = Parameters.integer("Keep", 600);
    var warm =
        training("Warm")
            .silence("PSK204", "the account in the case has one digit")
            .silence("PSK205", "the account in the case has one digit")
            .entrypoint("python3", "a.py")
            .containerArguments("--x", "1")
            .algorithmSpecification(
                AlgorithmSpecification.builder()
                    .trainingInputMode(TrainingInputMode.FILE)
                    .trainingImageConfig(
                        TrainingImageConfig.builder()
                            .trainingRepositoryAccessMode(TrainingRepositoryAccessMode.VPC)
                            .trainingRepositoryAuthConfig(
                                TrainingRepositoryAuthConfig.builder()
                                    .trainingRepositoryCredentialsProviderArn(
                                        "arn:aws:lambda:us-east-1:1:function:c")
                                    .build())
                            .build())
                    .build())
            .resourceConfig(
                ResourceConfig.builder()
                    .keepAlivePeriodInSeconds(keep)
                    .trainingPlanArn("arn:aws:sagemaker:us-east-1:1:training-plan/p")
                    .build())
            .infraCheckConfig(InfraCheckConfig.builder().enableInfraCheck(true).build())
            .remoteDebugConfig(RemoteDebugConfig.builder().enableRemoteDebug(true).build())
            .sessionChainingConfig(
                SessionChainingConfig.builder().enableSessionTagChaining(true).build())
            .vpcConfig(vpc())
            .build();
    var groups =
        TrainingStep.named("Groups")
            .image(IMAGE)
            .instanceGroups(
                group("g1", TrainingInstanceType.ML_C5_XLARGE, 2),
                group("g2", TrainingInstanceType.ML_P3_2XLARGE, 1))
            .channel("a", TrainingInput.s3("s3://b/a").instanceGroups("g1"))
            .channel("b", TrainingInput.s3("s3://b/b").instanceGroups("g1", "g2"))
            .outputPath("s3://" + BUCKET + "/models")
            .disableProfiler()
            .build();
    return Jobs.pipeline("TrainWarmPool", warm, groups);
  }

  private static TrainingStep.Builder xgboost(String name) {
    return TrainingStep.named(name)
        .image(XGBOOST)
        .instances(1, "ml.m5.xlarge")
        .channel("train", "s3://b/t")
        .outputPath("s3://b/out");
  }

  /** The Python SDK turns the debugger and the profiler on unless told not to. */
  private static TrainingStep.Builder observed(String name) {
    String output = "s3://" + BUCKET + "/";
    return TrainingStep.named(name)
        .image(IMAGE)
        .instances(1, "ml.m5.xlarge")
        .debugHookConfig(hook(output))
        .profilerConfig(profiler(output));
  }

  private static DebugHookConfig hook(String s3Uri) {
    return DebugHookConfig.builder().s3OutputPath(s3Uri).collectionConfigurations().build();
  }

  private static ProfilerConfig profiler(String s3Uri) {
    return ProfilerConfig.builder().s3OutputPath(s3Uri).disableProfiler(false).build();
  }

  private static TrainingStep.Builder onSpot(String name, boolean metrics) {
    return training(name)
        .inputMode(TrainingInputMode.FAST_FILE)
        .channel("train", "s3://b/t")
        .metric("loss", "loss=(.*?);")
        .algorithmSpecification(
            AlgorithmSpecification.builder()
                .trainingInputMode(TrainingInputMode.FAST_FILE)
                .enableSageMakerMetricsTimeSeries(metrics)
                .build())
        .outputDataConfig(
            OutputDataConfig.builder()
                .s3OutputPath("s3://" + BUCKET + "/models")
                .compressionType(OutputCompressionType.NONE)
                .build())
        .volumeSizeInGB(100)
        .maxRuntime(Duration.ofHours(1))
        .spot(Duration.ofHours(2))
        .checkpointConfig(
            CheckpointConfig.builder().s3Uri("s3://b/ckpt").localPath("/opt/ml/ckpt").build())
        .retryStrategy(RetryStrategy.builder().maximumRetryAttempts(3).build());
  }

  private static InstanceGroup group(String name, TrainingInstanceType type, long count) {
    return InstanceGroup.builder()
        .instanceType(type)
        .instanceCount(count)
        .instanceGroupName(name)
        .build();
  }
}
