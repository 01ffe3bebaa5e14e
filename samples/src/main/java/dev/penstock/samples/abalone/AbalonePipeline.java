package dev.penstock.samples.abalone;

import static dev.penstock.value.Values.join;
import static dev.penstock.value.Values.literal;

import dev.penstock.Pipeline;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Input;
import dev.penstock.annotation.Output;
import dev.penstock.annotation.PipelineParameters;
import dev.penstock.annotation.PipelineSource;
import dev.penstock.annotation.ProcessingContract;
import dev.penstock.annotation.Report;
import dev.penstock.annotation.ReportSchema;
import dev.penstock.model.sagemaker.ModelApprovalStatus;
import dev.penstock.step.CacheConfig;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.FailStep;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.RegisterModelStep;
import dev.penstock.step.TrainingStep;
import dev.penstock.value.S3Uri;
import java.time.Duration;
import java.time.Period;

/** Preprocess, train, evaluate, and register only below an error threshold. */
public final class AbalonePipeline {
  private static final String ROLE = "arn:aws:iam::111122223333:role/PipelineRole";
  private static final String BUCKET = "sagemaker-us-east-1-111122223333";
  private static final String IMAGES = "683313688378.dkr.ecr.us-east-1.amazonaws.com/";
  private static final String SKLEARN = IMAGES + "sagemaker-scikit-learn:1.2-1-cpu-py3";
  private static final String XGBOOST = IMAGES + "sagemaker-xgboost:1.7-1";

  private AbalonePipeline() {}

  /** Run-time parameters; each default is what production uses. */
  @PipelineParameters
  public record AbaloneParameters(
      @Default("1") int processingInstanceCount,
      @Default("ml.m5.xlarge") String trainingInstanceType,
      @Default("PendingManualApproval") ModelApprovalStatus modelApprovalStatus,
      @Default("s3://example-bucket/abalone.csv") S3Uri inputData,
      @Default("6.0") double mseThreshold) {}

  /**
   * The report that evaluation writes: the schema of evaluation.json, and its reader and writer in
   * Java.
   */
  @ReportSchema
  public record EvaluationReport(RegressionMetrics regressionMetrics) {
    public record RegressionMetrics(Metric mse) {}

    public record Metric(double value, double standardDeviation) {}
  }

  /** What the preprocessing container reads and writes. */
  @ProcessingContract
  public record Preprocess(
      @Input("/opt/ml/processing/input") S3Uri raw,
      @Output("/opt/ml/processing/train") S3Uri train,
      @Output("/opt/ml/processing/validation") S3Uri validation,
      @Output("/opt/ml/processing/test") S3Uri test) {}

  /** What the evaluating container reads and writes. */
  @ProcessingContract
  public record Evaluate(
      @Input("/opt/ml/processing/model") S3Uri model,
      @Input("/opt/ml/processing/test") S3Uri test,
      @Output("/opt/ml/processing/evaluation") @Report("evaluation.json")
          EvaluationReport evaluation) {}

  /** The pipeline. */
  @PipelineSource("abalone")
  public static Pipeline pipeline() {
    var in = AbaloneParametersRef.create();

    var preprocess =
        PreprocessStep.named("AbaloneProcess")
            .image(SKLEARN)
            .script("s3://example-bucket/code/preprocess.py")
            .instances(in.processingInstanceCount(), "ml.m5.xlarge")
            .raw(in.inputData())
            .build();

    var train =
        TrainingStep.named("AbaloneTrain")
            .image(XGBOOST)
            .instances(1, in.trainingInstanceType())
            .hyperparameter("objective", "reg:linear")
            .hyperparameter("num_round", 50)
            .hyperparameter("max_depth", 5)
            .hyperparameter("eta", 0.2)
            .channel("train", preprocess.train(), "text/csv")
            .channel("validation", preprocess.validation(), "text/csv")
            .outputPath("s3://example-bucket/AbaloneTrain")
            .maxRuntime(Duration.ofHours(1))
            .disableProfiler()
            .cache(CacheConfig.expiringAfter(Period.ofDays(7)))
            .build();

    var evaluate =
        EvaluateStep.named("AbaloneEval")
            .image(XGBOOST)
            .script("s3://example-bucket/code/evaluate.py")
            .instances(1, "ml.m5.xlarge")
            .model(train.properties().modelArtifacts().s3ModelArtifacts())
            .test(preprocess.test())
            .build();

    var register =
        RegisterModelStep.named("AbaloneRegister-RegisterModel")
            .image(XGBOOST)
            .modelData(train.properties().modelArtifacts().s3ModelArtifacts())
            .group("AbaloneModelPackageGroup")
            .approval(in.modelApprovalStatus())
            .contentTypes("text/csv")
            .responseTypes("text/csv")
            .inferenceInstances("ml.t2.medium", "ml.m5.xlarge")
            .transformInstances("ml.m5.xlarge")
            .modelStatistics(evaluate.evaluation().file())
            .build();

    var fail =
        FailStep.named("AbaloneMSEFail")
            .message(join(" ", literal("Execution failed due to MSE >"), in.mseThreshold()))
            .build();

    var mse = evaluate.evaluation().regressionMetrics().mse().value();
    var gate =
        ConditionStep.named("AbaloneMSECond")
            .when(mse.lessThanOrEqualTo(in.mseThreshold()))
            .then(register)
            .otherwise(fail)
            .build();

    return Pipeline.named("AbalonePipeline")
        .defaults(PipelineDefaults.builder().role(ROLE).bucket(BUCKET).build())
        .steps(gate)
        .silence("PSK306", "the data is small, and a day the service's own limit")
        .silence("PSK314", "there is one environment")
        .build();
  }
}
