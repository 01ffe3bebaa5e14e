package dev.penstock.step;

import static dev.penstock.value.Values.join;
import static dev.penstock.value.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Compilation;
import dev.penstock.Findings;
import dev.penstock.Pipeline;
import dev.penstock.algorithm.XgBoost.Booster;
import dev.penstock.algorithm.XgBoost.Objective;
import dev.penstock.algorithm.XgBoostHyperparameters;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.Severity;
import dev.penstock.value.Parameters;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Typed hyperparameters compile to what the same ones, set by name, compile to. */
class HyperparametersTest {
  @Test
  void abalone() {
    assertThat(
            json(
                train ->
                    train.hyperparameters(
                        XgBoostHyperparameters.builder()
                            .numRound(50)
                            .objective(Objective.REG_LINEAR)
                            .maxDepth(5)
                            .eta(0.2)
                            .build())))
        .isEqualTo(
            json(
                train ->
                    train
                        .hyperparameter("num_round", 50)
                        .hyperparameter("objective", "reg:linear")
                        .hyperparameter("eta", 0.2)
                        .hyperparameter("max_depth", 5)));
  }

  @Test
  void everyKindOfValue() {
    var rounds = Parameters.integer("Rounds", 50);
    var rate = Parameters.number("Rate", 0.3);
    var objective = Parameters.string("Objective", "reg:linear");
    assertThat(
            json(
                train ->
                    train.hyperparameters(
                        XgBoostHyperparameters.builder()
                            .numRound(rounds)
                            .useDaskGpuTraining(true)
                            .deterministicHistogram(literal(false))
                            .evalMetric(join(",", literal("rmse"), literal("mae")))
                            .objective(objective)
                            .booster(Booster.DART)
                            .gamma(4)
                            .alpha(1.0)
                            .regLambda(rounds)
                            .eta(rate)
                            .build())))
        .isEqualTo(
            json(
                train ->
                    train
                        .hyperparameter("num_round", rounds)
                        .hyperparameter("objective", objective)
                        .hyperparameter("booster", "dart")
                        .hyperparameter("eta", rate)
                        .hyperparameter("gamma", 4)
                        .hyperparameter("lambda", rounds)
                        .hyperparameter("alpha", 1.0)
                        .hyperparameter("eval_metric", join(",", literal("rmse"), literal("mae")))
                        .hyperparameter("deterministic_histogram", "false")
                        .hyperparameter("use_dask_gpu_training", "true")));
  }

  @Test
  void theLastValueCounts() {
    assertThat(
            json(
                train ->
                    train
                        .hyperparameter("eta", 9)
                        .hyperparameters(
                            XgBoostHyperparameters.builder().numRound(5).eta(0.2).build())
                        .hyperparameter("num_round", 6)
                        .hyperparameter("predictor", "cpu_predictor")))
        .isEqualTo(
            json(
                train ->
                    train
                        .hyperparameter("eta", 0.2)
                        .hyperparameter("num_round", 6)
                        .hyperparameter("predictor", "cpu_predictor")));
  }

  @Test
  void theBoundsThemselvesAreTakenAsTheAlgorithmTakesThem() {
    assertThat(
            Findings.besidesAdvice(
                compile(
                    train ->
                        train.hyperparameters(
                            XgBoostHyperparameters.builder()
                                .numRound(1)
                                .eta(0)
                                .subsample(1.0)
                                .colsampleBytree(1e-9)
                                .tweedieVariancePower(1.0000001)
                                .seed(Integer.MIN_VALUE + 1)
                                .build()))))
        .isEmpty();
  }

  @Test
  void aBoundThatHasAgedIsLowered() {
    Compilation compilation =
        compile(
            train ->
                train
                    .hyperparameters(XgBoostHyperparameters.builder().numRound(0).build())
                    .silence("PSK213", "the newest version takes 0"));

    assertThat(Findings.besidesAdvice(compilation).stream().map(Diagnostic::severity))
        .containsExactly(Severity.WARNING);
  }

  private static String json(UnaryOperator<TrainingStep.Builder> settings) {
    return compile(settings).definition().toJson();
  }

  private static Compilation compile(UnaryOperator<TrainingStep.Builder> settings) {
    TrainingStep.Builder train =
        TrainingStep.named("Train")
            .image("111122223333.dkr.ecr.us-east-1.amazonaws.com/xgboost:1")
            .instances(1, "ml.m5.xlarge");
    return Pipeline.named("P")
        .defaults(
            PipelineDefaults.builder()
                .role("arn:aws:iam::111122223333:role/PipelineRole")
                .bucket("bucket")
                .build())
        .steps(settings.apply(train).build())
        .build()
        .compile();
  }
}
