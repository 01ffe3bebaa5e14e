package dev.penstock.conformance;

import static dev.penstock.conformance.Jobs.SKLEARN;
import static dev.penstock.conformance.Jobs.XGBOOST;
import static dev.penstock.value.Values.join;
import static dev.penstock.value.Values.literal;

import dev.penstock.Pipeline;
import dev.penstock.step.CacheConfig;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.FailStep;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.RegisterModelStep;
import dev.penstock.step.TrainingStep;
import dev.penstock.value.Parameters;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/** The classic: prepare, train, evaluate, and register what is good enough. */
final class AbaloneTwin {
  private AbaloneTwin() {}

  static List<Twin> all() {
    return List.of(Twin.of("abalone", AbaloneTwin::pipeline));
  }

  static Pipeline pipeline() {
    var instances = Parameters.integer("ProcessingInstanceCount", 1);
    var trainingInstance = Parameters.string("TrainingInstanceType", "ml.m5.xlarge");
    var approval =
        Parameters.string(
            "ModelApprovalStatus",
            "PendingManualApproval",
            "Approved",
            "Rejected",
            "PendingManualApproval");
    var data = Parameters.s3Uri("InputData", "s3://example-bucket/abalone.csv");
    var threshold = Parameters.number("MseThreshold", 6.0);

    var prepare =
        ProcessingStep.named("AbaloneProcess")
            .image(SKLEARN)
            .instances(instances, "ml.m5.xlarge")
            .script("s3://example-bucket/code/preprocess.py")
            .input("raw", data, "/opt/ml/processing/input")
            .output("train", "/opt/ml/processing/train")
            .output("validation", "/opt/ml/processing/validation")
            .output("test", "/opt/ml/processing/test")
            .build();
    var train =
        TrainingStep.named("AbaloneTrain")
            .image(XGBOOST)
            .instances(1, trainingInstance)
            .hyperparameter("objective", "reg:linear")
            .hyperparameter("num_round", 50)
            .hyperparameter("max_depth", 5)
            .hyperparameter("eta", 0.2)
            .channel("train", prepare.output("train"), "text/csv")
            .channel("validation", prepare.output("validation"), "text/csv")
            .outputPath("s3://example-bucket/AbaloneTrain")
            .maxRuntime(Duration.ofHours(1))
            .disableProfiler()
            .cache(CacheConfig.expiringAfter(Period.ofDays(7)))
            .build();
    var model = train.properties().modelArtifacts().s3ModelArtifacts();
    var evaluate =
        ProcessingStep.named("AbaloneEval")
            .image(XGBOOST)
            .instances(1, "ml.m5.xlarge")
            .script("s3://example-bucket/code/evaluate.py")
            .input("model", model, "/opt/ml/processing/model")
            .input("test", prepare.output("test"), "/opt/ml/processing/test")
            .output("evaluation", "/opt/ml/processing/evaluation")
            .propertyFile("evaluation", "evaluation", "evaluation.json")
            .build();
    var register =
        RegisterModelStep.named("AbaloneRegister-RegisterModel")
            .image(XGBOOST)
            .modelData(model)
            .group("AbaloneModelPackageGroup")
            .approval(approval)
            .contentTypes("text/csv")
            .responseTypes("text/csv")
            .inferenceInstances("ml.t2.medium", "ml.m5.xlarge")
            .transformInstances("ml.m5.xlarge")
            .modelStatistics(
                join("/", evaluate.output("evaluation"), literal("evaluation.json")).asS3Uri())
            .build();
    var fail =
        FailStep.named("AbaloneMSEFail")
            .message(join(" ", literal("Execution failed due to MSE >"), threshold))
            .build();
    var gate =
        ConditionStep.named("AbaloneMSECond")
            .when(
                evaluate
                    .propertyFile("evaluation")
                    .number("regression_metrics.mse.value")
                    .lessThanOrEqualTo(threshold))
            .then(register)
            .otherwise(fail)
            .build();
    return Jobs.pipeline("AbalonePipeline", gate);
  }
}
