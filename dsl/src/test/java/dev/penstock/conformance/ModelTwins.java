package dev.penstock.conformance;

import static dev.penstock.conformance.Jobs.BUCKET;
import static dev.penstock.conformance.Jobs.IMAGE;
import static dev.penstock.conformance.Jobs.KEY;
import static dev.penstock.conformance.Jobs.ROLE;
import static dev.penstock.conformance.Jobs.SKLEARN;
import static dev.penstock.conformance.Jobs.processing;
import static dev.penstock.conformance.Jobs.tag;
import static dev.penstock.conformance.Jobs.training;
import static dev.penstock.conformance.Jobs.vpc;

import dev.penstock.Pipeline;
import dev.penstock.model.sagemaker.Bias;
import dev.penstock.model.sagemaker.ContainerDefinition;
import dev.penstock.model.sagemaker.DebugHookConfig;
import dev.penstock.model.sagemaker.DriftCheckBaselines;
import dev.penstock.model.sagemaker.DriftCheckBias;
import dev.penstock.model.sagemaker.DriftCheckExplainability;
import dev.penstock.model.sagemaker.DriftCheckModelDataQuality;
import dev.penstock.model.sagemaker.DriftCheckModelQuality;
import dev.penstock.model.sagemaker.Explainability;
import dev.penstock.model.sagemaker.FileSource;
import dev.penstock.model.sagemaker.ImageConfig;
import dev.penstock.model.sagemaker.MetadataProperties;
import dev.penstock.model.sagemaker.MetricsSource;
import dev.penstock.model.sagemaker.ModelApprovalStatus;
import dev.penstock.model.sagemaker.ModelDataQuality;
import dev.penstock.model.sagemaker.ModelInput;
import dev.penstock.model.sagemaker.ModelLifeCycle;
import dev.penstock.model.sagemaker.ModelMetrics;
import dev.penstock.model.sagemaker.ModelPackageContainerDefinition;
import dev.penstock.model.sagemaker.ModelPackageValidationProfile;
import dev.penstock.model.sagemaker.ModelPackageValidationSpecification;
import dev.penstock.model.sagemaker.ModelQuality;
import dev.penstock.model.sagemaker.OutputDataConfig;
import dev.penstock.model.sagemaker.RepositoryAccessMode;
import dev.penstock.model.sagemaker.S3DataType;
import dev.penstock.model.sagemaker.SkipModelValidation;
import dev.penstock.model.sagemaker.TransformDataSource;
import dev.penstock.model.sagemaker.TransformInput;
import dev.penstock.model.sagemaker.TransformInstanceType;
import dev.penstock.model.sagemaker.TransformJobDefinition;
import dev.penstock.model.sagemaker.TransformOutput;
import dev.penstock.model.sagemaker.TransformResources;
import dev.penstock.model.sagemaker.TransformS3DataSource;
import dev.penstock.step.ExceptionType;
import dev.penstock.step.ModelStep;
import dev.penstock.step.RegisterModelStep;
import dev.penstock.step.RetryPolicy;
import dev.penstock.step.TrainingStep;
import dev.penstock.value.Parameters;
import java.time.Duration;
import java.util.List;

/** Models, their versions in the registry, and the jobs that repack their archives. */
final class ModelTwins {
  static final String PYTORCH_CPU =
      "763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-inference:2.0.0-cpu-py310";
  private static final String PYTORCH_GPU =
      "763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-inference:2.0.0-gpu-py310";
  private static final String OLD_SKLEARN =
      "683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.0-1-cpu-py3";
  private static final String NOW = "2024-01-02-03-04-05-678";

  private ModelTwins() {}

  static List<Twin> all() {
    return List.of(
        Twin.of("model_create", ModelTwins::create),
        Twin.of("model_create_repack", ModelTwins::createAndRepack),
        Twin.of(
            "model_register_full",
            ModelTwins::registerWithEverything,
            // A SHA-256 digest has 64 digits.
            "WARNING PSK205 Register-RegisterModel x16"),
        Twin.of(
            "model_register_unversioned_min",
            ModelTwins::registerWithoutGroup,
            "WARNING PSK218 Named-RegisterModel"));
  }

  static Pipeline create() {
    var parameter = Parameters.string("P", "x");
    var train = training("Train").channel("train", "s3://b/t").build();
    var full =
        ModelStep.named("Full-CreateModel")
            .image(IMAGE)
            .modelData(train.properties().modelArtifacts().s3ModelArtifacts())
            .environment("A", "1")
            .environment("P", parameter)
            .primaryContainer(
                ContainerDefinition.builder()
                    .imageConfig(
                        ImageConfig.builder()
                            .repositoryAccessMode(RepositoryAccessMode.VPC)
                            .build())
                    .build())
            .vpcConfig(vpc())
            .enableNetworkIsolation(true)
            .tags(tag("k", "v"))
            .displayName("Create it")
            .description("desc")
            .build();
    return Jobs.pipeline(
        "ModelCreate",
        full,
        ModelStep.named("Min-CreateModel").image(IMAGE).build(),
        ModelStep.named("Serverless-CreateModel")
            .image(IMAGE)
            .modelData("s3://b/m.tar.gz")
            .build());
  }

