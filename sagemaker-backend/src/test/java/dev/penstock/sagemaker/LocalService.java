package dev.penstock.sagemaker;

import dev.penstock.local.LocalEngine;
import dev.penstock.local.job.Runners;
import dev.penstock.local.job.StepRunner;
import dev.penstock.local.server.LocalServer;
import java.io.IOException;
import java.nio.file.Path;
import software.amazon.awssdk.services.sagemaker.model.PipelineExecutionStatus;

/** SageMaker on this machine, whose jobs all succeed, and clients of it. */
public final class LocalService implements AutoCloseable {
  /** The role that pipelines run with. */
  public static final String ROLE = "arn:aws:iam::111122223333:role/Role";

  private final LocalEngine engine;
  private final LocalServer server;
  private final AwsClients clients;

  public LocalService(Path folder) throws IOException {
    engine =
        LocalEngine.builder(folder)
            .runners(Runners.builder().others(StepRunner.succeed()).build())
            .open();
    server = LocalServer.start(engine, 0);
    clients = AwsClients.at(settings());
  }

  public AwsSettings settings() {
    return new AwsSettings("us-east-1", null, server.uri());
  }

  public AwsClients clients() {
    return clients;
  }

  public void create(String pipeline, String definition, String description) {
    clients
        .sageMaker()
        .createPipeline(
            one ->
                one.pipelineName(pipeline)
                    .roleArn(ROLE)
                    .pipelineDescription(description)
                    .pipelineDefinition(definition));
  }

  /** Waits for the end of an execution. */
  public PipelineExecutionStatus await(String execution) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      PipelineExecutionStatus status =
          clients
              .sageMaker()
              .describePipelineExecution(one -> one.pipelineExecutionArn(execution))
              .pipelineExecutionStatus();
      if (status != PipelineExecutionStatus.EXECUTING) {
        return status;
      }
      Thread.sleep(25);
    }
    throw new AssertionError("the execution did not end within 15 s");
  }

  @Override
  public void close() {
    clients.close();
    server.close();
    engine.close();
  }
}
