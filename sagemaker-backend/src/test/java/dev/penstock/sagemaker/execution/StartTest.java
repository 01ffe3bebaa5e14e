package dev.penstock.sagemaker.execution;

import static dev.penstock.sagemaker.execution.LocalService.definition;
import static dev.penstock.sagemaker.execution.LocalService.processing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penstock.SelectiveExecution;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.local.job.StepRunner;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SignedIn;
import dev.penstock.sagemaker.execution.FaultyLine.Fault;
import dev.penstock.value.TypedStartValues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Through the real SDK, over real HTTP, to the local engine. */
@ExtendWith(SignedIn.class)
class StartTest {
  private static final String START = "StartPipelineExecution";
  private static final String PARAMETERS =
      "{'Name':'Epochs','Type':'Integer','DefaultValue':3},"
          + "{'Name':'Mode','Type':'String','DefaultValue':'fast','EnumValues':['fast','slow']},"
          + "{'Name':'Data','Type':'String'}";
  private static final Map<String, String> DATA = Map.of("Data", "s3://bucket/data");

  /** A, then B and C, then D, which waits for both. */
  private static final String[] DIAMOND = {
    processing("A", ""),
    processing("B", ",'DependsOn':['A']"),
    processing("C", ",'DependsOn':['A']"),
    processing("D", ",'DependsOn':['B','C']")
  };

  @TempDir Path folder;
  private final AtomicReference<StepRunner> work =
      new AtomicReference<>(job -> StepOutcome.succeeded());
  private LocalService service;

