package dev.penstock.sagemaker.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.sagemaker.AwsSettings;
import dev.penstock.sagemaker.SageMakerFailure;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentsTest {
  private static final String FILE =
      """
      # A comment.
      default: dev
      environments:
        dev:
          account: 012345678901
          region: eu-west-1
          role: arn:aws:iam::012345678901:role/Pipelines
          bucket: ml-dev
          profile: "me and you"
          endpoint-url: http://localhost:4566
          tags:
            team: shells
            cost-centre: 0042
          start-values:
            abalone:
              Count: 1
              Threshold: 6.0
              Careful: true
              Where: s3://bucket/key
        production: {region: us-east-1, bucket: ml-production}
      """;

  private static final Environment DEV =
      Environment.named("dev")
          .account("012345678901")
          .region("eu-west-1")
          .role("arn:aws:iam::012345678901:role/Pipelines")
          .bucket("ml-dev")
          .profile("me and you")
          .endpoint(URI.create("http://localhost:4566"))
          .tag("team", "shells")
          .tag("cost-centre", "0042")
          .startValues(
              "abalone",
              Map.of(
                  "Count", "1", "Threshold", "6.0", "Careful", "true", "Where", "s3://bucket/key"))
          .build();

  @Test
  void readsAFileAsJavaSaysIt() {
    Environments read = Environments.parse("penstock.yaml", FILE);

    assertThat(read.standard()).isEqualTo(DEV).hasSameHashCodeAs(DEV);
    assertThat(read.all())
        .containsExactly(
            DEV,
            Environment.named("production").region("us-east-1").bucket("ml-production").build());
    assertThat(read.named("dev").settings())
        .isEqualTo(new AwsSettings("eu-west-1", "me and you", URI.create("http://localhost:4566")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "environment: {} | 1:1: there is no \"environment\" here. Did you mean environments?",
        "environments: {dev: {rolle: x}} | 1:22: there is no \"rolle\" here. Did you mean role?",
        "environments: {dev: {zzzzz: x}} | 1:22: there is no \"zzzzz\" here. There are: account,"
            + " region, role, bucket, profile, endpoint-url, tags, start-values.",
        "environments: {dev: {account: 1e3}} | 1:31: \"1e3\" is not an account: write twelve"
            + " digits.",
        "environments: {dev: {bucket: s3://b}} | 1:30: \"s3://b\" is not a bucket: write its name"
            + " alone, without s3://.",
        "environments: {dev: {region: EU/west}} | 1:30: A region is a word such as eu-west-1, and"
            + " not EU/west.",
        "environments: {dev: {endpoint-url: 'x y'}} | 1:36: Illegal character in path at index 1:"
            + " x y.",
        "environments: {dev: {tags: {'aws:x': a}}} | 1:29: \"aws:x\" is not a key that can be set:"
            + " write one that does not begin with aws:.",
        "environments: {dev: {tags: {a: 'b?'}}} | 1:29: \"b?\" is not a tag's value: write at"
            + " most 256 letters",
        "environments: {dev: {tags: {'': b}}} | 1:29: \"\" is not the key of a tag: write 1 to"
            + " 128 letters",
        "environments: {dev: {region: [a]}} | 1:30: \"region\" has to be one text or number.",
        "environments: {dev: {region: }} | 1:29: \"region\" has to be one text or number.",
        "environments: {dev: text} | 1:21: \"dev\" has to be names with what belongs to them,"
            + " indented below it.",
        "environments: {dev: {region: a, region: b}} | 1:33: there is a second \"region\".",
        "environments: {dev: {}, dev: {}} | 1:25: there is a second \"dev\".",
        "environments: {'a b': {}} | 1:16: \"a b\" is not the name of an environment: write a"
            + " word such as staging.",
        "default: prod, | 1:14: this is no YAML: mapping values are not allowed here",
        "'' | 1:1: the file is empty. Write \"environments:\" first.",
        "text | 1:1: \"the file\" has to be names with what belongs to them, indented below it.",
      })
  void saysWhereAndWhat(String yaml, String problem) {
    if (yaml.startsWith("default")) {
      yaml = "default: prod: x";
    }
    String text = yaml;
    assertThatThrownBy(() -> Environments.parse("f.yaml", text))
        .isInstanceOf(SageMakerFailure.class)
        .message()
        .startsWith("f.yaml:" + problem.substring(0, problem.indexOf(' ')))
        .contains(problem.substring(problem.indexOf(' ') + 1));
  }

  @Test
  void takesOnlyADefaultThatIsThere() {
    assertThatThrownBy(() -> Environments.parse("f", "default: prd\nenvironments: {prod: {}}\n"))
        .hasMessage("f:1:10: There is no environment \"prd\". Did you mean prod?");
  }

  @Test
  void takesOnlyOneDocument() {
    assertThatThrownBy(() -> Environments.parse("f", "environments: {}\n---\nenvironments: {}\n"))
        .hasMessage("f:3:1: a second document begins here. One is enough.");
  }

  @Test
  void refusesARoleOfAnotherAccount() {
    assertThatThrownBy(
            () ->
                Environments.parse(
                    "f",
                    """
                    environments:
                      dev:
                        role: arn:aws:iam::444455556666:role/R
                        account: "111122223333"
                    """))
        .hasMessage(
            "f:4:14: The role is of the account 444455556666, and the environment of 111122223333:"
                + " a pipeline runs with a role of its own account.");
  }

  @Test
  void theOnlyOneIsTheDefault() {
    assertThat(Environments.of().standard()).isNull();
    assertThat(Environments.of(DEV).standard()).isEqualTo(DEV);
    Environments two = Environments.of(DEV, Environment.named("prod").build());
    assertThatThrownBy(two::standard)
        .hasMessage(
            "Which environment? There are dev, prod. Give --env, or name one as the default.");
    assertThat(two.withDefault("prod").standard()).isEqualTo(two.named("prod"));
    assertThatThrownBy(() -> two.named("prods"))
        .hasMessage("There is no environment \"prods\". Did you mean prod?");
    assertThatThrownBy(() -> two.and(Environments.of(DEV)))
        .hasMessage("There are two environments called dev.");
  }

  @Test
  void takesTheAccountFromTheRole() {
    assertThat(
            Environment.named("dev")
                .role("arn:aws-cn:iam::012345678901:role/path/R")
                .build()
                .account())
        .isEqualTo("012345678901");
  }
}
