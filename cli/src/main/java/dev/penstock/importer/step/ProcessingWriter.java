package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.importer.plan.Contract;
import dev.penstock.importer.plan.PlainProcessing;
import dev.penstock.importer.plan.PlainProcessing.Input;
import dev.penstock.importer.plan.PlainProcessing.Output;
import dev.penstock.model.sagemaker.ProcessingInput;
import dev.penstock.model.sagemaker.ProcessingOutput;
import dev.penstock.model.sagemaker.ProcessingResources;
import dev.penstock.model.sagemaker.ProcessingS3UploadMode;
import dev.penstock.step.ProcessingStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Processing: image, script, instances, inputs and outputs; a contract where there is one. */
final class ProcessingWriter implements StepWriter {
  private static final Node DEFAULT_VOLUME = new NumberNode("30");

  @Override
  public Class<?> stepClass() {
    return ProcessingStep.class;
  }

  @Override
  public @Nullable Code write(StepInput in) {
    Arguments arguments = in.arguments();
    in.shared().take("Processing", arguments);
    Contract contract = in.contract();
    Code image = in.text(arguments.take("AppSpecification", "ImageUri"));
    if (image == null) {
      return null;
    }
    Code code =
        (contract == null ? in.named(ProcessingStep.class) : in.named(contract.stepType()))
            .call("image", image);
    PlainProcessing.Script script = PlainProcessing.script(in.step());
    if (script != null && in.location(script.uri()) == null) {
      script = null;
    }
    code = program(in, code, script);
    code = instances(in, code);
    if (code == null) {
      return null;
    }
    code = inputs(in, code, script != null);
    code = code == null ? null : outputs(in, code);
    if (code == null) {
      return null;
    }
    code = propertyFiles(in, code);
    Code time = StepInput.duration(arguments.peek("StoppingCondition", "MaxRuntimeInSeconds"));
    if (time != null) {
      arguments.take("StoppingCondition", "MaxRuntimeInSeconds");
      code = code.call("maxRuntime", time);
    }
    return in.rest(code, builder());
  }

  /** The script, or the entry point, and its arguments. */
  private static Code program(StepInput in, Code builder, PlainProcessing.@Nullable Script script) {
    Arguments arguments = in.arguments();
    Code code = script == null ? builder : script(in, builder, script);
    List<Code> entrypoint =
        StepInput.texts(arguments.elements("AppSpecification", "ContainerEntrypoint"));
    if (entrypoint != null && !entrypoint.isEmpty()) {
      arguments.take("AppSpecification", "ContainerEntrypoint");
      code = code.call("entrypoint", entrypoint);
    }
    List<Code> words =
        in.textsOrValues(arguments.elements("AppSpecification", "ContainerArguments"));
    if (words != null && !words.isEmpty()) {
      arguments.take("AppSpecification", "ContainerArguments");
      code = code.call("containerArguments", words);
    }
    return code;
  }

  private static Code script(StepInput in, Code builder, PlainProcessing.Script script) {
    boolean named =
        script.uri() instanceof TextNode text
            && text.value().substring(text.value().lastIndexOf('/') + 1).equals(script.file());
    Code code =
        named
            ? builder.call("script", Objects.requireNonNull(in.location(script.uri())))
            : builder.call(
                "script",
                Objects.requireNonNull(in.expressions().value(script.uri(), Want.S3_URI)),
                Code.text(script.file()));
    in.arguments().take("AppSpecification", "ContainerEntrypoint");
    return script.command().equals(List.of("python3"))
        ? code
        : code.call("command", script.command().stream().map(Code::text).toList());
  }

  private static @Nullable Code instances(StepInput in, Code code) {
    Arguments arguments = in.arguments();
    String[] volume = {"ProcessingResources", "ClusterConfig", "VolumeSizeInGB"};
    Code size = in.wholeNumber(arguments.peek(volume));
    Code count =
        in.wholeNumber(arguments.peek("ProcessingResources", "ClusterConfig", "InstanceCount"));
    Code type = in.text(arguments.peek("ProcessingResources", "ClusterConfig", "InstanceType"));
    if (size == null || count == null || type == null) {
      Node resources = arguments.take("ProcessingResources");
      Code whole = in.structure(ProcessingResources.class, resources);
      return whole == null ? null : code.call("resources", whole);
    }
    boolean usual = arguments.is(DEFAULT_VOLUME, volume);
    for (String member : List.of("InstanceCount", "InstanceType", "VolumeSizeInGB")) {
      arguments.take("ProcessingResources", "ClusterConfig", member);
    }
    Code result = code.call("instances", count, type);
    return usual ? result : result.call("volumeSizeInGB", size);
  }

