package com.example;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnTag;
import software.amazon.awscdk.services.sagemaker.CfnPipeline;
import software.constructs.Construct;

/** The SageMaker pipeline Fraud-2, as penstock export wrote it. */
public final class Fraud2Construct extends Construct {
  private final CfnPipeline pipeline;

  /** Makes the pipeline, with the role that it runs with. */
  public Fraud2Construct(Construct scope, String id, String roleArn) {
    super(scope, id);
    pipeline =
        CfnPipeline.Builder.create(this, "Pipeline")
            .pipelineName("Fraud-2")
            .pipelineDisplayName("Fraud")
            .pipelineDescription("Finds fraud.")
            .roleArn(roleArn)
            .parallelismConfiguration(Map.of("MaxParallelExecutionSteps", 3))
            .pipelineDefinition(definition())
            .tags(List.of(
                CfnTag.builder().key("team").value("fraud").build(),
                CfnTag.builder().key("cost centre").value("4711").build()))
            .build();
  }

  /** Returns the resource. */
  public CfnPipeline pipeline() {
    return pipeline;
  }

  private static Map<String, Object> definition() {
    return Map.of(
        "PipelineDefinitionBody",
        String.join(
            "",
            "{\"Version\":\"2020-12-01\",\"Steps\":[{\"Name\":\"Fail\",\"Type\":\"Fail\",\"Arguments\":{\"ErrorMessage\":"
                + "\"no ${luck}\"}}]}"));
  }
}
