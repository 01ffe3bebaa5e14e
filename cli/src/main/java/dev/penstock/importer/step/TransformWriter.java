package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import dev.penstock.model.sagemaker.AssemblyType;
import dev.penstock.model.sagemaker.CompressionType;
import dev.penstock.model.sagemaker.JoinSource;
import dev.penstock.model.sagemaker.SplitType;
import dev.penstock.model.sagemaker.TransformInput;
import dev.penstock.step.ModelStep;
import dev.penstock.step.TransformStep;
import org.jspecify.annotations.Nullable;

/** Transform: model, instances and data. */
final class TransformWriter implements StepWriter {
  @Override
  public Class<?> stepClass() {
    return TransformStep.class;
  }

  @Override
  public @Nullable Code write(StepInput in) {
    Arguments arguments = in.arguments();
    in.shared().take("Transform", arguments);
    Code model = model(in);
    Code count = in.wholeNumber(arguments.take("TransformResources", "InstanceCount"));
    Code type = in.text(arguments.take("TransformResources", "InstanceType"));
    if (model == null || count == null || type == null) {
      return null;
    }
    Code code = in.named(TransformStep.class).call("model", model).call("instances", count, type);
    code = input(in, code);
    if (code == null) {
      return null;
    }
    code = text(in, code, "TransformInput", "ContentType", "contentType");
    code = constant(in, code, "TransformInput", "SplitType", "splitType", SplitType.class);
    code =
        constant(
            in,
            code,
            "TransformInput",
            "CompressionType",
            "compressionType",
            CompressionType.class);
    code = outputPath(in, code);
    code = text(in, code, "TransformOutput", "Accept", "accept");
    code =
        constant(in, code, "TransformOutput", "AssembleWith", "assembleWith", AssemblyType.class);
    code = in.plainText(code, "outputKmsKey", "TransformOutput", "KmsKeyId");
    code = in.plainText(code, "volumeKmsKey", "TransformResources", "VolumeKmsKeyId");
    code = text(in, code, "DataProcessing", "InputFilter", "inputFilter");
    code = text(in, code, "DataProcessing", "OutputFilter", "outputFilter");
    code = constant(in, code, "DataProcessing", "JoinSource", "joinSource", JoinSource.class);
    return in.rest(code, builder());
  }

  private static @Nullable Code model(StepInput in) {
    Node name = in.arguments().take("ModelName");
    if (name instanceof ObjectNode variable && variable.text("Get") != null) {
      var reference =
          new dev.penstock.definition.Reference(String.valueOf(variable.text("Get")), "");
      Scope.StepName step = reference.step() == null ? null : in.scope().step(reference.step());
      if (step != null
          && step.facts().stepClass() == ModelStep.class
          && reference.path().equals("ModelName")) {
        return step.code();
      }
    }
    return in.text(name);
  }

  private static @Nullable Code input(StepInput in, Code code) {
    Arguments arguments = in.arguments();
    String[] type = {"TransformInput", "DataSource", "S3DataSource", "S3DataType"};
    String[] uri = {"TransformInput", "DataSource", "S3DataSource", "S3Uri"};
    Code location = in.location(arguments.peek(uri));
    boolean manifest = arguments.isText("ManifestFile", type);
    if (location != null && (manifest || arguments.isText("S3Prefix", type))) {
      arguments.take(type);
      arguments.take(uri);
      return code.call(manifest ? "manifest" : "input", location);
    }
    Node whole = arguments.take("TransformInput");
    Code input = in.structure(TransformInput.class, whole);
    return input == null ? null : code.call("input", input);
  }

  private static Code outputPath(StepInput in, Code code) {
    Node path = in.arguments().take("TransformOutput", "S3OutputPath");
    if (path != null && in.shared().isExecutionLocation(path, in.name())) {
      return code;
    }
    Code location = in.location(path);
    return code.call("outputPath", location != null ? location : StepInput.nowhere());
  }

  private static Code text(
      StepInput in, Code code, String structure, String member, String method) {
    Code text = in.text(in.arguments().peek(structure, member));
    if (text == null) {
      return code;
    }
    in.arguments().take(structure, member);
    return code.call(method, text);
  }

  private static Code constant(
      StepInput in, Code code, String structure, String member, String method, Class<?> type) {
    Code constant =
        in.arguments().peek(structure, member) instanceof TextNode text
            ? Members.constant(type, text.value())
            : null;
    if (constant == null) {
      return code;
    }
    in.arguments().take(structure, member);
    return code.call(method, constant);
  }
}
