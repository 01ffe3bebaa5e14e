package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.plan.PlainProcessing;
import dev.penstock.step.ClarifyCheckStep;
import org.jspecify.annotations.Nullable;

/** ClarifyCheck: bias of data or a model, or explainability. */
final class ClarifyCheckWriter implements CheckWriter {
  @Override
  public Class<?> stepClass() {
    return ClarifyCheckStep.class;
  }

  @Override
  public @Nullable Code write(StepInput in) {
    Arguments arguments = in.arguments();
    in.shared().take("ClarifyCheck", arguments);
    Code check = check(in);
    Code image = in.text(arguments.take("AppSpecification", "ImageUri"));
    PlainProcessing.Input config =
        CheckArguments.input(in, 0, "analysis_config", "/opt/ml/processing/input/config");
    PlainProcessing.Input dataset =
        CheckArguments.input(in, 1, "dataset", "/opt/ml/processing/input/data");
    Code analysis = config == null ? null : in.location(config.uri());
    Code location = dataset == null ? null : in.location(dataset.uri());
    if (check == null
        || image == null
        || analysis == null
        || location == null
        || arguments.elements("ProcessingInputs").size() != 2) {
      return null;
    }
    arguments.take("ProcessingInputs");
    Code code =
        check.call("image", image).call("analysisConfig", analysis).call("dataset", location);
    code = CheckArguments.output(in, code, "analysis_result");
    code = code == null ? null : CheckArguments.cluster(in, code);
    return code == null ? null : CheckArguments.rest(in, code);
  }

  @Override
  public @Nullable Code check(StepInput in) {
    Code named = in.named(ClarifyCheckStep.class);
    Node type = in.members().take("CheckType");
    String check = type instanceof TextNode text ? text.value() : "";
    if (check.equals("DATA_BIAS")) {
      return named.call("dataBias");
    }
    Code model = in.text(in.members().take("ModelName"));
    if (model == null) {
      return null;
    }
    return switch (check) {
      case "MODEL_BIAS" -> named.call("modelBias", model);
      case "MODEL_EXPLAINABILITY" -> named.call("modelExplainability", model);
      default -> null;
    };
  }
}
