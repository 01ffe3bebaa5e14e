package dev.penstock.conformance;

import static dev.penstock.conformance.Jobs.IMAGE;
import static dev.penstock.conformance.Jobs.KEY;
import static dev.penstock.conformance.Jobs.processing;
import static dev.penstock.conformance.Jobs.tag;
import static dev.penstock.conformance.Jobs.training;
import static dev.penstock.value.Values.join;
import static dev.penstock.value.Values.literal;
import static dev.penstock.value.Values.s3Uri;

import dev.penstock.Pipeline;
import dev.penstock.model.bedrock.CommitmentDuration;
import dev.penstock.model.bedrock.ModelDataSource;
import dev.penstock.model.bedrock.S3DataSource;
import dev.penstock.model.sagemaker.ActionSource;
import dev.penstock.model.sagemaker.ArtifactSource;
import dev.penstock.model.sagemaker.AsyncInferenceConfig;
import dev.penstock.model.sagemaker.AsyncInferenceOutputConfig;
import dev.penstock.model.sagemaker.ContextSource;
import dev.penstock.model.sagemaker.InferenceComponentComputeResourceRequirements;
import dev.penstock.model.sagemaker.InferenceComponentRuntimeConfig;
import dev.penstock.model.sagemaker.InferenceComponentSpecification;
import dev.penstock.model.sagemaker.LineageAction;
import dev.penstock.model.sagemaker.LineageArtifact;
import dev.penstock.model.sagemaker.LineageContext;
import dev.penstock.model.sagemaker.ProductionVariant;
import dev.penstock.step.BedrockCustomModelDeploymentStep;
import dev.penstock.step.BedrockCustomModelStep;
import dev.penstock.step.BedrockModelImportStep;
import dev.penstock.step.BedrockProvisionedModelThroughputStep;
import dev.penstock.step.CacheConfig;
import dev.penstock.step.EndpointConfigStep;
import dev.penstock.step.EndpointStep;
import dev.penstock.step.ExceptionType;
import dev.penstock.step.InferenceComponentStep;
import dev.penstock.step.LineageStep;
import dev.penstock.step.ModelStep;
import dev.penstock.step.RetryPolicy;
import dev.penstock.step.TrainingStep;
import dev.penstock.value.ExecutionVariables;
import dev.penstock.value.Json;
import dev.penstock.value.Parameters;
import dev.penstock.value.S3UriValue;
import java.time.Period;
import java.util.List;

/** What comes after a model: endpoints, Amazon Bedrock, and the record of it all. */
final class DeploymentTwins {
  private DeploymentTwins() {}

  static List<Twin> all() {
    return List.of(
        Twin.of("endpoint_steps", DeploymentTwins::endpointSteps),
        Twin.of("inference_component", DeploymentTwins::inferenceComponent),
        Twin.of(
            "lineage_step",
            DeploymentTwins::lineageStep,
            // The service has Source and Destination; the Python SDK passes on what it is given.
            "WARNING PSK202 Lineage x2",
            "WARNING PSK203 Lineage x2",
            "WARNING PSK215 Use"),
        Twin.of(
            "bedrock_steps",
            DeploymentTwins::bedrockSteps,
            // A bucket has a name of at least three letters.
            "WARNING PSK205 Custom"));
  }

  static Pipeline endpointSteps() {
    var instanceType = Parameters.string("Type", "ml.m5.large");
    var create =
        ModelStep.named("Create-CreateModel").image(IMAGE).modelData("s3://b/m.tar.gz").build();
    var config =
        EndpointConfigStep.named("Config")
            .productionVariants(
                ProductionVariant.builder()
                    .variantName("AllTraffic")
                    .modelName(create.properties().modelName())
                    .instanceType(instanceType)
                    .initialInstanceCount(1)
                    .initialVariantWeight(1.0)
                    .build())
            .endpointConfigName(join("-", literal("cfg"), ExecutionVariables.PIPELINE_EXECUTION_ID))
            .kmsKeyId(KEY)
            .asyncInferenceConfig(
                AsyncInferenceConfig.builder()
                    .outputConfig(
                        AsyncInferenceOutputConfig.builder().s3OutputPath("s3://b/async").build())
                    .build())
            .tags(tag("k", "v"))
            .enableNetworkIsolation(false)
            .displayName("dn")
            .description("dd")
            .cache(CacheConfig.expiringAfter(Period.ofDays(1)))
            .retry(RetryPolicy.on(ExceptionType.THROTTLING).maxAttempts(2))
            .build();
    var endpoint =
        EndpointStep.named("Endpoint")
            .endpointName("my-endpoint")
            .endpointConfigName(config.properties().endpointConfigName())
            .tags()
            .cache(CacheConfig.disabled())
            .dependsOn(config)
            .build();
    var made = endpoint.properties();
    var use =
        processing("Use")
            .environment("E", made.endpointName())
            .environment("A", made.endpointArn())
            .environment("V", config.properties().productionVariants().at(0).modelName())
            .environment("S", made.endpointStatus())
            .build();
    return Jobs.pipeline("Endpoints", create, config, endpoint, use);
  }

