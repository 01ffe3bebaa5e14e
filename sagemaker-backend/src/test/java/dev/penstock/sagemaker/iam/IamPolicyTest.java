package dev.penstock.sagemaker.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.sagemaker.environment.Environment;
import dev.penstock.step.StepType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class IamPolicyTest {
  private static final Path DEFINITIONS = Path.of("../dsl/src/test/resources/definitions");
  private static final Path GOLDEN = Path.of("src/test/resources/iam");
  private static final boolean UPDATE = "1".equals(System.getenv("PENSTOCK_UPDATE_GOLDEN"));
  private static final Environment HERE =
      Environment.named("here")
          .account("111122223333")
          .region("eu-west-1")
          .role("arn:aws:iam::111122223333:role/PipelineRole")
          .bucket("ml-here")
          .build();

  /** These need nothing: no service is called for them. */
  private static final Set<StepType> DECISIONS =
      Set.of(StepType.CONDITION, StepType.FAIL, StepType.FOR_EACH);

  private static PipelineDefinition definition(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return DefinitionFile.read(file.toString(), in).definition();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static PipelineDefinition definition(String steps) {
    return PipelineDefinition.of(
        (ObjectNode)
            Node.parse(
                "test", "{\"Version\":\"2020-12-01\",\"Steps\":" + steps.replace('\'', '"') + "}"));
  }

  private static IamPolicy policy(String steps) {
    return IamPolicy.ofRole(PolicySubject.of("Test", definition(steps)).in(HERE));
  }

  private static IamStatement statement(IamPolicy policy, String sid) {
    return policy.statements().stream()
        .filter(each -> each.sid().equals(sid))
        .findAny()
        .orElseThrow(() -> new AssertionError("no " + sid + " in\n" + policy));
  }

  static List<Path> corpus() throws IOException {
    try (Stream<Path> files = Files.walk(DEFINITIONS)) {
      return files
          .filter(each -> each.toString().endsWith(".json"))
          .filter(each -> !each.toString().endsWith("props.json"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "feature/combo_abalone",
    "feature/emr_new_cluster",
    "feature/endpoint_steps",
    "feature/bedrock_steps",
    "real/nbout-lambda-step",
    "real/callback-batch-transform",
    "real/emr-serverless-sdk-test",
    "real/clarify-model-monitor-11-steps",
    "real/hpo-top2",
    "real/mammo-inference"
  })
  void isAsExpected(String name) throws IOException {
    PolicySubject subject =
        PolicySubject.of(name.substring(name.indexOf('/') + 1), definition(corpusFile(name)))
            .in(HERE);
    IamPolicy role = IamPolicy.ofRole(subject);
    IamPolicy deployer = IamPolicy.ofDeployer(subject);
    String file = name.substring(name.indexOf('/') + 1);
    golden(file + ".role.txt", role.toString());
    golden(file + ".role.json", role.toJson());
    golden(file + ".deploy.txt", deployer.toString());
  }

  private static Path corpusFile(String name) {
    return DEFINITIONS.resolve(name + ".json");
  }

  private static void golden(String name, String actual) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (UPDATE) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void isWellFormed(Path file) {
    PolicySubject subject = PolicySubject.of("Some-Name", definition(file)).in(HERE);
    for (IamPolicy policy : List.of(IamPolicy.ofRole(subject), IamPolicy.ofDeployer(subject))) {
      assertThat(policy.statements()).extracting(IamStatement::sid).doesNotHaveDuplicates();
      for (IamStatement each : policy.statements()) {
        assertThat(each.sid()).matches("[A-Za-z0-9]+");
        assertThat(each.actions()).isNotEmpty().isSorted();
        assertThat(each.actions())
            .allMatch(action -> action.matches("[a-z0-9-]+:[A-Za-z0-9]+\\*?"));
        assertThat(each.resources()).isNotEmpty().isSorted();
        if (each.sid().endsWith("AnyResource")) {
          assertThat(each.resources()).containsExactly("*");
        } else {
          assertThat(each.resources()).allMatch(arn -> arn.startsWith("arn:"));
        }
      }
    }
    assertThat(IamPolicy.ofRole(subject).toJson()).isEqualTo(IamPolicy.ofRole(subject).toJson());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Training | {} | pipelines-*",
        "Transform | {} | pipelines-*",
        "Model | {} | pipelines-*",
        "QualityCheck | {} | pipelines-*",
        "Tuning | {} | *",
        "AutoML | {} | *",
        "Training | {'TrainingJobName':'Nightly'} | Nightly*,nightly*,pipelines-*",
        "Training | {'TrainingJobName':'a-name-that-is-longer-than-20'} |"
            + " a-name-that-is-longe*,pipelines-*",
        "Training | {'TrainingJobName':{'Std:Join':{'On':'-','Values':['n',"
            + "{'Get':'Execution.PipelineExecutionId'}]}}} | n-*,pipelines-*",
        "Training | {'TrainingJobName':{'Get':'Execution.PipelineExecutionId'}} | *",
      })
  void allowsJobsThatAreNamedAsKnown(String type, String arguments, String names) {
    IamPolicy policy = policy("[{'Name':'S','Type':'" + type + "','Arguments':" + arguments + "}]");

    assertThat(statement(policy, type).resources())
        .extracting(arn -> arn.substring(arn.lastIndexOf('/') + 1))
        .containsExactlyInAnyOrder(names.split(","));
  }

  @Test
  void ofJobsInALoopNoNameIsKnown() {
    IamPolicy policy =
        policy(
            "[{'Name':'Each','Type':'ForEach','Arguments':{'IterableItems':{'Get':'Parameters.I'},"
                + "'MaxConcurrency':1,'ForEachBody':[{'Name':'Train','Type':'Training',"
                + "'Arguments':{}}]}}]");

    assertThat(statement(policy, "Training").resources())
        .containsExactly("arn:aws:sagemaker:eu-west-1:111122223333:training-job/*");
  }

  @ParameterizedTest
  @EnumSource(StepType.class)
  void everyStepTypeHasItsActions(StepType type) {
    IamPolicy without = policy("[]");
    IamPolicy policy = policy("[{'Name':'A','Type':'" + type.wireName() + "','Arguments':{}}]");

    List<String> actions =
        policy.statements().stream()
            .filter(each -> !without.statements().contains(each))
            .flatMap(each -> each.actions().stream())
            .toList();
    if (DECISIONS.contains(type)) {
      assertThat(actions).isEmpty();
    } else {
      assertThat(actions).isNotEmpty();
    }
  }

  @Test
  void knowsTheBeginningOfALocation() {
    IamPolicy policy =
        policy(
            """
            [{'Name':'A','Type':'Processing','Arguments':{'ProcessingInputs':[
              {'S3Input':{'S3Uri':{'Std:Join':{'On':'/','Values':
                ['s3:/','in-bucket','a*b',{'Get':'Execution.PipelineExecutionId'},'x']}}}},
              {'S3Input':{'S3Uri':{'Std:Join':{'On':'','Values':
                ['s3://half',{'Get':'Execution.PipelineExecutionId'}]}}}}],
              'ProcessingOutputConfig':{'Outputs':[
                {'S3Output':{'S3Uri':'s3://out-bucket/results'}}]}}}]
            """);

    assertThat(statement(policy, "S3Read").resources())
        .containsExactly("arn:aws:s3:::in-bucket/a${*}b/*", "arn:aws:s3:::out-bucket/results*");
    assertThat(statement(policy, "S3Write").resources())
        .containsExactly("arn:aws:s3:::out-bucket/results*");
    assertThat(policy.notes())
        .singleElement()
        .asString()
        .contains("The step A:", "s3://half", "ProcessingInputs[1].S3Input.S3Uri", "at run time");
  }

  @Test
  void leavesOutWhatIsCovered() {
    IamPolicy policy =
        policy(
            """
            [{'Name':'A','Type':'Processing','Arguments':{'ProcessingInputs':[
              {'S3Input':{'S3Uri':'s3://in-bucket/data/'}},
              {'S3Input':{'S3Uri':'s3://in-bucket/data/a.csv'}},
              {'S3Input':{'S3Uri':'s3://in-bucket/dat'}},
              {'S3Input':{'S3Uri':'s3://in-bucket-2/data/a.csv'}}]}}]
            """);

    assertThat(statement(policy, "S3Read").resources())
        .containsExactly("arn:aws:s3:::in-bucket-2/data/a.csv*", "arn:aws:s3:::in-bucket/dat*");
  }

  @Test
  void takesStartValuesAndDefaultsOfParameters() {
    PolicySubject subject =
        PolicySubject.of(
            "Test",
            PipelineDefinition.of(
                (ObjectNode)
                    Node.parse(
                        "test",
                        """
                        {"Parameters":[{"Name":"In","Type":"String","DefaultValue":"s3://a-a-a/x"},
                          {"Name":"Out","Type":"String"}],
                         "Steps":[{"Name":"A","Type":"Training","Arguments":{
                          "InputDataConfig":[{"S3Uri":{"Get":"Parameters.In"}}],
                          "OutputDataConfig":{"S3OutputPath":{"Get":"Parameters.Out"}}}}]}
                        """)));
    IamPolicy byDefault = IamPolicy.ofRole(subject.in(HERE));
    assertThat(statement(byDefault, "S3Read").resources()).containsExactly("arn:aws:s3:::a-a-a/x*");
    assertThat(byDefault.notes())
        .anyMatch(note -> note.contains("The parameter In"))
        .anyMatch(note -> note.contains("S3OutputPath"));

    Environment dev =
        Environment.named("dev").startValues("Test", Map.of("Out", "s3://b-b-b/y")).build();
    assertThat(statement(IamPolicy.ofRole(subject.in(dev)), "S3Write").resources())
        .containsExactly("arn:aws:s3:::b-b-b/y*");
  }

  @Test
  void leavesToOtherRolesWhatIsTheirs() {
    IamPolicy policy =
        policy(
            """
            [{'Name':'A','Type':'Training','Arguments':{
              'RoleArn':'arn:aws:iam::111122223333:role/Other',
              'AlgorithmSpecification':{
                'TrainingImage':'111122223333.dkr.ecr.eu-west-1.amazonaws.com/mine:1'},
              'OutputDataConfig':{'S3OutputPath':'s3://out-bucket/results'}}}]
            """);

    assertThat(policy.statements())
        .extracting(IamStatement::sid)
        .containsExactly("PassRoleToSagemaker", "Training");
    assertThat(statement(policy, "PassRoleToSagemaker").resources())
        .containsExactly(
            "arn:aws:iam::111122223333:role/Other", "arn:aws:iam::111122223333:role/PipelineRole");
    assertThat(policy.notes()).singleElement().asString().contains("role/Other");
  }

  @Test
  void allowsImagesKeysAndNetworks() {
    IamPolicy policy =
        policy(
            """
            [{'Name':'A','Type':'Training','Arguments':{
              'AlgorithmSpecification':{
                'TrainingImage':'444455556666.dkr.ecr.eu-west-1.amazonaws.com/team/mine:1'},
              'VpcConfig':{'Subnets':['subnet-1'],'SecurityGroupIds':['sg-1']},
              'ResourceConfig':{'VolumeKmsKeyId':'alias/ml'},
              'OutputDataConfig':{'KmsKeyId':'1234-abcd'}}}]
            """);

    assertThat(statement(policy, "ImagePull").resources())
        .containsExactly("arn:aws:ecr:eu-west-1:444455556666:repository/team/mine");
    assertThat(statement(policy, "Keys").resources())
        .containsExactly("arn:aws:kms:eu-west-1:111122223333:key/1234-abcd");
    assertThat(policy.statements())
        .anyMatch(
            each ->
                each.conditions()
                    .getOrDefault("ForAnyValue:StringEquals", Map.of())
                    .getOrDefault("kms:ResourceAliases", List.of())
                    .equals(List.of("alias/ml")));
    assertThat(statement(policy, "VpcAnyResource").actions())
        .contains("ec2:CreateNetworkInterface");
  }

  @Test
  void isOfThePartitionOfTheRegion() {
    PolicySubject subject =
        PolicySubject.of(
                "Test",
                definition(
                    "[{'Name':'A','Type':'EMR','Arguments':{'ClusterConfig':{'JobFlowRole':'R'}}}]"))
            .in(Environment.named("china").account("111122223333").region("cn-north-1").build());
    IamPolicy policy = IamPolicy.ofRole(subject);

    assertThat(statement(policy, "EMR").resources())
        .containsExactly("arn:aws-cn:elasticmapreduce:cn-north-1:111122223333:cluster/*");
    assertThat(statement(policy, "PassRoleToEc2").conditions())
        .isEqualTo(
            Map.of("StringEquals", Map.of("iam:PassedToService", List.of("ec2.amazonaws.com.cn"))));
  }

  @Test
  void saysWhatIsTooLarge() {
    StringBuilder steps = new StringBuilder("[");
    for (int i = 0; i < 120; i++) {
      steps
          .append(i == 0 ? "" : ",")
          .append("{'Name':'A','Type':'Lambda','FunctionArn':")
          .append("'arn:aws:lambda:eu-west-1:111122223333:function:a-rather-long-name-" + i + "'}");
    }
    assertThat(policy(steps + "]").notes()).anyMatch(note -> note.contains("6144"));
  }
}
