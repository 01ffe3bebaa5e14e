package dev.penstock.sagemaker.registry;

import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.execution.ExecutionArn;
import dev.penstock.sagemaker.execution.ExecutionStep;
import dev.penstock.sagemaker.execution.Executions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.ListPipelineExecutionsRequest;
import software.amazon.awssdk.services.sagemaker.model.PipelineExecutionSummary;
import software.amazon.awssdk.services.sagemaker.model.PipelineSummary;
import software.amazon.awssdk.services.sagemaker.model.SortOrder;

/**
 * The execution that registered a version. The registry keeps it only where the pipeline's author
 * has said so; otherwise it is the one with a step that made this very version.
 */
final class RegisteringExecution {
  private static final int PAGE = 100;

  /** Executions of one pipeline that began before a model was there, and may not have ended. */
  private static final int MOST = 20;

  private final AwsClients clients;
  private final Executions executions;

  RegisteringExecution(AwsClients clients) {
    this.clients = clients;
    this.executions = Executions.of(clients);
  }

  @Nullable String find(ModelDetails model, @Nullable String pipeline, List<String> notes) {
    String said = model.generatedBy();
    if (said != null && ExecutionArn.is(said)) {
      return said;
    }
    List<String> pipelines =
        pipeline != null ? List.of(pipeline) : pipelines(model.model().created());
    for (String each : pipelines) {
      for (String arn : before(each, model.model().created())) {
        if (executions.steps(arn).stream()
            .anyMatch(step -> isRegistration(step, model.model().arn()))) {
          return arn;
        }
      }
    }
    notes.add(
        "No execution of "
            + (pipeline != null
                ? "the pipeline " + Printable.of(pipeline)
                : pipelines.size() + (pipelines.size() == 1 ? " pipeline" : " pipelines"))
            + " registered it, as far as they are still there"
            + (said == null ? "." : "; it says of itself that it comes from " + said + "."));
    return null;
  }

  static boolean isRegistration(ExecutionStep step, String model) {
    return step.selectionSource() == null && model.equals(step.metadata().get("RegisterModel.Arn"));
  }

  /** The pipelines that were there, and were ever started; those that ran last come first. */
  private List<String> pipelines(Instant time) {
    return clients.call(
        "sagemaker:ListPipelines",
        "the pipelines",
        () ->
            clients.sageMaker().listPipelinesPaginator(all -> all.maxResults(PAGE)).stream()
                .flatMap(page -> page.pipelineSummaries().stream())
                .filter(each -> each.lastExecutionTime() != null)
                .filter(
                    each -> each.creationTime() == null || !each.creationTime().isAfter(time))
                .map(PipelineSummary::pipelineName)
                .toList());
  }

  private List<String> before(String pipeline, Instant time) {
    ListPipelineExecutionsRequest request =
        ListPipelineExecutionsRequest.builder()
            .pipelineName(pipeline)
            // The service's clock has seconds.
            .createdBefore(time.plusSeconds(1))
            .sortOrder(SortOrder.DESCENDING)
            .maxResults(MOST)
            .build();
    return clients.call(
        "sagemaker:ListPipelineExecutions",
        "the pipeline " + Printable.of(pipeline),
        () ->
            clients
                .sageMaker()
                .listPipelineExecutions(request)
                .pipelineExecutionSummaries()
                .stream()
                .map(PipelineExecutionSummary::pipelineExecutionArn)
                .toList());
  }
}