  static Pipeline inferenceComponent() {
    var endpoint =
        EndpointStep.named("Endpoint").endpointName("ep").endpointConfigName("cfg").build();
    var component =
        InferenceComponentStep.named("Ic")
            .inferenceComponentName("ic")
            .endpointName(endpoint.properties().endpointName())
            .variantName("AllTraffic")
            .specification(
                InferenceComponentSpecification.builder()
                    .modelName("m")
                    .computeResourceRequirements(
                        InferenceComponentComputeResourceRequirements.builder()
                            .minMemoryRequiredInMb(1024)
                            .numberOfCpuCoresRequired(2.0)
                            .build())
                    .build())
            .runtimeConfig(InferenceComponentRuntimeConfig.builder().copyCount(1).build())
            .displayName("dn")
            .description("dd")
            .dependsOn("Endpoint")
            .build();
    var use =
        processing("Use")
            .environment("N", component.properties().inferenceComponentName())
            .environment("A", component.properties().inferenceComponentArn())
            .build();
    return Jobs.pipeline("InferenceComp", endpoint, component, use);
  }

  static Pipeline lineageStep() {
    var train = train();
    var trained = train.properties();
    var artifact =
        LineageArtifact.builder()
            .artifactType("Model")
            .source(
                ArtifactSource.builder()
                    .sourceUri(trained.modelArtifacts().s3ModelArtifacts().asText())
                    .build())
            .artifactName("model")
            .build();
    var action =
        LineageAction.builder()
            .actionName("train")
            .actionType("Training")
            .source(ActionSource.builder().sourceUri(trained.trainingJobArn()).build())
            .build();
    var context =
        LineageContext.builder()
            .contextName("ctx")
            .contextType("Endpoint")
            .source(ContextSource.builder().sourceUri("arn:x").build())
            .build();
    var lineage =
        LineageStep.named("Lineage")
            .artifacts(artifact)
            .actions(action)
            .contexts(context)
            // The form of this SDK's documentation; the service has Source and Destination.
            .argument(
                "Associations",
                Json.array(
                    Json.object()
                        .with("SourceName", "train")
                        .with("DestinationName", "model")
                        .with("AssociationType", "Produced")))
            .displayName("dn")
            .description("dd")
            .build();
    var use =
        processing("Use")
            .environment("A", lineage.properties().artifactArns().key("model"))
            .environment("ALL", lineage.properties().actionArns().path().string())
            .silence("PSK215", "so the case has it")
            .build();
    return Jobs.pipeline("LineageP", train, lineage, use);
  }

  static Pipeline bedrockSteps() {
    var name = Parameters.string("ModelName", "mine");
    var train = train();
    var imported =
        BedrockModelImportStep.named("Import")
            .jobName(join("-", literal("imp"), ExecutionVariables.PIPELINE_EXECUTION_ID))
            .importedModelName(name)
            .modelDataSource(source(train.properties().modelArtifacts().s3ModelArtifacts()))
            .build();
    var custom =
        BedrockCustomModelStep.named("Custom")
            .modelName(name)
            .modelSourceConfig(source(s3Uri("s3://b/m")))
            .modelKmsKeyArn(KEY)
            .modelTags(dev.penstock.model.bedrock.Tag.builder().key("k").value("v").build())
            .displayName("dn")
            .description("dd")
            .silence("PSK205", "the case's bucket has a name of one letter")
            .build();
    var deployed =
        BedrockCustomModelDeploymentStep.named("Deploy")
            .modelDeploymentName("dep")
            .modelArn(custom.properties().modelArn())
            .descriptionValue("x")
            .dependsOn(imported)
            .build();
    var provisioned =
        BedrockProvisionedModelThroughputStep.named("Throughput")
            .modelUnits(1)
            .provisionedModelName("prov")
            .modelId(imported.properties().importedModelArn())
            .commitmentDuration(CommitmentDuration.ONE_MONTH)
            .build();
    var use =
        processing("Use")
            .environment("D", deployed.properties().modelDeploymentArn())
            .environment("P", provisioned.properties().provisionedModelArn())
            .build();
    return Jobs.pipeline("Bedrock", train, imported, custom, deployed, provisioned, use);
  }

  /** The smallest training job, for what comes after one. */
  private static TrainingStep train() {
    return training("Train").channel("train", "s3://b/t").build();
  }

  private static ModelDataSource source(S3UriValue s3Uri) {
    return ModelDataSource.builder()
        .s3DataSource(S3DataSource.builder().s3Uri(s3Uri).build())
        .build();
  }
}