  @BeforeEach
  void open() throws IOException {
    service = new LocalService(folder, job -> work.get().run(job));
  }

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void takesTypedValuesAndAllThatAStartHas() throws Exception {
    service.deploy("P", definition(PARAMETERS, processing("A", "")));
    TypedStartValues typed = () -> Map.of("Epochs", "7", "Data", "s3://bucket/data");

    Execution end =
        service.run(
            StartRequest.of("P")
                .defaults(Map.of("Epochs", "5", "Mode", "slow"))
                .parameters(typed)
                .maxParallel(2)
                .describe("tonight", "with more epochs"));

    assertThat(end.status()).isEqualTo("Succeeded");
    assertThat(end.pipeline()).isEqualTo("P");
    assertThat(end.version()).isEqualTo(1);
    assertThat(end.displayName()).isEqualTo("tonight");
    assertThat(end.description()).isEqualTo("with more epochs");
    assertThat(end.maxParallelSteps()).isEqualTo(2);
    assertThat(service.executions.parameters(end.arn()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("Epochs", "7", "Mode", "slow", "Data", "s3://bucket/data"));
    assertThat(service.executions.definition(end.arn()).steps()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Epohcs=7 | there is no parameter \"Epohcs\". Did you mean Epochs?",
        "Epochs=many | parameter \"Epochs\" is of type Integer and was given \"many\"",
        "Mode=fats | parameter \"Mode\" is \"fats\", and may be one of [\"fast\",\"slow\"]",
        "Mode= | parameter \"Mode\" was given an empty text, which the service refuses",
        "Epochs=7 | parameter \"Data\" has no default and was given no value",
      })
  void refusesStartValuesBeforeTheCall(String given, String message) {
    service.deploy("P", definition(PARAMETERS, processing("A", "")));
    String[] pair = given.split("=", 2);

    assertThatThrownBy(
            () ->
                service.executions.start(StartRequest.of("P").parameters(Map.of(pair[0], pair[1]))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
    assertThat(service.line.count(START)).isZero();
  }

  @Test
  void holdsStartValuesAgainstTheVersionThatIsStarted() throws Exception {
    service.deploy("P", definition("", processing("A", "")));
    service.update("P", definition("{'Name':'New','Type':'Integer'}", processing("A", "")));
    StartRequest with = StartRequest.of("P").parameters(Map.of("New", "1"));

    assertThatThrownBy(() -> service.executions.start(with.version(1)))
        .hasMessage("there is no parameter \"New\". There are none.");
    assertThatThrownBy(() -> service.executions.start(StartRequest.of("P")))
        .hasMessage("parameter \"New\" has no default and was given no value");
    assertThat(service.run(with).version()).isEqualTo(2);
    assertThat(service.run(StartRequest.of("P").version(1)).version()).isEqualTo(1);
  }

  @Test
  void namesThePipelinesThereAre() {
    service.deploy("Abalone", definition("", processing("A", "")));

    SageMakerFailure failure =
        catchThrowableOfType(
            SageMakerFailure.class, () -> service.executions.start(StartRequest.of("Abalon")));

    assertThat(failure.kind()).isEqualTo(SageMakerFailure.Kind.NOT_FOUND);
    assertThat(failure.others()).containsExactly("Abalone");
  }

  @Test
  void startsOnceWhenTheAnswerIsLost() {
    service.deploy("P", definition("", processing("A", "")));
    service.line.next(START, Fault.ANSWER_LOST, 1).next(START, Fault.BROKEN, 1);

    String arn = service.executions.start(StartRequest.of("P"));

    assertThat(service.line.count(START)).isGreaterThan(1);
    assertThat(service.executions.list("P", 10))
        .extracting(ExecutionSummary::arn)
        .containsExactly(arn);
  }

  @Test
  void saysHowToStartOnceWhenNoAnswerComes() {
    service.deploy("P", definition("", processing("A", "")));
    service.line.next(START, Fault.ANSWER_LOST, 20);
    StartRequest request = StartRequest.of("P");

    assertThatThrownBy(() -> service.executions.start(request))
        .isInstanceOf(SageMakerFailure.class)
        .hasMessageContaining("Whether it was started is not known")
        .hasMessageContaining(request.token());

    service.line.clear();
    String arn = service.executions.start(StartRequest.of("P").token(request.token()));
    assertThat(service.executions.list("P", 10))
        .extracting(ExecutionSummary::arn)
        .containsExactly(arn);
  }

  @Test
  void runsSelectedStepsUponTheLatestThatSucceeded() throws Exception {
    service.deploy("P", definition(PARAMETERS, DIAMOND));
    Execution good =
        service.run(StartRequest.of("P").parameters(DATA).parameters(Map.of("Epochs", "9")));
    work.set(StepRunner.fail("no"));
    assertThat(service.run(StartRequest.of("P").parameters(DATA)).status()).isEqualTo("Failed");
    work.set(job -> StepOutcome.succeeded());

    Execution end =
        service.run(
            StartRequest.of("P")
                .defaults(Map.of("Epochs", "5"))
                .parameters(Map.of("Mode", "slow"))
                .select(new SelectiveExecution(List.of("B", "D", "C"), null)));

    assertThat(end.status()).isEqualTo("Succeeded");
    assertThat(end.selection())
        .isEqualTo(new SelectiveExecution(List.of("B", "D", "C"), good.arn()));
    assertThat(service.executions.parameters(end.arn()))
        .containsEntry("Epochs", "9")
        .containsEntry("Mode", "slow")
        .containsEntry("Data", "s3://bucket/data");
    assertThat(service.executions.steps(end.arn()))
        .filteredOn(step -> step.name().equals("A"))
        .extracting(ExecutionStep::selectionSource)
        .containsExactly(good.arn());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Evaluate | there is no step \"Evaluate\". There are: A, B, C, D.",
        "A D | the steps [B, C] are on the way between selected steps; select them too",
        "B C | the selected steps are not connected: [C] with [B]",
        "D | the selected steps need [B, C], and no execution has succeeded before;"
            + " select them too, or name a source",
      })
  void refusesASelectionBeforeTheCall(String steps, String message) {
    service.deploy("P", definition("", DIAMOND));

    assertThatThrownBy(
            () ->
                service.executions.start(
                    StartRequest.of("P")
                        .select(new SelectiveExecution(List.of(steps.split(" ")), null))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThat(service.line.count(START)).isZero();
  }

  @Test
  void checksTheSourceOfASelection() throws Exception {
    service.deploy("P", definition("", DIAMOND));
    service.deploy("Q", definition("", DIAMOND));
    work.set(
        job -> {
          if (job.stepName().equals("B")) {
            throw new StepFailedException("no");
          }
          return StepOutcome.succeeded();
        });
    Execution failed = service.run(StartRequest.of("P"));
    Execution other = service.run(StartRequest.of("Q"));
    work.set(job -> StepOutcome.succeeded());

    assertThatThrownBy(() -> select("D", failed.arn()))
        .hasMessage("in the source execution " + failed.id() + " the steps [B] did not succeed");
    assertThatThrownBy(() -> select("B", other.arn()))
        .hasMessage(
            "the source execution " + other.id() + " is one of the pipeline Q, and not of P");
    assertThatThrownBy(() -> select("B", failed.arn().replace(failed.id(), "aaaaaaaaaaaa")))
        .hasMessageContaining("there is no execution ");
    // What is needed succeeded there.
    assertThat(service.watch(select("B", failed.arn())).await().status()).isEqualTo("Succeeded");
  }

  private String select(String step, String source) {
    return service.executions.start(
        StartRequest.of("P").select(new SelectiveExecution(List.of(step), source)));
  }

  @Test
  void takesOnlyATokenThatTheServiceTakes() {
    assertThatThrownBy(() -> StartRequest.of("P").token("short"))
        .hasMessage(
            "a client token has 32 to 128 letters, digits or hyphens; this one has 5 characters");
    assertThat(StartRequest.of("P").token()).isNotEqualTo(StartRequest.of("P").token());
  }
}
