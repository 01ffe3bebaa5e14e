package dev.penstock.sagemaker;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.PipelineSummary;

/** Reads the definitions of pipelines and executions on AWS. */
public final class DeployedDefinitions implements AutoCloseable {
  private static final int MOST_NAMES = 100;

  private final AwsClients clients;
  private final SageMakerClient client;
  private final String place;

  private DeployedDefinitions(AwsClients clients) {
    this.clients = clients;
    this.client = clients.sageMaker();
    this.place = clients.place("sagemaker");
  }

  /**
   * Gets ready. No request is made yet.
   *
   * @param settings where to look
   * @return the definitions there
   * @throws SageMakerFailure when the settings do not say where that is
   */
  public static DeployedDefinitions at(AwsSettings settings) {
    return new DeployedDefinitions(AwsClients.at(settings));
  }

  /**
   * Reads with clients that somebody else closes.
   *
   * @param clients what makes the requests
   * @return the definitions there; not to be closed
   * @throws SageMakerFailure when the settings do not say where that is
   */
  public static DeployedDefinitions of(AwsClients clients) {
    return new DeployedDefinitions(clients);
  }

  /**
   * Reads the definition of a pipeline.
   *
   * @param pipeline its name or ARN
   * @param version the version, from 1 on, or null for the newest
   * @return its definition
   * @throws SageMakerFailure when it cannot be had
   */
  public PipelineDefinition ofPipeline(String pipeline, @Nullable Long version) {
    String shown =
        "the pipeline "
            + Failures.clean(pipeline)
            + (version == null ? "" : ", version " + version);
    String json =
        call(
            "sagemaker:DescribePipeline",
            shown,
            () -> names(pipeline),
            () ->
                client
                    .describePipeline(
                        request -> request.pipelineName(pipeline).pipelineVersionId(version))
                    .pipelineDefinition());
    return parse(shown, json);
  }

  /**
   * Reads the definition that an execution runs or ran.
   *
   * @param execution the execution's ARN
   * @return its definition
   * @throws SageMakerFailure when it cannot be had
   */
  public PipelineDefinition ofExecution(String execution) {
    String shown = "the execution " + Failures.clean(execution);
    String json =
        call(
            "sagemaker:DescribePipelineDefinitionForExecution",
            shown,
            List::of,
            () ->
                client
                    .describePipelineDefinitionForExecution(
                        request -> request.pipelineExecutionArn(execution))
                    .pipelineDefinition());
    return parse(shown, json);
  }

  @Override
  public void close() {
    clients.close();
  }

  private @Nullable String call(
      String action,
      String resource,
      Supplier<List<String>> others,
      Supplier<@Nullable String> request) {
    try {
      return clients.call(action, resource, request);
    } catch (SageMakerFailure failure) {
      if (failure.kind() != Kind.NOT_FOUND) {
        throw failure;
      }
      throw new SageMakerFailure(
          Kind.NOT_FOUND, String.valueOf(failure.getMessage()), failure.getCause(), others.get());
    }
  }

  private PipelineDefinition parse(String shown, @Nullable String json) {
    if (json == null) {
      throw new SageMakerFailure(place + " gave no definition of " + shown + ".");
    }
    try {
      return DefinitionFile.parse(shown, json).definition();
    } catch (DefinitionSyntaxException wrong) {
      throw new SageMakerFailure(
          Kind.OTHER, "What " + place + " gave is no definition: " + wrong.getMessage(), wrong);
    }
  }

  /** The names there are; none when they cannot be had. */
  private List<String> names(String pipeline) {
    if (pipeline.startsWith("arn:")) {
      return List.of();
    }
    try {
      return client
          .listPipelines(request -> request.maxResults(MOST_NAMES))
          .pipelineSummaries()
          .stream()
          .map(PipelineSummary::pipelineName)
          .map(Failures::clean)
          .toList();
    } catch (SdkException notAllowed) {
      return List.of();
    }
  }
}
