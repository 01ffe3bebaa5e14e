package dev.penstock.conformance;

import static dev.penstock.conformance.Jobs.BUCKET;
import static dev.penstock.conformance.Jobs.IMAGE;
import static dev.penstock.conformance.Jobs.KEY;
import static dev.penstock.conformance.Jobs.ROLE;
import static dev.penstock.conformance.Jobs.SKLEARN;
import static dev.penstock.conformance.Jobs.processing;
import static dev.penstock.value.Values.literal;

import dev.penstock.Pipeline;
import dev.penstock.model.sagemaker.AthenaDatasetDefinition;
import dev.penstock.model.sagemaker.AthenaResultFormat;
import dev.penstock.model.sagemaker.DataDistributionType;
import dev.penstock.model.sagemaker.DatasetDefinition;
import dev.penstock.model.sagemaker.ExperimentConfig;
import dev.penstock.model.sagemaker.InputMode;
import dev.penstock.model.sagemaker.ProcessingFeatureStoreOutput;
import dev.penstock.model.sagemaker.ProcessingInput;
import dev.penstock.model.sagemaker.ProcessingOutput;
import dev.penstock.model.sagemaker.ProcessingS3CompressionType;
import dev.penstock.model.sagemaker.ProcessingS3DataDistributionType;
import dev.penstock.model.sagemaker.ProcessingS3DataType;
import dev.penstock.model.sagemaker.ProcessingS3Input;
import dev.penstock.model.sagemaker.ProcessingS3InputMode;
import dev.penstock.model.sagemaker.ProcessingS3Output;
import dev.penstock.model.sagemaker.ProcessingS3UploadMode;
import dev.penstock.model.sagemaker.RedshiftDatasetDefinition;
import dev.penstock.model.sagemaker.RedshiftResultCompressionType;
import dev.penstock.model.sagemaker.RedshiftResultFormat;
import dev.penstock.step.CacheConfig;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.ProcessingStep;
import dev.penstock.value.ExecutionVariables;
import dev.penstock.value.Parameters;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/** Processing jobs: what they read, write and run. */
final class ProcessingTwins {
  private static final String SPARK =
      "173754725891.dkr.ecr.us-east-1.amazonaws.com/sagemaker-spark-processing:3.3-cpu";
  private static final String PREPROCESS =
      "code/7df44cc2db2d7b60ec07a0a0c62cfe333173dc49d12e8699c4f89872a7280363";

  private ProcessingTwins() {}

  static List<Twin> all() {
    return List.of(
        Twin.of("proc_datasets_feature_store", ProcessingTwins::datasetsAndFeatureStore),
        Twin.of("proc_framework", ProcessingTwins::framework),
        Twin.of("proc_local_input_upload", ProcessingTwins::localInputs),
        Twin.of("proc_plain_full", ProcessingTwins::everySetting),
        Twin.of("proc_pyspark", ProcessingTwins::pySpark, "WARNING PSK216 Spark"),
        Twin.of("proc_script", ProcessingTwins::scripts),
        Twin.of("proc_sklearn", ProcessingTwins::sklearn),
        Twin.of("proc_sparkjar", ProcessingTwins::sparkJar));
  }

  static Pipeline datasetsAndFeatureStore() {
    var athena =
        DatasetDefinition.builder()
            .dataDistributionType(DataDistributionType.FULLY_REPLICATED)
            .inputMode(InputMode.FILE)
            .localPath("/opt/ml/processing/athena")
            .athenaDatasetDefinition(
                AthenaDatasetDefinition.builder()
                    .catalog("c")
                    .database("d")
                    .queryString("SELECT 1")
                    .outputS3Uri("s3://b/ath")
                    .outputFormat(AthenaResultFormat.PARQUET)
                    .workGroup("w")
                    .build())
            .build();
    var redshift =
        DatasetDefinition.builder()
            .dataDistributionType(DataDistributionType.SHARDED_BY_S3_KEY)
            .inputMode(InputMode.FILE)
            .localPath("/opt/ml/processing/red")
            .redshiftDatasetDefinition(
                RedshiftDatasetDefinition.builder()
                    .clusterId("cl")
                    .database("d")
                    .dbUser("u")
                    .queryString("SELECT 2")
                    .clusterRoleArn(ROLE)
                    .outputS3Uri("s3://b/red")
                    .outputFormat(RedshiftResultFormat.CSV)
                    .outputCompression(RedshiftResultCompressionType.GZIP)
                    .build())
            .build();
    var step =
        processing("Process")
            .input(managed("ath").datasetDefinition(athena).build())
            .input(managed("input-2").datasetDefinition(redshift).build())
            .output(
                ProcessingOutput.builder()
                    .outputName("fs")
                    .appManaged(true)
                    .featureStoreOutput(
                        ProcessingFeatureStoreOutput.builder().featureGroupName("group").build())
                    .build())
            .build();
    return Jobs.pipeline("ProcDatasets", step);
  }

