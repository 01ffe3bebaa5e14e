package dev.penstock.conformance;

import static dev.penstock.value.Values.join;
import static dev.penstock.value.Values.literal;
import static dev.penstock.value.Values.s3Uri;

import dev.penstock.Pipeline;
import dev.penstock.model.bedrock.CommitmentDuration;
import dev.penstock.model.bedrock.ModelDataSource;
import dev.penstock.model.bedrock.S3DataSource;
import dev.penstock.model.sagemaker.ActionSource;
import dev.penstock.model.sagemaker.ArtifactSource;
import dev.penstock.model.sagemaker.AssemblyType;
import dev.penstock.model.sagemaker.AsyncInferenceConfig;
import dev.penstock.model.sagemaker.AsyncInferenceOutputConfig;
import dev.penstock.model.sagemaker.AutoMLChannel;
import dev.penstock.model.sagemaker.AutoMLDataSource;
import dev.penstock.model.sagemaker.AutoMLMetricEnum;
import dev.penstock.model.sagemaker.AutoMLS3DataSource;
import dev.penstock.model.sagemaker.AutoMLS3DataType;
import dev.penstock.model.sagemaker.AutoMLSecurityConfig;
import dev.penstock.model.sagemaker.BatchDataCaptureConfig;
import dev.penstock.model.sagemaker.BatchStrategy;
import dev.penstock.model.sagemaker.CompressionType;
import dev.penstock.model.sagemaker.ContextSource;
import dev.penstock.model.sagemaker.DebugHookConfig;
import dev.penstock.model.sagemaker.ExperimentConfig;
import dev.penstock.model.sagemaker.Explainability;
import dev.penstock.model.sagemaker.HyperParameterScalingType;
import dev.penstock.model.sagemaker.HyperParameterTuningJobStrategyType;
import dev.penstock.model.sagemaker.InferenceComponentComputeResourceRequirements;
import dev.penstock.model.sagemaker.InferenceComponentRuntimeConfig;
import dev.penstock.model.sagemaker.InferenceComponentSpecification;
import dev.penstock.model.sagemaker.JoinSource;
import dev.penstock.model.sagemaker.LineageAction;
import dev.penstock.model.sagemaker.LineageArtifact;
import dev.penstock.model.sagemaker.LineageContext;
import dev.penstock.model.sagemaker.MetricsSource;
import dev.penstock.model.sagemaker.ModelClientConfig;
import dev.penstock.model.sagemaker.ModelMetrics;
import dev.penstock.model.sagemaker.ProblemType;
import dev.penstock.model.sagemaker.ProductionVariant;
import dev.penstock.model.sagemaker.SplitType;
import dev.penstock.model.sagemaker.Tag;
import dev.penstock.model.sagemaker.VpcConfig;
import dev.penstock.step.AutoMlStep;
import dev.penstock.step.BedrockCustomModelDeploymentStep;
import dev.penstock.step.BedrockCustomModelStep;
import dev.penstock.step.BedrockModelImportStep;
import dev.penstock.step.BedrockProvisionedModelThroughputStep;
import dev.penstock.step.CacheConfig;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.EndpointConfigStep;
import dev.penstock.step.EndpointStep;
import dev.penstock.step.ExceptionType;
import dev.penstock.step.FailStep;
import dev.penstock.step.InferenceComponentStep;
import dev.penstock.step.LineageStep;
import dev.penstock.step.ModelStep;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.RegisterModelStep;
import dev.penstock.step.RetryPolicy;
import dev.penstock.step.TrainingStep;
import dev.penstock.step.TransformStep;
import dev.penstock.step.TuningAlgorithm;
import dev.penstock.step.TuningStep;
import dev.penstock.value.ExecutionVariables;
import dev.penstock.value.Json;
import dev.penstock.value.Parameters;
import dev.penstock.value.S3UriValue;
import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Tuning, transform, AutoML, deployment, lineage and Bedrock, as the Python SDK compiles them. */
final class JobTwins {
  private static final String BUCKET = "sagemaker-us-east-1-111122223333";
  private static final String ROLE = "arn:aws:iam::111122223333:role/PipelineRole";
  private static final String IMAGE = "111122223333.dkr.ecr.us-east-1.amazonaws.com/my-image:1.0";
  private static final String SKLEARN =
      "683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3";
  private static final String XGBOOST =
      "683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1";
  private static final String KMS =
      "arn:aws:kms:us-east-1:111122223333:key/11111111-2222-3333-4444-555555555555";
  private static final String PREPROCESS =
      "7df44cc2db2d7b60ec07a0a0c62cfe333173dc49d12e8699c4f89872a7280363/preprocess.py";
  private static final String EVALUATE =
      "3423766ef1674cf1f1de3b534d32c173b861234ec2e47279cdbd7c78caa6b0f8/evaluate.py";
  private static final PipelineDefaults DEFAULTS =
      PipelineDefaults.builder().role(ROLE).bucket(BUCKET).build();

