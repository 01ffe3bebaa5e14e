package dev.penstock.conformance;

import static dev.penstock.conformance.Jobs.IMAGE;
import static dev.penstock.conformance.Jobs.processing;
import static dev.penstock.conformance.Jobs.tag;
import static dev.penstock.conformance.Jobs.training;
import static dev.penstock.value.Values.join;
import static dev.penstock.value.Values.literal;
import static dev.penstock.value.Values.nothing;

import dev.penstock.Pipeline;
import dev.penstock.PipelineExperimentConfig;
import dev.penstock.model.sagemaker.NetworkConfig;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.FailStep;
import dev.penstock.step.ProcessingStep;
import dev.penstock.value.ExecutionVariables;
import dev.penstock.value.JsonGet;
import dev.penstock.value.Parameters;
import java.util.List;

/** Parameters, references, joins and texts. */
final class ValueTwins {
  private static final String ODD =
      "caf\u00e9 \u2603 \uD83D\uDE00 \"q\" \\ / \t\n\r \u0000 \u007f \u2028 </script> ${x} {y} %s";

  private ValueTwins() {}

  static List<Twin> all() {
    return List.of(
        Twin.of("exec_variables_all", ValueTwins::executionVariables),
        Twin.of("experiment_config", ValueTwins::experiment),
        Twin.of("experiment_config.literal", ValueTwins::literalExperiment),
        Twin.of("experiment_config.none", ValueTwins::noExperiment),
        Twin.of("experiment_config.region", ValueTwins::experimentInARegionWithout),
        Twin.of("join_nested", ValueTwins::joins),
        Twin.of("jsonget_property_file", ValueTwins::reports),
        Twin.of("jsonget_s3_uri", ValueTwins::reportsInS3),
        Twin.of("param_all_types", ValueTwins::parameters),
        Twin.of("param_string_enum", ValueTwins::enumParameters),
        Twin.of("param_to_string", ValueTwins::texts),
        Twin.of(
            "param_unused_and_order",
            ValueTwins::unusedParameters,
            "WARNING PSK301 Parameters.Zulu",
            "WARNING PSK301 Parameters.Alpha"),
        Twin.of("prop_processing", ValueTwins::processingProperties),
        Twin.of("prop_training", ValueTwins::trainingProperties, "WARNING PSK215 Use x2"),
        Twin.of(
            "unicode_special_chars",
            ValueTwins::oddCharacters,
            // Line breaks in an argument, a quotation mark in a variable's name, an emoji in a tag.
            "WARNING PSK205 Pre x3",
            // Line breaks in a hyperparameter.
            "WARNING PSK205 Train"));
  }

  static Pipeline executionVariables() {
    var step =
        processing("Process")
            .environment("START_DATETIME", ExecutionVariables.START_DATETIME)
            .environment("CURRENT_DATETIME", ExecutionVariables.CURRENT_DATETIME)
            .environment("PIPELINE_NAME", ExecutionVariables.PIPELINE_NAME)
            .environment("PIPELINE_ARN", ExecutionVariables.PIPELINE_ARN)
            .environment("PIPELINE_EXECUTION_ID", ExecutionVariables.PIPELINE_EXECUTION_ID)
            .environment("PIPELINE_EXECUTION_ARN", ExecutionVariables.PIPELINE_EXECUTION_ARN)
            .environment("TRAINING_JOB_NAME", ExecutionVariables.TRAINING_JOB_NAME)
            .environment("PROCESSING_JOB_NAME", ExecutionVariables.PROCESSING_JOB_NAME)
            .containerArguments(ExecutionVariables.PIPELINE_EXECUTION_ID)
            .build();
    return Jobs.pipeline("ExecVariables", step);
  }

  static Pipeline experiment() {
    var experiment = Parameters.string("Exp", "e");
    var trial = join("-", literal("trial"), ExecutionVariables.PIPELINE_EXECUTION_ID);
    return recorded("ExpCustom", PipelineExperimentConfig.of(experiment, trial));
  }

  static Pipeline literalExperiment() {
    return recorded("ExpLiteral", PipelineExperimentConfig.of("my-exp", "my-trial"));
  }

  static Pipeline noExperiment() {
    return recorded("ExpNone", PipelineExperimentConfig.none());
  }

  static Pipeline experimentInARegionWithout() {
    return Pipeline.named("ExpRegion")
        .experimentConfig(PipelineExperimentConfig.none())
        .steps(FailStep.named("F").build())
        .build();
  }

