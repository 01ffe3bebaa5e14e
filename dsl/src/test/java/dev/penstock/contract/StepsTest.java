package dev.penstock.contract;

import static dev.penstock.value.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Compilation;
import dev.penstock.Pipeline;
import dev.penstock.algorithm.XgBoostHyperparameters;
import dev.penstock.model.sagemaker.ServerlessJobConfig;
import dev.penstock.model.sagemaker.ServerlessJobType;
import dev.penstock.step.CallbackStep;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.FailStep;
import dev.penstock.step.ForEachStep;
import dev.penstock.step.LambdaStep;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.Step;
import dev.penstock.step.StepOutput;
import dev.penstock.step.TrainingInput;
import dev.penstock.step.TrainingStep;
import dev.penstock.value.Parameters;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Steps of contracts say on the wire what those say that take everything by name. */
class StepsTest {
  private static final String IMAGE = "111122223333.dkr.ecr.us-east-1.amazonaws.com/ranker:1";
  private static final String FUNCTION = "arn:aws:lambda:us-east-1:111122223333:function:judge";
  private static final String QUEUE = "https://sqs.us-east-1.amazonaws.com/111122223333/q";

  private final RankerHyperparameterSet hyperparameters =
      RankerHyperparameterSet.builder().epochs(3).optimizer(Ranking.Optimizer.ADAM).build();

  @Test
  void training() {
    var byContract =
        TrainRankerStep.named("Train")
            .image(IMAGE)
            .instances(1, "ml.m5.xlarge")
            .train("s3://bucket/train")
            .hyperparameters(hyperparameters)
            .validation(TrainingInput.s3("s3://bucket/validation").shardedByS3Key())
            .hyperparameter("extra", 1)
            .disableProfiler()
            .build();
    var byName =
        TrainingStep.named("Train")
            .image(IMAGE)
            .instances(1, "ml.m5.xlarge")
            .metric("ndcg", "ndcg=(.*?);")
            .channel("train", "s3://bucket/train", "text/csv")
            .hyperparameters(hyperparameters)
            .channel(
                "validation",
                TrainingInput.s3("s3://bucket/validation").shardedByS3Key().contentType("text/csv"))
            .hyperparameter("extra", 1)
            .disableProfiler()
            .build();

    assertThat(json(byContract)).isEqualTo(json(byName));
  }

  @Test
  void anInputsOwnContentTypeStays() {
    var train =
        TrainRankerStep.named("Train")
            .image(IMAGE)
            .instances(1, "ml.m5.xlarge")
            .train(TrainingInput.s3("s3://bucket/train").contentType("text/libsvm"))
            .hyperparameters(hyperparameters)
            .build();

    assertThat(json(train)).contains("text/libsvm").doesNotContain("text/csv");
  }

  @Test
  void whatATrainingStepOffersIsReachable() {
    var algorithm =
        TrainRankerStep.named("A")
            .dependsOn("B")
            .algorithm("ranker")
            .environment("MODE", "fast")
            .instanceGroups()
            .train("s3://bucket/train")
            .hyperparameters(hyperparameters)
            .sourceDir("s3://bucket/code.tar.gz", "train.py")
            .build();
    var serverless =
        CustomizeStep.named("B")
            .serverless(
                ServerlessJobConfig.builder()
                    .baseModelArn("arn:aws:sagemaker:us-east-1:aws:hub-content/hub/Model/model")
                    .jobType(ServerlessJobType.FINE_TUNING)
                    .build())
            .train("s3://bucket/train")
            .build();

    assertThat(json(algorithm, serverless))
        .contains("\"AlgorithmName\":\"ranker\"", "sagemaker_program", "ServerlessJobConfig");
  }

  @Test
  void aBuiltInAlgorithmKnowsItsMetricsItself() {
    var boost =
        BoostStep.named("Boost")
            .image(IMAGE)
            .instances(1, "ml.m5.xlarge")
            .train("s3://bucket/train")
            .hyperparameters(XgBoostHyperparameters.builder().numRound(5).eta(0.2).build())
            .build();

    assertThat(json(boost))
        .contains("\"HyperParameters\":{\"num_round\":\"5\",\"eta\":\"0.2\"}")
        .doesNotContain("MetricDefinitions");
    assertThat(boost.validationRmse().toString())
        .contains("Steps.Boost.FinalMetricDataList['validation:rmse'].Value");
  }

  @Test
  void metricsAreValues() {
    var train =
        TrainRankerStep.named("Train")
            .image(IMAGE)
            .instances(1, "ml.m5.xlarge")
            .train("s3://bucket/train")
            .hyperparameters(hyperparameters)
            .build();
    var gate =
        ConditionStep.named("Gate")
            .when(train.ndcg().greaterThan(0.8), train.loss().lessThan(literal(1.0)))
            .then(FailStep.named("Fail").message("no").build())
            .build();

    assertThat(json(gate))
        .contains(
            "{\"Get\":\"Steps.Train.FinalMetricDataList['ndcg'].Value\"}",
            "{\"Get\":\"Steps.Train.FinalMetricDataList['train:loss'].Value\"}")
        .contains("\"MetricDefinitions\":[{\"Name\":\"ndcg\",\"Regex\":\"ndcg=(.*?);\"}]");
  }

