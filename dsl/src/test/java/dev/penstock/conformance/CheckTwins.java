package dev.penstock.conformance;

import static dev.penstock.conformance.Jobs.BUCKET;
import static dev.penstock.conformance.Jobs.KEY;
import static dev.penstock.conformance.Jobs.processing;
import static dev.penstock.conformance.Jobs.vpc;
import static dev.penstock.value.Values.join;
import static dev.penstock.value.Values.literal;

import dev.penstock.Pipeline;
import dev.penstock.model.sagemaker.NetworkConfig;
import dev.penstock.step.CacheConfig;
import dev.penstock.step.ClarifyCheckStep;
import dev.penstock.step.DatasetFormat;
import dev.penstock.step.MonitorBatchTransform;
import dev.penstock.step.QualityCheckStep;
import dev.penstock.step.TransformStep;
import dev.penstock.value.ExecutionVariables;
import dev.penstock.value.Parameters;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/** Checks of data and models, alone and beside a batch transform. */
final class CheckTwins {
  static final String MONITOR =
      "156813124566.dkr.ecr.us-east-1.amazonaws.com/sagemaker-model-monitor-analyzer";
  static final String CLARIFY =
      "205585389593.dkr.ecr.us-east-1.amazonaws.com/sagemaker-clarify-processing:1.0";
  private static final String BASELINING =
      "s3://"
          + BUCKET
          + "/model-monitor/baselining/baseline-suggestion-job-2024-01-02-03-04-05-678";

  private CheckTwins() {}

  static List<Twin> all() {
    return List.of(
        Twin.of("quality_data", CheckTwins::dataQuality),
        Twin.of("clarify_data_bias", CheckTwins::dataBias),
        Twin.of("monitor_batch_transform", CheckTwins::monitored));
  }

  static Pipeline dataQuality() {
    var pre = processing("Pre").output("d", "/o").build();
    var full =
        QualityCheckStep.named("Full")
            .dataQuality()
            .image(MONITOR)
            .dataset("s3://b/d.csv", DatasetFormat.csv(false))
            .output(
                join("/", literal("s3://b"), ExecutionVariables.PIPELINE_EXECUTION_ID).asS3Uri())
            .recordPreprocessor(
                BASELINING + "/input/record_preprocessor_script_input", "preprocess.py")
            .postAnalyticsProcessor(
                BASELINING + "/input/post_analytics_processor_script_input", "evaluate.py")
            .environment("A", "1")
            .skipCheck(true)
            .failOnViolation(false)
            .registerNewBaseline(true)
            .modelPackageGroup("G")
            .suppliedBaselineStatistics("s3://b/s.json")
            .suppliedBaselineConstraints("s3://b/c.json")
            .cache(CacheConfig.expiringAfter(Period.ofDays(1)))
            .dependsOn(pre)
            .build();
    var min =
        QualityCheckStep.named("Min")
            .dataQuality()
            .image(MONITOR)
            .dataset(pre.output("d"), DatasetFormat.jsonLines())
            .output(BASELINING + "/results")
            .environment("A", "1")
            .build();
    var local =
        QualityCheckStep.named("LocalData")
            .dataQuality()
            .image(MONITOR)
            .dataset(BASELINING + "/input/baseline_dataset_input", DatasetFormat.csv())
            .output(BASELINING + "/results")
            .environment("A", "1")
            .build();
    return Jobs.pipeline("QualityData", full, min, local);
  }

  static Pipeline dataBias() {
    var bias =
        ClarifyCheckStep.named("Bias")
            .dataBias()
            .image(CLARIFY)
            .analysisConfig("s3://b/analysis/analysis_config.json")
            .dataset(Parameters.s3Uri("Data", "s3://b/d.csv"))
            .output(
                join("/", literal("s3://b"), ExecutionVariables.PIPELINE_EXECUTION_ID).asS3Uri())
            .instances(2, "ml.c5.xlarge")
            .volumeSizeInGB(60)
            .volumeKmsKey(KEY)
            .outputKmsKey(KEY)
            .maxRuntime(Duration.ofMinutes(30))
            .environment("A", "1")
            .tag("k", "v")
            .networkConfig(
                NetworkConfig.builder().enableNetworkIsolation(true).vpcConfig(vpc()).build())
            .skipCheck(Parameters.bool("Skip", false))
            .failOnViolation(Parameters.bool("Fail", true))
            .registerNewBaseline(Parameters.bool("Reg", false))
            .modelPackageGroup(Parameters.string("Group", "G"))
            .suppliedBaselineConstraints(Parameters.s3Uri("Supplied", "s3://b/c.json"))
            .cache(CacheConfig.expiringAfter(Period.ofDays(1)))
            .displayName("dn")
            .description("dd")
            .build();
    return Jobs.pipeline("ClarifyDataBias", bias);
  }

  static Pipeline monitored() {
    var after =
        MonitorBatchTransform.named("After")
            .transform(name -> transform(name).displayName("Monitored-transform").description("d"))
            .qualityCheck(
                name ->
                    quality(name)
                        .displayName("Monitored-monitoring")
                        .description("d")
                        .failOnViolation(false)
                        .suppliedBaselineStatistics("s3://b/s.json")
                        .suppliedBaselineConstraints("s3://b/c.json"))
            .build();
    var before =
        MonitorBatchTransform.named("Before")
            .transform(CheckTwins::transform)
            .qualityCheck(CheckTwins::quality)
            .checkFirst()
            .build();
    var bias =
        MonitorBatchTransform.named("Bias")
            .transform(CheckTwins::transform)
            .clarifyCheck(
                name ->
                    ClarifyCheckStep.named(name)
                        .dataBias()
                        .image(CLARIFY)
                        .analysisConfig("s3://b/o/analysis_config.json")
                        .dataset("s3://b/d.csv")
                        .output("s3://b/o"))
            .build();
    var use =
        processing("Use")
            .environment("OUT", after.transform().properties().transformOutput().s3OutputPath())
            .dependsOn(after.transform(), after.check(), before.transform(), before.check())
            .build();
    return Jobs.pipeline("MonitorBatch").steps(bias.steps()).steps(use).build();
  }

  static QualityCheckStep.Builder quality(String name) {
    return QualityCheckStep.named(name)
        .dataQuality()
        .image(MONITOR)
        .dataset("s3://b/in", DatasetFormat.csv())
        .output("s3://b/rep");
  }

  private static TransformStep.Builder transform(String name) {
    return TransformStep.named(name)
        .model("m")
        .instances(1, "ml.m5.large")
        .input("s3://b/in")
        .contentType("text/csv")
        .outputPath("s3://b/out");
  }
}
