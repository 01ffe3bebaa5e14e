import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnTag;
import software.amazon.awscdk.services.sagemaker.CfnPipeline;
import software.constructs.Construct;

/** The SageMaker pipeline Fraud-2, as penstock export wrote it. */
public final class FraudInS3 extends Construct {
  private final CfnPipeline pipeline;

  /** Makes the pipeline, with the role that it runs with. */
  public FraudInS3(Construct scope, String id, String roleArn) {
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
        "PipelineDefinitionS3Location",
        Map.of("Bucket", "the-bucket", "Key", "Fraud-2/definition.json"));
  }
}
