package dev.penstock.conformance;

import static dev.penstock.conformance.Jobs.BUCKET;
import static dev.penstock.conformance.Jobs.IMAGE;
import static dev.penstock.conformance.Jobs.KEY;
import static dev.penstock.conformance.Jobs.SKLEARN;
import static dev.penstock.conformance.Jobs.processing;
import static dev.penstock.conformance.Jobs.tag;
import static dev.penstock.value.Values.literal;

import dev.penstock.Pipeline;
import dev.penstock.model.sagemaker.AutoMLChannel;
import dev.penstock.model.sagemaker.AutoMLDataSource;
import dev.penstock.model.sagemaker.AutoMLMetricEnum;
import dev.penstock.model.sagemaker.AutoMLS3DataSource;
import dev.penstock.model.sagemaker.AutoMLS3DataType;
import dev.penstock.model.sagemaker.AutoMLSecurityConfig;
import dev.penstock.model.sagemaker.Explainability;
import dev.penstock.model.sagemaker.HyperParameterScalingType;
import dev.penstock.model.sagemaker.HyperParameterTuningJobStrategyType;
import dev.penstock.model.sagemaker.MetricsSource;
import dev.penstock.model.sagemaker.ModelMetrics;
import dev.penstock.model.sagemaker.ProblemType;
import dev.penstock.model.sagemaker.VpcConfig;
import dev.penstock.step.AutoMlStep;
import dev.penstock.step.CacheConfig;
import dev.penstock.step.ModelStep;
import dev.penstock.step.RegisterModelStep;
import dev.penstock.step.TuningAlgorithm;
import dev.penstock.step.TuningStep;
import dev.penstock.value.Parameters;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/** Tuning and AutoML: searches for the best model. */
final class SearchTwins {
  private SearchTwins() {}

  static List<Twin> all() {
    return List.of(
        Twin.of("tuning_single", SearchTwins::tuningSingle),
        Twin.of("tuning_multi_algo", SearchTwins::tuningMultiAlgo),
        Twin.of("prop_tuning_top_model", SearchTwins::propTuningTopModel, "WARNING PSK215 Use"),
        Twin.of("automl_ensembling", SearchTwins::automlEnsembling));
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
            .tags(tag("k", "v"))
            .cache(CacheConfig.expiringAfter(Period.ofDays(1)))
            .build();
    return Jobs.pipeline("TuningSingle", tune);
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
    return Jobs.pipeline("TuningMulti", tune);
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
        processing("Use")
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
    return Jobs.pipeline("PropTuning", tune, use, create);
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
            .outputKmsKey(KEY)
            .maxCandidates(10)
            .maxRuntime(Duration.ofHours(2))
            .maxRuntimePerCandidate(Duration.ofHours(1))
            .featureSpecification("s3://b/f.json")
            .validationFraction(0.2)
            .securityConfig(
                AutoMLSecurityConfig.builder()
                    .enableInterContainerTrafficEncryption(true)
                    .volumeKmsKeyId(KEY)
                    .vpcConfig(
                        VpcConfig.builder().securityGroupIds("sg-1").subnets("subnet-1").build())
                    .build())
            .tags(tag("k", "v"))
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
    return Jobs.pipeline("AutoMl", auto, create, register);
  }
}