  static Pipeline joins() {
    var bucket = Parameters.string("Bucket", "b");
    var number = Parameters.integer("N", 3);
    var first =
        processing("First")
            .output("out", "/opt/ml/processing/out", "s3://b/out")
            .propertyFile("Report", "out", "report.json")
            .build();
    var run = join("-", literal("run"), ExecutionVariables.PIPELINE_EXECUTION_ID, number);
    var second =
        processing("Second")
            .environment(
                "URI",
                join("/", literal("s3:/"), bucket, run, first.properties().processingJobName()))
            .environment(
                "MIX",
                join(
                    ",",
                    literal("a"),
                    literal(1),
                    literal(2.5),
                    literal(true),
                    nothing(),
                    first.propertyFile("Report").number("metrics.mse")))
            .environment("NOSEP", join("", literal("x"), bucket))
            .environment("EMPTY", join(""))
            .environment("ONE", join("/", bucket))
            .build();
    return Jobs.pipeline("JoinNested", second);
  }

  static Pipeline reports() {
    var evaluate =
        processing("Eval")
            .output("metrics", "/opt/ml/processing/metrics")
            .propertyFile("Report", "metrics", "out/report.json")
            .propertyFile("Other", "metrics", "other.json")
            .build();
    var mse = evaluate.propertyFile("Report").number("regression_metrics.mse.value");
    var other = evaluate.propertyFile("Other");
    String path = "list[0]['a b']";
    var use =
        processing("Use")
            .volumeSizeInGB(other.integer(path))
            .containerArguments(literal("--mse"), mse)
            .environment("MSE", mse)
            .build();
    var check =
        ConditionStep.named("Check")
            .when(mse.lessThan(6.0), literal("x").equalTo(other.string(path)))
            .then(use)
            .build();
    return Jobs.pipeline("JsonGetPropertyFile", check);
  }

  static Pipeline reportsInS3() {
    var bucket = Parameters.string("Bucket", "b");
    var first = processing("First").build();
    var results =
        join(
            "/",
            literal("s3:/"),
            bucket,
            ExecutionVariables.PIPELINE_EXECUTION_ID,
            first.properties().processingJobName(),
            literal("results.json"));
    var fixed = join("/", literal("s3:/"), literal("fixed"), literal("a.json"));
    var score = JsonGet.of(results.asS3Uri()).number("Result.score");
    var check =
        ConditionStep.named("Check")
            .when(score.greaterThan(JsonGet.of(fixed.asS3Uri()).number("x")))
            .otherwise(FailStep.named("Low").message(join(" ", literal("score"), score)).build())
            .build();
    return Jobs.pipeline("JsonGetS3Uri", check);
  }

  static Pipeline parameters() {
    var name = Parameters.string("Name");
    var bucket = Parameters.string("Bucket", "my-bucket");
    var rate = Parameters.number("Rate", 0.25);
    var limit = Parameters.number("Limit");
    var step =
        ProcessingStep.named("Process")
            .image(IMAGE)
            .instances(Parameters.integer("Count", 2), "ml.m5.xlarge")
            .volumeSizeInGB(Parameters.integer("Volume"))
            .containerArguments(
                literal("--rate"), rate.asString(), literal("--limit"), limit.asString())
            .environment("NAME", name)
            .environment("BUCKET", bucket)
            .networkConfig(
                NetworkConfig.builder()
                    .enableNetworkIsolation(Parameters.bool("Flag", true))
                    .enableInterContainerTrafficEncryption(Parameters.bool("Other"))
                    .build())
            .build();
    return Jobs.pipeline("ParamAllTypes", step);
  }

  static Pipeline enumParameters() {
    var instance = Parameters.string("InstanceType", "ml.m5.xlarge", "ml.m5.large", "ml.m5.xlarge");
    var step =
        ProcessingStep.named("Process")
            .image(IMAGE)
            .instances(1, instance)
            .environment("STAGE", Parameters.stringAmong("Stage", "dev", "prod"))
            .environment("FREE", Parameters.string("Free", "a"))
            .build();
    return Jobs.pipeline("ParamStringEnum", step);
  }

  static Pipeline texts() {
    var text = Parameters.string("S", "a");
    var integer = Parameters.integer("I", 1);
    var first = processing("First").build();
    var second =
        processing("Second")
            .environment("S", text.asString())
            .environment("I", integer.asString())
            .environment("F", Parameters.number("F", 1.5).asString())
            .environment("B", Parameters.bool("B", true).asString())
            .environment("E", ExecutionVariables.PIPELINE_NAME.asString())
            .environment("J", join("-", text, integer).asString())
            .environment("P", first.properties().processingJobName().asString())
            .build();
    return Jobs.pipeline("ParamToString", second);
  }

