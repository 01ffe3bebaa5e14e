package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.plan.PlainProcessing;
import dev.penstock.step.DatasetFormat;
import dev.penstock.step.ModelQuality;
import dev.penstock.step.QualityCheckStep;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** QualityCheck: of data or of a model. */
final class QualityCheckWriter implements StepWriter {
  private static final String INPUT = "baseline_dataset_input";
  private static final String PATH = "/opt/ml/processing/input/" + INPUT;

  /** How the formats are written that have a name of their own. */
  private static final Map<String, Code> FORMATS =
      Map.of(
          DatasetFormat.csv().text(), format("csv"),
          DatasetFormat.csv(false).text(), format("csv", new Code.Plain("false")),
          DatasetFormat.jsonLines().text(), format("jsonLines"),
          DatasetFormat.json(false).text(), format("json", new Code.Plain("false")),
          DatasetFormat.captureJson().text(), format("captureJson"));

  @Override
  public Class<?> stepClass() {
    return QualityCheckStep.class;
  }

  @Override
  public @Nullable Code write(StepInput in) {
    Arguments arguments = in.arguments();
    in.shared().take("QualityCheck", arguments);
    Code image = in.text(arguments.take("AppSpecification", "ImageUri"));
    Code check = check(in);
    PlainProcessing.Input dataset = CheckArguments.input(in, 0, INPUT, PATH);
    boolean alone = arguments.elements("ProcessingInputs").size() == 1;
    boolean usual =
        arguments.takeText("/opt/ml/processing/output", "Environment", "output_path")
            && arguments.takeText("Disabled", "Environment", "publish_cloudwatch_metrics")
            && arguments.takeText(PATH, "Environment", "dataset_source");
    Node format = arguments.take("Environment", "dataset_format");
    Code location = dataset == null ? null : in.location(dataset.uri());
    if (image == null
        || check == null
        || location == null
        || !alone
        || !usual
        || !(format instanceof TextNode text)) {
      return null;
    }
    arguments.take("ProcessingInputs");
    Code said = FORMATS.getOrDefault(text.value(), format("of", Code.text(text.value())));
    Code code = check.call("image", image).call("dataset", location, said);
    code = CheckArguments.output(in, code, "quality_check_output");
    code = code == null ? null : CheckArguments.cluster(in, code);
    return code == null ? null : CheckArguments.rest(in, code);
  }

  private static @Nullable Code check(StepInput in) {
    Code named = in.named(QualityCheckStep.class);
    if (in.members().takeText("DATA_QUALITY", "CheckType")) {
      return named.call("dataQuality");
    }
    Arguments arguments = in.arguments();
    if (!in.members().takeText("MODEL_QUALITY", "CheckType")
        || !arguments.takeText("MODEL_QUALITY", "Environment", "analysis_type")) {
      return null;
    }
    String problem =
        arguments.take("Environment", "problem_type") instanceof TextNode text ? text.value() : "";
    String method =
        switch (problem) {
          case "Regression" -> "regression";
          case "BinaryClassification" -> "binaryClassification";
          case "MulticlassClassification" -> "multiclassClassification";
          default -> null;
        };
    if (method == null) {
      return null;
    }
    Code quality = Code.staticCall(ModelQuality.class, method);
    quality = column(in, quality, "inference_attribute", "inference");
    quality = column(in, quality, "probability_attribute", "probability");
    quality = column(in, quality, "ground_truth_attribute", "groundTruth");
    if (arguments.peek("Environment", "probability_threshold_attribute") instanceof TextNode) {
      quality = column(in, quality, "probability_threshold_attribute", "probabilityThreshold");
    }
    return named.call("modelQuality", quality);
  }

  private static Code column(StepInput in, Code quality, String variable, String method) {
    Code column = in.text(in.arguments().peek("Environment", variable));
    if (column == null) {
      return quality;
    }
    in.arguments().take("Environment", variable);
    return quality.call(method, column);
  }

  private static Code format(String method, Code... arguments) {
    return Code.staticCall(DatasetFormat.class, method, arguments);
  }
}
