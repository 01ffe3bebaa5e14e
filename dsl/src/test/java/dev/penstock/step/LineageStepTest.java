package dev.penstock.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.penstock.Findings;
import dev.penstock.Pipeline;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.model.sagemaker.ArtifactSource;
import dev.penstock.model.sagemaker.AssociationEdgeType;
import dev.penstock.model.sagemaker.JobCategory;
import dev.penstock.model.sagemaker.LineageAction;
import dev.penstock.model.sagemaker.LineageArtifact;
import dev.penstock.model.sagemaker.LineageAssociation;
import dev.penstock.model.sagemaker.LineageEntityReference;
import dev.penstock.model.sagemaker.LineageEntityType;
import dev.penstock.value.ExecutionVariables;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class LineageStepTest {
  @Test
  void recordsWhatAJobFound() {
    JobStep job =
        JobStep.named("Evaluate")
            .jobCategory(JobCategory.AGENT_RFT_EVALUATION)
            .jobConfigSchemaVersion("1.0.0")
            .jobConfigDocument("{}")
            .build();
    var run = job.properties().jobConfigDocument().serviceOutput().mlflowDetails().runId();
    LineageStep lineage =
        LineageStep.named("Record")
            .artifacts(
                LineageArtifact.builder()
                    .artifactType("EvaluationReport")
                    .source(ArtifactSource.builder().sourceUri(run).build())
                    .artifactName(ExecutionVariables.PIPELINE_EXECUTION_ID)
                    .build())
            .associations(
                LineageAssociation.builder()
                    .source(
                        LineageEntityReference.builder()
                            .name(ExecutionVariables.PIPELINE_EXECUTION_ID)
                            .type(LineageEntityType.ARTIFACT)
                            .build())
                    .destination(
                        LineageEntityReference.builder()
                            .arn("arn:aws:sagemaker:us-west-2:111122223333:action/a")
                            .build())
                    .associationType(AssociationEdgeType.CONTRIBUTED_TO)
                    .build())
            .build();
    var compilation =
        Pipeline.named("P")
            .defaults(
                PipelineDefaults.builder().role("arn:aws:iam::111122223333:role/Role").build())
            .steps(lineage)
            .build()
            .compile();

    assertThat(Findings.besidesAdvice(compilation)).isEmpty();
    assertThat(compilation.definition().steps().get(0).arguments())
        .hasToString(
            "{\"JobCategory\":\"AgentRFTEvaluation\",\"JobConfigSchemaVersion\":\"1.0.0\","
                + "\"JobConfigDocument\":\"{}\","
                + "\"RoleArn\":\"arn:aws:iam::111122223333:role/Role\"}");
    assertThat(compilation.definition().steps().get(1).arguments())
        .hasToString(
            "{\"Artifacts\":[{\"ArtifactType\":\"EvaluationReport\",\"Source\":{\"SourceUri\":"
                + "{\"Get\":\"Steps.Evaluate.JobConfigDocument.ServiceOutput.MlflowDetails.RunId\"}},"
                + "\"ArtifactName\":{\"Get\":\"Execution.PipelineExecutionId\"}}],"
                + "\"Associations\":[{\"Source\":{\"Name\":{\"Get\":"
                + "\"Execution.PipelineExecutionId\"},\"Type\":\"Artifact\"},\"Destination\":{\"Arn\":"
                + "\"arn:aws:sagemaker:us-west-2:111122223333:action/a\"},"
                + "\"AssociationType\":\"ContributedTo\"}]}");
  }

  @Test
  void takesAtMostFiveOfAKind() {
    LineageAction action =
        LineageAction.builder().actionName("train").actionType("Training").build();
    LineageStep lineage =
        LineageStep.named("Record").actions(Collections.nCopies(6, action)).build();

    assertThat(Pipeline.named("P").steps(lineage).build().compile().errors())
        .extracting(Diagnostic::code, Diagnostic::argument)
        .containsExactly(tuple("PSK204", "Actions"));
  }
}