  static Pipeline createAndRepack() {
    var train = training("Train").channel("train", "s3://b/t").build();
    var model = train.properties().modelArtifacts().s3ModelArtifacts();
    var sklearn =
        ModelStep.named("Sk-CreateModel")
            .image(SKLEARN)
            .modelData(model)
            .environment("SAGEMAKER_PROGRAM", "inference.py")
            .environment(
                "SAGEMAKER_SUBMIT_DIRECTORY",
                "s3://" + BUCKET + "/sagemaker-scikit-learn-" + NOW + "/sourcedir.tar.gz")
            .environment("SAGEMAKER_CONTAINER_LOG_LEVEL", "20")
            .environment("SAGEMAKER_REGION", "us-east-1")
            .build();
    String torchOutput = "s3://" + BUCKET + "/torchy";
    var torchRepack =
        repacking(
                TrainingStep.named("Torch-RepackModel-torchy")
                    .image(OLD_SKLEARN)
                    .instances(1, "ml.m5.4xlarge"),
                train,
                "inference.py",
                "null",
                torchOutput)
            .outputDataConfig(
                OutputDataConfig.builder().s3OutputPath(torchOutput).kmsKeyId(KEY).build())
            .maxRuntime(Duration.ofSeconds(1000))
            .volumeSizeInGB(200)
            .vpcConfig(vpc())
            .build();
    var torch =
        ModelStep.named("Torch-CreateModel")
            .image(PYTORCH_GPU)
            .modelData(torchRepack.properties().modelArtifacts().s3ModelArtifacts())
            .environment("SAGEMAKER_PROGRAM", "inference.py")
            .environment("SAGEMAKER_SUBMIT_DIRECTORY", "/opt/ml/model/code")
            .environment("SAGEMAKER_CONTAINER_LOG_LEVEL", "20")
            .environment("SAGEMAKER_REGION", "us-east-1")
            .vpcConfig(vpc())
            .build();
    var repack =
        repack("Reg-RepackModel-0", train, "serve.py", "\"code/serve\"")
            .dependsOn(train, sklearn)
            .retry(RetryPolicy.on(ExceptionType.CAPACITY_ERROR).maxAttempts(3))
            .build();
    var register =
        RegisterModelStep.named("Reg-RegisterModel")
            .containers(
                ModelPackageContainerDefinition.builder()
                    .image(PYTORCH_CPU)
                    .modelDataUrl(repack.properties().modelArtifacts().s3ModelArtifacts())
                    .environment("SAGEMAKER_PROGRAM", "serve.py")
                    .environment("SAGEMAKER_SUBMIT_DIRECTORY", "/opt/ml/model/code")
                    .environment("SAGEMAKER_CONTAINER_LOG_LEVEL", "20")
                    .environment("SAGEMAKER_REGION", "us-east-1")
                    .framework("PYTORCH")
                    .frameworkVersion("2.0.0")
                    .build())
            .group("G")
            .contentTypes("text/csv")
            .responseTypes("text/csv")
            .inferenceInstances("ml.m5.large")
            .transformInstances("ml.m5.large")
            .displayName("dn")
            .description("dd")
            .retry(RetryPolicy.on(ExceptionType.THROTTLING).maxAttempts(2))
            .build();
    var after = processing("After").dependsOn(torchRepack, torch, repack, register).build();
    return Jobs.pipeline("ModelRepack", after);
  }

  static Pipeline registerWithEverything() {
    var approval = Parameters.string("Approval", "PendingManualApproval");
    var container =
        ModelPackageContainerDefinition.builder()
            .image(IMAGE)
            .modelDataUrl("s3://b/m.tar.gz")
            .environment("E", "1")
            .framework("XGBOOST")
            .frameworkVersion("1.7")
            .nearestModelName("resnet50")
            .modelInput(ModelInput.builder().dataInputConfig("{\"x\":[1]}").build())
            .build();
    var register =
        RegisterModelStep.named("Register-RegisterModel")
            .containers(container)
            .group("Group")
            .modelPackageDescription("a package")
            .approval(approval)
            .contentTypes("text/csv", "application/json")
            .responseTypes("text/csv")
            .inferenceInstances("ml.t2.medium", "ml.m5.xlarge")
            .transformInstances("ml.m5.xlarge")
            .modelMetrics(metrics())
            .driftCheckBaselines(baselines())
            .metadataProperties(
                MetadataProperties.builder()
                    .commitId("commit")
                    .repository("repo")
                    .generatedBy("me")
                    .projectId("proj")
                    .build())
            .customerMetadataProperties("k", "v")
            .customerMetadataProperties("param", approval)
            .validationSpecification(validation())
            .domain("MACHINE_LEARNING")
            .task("CLASSIFICATION")
            .samplePayloadUrl("s3://b/payload.tar.gz")
            .sourceUri("s3://b/src")
            .skipModelValidation(SkipModelValidation.ALL)
            .modelLifeCycle(
                ModelLifeCycle.builder()
                    .stage("Development")
                    .stageStatus("InProgress")
                    .stageDescription("note")
                    .build())
            .silence("PSK205", "the digests in the case have one digit")
            .displayName("Register it")
            .description("step text")
            .build();
    return Jobs.pipeline("ModelRegister", register);
  }

