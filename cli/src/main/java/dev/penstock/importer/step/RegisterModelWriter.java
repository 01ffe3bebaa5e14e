package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.model.sagemaker.ModelApprovalStatus;
import dev.penstock.model.sagemaker.ModelPackageContainerDefinition;
import dev.penstock.step.RegisterModelStep;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** RegisterModel: one container in short, several in full. */
final class RegisterModelWriter implements StepWriter {
  private static final String INFERENCE = "InferenceSpecification";

  @Override
  public Class<?> stepClass() {
    return RegisterModelStep.class;
  }

  @Override
  public @Nullable Code write(StepInput in) {
    Code code = containers(in);
    if (code == null) {
      return null;
    }
    Code group = in.text(in.arguments().take("ModelPackageGroupName"));
    code = group == null ? code : code.call("group", group);
    code = approval(in, code);
    code = texts(in, code, "SupportedContentTypes", "contentTypes");
    code = texts(in, code, "SupportedResponseMIMETypes", "responseTypes");
    code = texts(in, code, "SupportedRealtimeInferenceInstanceTypes", "inferenceInstances");
    code = texts(in, code, "SupportedTransformInstanceTypes", "transformInstances");
    code = metrics(in, code, "Statistics", "modelStatistics");
    code = metrics(in, code, "Constraints", "modelConstraints");
    if (!in.arguments().has("SkipModelValidation")) {
      code = code.call("skipModelValidation", StepInput.nothing());
    } else {
      in.arguments().takeText("None", "SkipModelValidation");
    }
    return in.rest(code, builder());
  }

  private static @Nullable Code containers(StepInput in) {
    Arguments arguments = in.arguments();
    List<Node> containers = arguments.elements(INFERENCE, "Containers");
    arguments.take(INFERENCE, "Containers");
    Code named = in.named(RegisterModelStep.class);
    if (containers.size() == 1 && containers.get(0) instanceof ObjectNode only) {
      Code best = BestContainer.of(in, only, "bestPackageContainer");
      if (best != null) {
        return named.call("containers", best);
      }
      Code concise = container(in, named, only);
      if (concise != null) {
        return concise;
      }
    }
    List<Code> all = in.structures(ModelPackageContainerDefinition.class, containers);
    return all == null ? null : named.call("containers", all);
  }

  private static @Nullable Code container(StepInput in, Code named, ObjectNode node) {
    Arguments container = new Arguments(node);
    Code image = in.text(container.take("Image"));
    Code data = in.location(container.take("ModelDataUrl"));
    Map<String, Node> environment = container.members("Environment");
    container.take("Environment");
    if (image == null || !container.left().isEmpty()) {
      return null;
    }
    Code code = named.call("image", image);
    code = data == null ? code : code.call("modelData", data);
    code = in.environment(code, environment);
    return code;
  }

  private static Code approval(StepInput in, Code code) {
    Node status = in.arguments().take("ModelApprovalStatus");
    if (status == null) {
      return code.call("approval", StepInput.nothing());
    }
    if (new TextNode("PendingManualApproval").equals(status)) {
      return code;
    }
    Code constant =
        status instanceof TextNode text
            ? Members.constant(ModelApprovalStatus.class, text.value())
            : null;
    Code said = constant != null ? constant : in.text(status);
    return said == null ? code : code.call("approval", said);
  }

  private static Code texts(StepInput in, Code code, String member, String method) {
    if (!(in.arguments().peek(INFERENCE, member) instanceof ArrayNode values)) {
      return code;
    }
    List<Code> texts = StepInput.texts(values.elements());
    if (texts == null) {
      return code;
    }
    in.arguments().take(INFERENCE, member);
    return code.call(method, texts);
  }

  private static Code metrics(StepInput in, Code code, String member, String method) {
    String[] place = {"ModelMetrics", "ModelQuality", member};
    if (!(in.arguments().peek(place) instanceof ObjectNode source)
        || source.members().size() != 2
        || !"application/json".equals(source.text("ContentType"))) {
      return code;
    }
    Code location = in.location(source.get("S3Uri"));
    if (location == null) {
      return code;
    }
    in.arguments().take(place);
    return code.call(method, location);
  }
}
