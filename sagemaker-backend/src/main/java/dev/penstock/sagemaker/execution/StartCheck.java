package dev.penstock.sagemaker.execution;

import dev.penstock.SelectiveExecution;
import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.ParameterValues;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepSelection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.Parameter;
import software.amazon.awssdk.services.sagemaker.model.SelectedStep;
import software.amazon.awssdk.services.sagemaker.model.SelectiveExecutionConfig;
import software.amazon.awssdk.services.sagemaker.model.StartPipelineExecutionRequest;

/** Holds a start against what is deployed, and works out what it leaves open. */
final class StartCheck {
  private final Executions executions;
  private final StartRequest request;

  StartCheck(Executions executions, StartRequest request) {
    this.executions = executions;
    this.request = request;
  }

  /** The request that the service takes. */
  StartPipelineExecutionRequest ready() {
    PipelineDefinition definition =
        executions.pipelineDefinition(request.pipeline(), request.version());
    SelectiveExecution selection = request.selection();
    String source = null;
    Map<String, String> given = request.defaults();
    if (selection != null) {
      StepSelection steps = StepSelection.of(definition, selection.selectedSteps());
      source =
          new SourceExecution(executions, request.pipeline(), steps)
              .find(selection.sourceExecutionArn());
      given = StartRequest.both(given, inherited(definition, source));
    }
    given = StartRequest.both(given, request.parameters());
    Map<String, ?> unused = ParameterValues.of(definition, given);
    return StartPipelineExecutionRequest.builder()
        .pipelineName(request.pipeline())
        .pipelineVersionId(request.version())
        .clientRequestToken(request.token())
        .pipelineParameters(parameters(given))
        .parallelismConfiguration(Executions.parallelism(request.maxParallelSteps()))
        .selectiveExecutionConfig(config(selection, source))
        .pipelineExecutionDisplayName(request.displayName())
        .pipelineExecutionDescription(request.description())
        .build();
  }

  /** The earlier values; a parameter that the pipeline does not have any more is of no account. */
  private Map<String, String> inherited(PipelineDefinition definition, @Nullable String source) {
    Map<String, String> values = new LinkedHashMap<>();
    if (source != null) {
      Map<String, String> before = executions.parameters(source);
      for (ParameterDefinition parameter : definition.parameters()) {
        String value = before.get(parameter.name());
        // The service has defaults that are empty, and takes no empty start values.
        if (value != null && !value.isEmpty()) {
          values.put(parameter.name(), value);
        }
      }
    }
    return values;
  }

  private static @Nullable List<Parameter> parameters(Map<String, String> given) {
    return given.isEmpty()
        ? null
        : given.entrySet().stream()
            .map(each -> Parameter.builder().name(each.getKey()).value(each.getValue()).build())
            .toList();
  }

  private static @Nullable SelectiveExecutionConfig config(
      @Nullable SelectiveExecution selection, @Nullable String source) {
    return selection == null
        ? null
        : SelectiveExecutionConfig.builder()
            .sourcePipelineExecutionArn(source)
            .selectedSteps(
                selection.selectedSteps().stream()
                    .map(name -> SelectedStep.builder().stepName(name).build())
                    .toList())
            .build();
  }
}
