package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.importer.code.Code;
import dev.penstock.model.sagemaker.ContainerDefinition;
import dev.penstock.step.ModelStep;
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
    List<Code> all =
        in.structures(ContainerDefinition.class, in.arguments().elements("Containers"));
    if (all == null) {
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
      Code said = in.structure(ContainerDefinition.class, whole);
      return said == null ? null : named.call("container", said);
    }
    Code code =
        image != null
            ? named.call("image", image)
            : named.call("modelPackage", Objects.requireNonNull(model));
    code = data == null ? code : code.call("modelData", data);
    code = in.environment(code, environment);
    arguments.take(CONTAINER);
    return code;
  }
}