  private JobTwins() {}

  /** Each twin by the name of its case. */
  static Map<String, Supplier<Pipeline>> all() {
    Map<String, Supplier<Pipeline>> twins = new LinkedHashMap<>();
    twins.put("tuning_single", JobTwins::tuningSingle);
    twins.put("tuning_multi_algo", JobTwins::tuningMultiAlgo);
    twins.put("prop_tuning_top_model", JobTwins::propTuningTopModel);
    twins.put("transform_full", JobTwins::transformFull);
    twins.put("proc_bucket_prefix", JobTwins::procBucketPrefix);
    twins.put("automl_ensembling", JobTwins::automlEnsembling);
    twins.put("endpoint_steps", JobTwins::endpointSteps);
    twins.put("inference_component", JobTwins::inferenceComponent);
    twins.put("lineage_step", JobTwins::lineageStep);
    twins.put("bedrock_steps", JobTwins::bedrockSteps);
    twins.put("combo_abalone", JobTwins::comboAbalone);
    return twins;
  }

  static Pipeline tuningSingle() {
    var minEta = Parameters.number("MinEta", 0.01);
    var rounds = Parameters.integer("Rounds", 10);
    var algorithm =
        TuningAlgorithm.image(IMAGE)
            .instances(1, "ml.m5.xlarge")
            .minimize("validation:rmse")
            .metric("validation:rmse", "rmse=(.*)")
            .continuousRange("eta", minEta, literal(0.3), HyperParameterScalingType.LOGARITHMIC)
            .continuousRange("gamma", 0, 5)
            .continuousRange("alpha", 1e-6, 2.0, HyperParameterScalingType.REVERSE_LOGARITHMIC)
            .integerRange("depth", 3, 9, HyperParameterScalingType.LINEAR)
            .categoricalRange("booster", "gbtree", "dart", "3")
            .hyperparameter("objective", "reg:linear")
            .hyperparameter("n", rounds)
            .channel("train", "s3://b/train")
            .channel("validation", "s3://b/val")
            .outputPath("s3://" + BUCKET + "/models")
            .maxRuntime(Duration.ofMinutes(10))
            .spot(Duration.ofMinutes(15))
            .checkpoints("s3://b/ck")
            .build();
    var tune =
        TuningStep.named("Tune")
            .algorithm(algorithm)
            .maxJobs(20, 4)
            .maxRuntime(Duration.ofHours(2))
            .earlyStopping()
            .randomSeed(42)
            .tags(tag())
            .cache(CacheConfig.expiringAfter(Period.ofDays(1)))
            .build();
    return Pipeline.named("TuningSingle").steps(tune).defaults(DEFAULTS).build();
  }

  static Pipeline tuningMultiAlgo() {
    var own =
        TuningAlgorithm.image(IMAGE)
            .instances(1, "ml.m5.xlarge")
            .minimize("val:loss")
            .metric("val:loss", "a=(.*)")
            .continuousRange("eta", 0.0, 1.0)
            .hyperparameter("objective", "x")
            .channel("train", "s3://b/a")
            .outputPath("s3://" + BUCKET + "/models")
            .build();
    // Script mode: every hyperparameter is JSON inside its string.
    var sklearn =
        TuningAlgorithm.image(SKLEARN)
            .instances(1, "ml.m5.xlarge")
            .minimize("val:loss")
            .metric("val:loss", "b=(.*)")
            .integerRange("n", 1, 5)
            .categoricalRange("kind", "\"x\"", "\"y\"")
            .hyperparameter(
                "sagemaker_submit_directory",
                "\"s3://b/sagemaker-scikit-learn-2024-01-02-03-04-05-678/source/sourcedir.tar.gz\"")
            .hyperparameter("sagemaker_program", "\"train.py\"")
            .hyperparameter("sagemaker_container_log_level", 20)
            .hyperparameter(
                "sagemaker_job_name", "\"sagemaker-scikit-learn-2024-01-02-03-04-05-678\"")
            .hyperparameter("sagemaker_region", "\"us-east-1\"")
            .hyperparameter("sagemaker_estimator_class_name", "\"SKLearn\"")
            .hyperparameter("sagemaker_estimator_module", "\"sagemaker.sklearn.estimator\"")
            .channel("train", "s3://b/b")
            .outputPath("s3://b/sk")
            .build();
    var tune =
        TuningStep.named("Tune")
            .algorithm("algo-a", own)
            .algorithm("algo-b", sklearn)
            .maxJobs(10, 2)
            .strategy(HyperParameterTuningJobStrategyType.RANDOM)
            .build();
    return Pipeline.named("TuningMulti").steps(tune).defaults(DEFAULTS).build();
  }

