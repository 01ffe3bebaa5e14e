package dev.penstock.sagemaker.registry;

import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.deploy.Stamp;
import dev.penstock.sagemaker.execution.Execution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.DescribePipelineResponse;

/**
 * What the definition of an execution was deployed from: the stamp in the description of its
 * version, or the pipeline's tags. Either counts for the very definition that it names alone: since
 * then another may have been deployed.
 */
final class DeployedFrom {
  private final AwsClients clients;

  DeployedFrom(AwsClients clients) {
    this.clients = clients;
  }

  @Nullable Stamp stamp(Execution execution, String sha256, List<String> notes) {
    try {
      DescribePipelineResponse pipeline =
          clients.call(
              "sagemaker:DescribePipeline",
              "the pipeline " + execution.pipeline(),
              () ->
                  clients
                      .sageMaker()
                      .describePipeline(
                          one ->
                              one.pipelineName(execution.pipeline())
                                  .pipelineVersionId(execution.version())));
      Stamp found =
          Stream.of(pipeline.pipelineVersionDescription(), pipeline.pipelineDescription())
              .map(Stamp::read)
              .filter(Objects::nonNull)
              .filter(each -> each.sha256().equals(sha256))
              .findFirst()
              .orElse(null);
      if (found == null) {
        found = ofTags(pipeline.pipelineArn(), sha256);
      }
      if (found == null) {
        notes.add(
            "Nothing on the pipeline says from which commit this definition was deployed; 'penstock"
                + " deploy' writes it there.");
      } else if (found.commit() == null) {
        notes.add("The definition was deployed from a folder that was no Git repository.");
      }
      return found;
    } catch (SageMakerFailure gone) {
      notes.add(
          "From which commit the definition was deployed is not known: " + gone.getMessage());
      return null;
    }
  }

  private @Nullable Stamp ofTags(String pipelineArn, String sha256) {
    Map<String, String> tags = new HashMap<>();
    clients
        .call(
            "sagemaker:ListTags",
            "the pipeline " + pipelineArn,
            () ->
                clients
                    .sageMaker()
                    .listTagsPaginator(one -> one.resourceArn(pipelineArn))
                    .stream()
                    .flatMap(page -> page.tags().stream())
                    .toList())
        .forEach(tag -> tags.put(tag.key(), tag.value()));
    return sha256.equals(tags.get(Stamp.PREFIX + "definition-sha256"))
        ? new Stamp(
            sha256, tags.get(Stamp.PREFIX + "git-commit"), tags.get(Stamp.PREFIX + "ci-build"))
        : null;
  }
}
