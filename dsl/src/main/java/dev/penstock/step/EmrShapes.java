package dev.penstock.step;

import dev.penstock.model.Shape;
import dev.penstock.model.Shape.AnyShape;
import dev.penstock.model.Shape.ListShape;
import dev.penstock.model.Shape.StructureShape;
import dev.penstock.model.Shape.TextShape;
import dev.penstock.model.emr.EmrArguments;
import dev.penstock.model.emrserverless.EmrServerlessArguments;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the steps of EMR take: the services' requests, wrapped as pipelines wrap them. */
final class EmrShapes {
  private static final TextShape TEXT = text(10280);

  static final StructureShape STEP =
      new WrittenShape(
          "EMRStep",
          List.of("StepConfig"),
          Map.of(
              "StepConfig",
              new WrittenShape(
                  "EMRStepConfig", List.of("HadoopJarStep"), Map.of("HadoopJarStep", jarStep())),
              "ClusterId",
              text(256),
              "ExecutionRoleArn",
              text(2048),
              "ClusterConfig",
              EmrArguments.shape()));

  static final StructureShape SERVERLESS =
      new WrittenShape(
          "EMRServerlessStep",
          List.of("ExecutionRoleArn", "JobConfig"),
          Map.of(
              "ExecutionRoleArn",
              text(2048),
              "JobConfig",
              new ServerlessJob(),
              "ApplicationId",
              text(64),
              "ApplicationConfig",
              new AnyShape()));

  private EmrShapes() {}

  private static Shape jarStep() {
    StructureShape property =
        new WrittenShape("KeyValue", List.of("Key"), Map.of("Key", TEXT, "Value", TEXT));
    return new WrittenShape(
        "HadoopJarStepConfig",
        List.of("Jar"),
        Map.of(
            "Jar",
            TEXT,
            "MainClass",
            TEXT,
            "Args",
            new ListShape(0, Long.MAX_VALUE, TEXT),
            "Properties",
            new ListShape(0, Long.MAX_VALUE, property)));
  }

  private static TextShape text(long max) {
    return new TextShape(0, max, null, List.of());
  }

  /** The StartJobRun request, to which the pipeline adds the application. */
  private static final class ServerlessJob extends StructureShape {
    ServerlessJob() {
      super("JobConfig", List.of(), EmrServerlessArguments.shape().members());
    }

    @Override
    public @Nullable Shape member(String member) {
      return member.equals("applicationId")
          ? text(64)
          : EmrServerlessArguments.shape().member(member);
    }
  }
}
