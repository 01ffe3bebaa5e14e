package dev.penstock.sagemaker.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.diff.DefinitionDiff;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.server.LocalServer;
import dev.penstock.sagemaker.FaultProxy.Fault;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.deploy.Deployment.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deployments to {@code penstock serve}, which has versions. */
class ServeDeployerTest extends DeployerContract {
  private @Nullable LocalEngine engine;
  private @Nullable LocalServer server;

  @Override
  URI service() throws IOException {
    if (engine == null) {
      engine = LocalEngine.builder(folder.resolve("data")).open();
      server = LocalServer.start(engine, 0);
    }
    return java.util.Objects.requireNonNull(server).uri();
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
    if (engine != null) {
      engine.close();
    }
  }

  @Test
  void tellsTheVersion() {
    assertThat(deploy(project().release()).version()).isEqualTo(1);
    assertThat(deploy(project().release(2, each -> each)).version()).isEqualTo(2);
    assertThat(deploy(project().release(2, each -> each)).version()).isEqualTo(2);
    assertThat(deploy(project().release(2, each -> each.description("New."))).version())
        .isEqualTo(2);
  }

  @Test
  void goesBack() {
    Release first = project().release(1, each -> each.description("Text.").tag("team", "a"));
    deploy(first);
    deploy(project().release(2, each -> each.description("Other.").tag("team", "a")));

    Rollback done = Deployer.at(clients()).rollback("Churn", null, "dev-bucket");

    assertThat(done.from()).isEqualTo(2);
    assertThat(done.to()).isEqualTo(1);
    assertThat(done.version()).isEqualTo(3);
    assertThat(done.warnings()).isEmpty();
    assertThat(DefinitionDiff.between(definition(), first.definition()).isEmpty()).isTrue();
    assertThat(there().pipelineDescription()).isEqualTo("Other. " + first.stamp());
    assertThat(tags())
        .containsAllEntriesOf(first.stamp().tags())
        .containsEntry("team", "a")
        .containsEntry("penstock:tags", "team");
    assertThat(Deployer.at(clients()).rollback("Churn", 1L, null).isChanged()).isFalse();
    assertThat(Deployer.at(clients()).rollback("Churn", 2L, null).version()).isEqualTo(4);
  }

  @Test
  void hasNothingToGoBackTo() {
    assertThatThrownBy(() -> Deployer.at(clients()).rollback("Churn", null, null))
        .hasMessage("There is no pipeline Churn.");
    deploy(project().release());
    assertThatThrownBy(() -> Deployer.at(clients()).rollback("Churn", null, null))
        .hasMessage("The pipeline Churn has one version alone: there is nothing to go back to.");
    assertThatThrownBy(() -> Deployer.at(clients()).rollback("Churn", 7L, null))
        .hasMessageContaining(" does not have the pipeline Churn, version 7");
  }

  @Test
  void goesBackToALargeDefinition() {
    Release large = project().large(DefinitionInRequest.LARGEST);
    deploy(large);
    assertThat(deploy(large).outcome()).isEqualTo(Outcome.UNCHANGED);
    deploy(project().release());

    assertThatThrownBy(() -> Deployer.at(clients()).rollback("Churn", null, null))
        .hasMessageContaining("goes by way of S3");
    Deployer.at(clients()).rollback("Churn", null, "dev-bucket");

    assertThat(DefinitionDiff.between(definition(), large.definition()).isEmpty()).isTrue();
  }

  /**
   * From each request on, nothing gets through any more; the last one may still have arrived. Slow,
   * because the SDK tries each lost request again, with a pause.
   */
  @ParameterizedTest
  @CsvSource({"true, DROPPED", "true, LOST", "false, DROPPED", "false, LOST"})
  void isWholeWhenItIsDoneAgainAfterAKill(boolean creating, Fault last) {
    Release next = project().release(2, each -> each.tag("team", "b"));
    for (int survived = 0; ; survived++) {
      reset();
      if (!creating) {
        deploy(project().release(1, each -> each.tag("gone", "x")));
      }
      int alive = survived;
      proxy()
          .with(
              (number, operation) ->
                  number < alive ? Fault.NONE : number == alive ? last : Fault.DROPPED);
      boolean finished = true;
      try {
        deploy(next);
      } catch (SageMakerFailure killed) {
        finished = false;
      }
      boolean untouched = proxy().requests().size() <= survived;
      assertNothingHalfWay();
      proxy().with((number, operation) -> Fault.NONE);

      deploy(next);

      assertWhole(next);
      if (finished && untouched) {
        assertThat(survived).isGreaterThan(4);
        return;
      }
    }
  }

  @Test
  void functionsStayBehindWhereThereIsNoLambda() throws IOException {
    Path code = Files.writeString(folder.resolve("judge.zip"), "code");

    Deployment done = deploy(FunctionDeployTest.release(code, each -> each));

    assertThat(done.outcome()).isEqualTo(Outcome.CREATED);
    assertThat(done.warnings()).isEmpty();
    assertThat(done.plan().notes()).singleElement().asString().contains("no Lambda");
  }

  /** Whatever definition is there, all that it refers to is there too. */
  private void assertNothingHalfWay() {
    if (!direct().sageMaker().listPipelines(all -> {}).pipelineSummaries().isEmpty()) {
      List<String> objects = objects();
      project()
          .release()
          .assets()
          .forEach(
              asset -> {
                if (there().pipelineDefinition().contains(asset.s3Uri())) {
                  assertThat(objects).contains(asset.s3Uri());
                }
              });
    }
  }

  private void reset() {
    direct()
        .sageMaker()
        .listPipelines(all -> {})
        .pipelineSummaries()
        .forEach(
            each ->
                direct()
                    .sageMaker()
                    .deletePipeline(
                        delete ->
                            delete
                                .pipelineName(each.pipelineName())
                                .clientRequestToken("d".repeat(32))));
    for (String uri : objects()) {
      direct()
          .s3()
          .deleteObject(
              delete ->
                  delete.bucket("dev-bucket").key(uri.substring("s3://dev-bucket/".length())));
    }
    proxy().with((number, operation) -> Fault.NONE);
  }
}
