package dev.penstock.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.Severity;
import dev.penstock.local.job.StepRunner;
import dev.penstock.local.store.StepRecord;
import dev.penstock.rule.Rules;
import dev.penstock.rule.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every definition there is runs to its end with stand-ins, or ends where it should. */
class CorpusTest {
  private static final Path RESOURCES = Path.of("../dsl/src/test/resources");
  private static final List<String> FOLDERS =
      List.of("conformance/feature", "conformance/real", "definitions/feature", "definitions/real");

  /** Definitions that end with a failure whatever the stand-ins do, and the reason. */
  private static final Map<String, String> ENDS_AT =
      Map.of(
          // A String parameter is held against true.
          "omm-monitoring-lambdas-nested.json",
          "the condition Equals cannot compare the text \"False\" with the truth value true",
          // Among its conditions is true < 1.
          "numbers_rendering.json",
          "the condition LessThan cannot compare the truth value true with the number 1",
          // A template of another tool that was not filled in.
          "terraform-awaves.json",
          "\"${local.eval_out_uri}/evaluation.json\" is not of the form s3://bucket/key",
          // A file that no step writes.
          "jsonget_s3_uri.json",
          "there is no file s3://fixed/a.json");

  @TestFactory
  Stream<DynamicTest> everyDefinitionRunsToItsEnd() {
    return FOLDERS.stream()
        .flatMap(CorpusTest::files)
        .map(
            file ->
                DynamicTest.dynamicTest(RESOURCES.relativize(file).toString(), () -> runs(file)));
  }

  private static Stream<Path> files(String folder) {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void runs(Path file) throws IOException {
    PipelineDefinition definition = DefinitionFile.read(file).definition();
    LocalRun run = LocalRun.of("Corpus", definition).others(StepRunner.succeed());
    List<Diagnostic> errors =
        Rules.check(Subject.ofFile(definition), List.of()).stream()
            .filter(each -> each.severity() == Severity.ERROR)
            .toList();
    for (ParameterDefinition parameter : definition.parameters()) {
      if (parameter.defaultValue() == null) {
        run.parameter(parameter.name(), made(parameter));
      }
    }
    if (!errors.isEmpty()) {
      assertThatThrownBy(run::start).isInstanceOf(EngineException.class);
      return;
    }
    RunResult result = run.start();
    for (StepRecord step : result.steps()) {
      assertThat(step.status().isEnd()).as(step.name()).isTrue();
    }
    List<String> failed = result.failedSteps();
    if (!failed.isEmpty()) {
      StepRecord first = result.step(failed.get(0));
      boolean failStep = first != null && first.type().equals("Fail");
      String expected = ENDS_AT.get(String.valueOf(file.getFileName()));
      if (!failStep) {
        assertThat(expected).as(result.toString()).isNotNull();
        assertThat(result.toString()).contains(expected);
      }
    } else {
      assertThat(result.succeeded()).as(result.toString()).isTrue();
    }
  }

  private static String made(ParameterDefinition parameter) {
    if (parameter.json().get("EnumValues") instanceof ArrayNode allowed
        && allowed.elements().get(0) instanceof TextNode first) {
      return first.value();
    }
    return switch (parameter.type()) {
      case "Integer" -> "1";
      case "Float" -> "1.0";
      case "Boolean" -> "true";
      default -> "s3://made-up/value";
    };
  }
}