  static Pipeline registerWithoutGroup() {
    return Jobs.pipeline(
        "ModelRegisterMin",
        RegisterModelStep.named("Grouped-RegisterModel")
            .image(IMAGE)
            .modelData("s3://b/m.tar.gz")
            .group("Group")
            .build(),
        RegisterModelStep.named("Named-RegisterModel")
            .image(IMAGE)
            .modelData("s3://b/m.tar.gz")
            .approval(ModelApprovalStatus.APPROVED)
            .contentTypes("text/csv")
            .responseTypes("text/csv")
            .inferenceInstances("ml.m5.large")
            .transformInstances("ml.m5.large")
            .silence("PSK218", "the Python SDK loses the name")
            .build());
  }

  /** The job that puts an inference script into a model's archive, as the Python SDK adds it. */
  static TrainingStep.Builder repack(
      String name, TrainingStep train, String script, String sourceFolder) {
    return repacking(
        TrainingStep.named(name).image(SKLEARN).instances(1, "ml.m5.large"),
        train,
        script,
        sourceFolder,
        "s3://" + BUCKET + "/pytorch-inference-" + NOW);
  }

  private static TrainingStep.Builder repacking(
      TrainingStep.Builder step,
      TrainingStep train,
      String script,
      String sourceFolder,
      String output) {
    var model = train.properties().modelArtifacts().s3ModelArtifacts();
    String source =
        "s3://" + BUCKET + "/sagemaker-scikit-learn-" + NOW + "/source/sourcedir.tar.gz";
    return step.channel("training", model)
        .outputPath(output)
        .hyperparameter("inference_script", "\"" + script + "\"")
        .hyperparameter("model_archive", model)
        .hyperparameter("dependencies", "null")
        .hyperparameter("source_dir", sourceFolder)
        .hyperparameter("sagemaker_submit_directory", "\"" + source + "\"")
        .hyperparameter("sagemaker_program", "\"_repack_script_launcher.sh\"")
        .hyperparameter("sagemaker_container_log_level", 20)
        .hyperparameter("sagemaker_region", "\"us-east-1\"")
        .debugHookConfig(
            DebugHookConfig.builder().s3OutputPath(output).collectionConfigurations().build())
        .disableProfiler()
        .description(
            "Used to repack a model with customer scripts for a register/create model step");
  }

  private static ModelMetrics metrics() {
    return ModelMetrics.builder()
        .modelQuality(ModelQuality.builder().statistics(json("ms")).constraints(json("mc")).build())
        .modelDataQuality(
            ModelDataQuality.builder().statistics(json("ds")).constraints(json("dc")).build())
        .bias(
            Bias.builder()
                .report(json("bias"))
                .preTrainingReport(json("pre"))
                .postTrainingReport(json("post"))
                .build())
        .explainability(Explainability.builder().report(json("ex")).build())
        .build();
  }

  private static DriftCheckBaselines baselines() {
    return DriftCheckBaselines.builder()
        .modelQuality(
            DriftCheckModelQuality.builder().statistics(json("ms")).constraints(json("mc")).build())
        .modelDataQuality(
            DriftCheckModelDataQuality.builder()
                .statistics(json("ds"))
                .constraints(json("dc"))
                .build())
        .bias(
            DriftCheckBias.builder()
                .configFile(
                    FileSource.builder()
                        .s3Uri("s3://b/bias.json")
                        .contentDigest("sha256:1")
                        .contentType("application/json")
                        .build())
                .preTrainingConstraints(json("pre"))
                .postTrainingConstraints(json("post"))
                .build())
        .explainability(
            DriftCheckExplainability.builder()
                .constraints(json("ec"))
                .configFile(FileSource.builder().s3Uri("s3://b/ex.json").build())
                .build())
        .build();
  }

  private static MetricsSource json(String name) {
    return MetricsSource.builder()
        .contentType("application/json")
        .s3Uri("s3://b/" + name + ".json")
        .contentDigest("sha256:0")
        .build();
  }

  private static ModelPackageValidationSpecification validation() {
    var job =
        TransformJobDefinition.builder()
            .transformInput(
                TransformInput.builder()
                    .dataSource(
                        TransformDataSource.builder()
                            .s3DataSource(
                                TransformS3DataSource.builder()
                                    .s3DataType(S3DataType.S3_PREFIX)
                                    .s3Uri("s3://b/v")
                                    .build())
                            .build())
                    .build())
            .transformOutput(TransformOutput.builder().s3OutputPath("s3://b/vo").build())
            .transformResources(
                TransformResources.builder()
                    .instanceType(TransformInstanceType.ML_M5_LARGE)
                    .instanceCount(1)
                    .build())
            .build();
    return ModelPackageValidationSpecification.builder()
        .validationRole(ROLE)
        .validationProfiles(
            ModelPackageValidationProfile.builder()
                .profileName("p")
                .transformJobDefinition(job)
                .build())
        .build();
  }
}
