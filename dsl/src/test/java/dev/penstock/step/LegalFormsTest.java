package dev.penstock.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Compilation;
import dev.penstock.Findings;
import dev.penstock.Pipeline;
import dev.penstock.model.sagemaker.AppSpecification;
import dev.penstock.model.sagemaker.ContainerDefinition;
import dev.penstock.model.sagemaker.InferenceSpecification;
import dev.penstock.model.sagemaker.InstanceGroup;
import dev.penstock.model.sagemaker.ModelArguments;
import dev.penstock.model.sagemaker.ModelPackageContainerDefinition;
import dev.penstock.model.sagemaker.OutputDataConfig;
import dev.penstock.model.sagemaker.ProcessingArguments;
import dev.penstock.model.sagemaker.ProcessingClusterConfig;
import dev.penstock.model.sagemaker.ProcessingInstanceType;
import dev.penstock.model.sagemaker.ProcessingResources;
import dev.penstock.model.sagemaker.RegisterModelArguments;
import dev.penstock.model.sagemaker.ResourceConfig;
import dev.penstock.model.sagemaker.ServerlessJobConfig;
import dev.penstock.model.sagemaker.ServerlessJobType;
import dev.penstock.model.sagemaker.TrainingArguments;
import dev.penstock.model.sagemaker.TrainingInstanceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Only what the service really requires is asked for: each way through the stages compiles without
 * a word.
 */
class LegalFormsTest {
  private static final String IMAGE = "111122223333.dkr.ecr.us-east-1.amazonaws.com/image:1";
  private static final Map<String, Step> FORMS = forms();

  static List<String> names() {
    return List.copyOf(FORMS.keySet());
  }

  @ParameterizedTest
  @MethodSource("names")
  void compiles(String name) {
    Compilation compilation =
        Pipeline.named("P")
            .defaults(
                PipelineDefaults.builder()
                    .role("arn:aws:iam::111122223333:role/R")
                    .bucket("bucket")
                    .build())
            .steps(java.util.Objects.requireNonNull(FORMS.get(name)))
            .build()
            .compile();

    assertThat(Findings.besidesAdvice(compilation)).isEmpty();
  }

  private static Map<String, Step> forms() {
    Map<String, Step> all = new LinkedHashMap<>();
    ProcessingResources resources =
        ProcessingResources.builder()
            .clusterConfig(
                ProcessingClusterConfig.builder()
                    .instanceCount(2)
                    .instanceType(ProcessingInstanceType.ML_M5_XLARGE)
                    .volumeSizeInGB(10)
                    .build())
            .build();
    all.put(
        "processing without a script",
        ProcessingStep.named("S").image(IMAGE).instances(1, "ml.m5.xlarge").build());
    all.put(
        "processing with an entry point",
        ProcessingStep.named("S")
            .image(IMAGE)
            .instances(1, "ml.m5.xlarge")
            .entrypoint("python3", "/opt/run.py")
            .build());
    all.put(
        "processing with its resources in full",
        ProcessingStep.named("S").image(IMAGE).resources(resources).build());
    all.put(
        "processing with its request in full",
        ProcessingStep.named("S")
            .arguments(
                ProcessingArguments.builder()
                    .processingResources(resources)
                    .appSpecification(AppSpecification.builder().imageUri(IMAGE).build())
                    .build())
            .build());
    all.put(
        "training with an image",
        TrainingStep.named("S").image(IMAGE).instances(1, "ml.m5.xlarge").build());
    all.put(
        "training with an algorithm's name",
        TrainingStep.named("S").algorithm("my-algorithm").instances(1, "ml.m5.xlarge").build());
    all.put(
        "training on groups of instances",
        TrainingStep.named("S")
            .image(IMAGE)
            .instanceGroups(
                InstanceGroup.builder()
                    .instanceType(TrainingInstanceType.ML_C5_XLARGE)
                    .instanceCount(2)
                    .instanceGroupName("cpu")
                    .build())
            .build());
    all.put(
        "training with its resources in full",
        TrainingStep.named("S")
            .image(IMAGE)
            .resources(
                ResourceConfig.builder()
                    .instanceCount(1)
                    .instanceType(TrainingInstanceType.ML_M5_XLARGE)
                    .volumeSizeInGB(1)
                    .build())
            .build());
    all.put(
        "training without servers",
        TrainingStep.named("S")
            .serverless(
                ServerlessJobConfig.builder()
                    .baseModelArn("arn:aws:sagemaker:us-east-1:111122223333:hub-content/h/Model/m")
                    .jobType(ServerlessJobType.FINE_TUNING)
                    .build())
            .silence("PSK205", "the ARN is made up")
            .build());
    all.put(
        "training with its request in full",
        TrainingStep.named("S")
            .arguments(
                TrainingArguments.builder()
                    .outputDataConfig(OutputDataConfig.builder().s3OutputPath("s3://b/o").build())
                    .build())
            .build());
    all.put("model with an image", ModelStep.named("S").image(IMAGE).build());
    all.put(
        "model from the registry",
        ModelStep.named("S")
            .modelPackage("arn:aws:sagemaker:us-east-1:111122223333:model-package/g/1")
            .build());
    all.put(
        "model with its container in full",
        ModelStep.named("S").container(ContainerDefinition.builder().image(IMAGE).build()).build());
    all.put(
        "model of several containers",
        ModelStep.named("S")
            .pipelineOf(
                ContainerDefinition.builder().image(IMAGE).build(),
                ContainerDefinition.builder().image(IMAGE).build())
            .build());
    all.put(
        "model with its request in full",
        ModelStep.named("S").arguments(ModelArguments.builder().build()).build());
    ModelPackageContainerDefinition container =
        ModelPackageContainerDefinition.builder().image(IMAGE).build();
    all.put(
        "version with an image", RegisterModelStep.named("S").image(IMAGE).group("group").build());
    all.put(
        "version of several containers",
        RegisterModelStep.named("S").containers(container, container).group("group").build());
    all.put(
        "version with its request in full",
        RegisterModelStep.named("S")
            .arguments(
                RegisterModelArguments.builder()
                    .modelPackageGroupName("group")
                    .inferenceSpecification(
                        InferenceSpecification.builder().containers(container).build())
                    .build())
            .build());
    all.put("fail without a message", FailStep.named("S").build());
    all.put(
        "condition without a second branch",
        ConditionStep.named("S")
            .when(dev.penstock.value.Values.literal(1).lessThan(2))
            .then(FailStep.named("F").build())
            .build());
    return all;
  }
}