  static Pipeline framework() {
    String run = "/opt/ml/processing/input/entrypoint/runproc.sh";
    var withFolder =
        ProcessingStep.named("WithDir")
            .image(SKLEARN)
            .instances(1, "ml.m5.xlarge")
            .entrypoint("/bin/bash", run)
            .containerArguments("--n", "3")
            .input("input-1", "s3://b/in", "/opt/ml/processing/in")
            .input(
                "code",
                "s3://b/code-here/ProcFramework/code/"
                    + "d926a17078429319a44446bd49a3183d48e68e946592b9e2eb7b7af177e5b99b/"
                    + "sourcedir.tar.gz",
                "/opt/ml/processing/input/code/")
            .input(
                "entrypoint",
                uploaded(
                    "ProcFramework/code/"
                        + "e6cea79f3ea1aab2177e338f151bf2030601c76b99b931e508f1ad060aa6f037/"
                        + "runproc.sh"),
                "/opt/ml/processing/input/entrypoint")
            .build();
    var singleFile =
        ProcessingStep.named("SingleFile")
            .image("763104351884.dkr.ecr.us-east-1.amazonaws.com/pytorch-training:2.0.0-gpu-py310")
            .instances(1, "ml.g4dn.xlarge")
            .entrypoint("/bin/bash", run)
            .input(
                "code",
                uploaded("ProcFramework/" + PREPROCESS + "/sourcedir.tar.gz"),
                "/opt/ml/processing/input/code/")
            .input(
                "entrypoint",
                uploaded(
                    "ProcFramework/code/"
                        + "0d453f34961f367d397854869f8b2673fec384779e12ff533eda22686866dfa6/"
                        + "runproc.sh"),
                "/opt/ml/processing/input/entrypoint")
            .build();
    return Jobs.pipeline("ProcFramework", withFolder, singleFile);
  }

  static Pipeline localInputs() {
    var step =
        processing("Process")
            .input(
                "file",
                uploaded("ProcLocalInput/Process/input/file/preprocess.py"),
                "/opt/ml/processing/f")
            .input(
                "input-2", uploaded("ProcLocalInput/Process/input/input-2"), "/opt/ml/processing/d")
            .build();
    return Jobs.pipeline("ProcLocalInput", step);
  }

  static Pipeline everySetting() {
    var shared =
        PipelineDefaults.builder()
            .role(ROLE)
            .bucket(BUCKET)
            .volumeKmsKey(KEY)
            .outputKmsKey(KEY)
            .networkIsolation(true)
            .trafficEncryption(true)
            .securityGroupIds("sg-1")
            .subnets("subnet-1", "subnet-2")
            .environment("A", "1")
            .tag("k", "v")
            .build();
    var step =
        ProcessingStep.named("Process")
            .image(IMAGE)
            .instances(2, "ml.c5.xlarge")
            .volumeSizeInGB(50)
            .entrypoint("python3", "/opt/x.py")
            .containerArguments("--a", "b")
            .input("input-1", "s3://b/a", "/opt/ml/processing/a")
            .input(
                ProcessingInput.builder()
                    .inputName("manifest")
                    .appManaged(false)
                    .s3Input(
                        ProcessingS3Input.builder()
                            .s3Uri("s3://b/m")
                            .s3DataType(ProcessingS3DataType.MANIFEST_FILE)
                            .localPath("/opt/ml/processing/m")
                            .s3InputMode(ProcessingS3InputMode.PIPE)
                            .s3DataDistributionType(
                                ProcessingS3DataDistributionType.SHARDED_BY_S3_KEY)
                            .s3CompressionType(ProcessingS3CompressionType.GZIP)
                            .build())
                    .build())
            .input(
                ProcessingInput.builder()
                    .inputName("viaS3Input")
                    .appManaged(false)
                    .s3Input(prefix("s3://b/s", "/opt/ml/processing/s").build())
                    .build())
            .input(
                managed("input-4")
                    .s3Input(
                        prefix("s3://b/z", "/opt/ml/processing/z")
                            .s3CompressionType(ProcessingS3CompressionType.NONE)
                            .build())
                    .build())
            .output("output-1", "/opt/ml/processing/o1")
            .output("named", "/opt/ml/processing/o2", ProcessingS3UploadMode.CONTINUOUS)
            .output("output-3", "/opt/ml/processing/o3", "s3://b/o3")
            .output(
                ProcessingOutput.builder()
                    .outputName("app")
                    .appManaged(true)
                    .s3Output(
                        ProcessingS3Output.builder()
                            .s3Uri("s3://b/o4")
                            .s3UploadMode(ProcessingS3UploadMode.END_OF_JOB)
                            .localPath("/o4")
                            .build())
                    .build())
            .maxRuntime(Duration.ofHours(1))
            .experimentConfig(ExperimentConfig.builder().trialComponentDisplayName("shown").build())
            .displayName("Prepare data")
            .description("All options")
            .cache(CacheConfig.expiringAfter(Period.ofDays(30)))
            .build();
    return Pipeline.named("ProcPlainFull").defaults(shared).steps(step).build();
  }

