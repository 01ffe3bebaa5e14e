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
final class QualityCheckWriter implements CheckWriter {
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

  /** The methods for the scripts, by the variables that say where they lie. */
  private static final Map<String, String> SCRIPTS =
      Map.of(
          "record_preprocessor_script", "recordPreprocessor",
          "post_analytics_processor_script", "postAnalyticsProcessor");

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
    boolean usual =
        arguments.takeText("/opt/ml/processing/output", "Environment", "output_path")
            && arguments.takeText("Disabled", "Environment", "publish_cloudwatch_metrics")
            && arguments.takeText(PATH, "Environment", "dataset_source");
    Node format = arguments.take("Environment", "dataset_format");
    Code location = dataset == null ? null : in.location(dataset.uri());
    if (image == null
        || check == null
        || location == null
        || !usual
        || !(format instanceof TextNode text)) {
      return null;
    }
    Code said = FORMATS.getOrDefault(text.value(), format("of", Code.text(text.value())));
    Code code = check.call("image", image).call("dataset", location, said);
    code = scripts(in, code);
    code = code == null ? null : CheckArguments.output(in, code, "quality_check_output");
    code = code == null ? null : CheckArguments.cluster(in, code);
    return code == null ? null : CheckArguments.rest(in, code);
  }

  @Override
  public @Nullable Code check(StepInput in) {
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

  /** Scripts that run before and after the check, each brought by an input. */
  private static @Nullable Code scripts(StepInput in, Code builder) {
    Code code = builder;
    int inputs = in.arguments().elements("ProcessingInputs").size();
    for (int i = 1; i < inputs; i++) {
      Code said = null;
      for (Map.Entry<String, String> script : SCRIPTS.entrySet()) {
        String name = script.getKey() + "_input";
        String folder = "/opt/ml/processing/input/" + name;
        PlainProcessing.Input input = CheckArguments.input(in, i, name, folder);
        if (input != null
            && input.uri() instanceof TextNode uri
            && in.arguments().peek("Environment", script.getKey()) instanceof TextNode path
            && path.value().startsWith(folder + "/")) {
          in.arguments().take("Environment", script.getKey());
          String file = path.value().substring(folder.length() + 1);
          said = code.call(script.getValue(), Code.text(uri.value()), Code.text(file));
        }
      }
      if (said == null) {
        return null;
      }
      code = said;
    }
    in.arguments().take("ProcessingInputs");
    return code;
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