  private static @Nullable Code inputs(StepInput in, Code builder, boolean script) {
    List<Node> inputs = in.arguments().elements("ProcessingInputs");
    List<Node> own = script ? inputs.subList(0, inputs.size() - 1) : inputs;
    Code code = builder;
    for (Node node : own) {
      Input input = PlainProcessing.input(node);
      Code location = input == null ? null : in.location(input.uri());
      if (input != null && location != null) {
        String method = in.contract() == null ? null : in.contract().inputs().get(input.name());
        code =
            method != null
                ? code.call(method, location)
                : code.call("input", Code.text(input.name()), location, Code.text(input.path()));
      } else {
        Code whole = in.structure(ProcessingInput.class, node);
        if (whole == null) {
          return null;
        }
        code = code.call("input", whole);
      }
    }
    if (!inputs.isEmpty()) {
      in.arguments().take("ProcessingInputs");
    }
    return code;
  }

  private static @Nullable Code outputs(StepInput in, Code builder) {
    List<Node> outputs = in.arguments().elements("ProcessingOutputConfig", "Outputs");
    Code code = builder;
    if (in.contract() == null && isEncrypted(in)) {
      return code; // the key is said in full, and that takes the outputs along
    }
    for (Node node : outputs) {
      Output output = PlainProcessing.output(node);
      Code location = output == null ? null : in.location(output.uri());
      if (output != null && location != null) {
        boolean usual =
            in.shared().isExecutionLocation(output.uri(), in.name(), "output", output.name());
        boolean declared = in.contract() != null;
        if (usual && !declared) {
          code = code.call("output", output(output));
        } else if (!usual && declared) {
          code = code.call("outputLocation", Code.text(output.name()), location);
        } else if (!usual && output.mode() == ProcessingS3UploadMode.END_OF_JOB) {
          code = code.call("output", Code.text(output.name()), Code.text(output.path()), location);
        } else if (!usual) {
          code =
              code.call("output", output(output))
                  .call("outputLocation", Code.text(output.name()), location);
        }
      } else {
        Code whole = in.structure(ProcessingOutput.class, node);
        if (whole == null) {
          return null;
        }
        code = code.call("output", whole);
      }
    }
    if (!outputs.isEmpty()) {
      in.arguments().take("ProcessingOutputConfig", "Outputs");
    }
    return code;
  }

  private static boolean isEncrypted(StepInput in) {
    return in.arguments().peek("ProcessingOutputConfig") instanceof ObjectNode config
        && config.get("KmsKeyId") != null;
  }

  private static List<Code> output(Output output) {
    List<Code> arguments =
        new ArrayList<>(List.of(Code.text(output.name()), Code.text(output.path())));
    if (output.mode() != ProcessingS3UploadMode.END_OF_JOB) {
      arguments.add(
          Objects.requireNonNull(
              Members.constant(ProcessingS3UploadMode.class, output.mode().wireName())));
    }
    return arguments;
  }

  private static Code propertyFiles(StepInput in, Code builder) {
    if (!(in.members().peek("PropertyFiles") instanceof ArrayNode files)) {
      return builder;
    }
    Code code = builder;
    for (Node node : files.elements()) {
      PlainProcessing.PropertyFile file = PlainProcessing.propertyFile(node);
      if (file == null) {
        return builder;
      }
      if (in.contract() == null || !in.contract().facts().reports().containsKey(file.name())) {
        code =
            code.call(
                "propertyFile",
                Code.text(file.name()),
                Code.text(file.output()),
                Code.text(file.path()));
      }
    }
    in.members().take("PropertyFiles");
    return code;
  }
}
