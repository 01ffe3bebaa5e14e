package dev.penstock.sagemaker.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.sagemaker.LocalService;
import dev.penstock.sagemaker.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sagemaker.model.Parameter;
import software.amazon.awssdk.services.sagemaker.model.PipelineExecutionStatus;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** Of a model that an execution registered, on this machine. */
@ExtendWith(SignedIn.class)
class LineageTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  @TempDir Path folder;
  private String definition = "";

  @BeforeEach
  void read() throws IOException {
    definition = Files.readString(Path.of("src/test/resources/registry/pipeline.json"));
  }

  private static String sha256(String definition) throws Exception {
    byte[] bytes = DefinitionFile.parse("definition", definition).definition().toBytes();
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static String run(LocalService service, String pipeline) throws InterruptedException {
    String execution =
        service
            .clients()
            .sageMaker()
            .startPipelineExecution(
                one ->
                    one.pipelineName(pipeline)
                        .pipelineParameters(
                            Parameter.builder().name("Day").value("2026-11-20").build()))
            .pipelineExecutionArn();
    assertThat(service.await(execution)).isEqualTo(PipelineExecutionStatus.SUCCEEDED);
    return execution;
  }

  @Test
  void leadsToTheExecutionTheCommitAndTheData() throws Exception {
    try (LocalService service = new LocalService(folder)) {
      String sha256 = sha256(definition);
      service.create(
          "Churn", definition, "Who leaves. [penstock sha256:" + sha256 + " git:" + COMMIT + "]");
      service.create("Other", definition.replace("\"churn\"", "\"other\""), "none");
      run(service, "Other");
      String execution = run(service, "Churn");

      Lineage lineage =
          ModelRegistry.of(service.clients()).lineage(ModelReference.parse("churn@1"), null);

      assertThat(lineage.execution())
          .satisfies(
              from -> {
                assertThat(from.arn()).isEqualTo(execution);
                assertThat(from.version()).isEqualTo(1);
              });
      assertThat(lineage.step()).isEqualTo("Register");
      assertThat(lineage.definitionSha256()).isEqualTo(sha256);
      assertThat(lineage.commit()).isEqualTo(COMMIT);
      assertThat(lineage.parameters()).isEqualTo(Map.of("Day", "2026-11-20", "Bucket", "incoming"));
      assertThat(lineage.notes()).isEmpty();
      assertThat(lineage.steps())
          .extracting(Lineage.Step::name)
          .containsExactly("Clean", "Train", "Register");
      assertThat(lineage.steps().get(0).inputs())
          .isEqualTo(
              Map.of(
                  "raw", "s3://incoming/churn/2026-11-20",
                  "code", "s3://code/churn/clean.py"));
      assertThat(lineage.steps().get(0).job()).contains(":processing-job/");
      assertThat(lineage.steps().get(1).inputs())
          .isEqualTo(Map.of("holidays", "s3://reference/holidays.csv"));
    }
  }

  @Test
  void takesNoCommitOfAnotherDefinition() throws Exception {
    try (LocalService service = new LocalService(folder)) {
      service.create(
          "Churn", definition, "[penstock sha256:" + "0".repeat(64) + " git:" + COMMIT + "]");
      String execution = run(service, "Churn");

      Lineage lineage =
          ModelRegistry.of(service.clients()).lineage(ModelReference.parse("churn@1"), "Churn");

      assertThat(lineage.commit()).isNull();
      assertThat(lineage.notes()).singleElement().asString().contains("from which commit");

      String arn = execution.substring(0, execution.indexOf("/execution/"));
      service
          .clients()
          .sageMaker()
          .addTags(
              one ->
                  one.resourceArn(arn)
                      .tags(
                          tag("penstock:definition-sha256", sha256Unchecked()),
                          tag("penstock:git-commit", COMMIT)));
      assertThat(
              ModelRegistry.of(service.clients())
                  .lineage(ModelReference.parse("churn@1"), "Churn")
                  .commit())
          .isEqualTo(COMMIT);
    }
  }

  private String sha256Unchecked() {
    try {
      return sha256(definition);
    } catch (Exception impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  @Test
  void saysWhenNoExecutionIsKnown() throws Exception {
    try (LocalService service = new LocalService(folder)) {
      service.create("Churn", definition, "x");
      run(service, "Churn");
      service
          .clients()
          .sageMaker()
          .createModelPackage(
              one ->
                  one.modelPackageGroupName("churn")
                      .metadataProperties(by -> by.generatedBy("by hand").commitId("abc")));

      Lineage lineage =
          ModelRegistry.of(service.clients()).lineage(ModelReference.parse("churn@2"), null);

      assertThat(lineage.execution()).isNull();
      assertThat(lineage.commit()).isEqualTo("abc");
      assertThat(lineage.notes())
          .isEqualTo(
              List.of(
                  "No execution of 1 pipeline registered it, as far as they are still there; it"
                      + " says of itself that it comes from by hand."));
    }
  }
}