  @Test
  void lambda() {
    var threshold = Parameters.number("Threshold", 0.5);
    var byContract =
        JudgeStep.named("Judge")
            .function(FUNCTION)
            .modelName("ranker")
            .threshold(threshold)
            .rounds(3)
            .strict(true)
            .report("s3://bucket/report")
            .optimizer(Ranking.Optimizer.ADAM)
            .build();
    var byName =
        LambdaStep.named("Judge")
            .function(FUNCTION)
            .outputs(
                StepOutput.string("verdict"),
                StepOutput.integer("score"),
                StepOutput.number("share"),
                StepOutput.bool("again"),
                StepOutput.s3Uri("evidence"))
            .input("modelName", "ranker")
            .input("threshold", threshold)
            .input("rounds", 3)
            .input("strict", true)
            .input("report_uri", "s3://bucket/report")
            .input("optimizer", "adam")
            .build();

    assertThat(json(byContract)).isEqualTo(json(byName)).contains("\"rounds\":3");
  }

  @Test
  void outputsAreValuesOfTheirTypes() {
    var judge = judge();
    var approval = ApprovalStep.named("Approval").queue(QUEUE).verdict(judge.verdict()).build();
    var gate =
        ConditionStep.named("Gate")
            .when(
                judge.verdict().equalTo(Ranking.Verdict.GOOD),
                judge.score().greaterThan(2),
                judge.share().lessThan(0.5),
                judge.again().equalTo(true),
                approval.approved().equalTo(true),
                approval.budget().lessThan(judge.score()))
            .then(FailStep.named("Fail").message("no").build())
            .build();
    var measure =
        MeasureStep.named("Measure")
            .image(IMAGE)
            .instances(1, "ml.m5.xlarge")
            .model(judge.evidence())
            .build();

    assertThat(json(gate, measure))
        .contains(
            "\"Type\":\"Equals\",\"LeftValue\":{\"Get\":\"Steps.Judge.OutputParameters['verdict']\"},\"RightValue\":\"good\"",
            "\"Arguments\":{\"verdict\":{\"Get\":\"Steps.Judge.OutputParameters['verdict']\"}}",
            "{\"OutputName\":\"approved\",\"OutputType\":\"Boolean\"},{\"OutputName\":\"budget\",\"OutputType\":\"Float\"}",
            "\"S3Uri\":{\"Get\":\"Steps.Judge.OutputParameters['evidence']\"}");
  }

  @Test
  void callback() {
    var byContract = ApprovalStep.named("Approval").queue(QUEUE).verdict(literal("good")).build();
    var byName =
        CallbackStep.named("Approval")
            .queue(QUEUE)
            .outputs(StepOutput.bool("approved"), StepOutput.number("budget"))
            .input("verdict", "good")
            .build();

    assertThat(json(byContract)).isEqualTo(json(byName));
  }

  @Test
  void aTrainingStepOfAContractIsTheBodyOfAForEach() {
    var stores = Parameters.string("Stores");
    var each =
        ForEachStep.named("Each")
            .over(stores)
            .maxConcurrency(2)
            .each(
                store ->
                    TrainRankerStep.named("Train")
                        .image(IMAGE)
                        .instances(1, "ml.m5.xlarge")
                        .train(store.s3Uri("data"))
                        .hyperparameters(hyperparameters)
                        .build())
            .build();

    assertThat(each.childOutput(0).finalMetricDataList().named("ndcg").value().toString())
        .contains("Steps.Each.ChildOutputs[0].FinalMetricDataList['ndcg'].Value");
    assertThat(json(each)).contains("{\"Get\":\"ForEach.CurrentItem.data\"}");
  }

  @Test
  void aScriptIsStillASetting() {
    var measure =
        MeasureStep.named("Measure")
            .image(IMAGE)
            .script(Path.of("src/test/resources/none.py"))
            .instances(1, "ml.m5.xlarge")
            .model("s3://bucket/model")
            .build();

    assertThat(measure.quality().ndcg().toString()).contains("PropertyFiles.quality ndcg");
  }

  private static JudgeStep judge() {
    return JudgeStep.named("Judge")
        .function(FUNCTION)
        .modelName("ranker")
        .threshold(1)
        .rounds(3)
        .strict(true)
        .report("s3://bucket/report")
        .optimizer(literal("adam"))
        .build();
  }

  private static String json(Step... steps) {
    Compilation compilation =
        Pipeline.named("Contracts")
            .defaults(
                PipelineDefaults.builder()
                    .role("arn:aws:iam::111122223333:role/R")
                    .bucket("bucket")
                    .build())
            .steps(steps)
            .build()
            .compile();
    assertThat(compilation.errors()).isEmpty();
    // On one line.
    return compilation.definition().toJson().replaceAll("\\n\\s*", "").replace("\": ", "\":");
  }
}
