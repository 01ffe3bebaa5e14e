package dev.penstock.local.job;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.step.StepType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds in a resolved request what a job reads and writes. */
final class JobData {
  private JobData() {}

  static List<JobInput> inputs(StepType type, ObjectNode request) {
    List<JobInput> inputs = new ArrayList<>();
    switch (type) {
      case PROCESSING, QUALITY_CHECK, CLARIFY_CHECK -> {
        for (ObjectNode each : request.objects("ProcessingInputs")) {
          ObjectNode s3 = object(each.get("S3Input"));
          add(inputs, each.text("InputName"), s3.text("S3Uri"), s3.text("LocalPath"));
        }
      }
      case TRAINING, AUTO_ML -> channels(request, inputs);
      case TUNING -> channels(object(request.get("TrainingJobDefinition")), inputs);
      case TRANSFORM ->
          add(
              inputs,
              "data",
              s3Source(object(request.get("TransformInput"))),
              "/opt/ml/input/data");
      default -> {}
    }
    return List.copyOf(inputs);
  }

  static List<JobOutput> outputs(StepType type, ObjectNode request) {
    List<JobOutput> outputs = new ArrayList<>();
    switch (type) {
      case PROCESSING, QUALITY_CHECK, CLARIFY_CHECK -> {
        ObjectNode config = object(request.get("ProcessingOutputConfig"));
        for (ObjectNode each : config.objects("Outputs")) {
          ObjectNode s3 = object(each.get("S3Output"));
          addOutput(outputs, each.text("OutputName"), s3.text("S3Uri"), s3.text("LocalPath"));
        }
      }
      case TRAINING, AUTO_ML ->
          addOutput(
              outputs,
              "model",
              object(request.get("OutputDataConfig")).text("S3OutputPath"),
              "/opt/ml/model");
      case TRANSFORM ->
          addOutput(
              outputs,
              "predictions",
              object(request.get("TransformOutput")).text("S3OutputPath"),
              "/opt/ml/output");
      default -> {}
    }
    return List.copyOf(outputs);
  }

  private static void channels(ObjectNode request, List<JobInput> inputs) {
    for (ObjectNode each : request.objects("InputDataConfig")) {
      String name = each.text("ChannelName");
      String channel = name == null ? "training" : name;
      add(inputs, channel, s3Source(each), "/opt/ml/input/data/" + channel);
    }
  }

  private static @Nullable String s3Source(ObjectNode channel) {
    return object(object(channel.get("DataSource")).get("S3DataSource")).text("S3Uri");
  }

  private static void add(
      List<JobInput> to, @Nullable String name, @Nullable String uri, @Nullable String path) {
    if (name != null && uri != null) {
      to.add(new JobInput(name, uri, path == null ? "" : path));
    }
  }

  private static void addOutput(
      List<JobOutput> to, @Nullable String name, @Nullable String uri, @Nullable String path) {
    if (name != null && uri != null) {
      to.add(new JobOutput(name, uri, path == null ? "" : path));
    }
  }

  private static ObjectNode object(@Nullable Node node) {
    return node instanceof ObjectNode object ? object : new ObjectNode(java.util.Map.of());
  }
}
