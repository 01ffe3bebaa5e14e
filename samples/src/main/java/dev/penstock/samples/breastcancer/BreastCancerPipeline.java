package dev.penstock.samples.breastcancer;

import static dev.penstock.value.Values.join;
import static dev.penstock.value.Values.literal;

import dev.penstock.Pipeline;
import dev.penstock.annotation.Channel;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Hyperparameters;
import dev.penstock.annotation.Input;
import dev.penstock.annotation.Metric;
import dev.penstock.annotation.Output;
import dev.penstock.annotation.PipelineParameters;
import dev.penstock.annotation.PipelineSource;
import dev.penstock.annotation.ProcessingContract;
import dev.penstock.annotation.Range;
import dev.penstock.annotation.Report;
import dev.penstock.annotation.ReportSchema;
import dev.penstock.annotation.TrainingContract;
import dev.penstock.model.sagemaker.ModelApprovalStatus;
import dev.penstock.step.CacheConfig;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.FailStep;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.RegisterModelStep;
import dev.penstock.value.S3Uri;
import java.time.Duration;
import java.time.Period;

/** Prepare, train, evaluate, and register only above an accuracy. */
public final class BreastCancerPipeline {
  static final String DATA = "s3://example-bucket/breast-cancer/breast_cancer.csv";

  private static final String ROLE = "arn:aws:iam::111122223333:role/PipelineRole";
  private static final String BUCKET = "sagemaker-us-east-1-111122223333";

  /** An image with this project's jars in /opt/app; its work is {@link BreastCancerWork}. */
  private static final String IMAGE =
      "111122223333.dkr.ecr.us-east-1.amazonaws.com/breast-cancer:1.0";

  private static final CacheConfig CACHE = CacheConfig.expiringAfter(Period.ofDays(30));
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private BreastCancerPipeline() {}

  /** Run-time parameters; each default is what production uses. */
  @PipelineParameters
  public record BreastCancerParameters(
      @Default(DATA) S3Uri inputData,
      @Default("20") int epochs,
      @Default("0.95") double accuracyThreshold,
      @Default("ml.m5.large") String trainingInstanceType,
      @Default("PendingManualApproval") ModelApprovalStatus modelApprovalStatus) {}

  /** Splits the rows in two, and brings all measurements to one scale. */
  @ProcessingContract
  public record Prepare(
      @Input("/opt/ml/processing/input") S3Uri raw,
      @Output("/opt/ml/processing/train") S3Uri train,
      @Output("/opt/ml/processing/test") S3Uri test) {}

  /** What training can be told. */
  @Hyperparameters
  public record LogisticRegression(
      @Default("20") @Range("[1,1000]") int epochs,
      @Default("0.1") @Range("(0,1]") double learningRate) {}

  /** Trains a logistic regression. */
  @TrainingContract
  public record Train(
      @Channel(contentType = "text/csv") S3Uri train,
      LogisticRegression hyperparameters,
      @Metric("train_accuracy=(.*?);") double trainAccuracy) {}

  /** The report that evaluation writes: the schema of quality.json. Malignant is what is sought. */
  @ReportSchema
  public record Quality(double accuracy, double precision, double recall, long rows) {}

  /** Tries the model on rows that it has not seen. */
  @ProcessingContract
  public record Evaluate(
      @Input("/opt/ml/processing/model") S3Uri model,
      @Input("/opt/ml/processing/test") S3Uri test,
      @Output("/opt/ml/processing/quality") @Report("quality.json") Quality quality) {}

  /** The pipeline. */
  @PipelineSource(value = "breast-cancer", work = BreastCancerWork.class)
  public static Pipeline pipeline() {
    var in = BreastCancerParametersRef.create();

    var prepare =
        PrepareStep.named("Prepare")
            .image(IMAGE)
            .entrypoint(program("prepare"))
            .instances(1, "ml.m5.large")
            .raw(in.inputData())
            .maxRuntime(LONGEST)
            .cache(CACHE)
            .build();

    var train =
        TrainStep.named("Train")
            .image(IMAGE)
            .instances(1, in.trainingInstanceType())
            .train(prepare.train())
            .hyperparameters(
                LogisticRegressionHyperparameters.builder().epochs(in.epochs()).build())
            .entrypoint(program("train"))
            .maxRuntime(LONGEST)
            .disableProfiler()
            .cache(CACHE)
            .build();

    var model = train.properties().modelArtifacts().s3ModelArtifacts();
    var evaluate =
        EvaluateStep.named("Evaluate")
            .image(IMAGE)
            .entrypoint(program("evaluate"))
            .instances(1, "ml.m5.large")
            .model(model)
            .test(prepare.test())
            .maxRuntime(LONGEST)
            .cache(CACHE)
            .build();

    var register =
        RegisterModelStep.named("Register")
            .image(IMAGE)
            .modelData(model)
            .group("BreastCancer")
            .approval(in.modelApprovalStatus())
            .contentTypes("text/csv")
            .responseTypes("text/csv")
            .inferenceInstances("ml.m5.large")
            .transformInstances("ml.m5.large")
            .modelStatistics(evaluate.quality().file())
            .build();

    var fail =
        FailStep.named("NotAccurateEnough")
            .message(join(" ", literal("The model's accuracy is below"), in.accuracyThreshold()))
            .build();

    var gate =
        ConditionStep.named("AccuracyGate")
            .when(evaluate.quality().accuracy().greaterThanOrEqualTo(in.accuracyThreshold()))
            .then(register)
            .otherwise(fail)
            .build();

    return Pipeline.named("BreastCancer")
        .defaults(PipelineDefaults.builder().role(ROLE).bucket(BUCKET).build())
        .steps(gate)
        .silence("PSK314", "there is one environment")
        .build();
  }

  private static String[] program(String work) {
    return new String[] {"java", "-cp", "/opt/app/*", BreastCancerWork.class.getName(), work};
  }
}
