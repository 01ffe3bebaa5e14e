package dev.penstock.conformance;

import static dev.penstock.conformance.Jobs.processing;
import static dev.penstock.conformance.Jobs.training;

import dev.penstock.Pipeline;
import dev.penstock.step.ModelStep;
import dev.penstock.step.ProcessingStep;
import dev.penstock.value.Parameters;
import java.util.ArrayList;
import java.util.List;

/** Which step waits for which. */
final class DependencyTwins {
  private DependencyTwins() {}

  static List<Twin> all() {
    return List.of(
        Twin.of("depends_on_adds_unlisted_steps", DependencyTwins::unlistedSteps),
        Twin.of("depends_on_forms", DependencyTwins::forms),
        Twin.of(
            "fan_out_in_50",
            DependencyTwins::fanOutIn,
            // A processing job takes 10 inputs, and this one has 48.
            "WARNING PSK204 Sink"));
  }

  static Pipeline unlistedSteps() {
    var a = processing("A").build();
    var b = processing("B").environment("X", a.properties().processingJobName()).build();
    var c = processing("C").dependsOn(b).build();
    var d = processing("D").environment("X", c.properties().processingJobName()).build();
    return Jobs.pipeline("Unlisted", d);
  }

  static Pipeline forms() {
    var a = processing("A").build();
    var b = processing("B").build();
    var train = training("Train").channel("train", "s3://b/t").dependsOn("B", "A").build();
    var repack =
        ModelTwins.repack("Col-RepackModel-0", train, "inference.py", "null").dependsOn(a).build();
    var model =
        ModelStep.named("Col-CreateModel")
            .image(ModelTwins.PYTORCH_CPU)
            .modelData(repack.properties().modelArtifacts().s3ModelArtifacts())
            .environment("SAGEMAKER_PROGRAM", "inference.py")
            .environment("SAGEMAKER_SUBMIT_DIRECTORY", "/opt/ml/model/code")
            .environment("SAGEMAKER_CONTAINER_LOG_LEVEL", "20")
            .environment("SAGEMAKER_REGION", "us-east-1")
            .build();
    var f = processing("F").dependsOn(repack, model).build();
    return Jobs.pipeline(
        "DependsOnForms",
        processing("C").dependsOn(b).dependsOn("A").dependsOn(a).dependsOn("B").build(),
        processing("D").environment("X", a.properties().processingJobName()).dependsOn(b).build(),
        processing("E").environment("X", a.properties().processingJobName()).dependsOn(a).build(),
        f,
        processing("G").dependsOn("Col-RepackModel-0", "Col-CreateModel").build(),
        processing("H").dependsOn(repack).build(),
        processing("I").dependsOn(a).dependsOn("F").dependsOn(repack, model).build(),
        processing("J").dependsOn(List.of()).build());
  }

  static Pipeline fanOutIn() {
    var count = Parameters.integer("Count", 1);
    var source =
        ProcessingStep.named("Source")
            .image(Jobs.IMAGE)
            .instances(count, "ml.m5.xlarge")
            .output("data", "/o")
            .build();
    List<ProcessingStep> shards = new ArrayList<>();
    var sink =
        processing("Sink").silence("PSK204", "the case is about the graph, not about the job");
    for (int i = 0; i < 48; i++) {
      var shard =
          ProcessingStep.named(shardName(i))
              .image(Jobs.IMAGE)
              .instances(count, "ml.m5.xlarge")
              .environment("SHARD", String.valueOf(i))
              .input("data", source.output("data"), "/i")
              .output("part", "/o");
      shards.add((i % 8 == 0 ? shard : shard.dependsOn(shards.get(i - 1))).build());
      sink = sink.input("input-" + (i + 1), shards.get(i).output("part"), "/i/" + i);
    }
    return Jobs.pipeline("Fan", sink.dependsOn(shards).build());
  }

  private static String shardName(int i) {
    return (i < 10 ? "Shard0" : "Shard") + i;
  }
}