  static Pipeline propTuningTopModel() {
    var bucket = Parameters.string("ModelBucket", "models");
    var algorithm =
        TuningAlgorithm.image(IMAGE)
            .instances(1, "ml.m5.xlarge")
            .maximize("val:auc")
            .metric("val:auc", "auc=(.*)")
            .integerRange("depth", 1, 9)
            .channel("train", "s3://b/train")
            .outputPath("s3://" + BUCKET + "/models")
            .build();
    var tune = TuningStep.named("Tune").algorithm(algorithm).maxJobs(4, 2).build();
    var tuned = tune.properties();
    var best = tuned.bestTrainingJob();
    var use =
        ProcessingStep.named("Use")
            .image(IMAGE)
            .instances(1, "ml.m5.xlarge")
            .environment("BEST", best.trainingJobName())
            .environment("BEST_HP", best.tunedHyperParameters().key("depth"))
            .environment("SECOND", tuned.trainingJobSummaries().at(1).trainingJobName())
            .environment("METRIC", best.finalHyperParameterTuningJobObjectiveMetric().value())
            .environment("STATUS", tuned.hyperParameterTuningJobStatus())
            .environment("OVERALL", tuned.overallBestTrainingJob().trainingJobArn())
            .environment("TOP0", tune.topModel(0, "models"))
            .environment("TOP3", tune.topModel(3, bucket, "runs/a"))
            .build();
    var create =
        ModelStep.named("Create-CreateModel")
            .image(IMAGE)
            .modelData(tune.topModel(0, "models", "p"))
            .build();
    return Pipeline.named("PropTuning").steps(tune, use, create).defaults(DEFAULTS).build();
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
            .outputKmsKey(KMS)
            .assembleWith(AssemblyType.LINE)
            .accept("text/csv")
            .volumeKmsKey(KMS)
            .batchStrategy(BatchStrategy.MULTI_RECORD)
            .maxConcurrentTransforms(4)
            .maxPayloadInMB(6)
            .environment("A", "1")
            .tags(tag())
            .experimentConfig(ExperimentConfig.builder().trialComponentDisplayName("shown").build())
            .modelClientConfig(
                ModelClientConfig.builder()
                    .invocationsTimeoutInSeconds(60)
                    .invocationsMaxRetries(1)
                    .build())
            .dataCaptureConfig(
                BatchDataCaptureConfig.builder()
                    .destinationS3Uri("s3://b/cap")
                    .kmsKeyId(KMS)
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
    return Pipeline.named("TransformFull").steps(full, min, old).defaults(DEFAULTS).build();
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

  static Pipeline automlEnsembling() {
    var target = Parameters.string("Target", "y");
    var training =
        AutoMLChannel.builder()
            .targetAttributeName(target)
            .channelType("training")
            .compressionType("Gzip")
            .dataSource(
                AutoMLDataSource.builder()
                    .s3DataSource(
                        AutoMLS3DataSource.builder()
                            .s3DataType(AutoMLS3DataType.S3_PREFIX)
                            .s3Uri("s3://b/train")
                            .build())
                    .build())
            .build();
    var auto =
        AutoMlStep.named("Auto")
            .channels(training)
            .validation("s3://b/val", target)
            .problemType(ProblemType.BINARY_CLASSIFICATION)
            .objective(AutoMLMetricEnum.AUC)
            .outputPath("s3://b/automl")
            .outputKmsKey(KMS)
            .maxCandidates(10)
            .maxRuntime(Duration.ofHours(2))
            .maxRuntimePerCandidate(Duration.ofHours(1))
            .featureSpecification("s3://b/f.json")
            .validationFraction(0.2)
            .securityConfig(
                AutoMLSecurityConfig.builder()
                    .enableInterContainerTrafficEncryption(true)
                    .volumeKmsKeyId(KMS)
                    .vpcConfig(
                        VpcConfig.builder().securityGroupIds("sg-1").subnets("subnet-1").build())
                    .build())
            .tags(tag())
            .cache(CacheConfig.expiringAfter(Period.ofDays(1)))
            .build();
    var create = ModelStep.named("Create-CreateModel").container(auto.bestContainer()).build();
    var reports = auto.properties().bestCandidateProperties();
    var register =
        RegisterModelStep.named("Register-RegisterModel")
            .containers(auto.bestPackageContainer())
            .group("G")
            .contentTypes("text/csv")
            .responseTypes("text/csv")
            .inferenceInstances("ml.m5.large")
            .transformInstances("ml.m5.large")
            .modelStatistics(reports.modelInsightsJsonReportPath())
            .modelMetrics(
                ModelMetrics.builder()
                    .explainability(
                        Explainability.builder()
                            .report(
                                MetricsSource.builder()
                                    .contentType("application/json")
                                    .s3Uri(reports.explainabilityJsonReportPath())
                                    .build())
                            .build())
                    .build())
            .build();
    return Pipeline.named("AutoMl").steps(auto, create, register).defaults(DEFAULTS).build();
  }

  static Pipeline endpointSteps() {
    var instanceType = Parameters.string("Type", "ml.m5.large");
    var create =
        ModelStep.named("Create-CreateModel").image(IMAGE).modelData("s3://b/m.tar.gz").build();
    var config =
        EndpointConfigStep.named("Config")
            .productionVariants(
                ProductionVariant.builder()
                    .variantName("AllTraffic")
                    .modelName(create.properties().modelName())
                    .instanceType(instanceType)
                    .initialInstanceCount(1)
                    .initialVariantWeight(1.0)
                    .build())
            .endpointConfigName(join("-", literal("cfg"), ExecutionVariables.PIPELINE_EXECUTION_ID))
            .kmsKeyId(KMS)
            .asyncInferenceConfig(
                AsyncInferenceConfig.builder()
                    .outputConfig(
                        AsyncInferenceOutputConfig.builder().s3OutputPath("s3://b/async").build())
                    .build())
            .tags(tag())
            .enableNetworkIsolation(false)
            .displayName("dn")
            .description("dd")
            .cache(CacheConfig.expiringAfter(Period.ofDays(1)))
            .retry(RetryPolicy.on(ExceptionType.THROTTLING).maxAttempts(2))
            .build();
    var endpoint =
        EndpointStep.named("Endpoint")
            .endpointName("my-endpoint")
            .endpointConfigName(config.properties().endpointConfigName())
            .tags()
            .cache(CacheConfig.disabled())
            .dependsOn(config)
            .build();
    var made = endpoint.properties();
    var use =
        ProcessingStep.named("Use")
            .image(IMAGE)
            .instances(1, "ml.m5.xlarge")
            .environment("E", made.endpointName())
            .environment("A", made.endpointArn())
            .environment("V", config.properties().productionVariants().at(0).modelName())
            .environment("S", made.endpointStatus())
            .build();
    return Pipeline.named("Endpoints")
        .steps(create, config, endpoint, use)
        .defaults(DEFAULTS)
        .build();
  }

  static Pipeline inferenceComponent() {
    var endpoint =
        EndpointStep.named("Endpoint").endpointName("ep").endpointConfigName("cfg").build();
    var component =
        InferenceComponentStep.named("Ic")
            .inferenceComponentName("ic")
            .endpointName(endpoint.properties().endpointName())
            .variantName("AllTraffic")
            .specification(
                InferenceComponentSpecification.builder()
                    .modelName("m")
                    .computeResourceRequirements(
                        InferenceComponentComputeResourceRequirements.builder()
                            .minMemoryRequiredInMb(1024)
                            .numberOfCpuCoresRequired(2.0)
                            .build())
                    .build())
            .runtimeConfig(InferenceComponentRuntimeConfig.builder().copyCount(1).build())
            .displayName("dn")
            .description("dd")
            .dependsOn("Endpoint")
            .build();
    var use =
        ProcessingStep.named("Use")
            .image(IMAGE)
            .instances(1, "ml.m5.xlarge")
            .environment("N", component.properties().inferenceComponentName())
            .environment("A", component.properties().inferenceComponentArn())
            .build();
    return Pipeline.named("InferenceComp")
        .steps(endpoint, component, use)
        .defaults(DEFAULTS)
        .build();
  }

  static Pipeline lineageStep() {
    var train = train();
    var trained = train.properties();
    var artifact =
        LineageArtifact.builder()
            .artifactType("Model")
            .source(
                ArtifactSource.builder()
                    .sourceUri(trained.modelArtifacts().s3ModelArtifacts().asText())
                    .build())
            .artifactName("model")
            .build();
    var action =
        LineageAction.builder()
            .actionName("train")
            .actionType("Training")
            .source(ActionSource.builder().sourceUri(trained.trainingJobArn()).build())
            .build();
    var context =
        LineageContext.builder()
            .contextName("ctx")
            .contextType("Endpoint")
            .source(ContextSource.builder().sourceUri("arn:x").build())
            .build();
    var lineage =
        LineageStep.named("Lineage")
            .artifacts(artifact)
            .actions(action)
            .contexts(context)
            // The form of this SDK's documentation; the service has Source and Destination.
            .argument(
                "Associations",
                Json.array(
                    Json.object()
                        .with("SourceName", "train")
                        .with("DestinationName", "model")
                        .with("AssociationType", "Produced")))
            .displayName("dn")
            .description("dd")
            .build();
    var use =
        ProcessingStep.named("Use")
            .image(IMAGE)
            .instances(1, "ml.m5.xlarge")
            .environment("A", lineage.properties().artifactArns().key("model"))
            .environment("ALL", lineage.properties().actionArns().path().string())
            .build();
    return Pipeline.named("LineageP").steps(train, lineage, use).defaults(DEFAULTS).build();
  }

  static Pipeline bedrockSteps() {
    var name = Parameters.string("ModelName", "mine");
    var train = train();
    var imported =
        BedrockModelImportStep.named("Import")
            .jobName(join("-", literal("imp"), ExecutionVariables.PIPELINE_EXECUTION_ID))
            .importedModelName(name)
            .modelDataSource(source(train.properties().modelArtifacts().s3ModelArtifacts()))
            .build();
    var custom =
        BedrockCustomModelStep.named("Custom")
            .modelName(name)
            .modelSourceConfig(source(s3Uri("s3://b/m")))
            .modelKmsKeyArn(KMS)
            .modelTags(dev.penstock.model.bedrock.Tag.builder().key("k").value("v").build())
            .displayName("dn")
            .description("dd")
            .silence("PSK205", "the case's bucket has a name of one letter")
            .build();
    var deployed =
        BedrockCustomModelDeploymentStep.named("Deploy")
            .modelDeploymentName("dep")
            .modelArn(custom.properties().modelArn())
            .descriptionValue("x")
            .dependsOn(imported)
            .build();
    var provisioned =
        BedrockProvisionedModelThroughputStep.named("Throughput")
            .modelUnits(1)
            .provisionedModelName("prov")
            .modelId(imported.properties().importedModelArn())
            .commitmentDuration(CommitmentDuration.ONE_MONTH)
            .build();
    var use =
        ProcessingStep.named("Use")
            .image(IMAGE)
            .instances(1, "ml.m5.xlarge")
            .environment("D", deployed.properties().modelDeploymentArn())
            .environment("P", provisioned.properties().provisionedModelArn())
            .build();
    return Pipeline.named("Bedrock")
        .steps(train, imported, custom, deployed, provisioned, use)
        .defaults(DEFAULTS)
        .build();
  }

  private static ModelDataSource source(S3UriValue s3Uri) {
    return ModelDataSource.builder()
        .s3DataSource(S3DataSource.builder().s3Uri(s3Uri).build())
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
    return Pipeline.named("AbalonePipeline").steps(gate).defaults(DEFAULTS).build();
  }

  /** The smallest training job, for what comes after one. */
  private static TrainingStep train() {
    return TrainingStep.named("Train")
        .image(IMAGE)
        .instances(1, "ml.m5.xlarge")
        .channel("train", "s3://b/t")
        .outputPath("s3://" + BUCKET + "/models")
        .disableProfiler()
        .build();
  }

  private static Tag tag() {
    return Tag.builder().key("k").value("v").build();
  }
}