  static Pipeline pySpark() {
    String code =
        uploaded(
            "ProcPySpark/code/3cd1a52738fdac92cfd906140a83d7f50d005eb9971270a9bd4409229dd75f1a");
    String configuration =
        uploaded(
            "ProcPySpark/Spark/input/conf/"
                + "a98e52f1537b8ec4f2567483289a282ce0c9ff1ed7687d67c3e7f3a3b19dc76d/"
                + "configuration.json");
    var step =
        ProcessingStep.named("Spark")
            .image(SPARK)
            .instances(2, "ml.m5.xlarge")
            .script(code + "/spark_app.py")
            .command(
                "smspark-submit",
                "--py-files",
                "s3://b/py/x.py,/opt/ml/processing/input/py-files",
                "--jars",
                "s3://b/jars/a.jar",
                "--files",
                "/opt/ml/processing/input/files",
                "--local-spark-event-logs-dir",
                "/opt/ml/processing/spark-events/")
            .containerArguments("--in", "s3://b/in")
            .input("py-files", code + "/py-files", "/opt/ml/processing/input/py-files")
            .input("files", code + "/files", "/opt/ml/processing/input/files")
            .input("conf", configuration, "/opt/ml/processing/input/conf")
            .output("out", "/opt/ml/processing/out")
            .output(
                ProcessingOutput.builder()
                    .outputName("output-2")
                    .appManaged(false)
                    .s3Output(
                        ProcessingS3Output.builder()
                            .s3Uri("s3://b/logs")
                            .s3UploadMode(ProcessingS3UploadMode.CONTINUOUS)
                            .localPath("/opt/ml/processing/spark-events/")
                            .build())
                    .build())
            .maxRuntime(Duration.ofMinutes(20))
            .cache(CacheConfig.expiringAfter("T12H"))
            .silence("PSK216", "the service reads it")
            .build();
    return Jobs.pipeline("ProcPySpark", step);
  }

  static Pipeline scripts() {
    String preprocess = uploaded("ProcScript/" + PREPROCESS + "/preprocess.py");
    String evaluate =
        uploaded(
            "ProcScript/code/3423766ef1674cf1f1de3b534d32c173b861234ec2e47279cdbd7c78caa6b0f8/"
                + "evaluate.py");
    return Jobs.pipeline(
        "ProcScript",
        script("Local", preprocess).containerArguments("--x", "1").build(),
        script("InS3", "s3://b/code/run.py")
            .input("input-1", "s3://b/i", "/opt/ml/processing/i")
            .build(),
        script("Kms", evaluate).build(),
        script("SameScript", preprocess).build());
  }

  static Pipeline sklearn() {
    var instance = Parameters.string("InstanceType", "ml.m5.xlarge");
    var step =
        ProcessingStep.named("Prep")
            .image(SKLEARN)
            .instances(1, instance)
            .script(uploaded("ProcSklearn/" + PREPROCESS + "/preprocess.py"))
            .output("train", "/opt/ml/processing/train")
            .propertyFile("Report", "train", "report.json")
            .build();
    return Jobs.pipeline("ProcSklearn", step);
  }

  static Pipeline sparkJar() {
    var source = Parameters.s3Uri("Source", "s3://b/in");
    var step =
        ProcessingStep.named("SparkJar")
            .image(SPARK)
            .instances(1, "ml.m5.xlarge")
            .script("s3://b/app.jar")
            .command("smspark-submit", "--class", "com.example.Main")
            .containerArguments(literal("--src"), source, ExecutionVariables.PIPELINE_EXECUTION_ID)
            .build();
    return Jobs.pipeline("ProcSparkJar", step);
  }

  private static ProcessingStep.Builder script(String name, String s3Uri) {
    return processing(name).script(s3Uri).command("python3", "-v");
  }

  private static ProcessingInput.Builder managed(String name) {
    return ProcessingInput.builder().inputName(name).appManaged(true);
  }

  private static ProcessingS3Input.Builder prefix(String s3Uri, String localPath) {
    return ProcessingS3Input.builder()
        .s3Uri(s3Uri)
        .s3DataType(ProcessingS3DataType.S3_PREFIX)
        .localPath(localPath)
        .s3InputMode(ProcessingS3InputMode.FILE)
        .s3DataDistributionType(ProcessingS3DataDistributionType.FULLY_REPLICATED);
  }

  private static String uploaded(String key) {
    return "s3://" + BUCKET + "/" + key;
  }
}