  static Pipeline unusedParameters() {
    var mike = Parameters.string("Mike", "mike");
    return Jobs.pipeline("ParamUnused")
        .parameters(Parameters.string("Zulu", "zulu"), Parameters.string("Alpha", "alpha"), mike)
        .steps(processing("Process").environment("M", mike).build())
        .build();
  }

  static Pipeline processingProperties() {
    var a =
        processing("A")
            .environment("K", "v")
            .input("raw", "s3://b/in", "/opt/ml/processing/in")
            .output("train", "/opt/ml/processing/train")
            .output("test", "/opt/ml/processing/test")
            .build();
    var known = a.properties();
    var b =
        processing("B")
            .input("input-1", a.output("train"), "/opt/ml/processing/in")
            .environment("BY_NAME", a.output("train"))
            .environment(
                "BY_INDEX", known.processingOutputConfig().outputs().at(1).s3Output().s3Uri())
            .environment("IN", known.processingInputs().named("raw").s3Input().s3Uri())
            .environment("IN0", known.processingInputs().at(0).inputName())
            .environment("NAME", known.processingJobName())
            .environment("ARN", known.processingJobArn())
            .environment("STATUS", known.processingJobStatus())
            .environment("TYPE", known.processingResources().clusterConfig().instanceType())
            .environment("MAP", known.environment().key("K"))
            .environment("MSG", known.exitMessage())
            .build();
    return Jobs.pipeline("PropProcessing", b);
  }

  static Pipeline trainingProperties() {
    var train =
        training("Train").channel("train", "s3://b/train").hyperparameter("depth", 5).build();
    var known = train.properties();
    var auc = known.finalMetricDataList().named("val:auc").value();
    var use =
        processing("Use")
            .environment("MODEL", known.modelArtifacts().s3ModelArtifacts())
            .environment("NAME", known.trainingJobName())
            .environment("HP", known.hyperParameters().key("depth"))
            .environment("METRIC", auc)
            .environment("METRIC0", known.finalMetricDataList().at(0).metricName())
            .environment(
                "CHANNEL", known.inputDataConfig().at(0).dataSource().s3DataSource().s3Uri())
            .environment("IMAGE", known.algorithmSpecification().trainingImage())
            .environment("OUT", known.outputDataConfig().s3OutputPath())
            .environment("TYPE", known.resourceConfig().instanceType())
            .environment("TIME", known.trainingTimeInSeconds())
            .environment("END", known.trainingEndTime())
            .environment("CKPT", known.checkpointConfig().s3Uri())
            .environment("VPC", known.vpcConfig().subnets().at(0))
            .build();
    var good = ConditionStep.named("Good").when(auc.greaterThan(0.8)).then(use).build();
    return Jobs.pipeline("PropTraining", good);
  }

  static Pipeline oddCharacters() {
    var parameter = Parameters.string("P", ODD, ODD, "\u65e5\u672c");
    var prepare =
        processing("Pre")
            .environment("K\u00e9y \"x\"", ODD)
            .silence("PSK205", "the case is about characters")
            .tags(tag("t\u00e4g", ODD))
            .containerArguments(ODD, "")
            .output("out it's", "/o")
            .displayName(ODD)
            .description(ODD)
            .build();
    var train =
        training("Train")
            .silence("PSK205", "the case is about characters")
            .channel("train", prepare.output("out it's"))
            .hyperparameter("k\u00e9y", ODD)
            // Python's text of a list that holds the odd text.
            .hyperparameter(
                "n",
                "['caf\u00e9 \u2603 \uD83D\uDE00 \"q\" \\\\ / \\t\\n\\r \\x00 \\x7f \\u2028"
                    + " </script> ${x} {y} %s']")
            .build();
    var fail = FailStep.named("Fail").message(join("\u2603\"", literal(ODD), parameter)).build();
    var check =
        ConditionStep.named("Cond")
            .when(parameter.equalTo(ODD), parameter.in(ODD))
            .then(fail)
            .build();
    return Jobs.pipeline("Unicode", train, check);
  }

  private static Pipeline recorded(String name, PipelineExperimentConfig config) {
    return Jobs.pipeline(name)
        .experimentConfig(config)
        .steps(processing("A").environment("E", "1").build())
        .build();
  }
}
