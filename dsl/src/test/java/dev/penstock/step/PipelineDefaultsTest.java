package dev.penstock.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Compilation;
import dev.penstock.Pipeline;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.model.bedrock.ModelDataSource;
import dev.penstock.model.bedrock.S3DataSource;
import dev.penstock.model.sagemaker.NetworkConfig;
import dev.penstock.model.sagemaker.ProductionVariant;
import dev.penstock.model.sagemaker.Tag;
import dev.penstock.model.sagemaker.VpcConfig;
import dev.penstock.value.ExecutionVariables;
import dev.penstock.value.Parameters;
import dev.penstock.value.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PipelineDefaultsTest {
  private static final PipelineDefaults ALL =
      PipelineDefaults.builder()
          .role("arn:aws:iam::111122223333:role/Shared")
          .bucket("bucket")
          .bucketPrefix("team/one")
          .subnets("subnet-1", "subnet-2")
          .securityGroupIds("sg-1")
          .networkIsolation(true)
          .trafficEncryption(true)
          .volumeKmsKey("volume-key")
          .outputKmsKey("output-key")
          .tag("team", "one")
          .tag("stage", "dev")
          .environment("MODE", "fast")
          .environment("LEVEL", "1")
          .build();

  @Test
  void aStepMayHaveItsOwnInstead() {
    StepDefinition step =
        compiled(
            ProcessingStep.named("S")
                .image("i:1")
                .defaults(
                    PipelineDefaults.builder()
                        .role("arn:aws:iam::111122223333:role/Own")
                        .bucket("own-bucket")
                        .build())
                .instances(1, "ml.m5.xlarge")
                .output("out", "/opt/ml/out")
                .build());

    assertThat(at(step, "RoleArn")).isEqualTo(text("arn:aws:iam::111122223333:role/Own"));
    assertThat(String.valueOf(at(step, "ProcessingOutputConfig.Outputs")))
        .contains("own-bucket")
        .doesNotContain("team/one");
    for (String none : List.of("NetworkConfig", "Environment", "Tags")) {
      assertThat(at(step, none)).isNull();
    }
  }

  @Test
  void aProcessingStepTakesThemAll() {
    StepDefinition step =
        compiled(
            ProcessingStep.named("S")
                .image("i:1")
                .instances(1, "ml.m5.xlarge")
                .output("out", "/opt/ml/out")
                .build());

    assertThat(at(step, "RoleArn")).isEqualTo(text("arn:aws:iam::111122223333:role/Shared"));
    assertThat(at(step, "NetworkConfig.VpcConfig.Subnets"))
        .hasToString("[\"subnet-1\",\"subnet-2\"]");
    assertThat(at(step, "NetworkConfig.VpcConfig.SecurityGroupIds")).hasToString("[\"sg-1\"]");
    assertThat(at(step, "NetworkConfig.EnableNetworkIsolation")).hasToString("true");
    assertThat(at(step, "NetworkConfig.EnableInterContainerTrafficEncryption")).hasToString("true");
    assertThat(at(step, "ProcessingResources.ClusterConfig.VolumeKmsKeyId"))
        .isEqualTo(text("volume-key"));
    assertThat(at(step, "ProcessingOutputConfig.KmsKeyId")).isEqualTo(text("output-key"));
    assertThat(at(step, "Environment")).hasToString("{\"MODE\":\"fast\",\"LEVEL\":\"1\"}");
    assertThat(at(step, "Tags"))
        .hasToString(
            "[{\"Key\":\"team\",\"Value\":\"one\"},{\"Key\":\"stage\",\"Value\":\"dev\"}]");
    assertThat(String.valueOf(at(step, "ProcessingOutputConfig.Outputs")))
        .contains(
            "[\"s3:/\",\"bucket\",\"team/one\",\"P\","
                + "{\"Get\":\"Execution.PipelineExecutionId\"},\"S\",\"output\",\"out\"]");
  }

  @Test
  void aTrainingStepTakesThemAll() {
    StepDefinition step =
        compiled(TrainingStep.named("S").image("i:1").instances(1, "ml.m5.xlarge").build());

    assertThat(at(step, "RoleArn")).isEqualTo(text("arn:aws:iam::111122223333:role/Shared"));
    assertThat(at(step, "VpcConfig.Subnets")).hasToString("[\"subnet-1\",\"subnet-2\"]");
    assertThat(at(step, "EnableNetworkIsolation")).hasToString("true");
    assertThat(at(step, "EnableInterContainerTrafficEncryption")).hasToString("true");
    assertThat(at(step, "ResourceConfig.VolumeKmsKeyId")).isEqualTo(text("volume-key"));
    assertThat(at(step, "OutputDataConfig"))
        .hasToString("{\"S3OutputPath\":\"s3://bucket/team/one/\",\"KmsKeyId\":\"output-key\"}");
    assertThat(at(step, "Environment")).hasToString("{\"MODE\":\"fast\",\"LEVEL\":\"1\"}");
    assertThat(((ArrayNode) Objects.requireNonNull(at(step, "Tags"))).elements()).hasSize(2);
  }

  @Test
  void aModelStepTakesRoleNetworkAndTags() {
    StepDefinition step = compiled(ModelStep.named("S").image("i:1").build());

    assertThat(at(step, "ExecutionRoleArn"))
        .isEqualTo(text("arn:aws:iam::111122223333:role/Shared"));
    assertThat(at(step, "VpcConfig.Subnets")).hasToString("[\"subnet-1\",\"subnet-2\"]");
    assertThat(at(step, "EnableNetworkIsolation")).hasToString("true");
    assertThat(((ArrayNode) Objects.requireNonNull(at(step, "Tags"))).elements()).hasSize(2);
  }

  @Test
  void everyAlgorithmOfATuningStepTakesThem() {
    TuningAlgorithm algorithm =
        TuningAlgorithm.image("i:1").instances(1, "ml.m5.xlarge").minimize("loss").build();
    StepDefinition one = compiled(TuningStep.named("S").algorithm(algorithm).maxJobs(2, 1).build());
    StepDefinition two =
        compiled(
            TuningStep.named("S")
                .algorithm("a", algorithm)
                .algorithm("b", algorithm)
                .maxJobs(2, 1)
                .build());

    assertThat(at(one, "TrainingJobDefinition.RoleArn"))
        .isEqualTo(text("arn:aws:iam::111122223333:role/Shared"));
    assertThat(at(one, "TrainingJobDefinition.OutputDataConfig"))
        .hasToString("{\"S3OutputPath\":\"s3://bucket/team/one/\",\"KmsKeyId\":\"output-key\"}");
    assertThat(at(one, "TrainingJobDefinition.HyperParameterTuningResourceConfig.VolumeKmsKeyId"))
        .isEqualTo(text("volume-key"));
    assertThat(at(one, "TrainingJobDefinition.Environment"))
        .hasToString("{\"MODE\":\"fast\",\"LEVEL\":\"1\"}");
    assertThat(((ArrayNode) Objects.requireNonNull(at(one, "Tags"))).elements()).hasSize(2);
    assertThat(((ArrayNode) Objects.requireNonNull(at(two, "TrainingJobDefinitions"))).elements())
        .hasSize(2)
        .allSatisfy(
            each ->
                assertThat(((ObjectNode) each).members())
                    .containsKeys("RoleArn", "VpcConfig", "OutputDataConfig", "Environment"));
  }

  @Test
  void aTransformStepTakesKeysTagsAndEnvironment() {
    StepDefinition step =
        compiled(
            TransformStep.named("S")
                .model("m")
                .instances(1, "ml.m5.xlarge")
                .input("s3://bucket/in")
                .build());

    assertThat(at(step, "TransformResources.VolumeKmsKeyId")).isEqualTo(text("volume-key"));
    assertThat(at(step, "TransformOutput.KmsKeyId")).isEqualTo(text("output-key"));
    assertThat(at(step, "Environment")).hasToString("{\"MODE\":\"fast\",\"LEVEL\":\"1\"}");
    assertThat(step.arguments().members()).doesNotContainKeys("RoleArn", "VpcConfig");
  }

  @Test
  void anAutoMlStepTakesRoleNetworkAndKeys() {
    StepDefinition step = compiled(AutoMlStep.named("S").input("s3://bucket/in", "y").build());

    assertThat(at(step, "RoleArn")).isEqualTo(text("arn:aws:iam::111122223333:role/Shared"));
    assertThat(at(step, "OutputDataConfig"))
        .hasToString("{\"S3OutputPath\":\"s3://bucket/team/one/\",\"KmsKeyId\":\"output-key\"}");
    assertThat(at(step, "AutoMLJobConfig.SecurityConfig.VpcConfig.SecurityGroupIds"))
        .hasToString("[\"sg-1\"]");
    assertThat(at(step, "AutoMLJobConfig.SecurityConfig.EnableInterContainerTrafficEncryption"))
        .hasToString("true");
    assertThat(at(step, "AutoMLJobConfig.SecurityConfig.VolumeKmsKeyId"))
        .isEqualTo(text("volume-key"));
  }

  @Test
  void anEndpointConfigurationTakesRoleAndNetworkOnlyForInferenceComponents() {
    ProductionVariant.Builder variant =
        ProductionVariant.builder().variantName("all").instanceType("ml.m5.xlarge");
    StepDefinition host =
        compiled(EndpointConfigStep.named("S").productionVariants(variant.build()).build());
    StepDefinition models =
        compiled(
            EndpointConfigStep.named("S")
                .productionVariants(variant.modelName("m").build())
                .build());

    assertThat(host.arguments().members())
        .containsKeys("ExecutionRoleArn", "VpcConfig", "EnableNetworkIsolation", "Tags");
    assertThat(models.arguments().members())
        .doesNotContainKeys("ExecutionRoleArn", "VpcConfig", "EnableNetworkIsolation")
        .containsKeys("KmsKeyId", "Tags");
  }

  @Test
  void anImportIntoBedrockTakesThemByItsOwnNames() {
    StepDefinition step =
        compiled(
            BedrockModelImportStep.named("S")
                .jobName("job")
                .importedModelName("model")
                .modelDataSource(
                    ModelDataSource.builder()
                        .s3DataSource(S3DataSource.builder().s3Uri("s3://bucket/model/").build())
                        .build())
                .build());

    assertThat(at(step, "RoleArn")).isEqualTo(text("arn:aws:iam::111122223333:role/Shared"));
    assertThat(at(step, "VpcConfig"))
        .hasToString("{\"SubnetIds\":[\"subnet-1\",\"subnet-2\"],\"SecurityGroupIds\":[\"sg-1\"]}");
    assertThat(at(step, "JobTags")).isEqualTo(at(step, "ImportedModelTags"));
  }

  @Test
  void aPackageWithoutAGroupTakesTags() {
    StepDefinition step =
        Pipeline.named("P")
            .defaults(ALL)
            .customJobPrefixes()
            .steps(RegisterModelStep.named("S").image("i:1").modelPackageName("alone").build())
            .build()
            .compile()
            .definition()
            .steps()
            .get(0);

    assertThat(String.valueOf(at(step, "Tags"))).contains("team", "stage");
    assertThat(step.arguments().members()).doesNotContainKeys("VpcConfig", "RoleArn");
  }

  @Test
  void aTagMayBeAParameterOrTellTheExecution() {
    Compilation compilation =
        Pipeline.named("P")
            .defaults(
                ALL.toBuilder()
                    .tag("stage", Parameters.string("Stage", "dev"))
                    .tag("run", ExecutionVariables.PIPELINE_EXECUTION_ID)
                    .build())
            .steps(ModelStep.named("S").image("i:1").build())
            .build()
            .compile();

    assertThat(at(compilation.definition().steps().get(0), "Tags"))
        .hasToString(
            "[{\"Key\":\"team\",\"Value\":\"one\"},"
                + "{\"Key\":\"stage\",\"Value\":{\"Get\":\"Parameters.Stage\"}},"
                + "{\"Key\":\"run\",\"Value\":{\"Get\":\"Execution.PipelineExecutionId\"}}]");
    assertThat(compilation.definition().parameters()).hasSize(1);
  }

  @Test
  void tagsOfEveryJobAreLeftToWhatSaysTheSameKey() {
    Step ofItsOwn =
        ModelStep.named("OfItsOwn")
            .image("i:1")
            .defaults(PipelineDefaults.none())
            .tags(Tag.builder().key("c").value("step").build())
            .build();
    Pipeline pipeline =
        Pipeline.named("P")
            .defaults(PipelineDefaults.builder().tag("a", "default").build())
            .steps(ofItsOwn, ModelStep.named("Usual").image("i:1").build())
            .build()
            .withJobTags(
                Map.of(
                    "a", Values.literal("job"),
                    "b", Values.literal("job"),
                    "c", Values.literal("job")));

    assertThat(tags(pipeline, "Usual"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", "default", "b", "job", "c", "job"));
    assertThat(tags(pipeline, "OfItsOwn"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a", "job", "b", "job", "c", "step"));
  }

  private static Map<String, String> tags(Pipeline pipeline, String step) {
    Map<String, String> tags = new HashMap<>();
    StepDefinition found =
        pipeline.compile().definition().steps().stream()
            .filter(each -> each.name().equals(step))
            .findFirst()
            .orElseThrow();
    for (Node tag : ((ArrayNode) Objects.requireNonNull(at(found, "Tags"))).elements()) {
      ObjectNode object = (ObjectNode) tag;
      tags.put(String.valueOf(object.text("Key")), String.valueOf(object.text("Value")));
    }
    return tags;
  }

  @Test
  void aVersionInTheRegistryTakesNone() {
    StepDefinition step =
        compiled(RegisterModelStep.named("S").image("i:1").group("group").build());

    assertThat(step.arguments().members())
        .doesNotContainKeys("Tags", "VpcConfig", "RoleArn", "Environment");
  }

  @Test
  void aStepIsFollowedWhereItSaysOtherwise() {
    StepDefinition step =
        compiled(
            ProcessingStep.named("S")
                .image("i:1")
                .instances(1, "ml.m5.xlarge")
                .roleArn("arn:aws:iam::111122223333:role/Own")
                .networkConfig(
                    NetworkConfig.builder()
                        .enableNetworkIsolation(false)
                        .vpcConfig(
                            VpcConfig.builder()
                                .securityGroupIds("sg-9")
                                .subnets("subnet-9")
                                .build())
                        .build())
                .environment("MODE", "slow")
                .tags(Tag.builder().key("stage").value("production").build())
                .build());

    assertThat(at(step, "RoleArn")).isEqualTo(text("arn:aws:iam::111122223333:role/Own"));
    assertThat(at(step, "NetworkConfig.EnableNetworkIsolation")).hasToString("false");
    assertThat(at(step, "NetworkConfig.VpcConfig.Subnets")).hasToString("[\"subnet-9\"]");
    assertThat(at(step, "Environment")).hasToString("{\"MODE\":\"slow\",\"LEVEL\":\"1\"}");
    assertThat(at(step, "Tags"))
        .hasToString(
            "[{\"Key\":\"stage\",\"Value\":\"production\"},{\"Key\":\"team\",\"Value\":\"one\"}]");
  }

  @Test
  void aKeyGoesOnlyWhereThereIsSomethingToEncrypt() {
    StepDefinition step =
        compiled(ProcessingStep.named("S").image("i:1").instances(1, "ml.m5.xlarge").build());

    assertThat(step.arguments().get("ProcessingOutputConfig")).isNull();
  }

  @Test
  void theRoleMayBeAParameter() {
    StepDefinition step =
        Pipeline.named("P")
            .defaults(PipelineDefaults.builder().role(Parameters.string("Role")).build())
            .steps(ModelStep.named("S").image("i:1").build())
            .build()
            .compile()
            .definition()
            .steps()
            .get(0);

    assertThat(at(step, "ExecutionRoleArn")).hasToString("{\"Get\":\"Parameters.Role\"}");
  }

  @Test
  void aBuilderMayBeContinuedInTwoWays() {
    ProcessingStep.Builder base =
        ProcessingStep.named("S").image("i:1").instances(1, "ml.m5.xlarge");
    Step one = base.environment("A", "1").build();
    Step other = base.environment("B", "2").build();

    assertThat(String.valueOf(at(compiled(one), "Environment"))).doesNotContain("\"B\"");
    assertThat(String.valueOf(at(compiled(other), "Environment"))).doesNotContain("\"A\"");
  }

  private static StepDefinition compiled(Step step) {
    return Pipeline.named("P")
        .defaults(ALL)
        .steps(step)
        .build()
        .compile()
        .definition()
        .steps()
        .get(0);
  }

  private static @Nullable Node at(StepDefinition step, String path) {
    Node node = step.arguments();
    for (String name : path.split("\\.", -1)) {
      node = node instanceof ObjectNode object ? object.get(name) : null;
    }
    return node;
  }

  private static Node text(String value) {
    return new Node.TextNode(value);
  }
}
