package dev.penstock.step;

import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.ArgumentTree;
import java.util.List;

/** The candidates' location and the pipeline's defaults. */
final class AutoMlLowering implements Lowering {
  static final AutoMlLowering PLAIN = new AutoMlLowering(false);
  static final AutoMlLowering CONCISE = new AutoMlLowering(true);

  static final String SECURITY = "SecurityConfig";
  private static final List<String> TRAFFIC =
      List.of(AutoMlStep.CONFIG, SECURITY, "EnableInterContainerTrafficEncryption");
  private final boolean concise;

  private AutoMlLowering(boolean concise) {
    this.concise = concise;
  }

  @Override
  public void complete(StepSpec spec, ArgumentTree arguments, LoweringContext context) {
    if (!arguments.has(AutoMlStep.OUTPUT_PATH)) {
      String root = context.bucketRoot("OutputDataConfig.S3OutputPath");
      arguments.put(AutoMlStep.OUTPUT_PATH, new Literal(root + "/"));
    }
    DefaultPlaces.AUTO_ML.fill(arguments, context.defaults());
    String key = context.defaults().volumeKmsKey();
    if (key != null) {
      // Unlike other jobs, this one has volumes even where nothing is said of them.
      arguments.putIfAbsent(
          List.of(AutoMlStep.CONFIG, SECURITY, "VolumeKmsKeyId"), new Literal(key));
    }
    if (concise) {
      arguments.putIfAbsent(TRAFFIC, new Literal(false));
    }
  }
}
