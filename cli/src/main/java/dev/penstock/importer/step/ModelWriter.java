package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.importer.code.Code;
import dev.penstock.model.sagemaker.ContainerDefinition;
import dev.penstock.step.ModelStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Model: one container in short, several in full. */
final class ModelWriter implements StepWriter {
  private static final String CONTAINER = "PrimaryContainer";

  @Override
  public Class<?> stepClass() {
    return ModelStep.class;
  }

  @Override
  public @Nullable Code write(StepInput in) {
    Arguments arguments = in.arguments();
    in.shared().take("Model", arguments);
    Code code = arguments.has(CONTAINER) ? container(in) : containers(in);
    return code == null ? null : in.rest(code, builder());
  }

  private static @Nullable Code containers(StepInput in) {
    List<Code> all = new ArrayList<>();
    for (Node node : in.arguments().elements("Containers")) {
      Code container =
          node instanceof ObjectNode object
              ? new Members(in.expressions()).structure(ContainerDefinition.class, object)
              : null;
      if (container == null) {
        return null;
      }
      all.add(container);
    }
    if (all.isEmpty()) {
      return null;
    }
    in.arguments().take("Containers");
    return in.named(ModelStep.class).call("pipelineOf", all);
  }

  private static @Nullable Code container(StepInput in) {
    Arguments arguments = in.arguments();
    Code named = in.named(ModelStep.class);
    Code best = BestContainer.of(in, arguments.peek(CONTAINER), "bestContainer");
    if (best != null) {
      arguments.take(CONTAINER);
      return named.call("container", best);
    }
    Arguments container = new Arguments(new ObjectNode(arguments.members(CONTAINER)));
    Code image = in.text(container.take("Image"));
    Code model = image != null ? null : in.text(container.take("ModelPackageName"));
    Code data = in.location(container.take("ModelDataUrl"));
    Map<String, Node> environment = container.members("Environment");
    container.take("Environment");
    boolean concise = (image != null || model != null) && container.left().isEmpty();
    if (!concise) {
      Node whole = arguments.take(CONTAINER);
      Code said =
          whole instanceof ObjectNode object
              ? new Members(in.expressions()).structure(ContainerDefinition.class, object)
              : null;
      return said == null ? null : named.call("container", said);
    }
    Code code =
        image != null
            ? named.call("image", image)
            : named.call("modelPackage", Objects.requireNonNull(model));
    code = data == null ? code : code.call("modelData", data);
    for (Map.Entry<String, Node> variable : environment.entrySet()) {
      Code value = in.textOrValue(variable.getValue());
      if (value == null) {
        return null;
      }
      code = code.call("environment", Code.text(variable.getKey()), value);
    }
    arguments.take(CONTAINER);
    return code;
  }
}
