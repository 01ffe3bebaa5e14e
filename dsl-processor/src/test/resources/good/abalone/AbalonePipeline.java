package abalone;

import dev.penstock.Pipeline;
import dev.penstock.annotation.PipelineSource;

/** The pipeline. */
public final class AbalonePipeline {
  private AbalonePipeline() {}

  /**
   * The pipeline.
   *
   * @return the pipeline
   */
  @PipelineSource("abalone")
  public static Pipeline pipeline() {
    var in = AbaloneParametersRef.create();
    PreprocessStep preprocess =
        PreprocessStep.named("AbaloneProcess")
            .image("sklearn")
            .script("s3://example-bucket/code/preprocess.py")
            .instances(in.processingInstanceCount(), "ml.m5.xlarge")
            .raw(in.inputData())
            .build();
    EvaluateStep evaluate =
        EvaluateStep.named("AbaloneEval")
            .image("xgboost")
            .instances(1, "ml.m5.xlarge")
            .model("s3://example-bucket/model.tar.gz")
            .test(preprocess.test())
            .environment("A", "b")
            .build();
    System.setProperty("abalone.preprocess", preprocess.spec().toString());
    System.setProperty("abalone.evaluate", evaluate.spec().toString());
    System.setProperty("abalone.file", evaluate.evaluation().file().expression().toString());
    System.setProperty("abalone.mse", text(evaluate));
    evaluate
        .evaluation()
        .regressionMetrics()
        .mse()
        .value()
        .lessThanOrEqualTo(in.mseThreshold());
    return new Pipeline();
  }

  private static String text(EvaluateStep evaluate) {
    return evaluate.evaluation().regressionMetrics().mse().toString();
  }

}
