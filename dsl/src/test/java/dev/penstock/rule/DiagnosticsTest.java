package dev.penstock.rule;

import static dev.penstock.value.Values.join;
import static dev.penstock.value.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.Compilation;
import dev.penstock.CompilationException;
import dev.penstock.Pipeline;
import dev.penstock.algorithm.XgBoostHyperparameters;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.DiagnosticCode;
import dev.penstock.diagnostic.DiagnosticGroup;
import dev.penstock.diagnostic.Severity;
import dev.penstock.model.emr.EmrArguments;
import dev.penstock.model.emr.JobFlowInstancesConfig;
import dev.penstock.model.sagemaker.ProcessingProperties;
import dev.penstock.model.sagemaker.Tag;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.EmrStep;
import dev.penstock.step.ExceptionType;
import dev.penstock.step.FailStep;
import dev.penstock.step.ForEachStep;
import dev.penstock.step.LambdaFunction;
import dev.penstock.step.LambdaStep;
import dev.penstock.step.ModelStep;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.RetryPolicy;
import dev.penstock.step.Step;
import dev.penstock.step.StepOutput;
import dev.penstock.step.TrainingStep;
import dev.penstock.value.Json;
import dev.penstock.value.Parameters;
import dev.penstock.value.Reference;
import dev.penstock.value.StringValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every message as people read it, held in {@code src/test/resources/diagnostics}; set {@code
 * PENSTOCK_UPDATE_GOLDEN} to write them anew.
 */
class DiagnosticsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/diagnostics");
  static final PipelineDefaults DEFAULTS =
      PipelineDefaults.builder()
          .role("arn:aws:iam::111122223333:role/PipelineRole")
          .bucket("bucket")
          .build();

  private static final Map<String, Supplier<Pipeline>> MISTAKES = mistakes();

  static List<String> cases() {
    return List.copyOf(MISTAKES.keySet());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void says(String name) throws IOException {
    Compilation compilation = Objects.requireNonNull(MISTAKES.get(name)).get().compile();
    String text =
        DiagnosticGroup.of(compilation.diagnostics()).stream()
            .map(DiagnosticGroup::toString)
            .collect(Collectors.joining("\n", "", "\n"))
            .replace(Path.of("").toAbsolutePath().toString(), "FOLDER");
    Path golden = GOLDEN.resolve(name + ".txt");
    if (System.getenv("PENSTOCK_UPDATE_GOLDEN") != null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    assertThat(text).contains(name.substring(0, 6));
  }

  @Test
  void everyGoldenFileHasItsCase() {
    try (var files = Files.list(GOLDEN)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
          .containsExactlyInAnyOrderElementsOf(MISTAKES.keySet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void errorsStandInTheDefinitionsWay() {
    Compilation compilation = pipeline(processing("A").build(), processing("A").build()).compile();

    assertThat(compilation.hasErrors()).isTrue();
    assertThatThrownBy(compilation::definition)
        .isInstanceOf(CompilationException.class)
        .hasMessageContaining("PSK102")
        .hasMessageContaining("\"A\"");
  }

  @Test
  void allErrorsAreReportedTogether() {
    Compilation compilation =
        pipeline(
                processing("bad name").build(),
                processing("B").dependsOn("C").build(),
                processing("D").environment("X", "a" + Parameters.integer("N")).build())
            .compile();

    assertThat(compilation.errors().stream().map(Diagnostic::code))
        .containsExactlyInAnyOrder("PSK201", "PSK104", "PSK101");
  }

  @Test
  void aWarningIsSilencedAtTheStepOrInThePipeline() {
    ProcessingStep inner = processing("Inner").build();
    Step gate =
        ConditionStep.named("Gate")
            .when(Parameters.integer("Switch", 1).lessThan(2))
            .then(inner)
            .build();
    Step quiet = processing("Reader").dependsOn(inner).silence("PSK107", "meant").build();

    assertThat(pipeline(gate, quiet).compile().diagnostics()).isEmpty();
    assertThat(
            Pipeline.named("P")
                .defaults(DEFAULTS)
                .steps(gate, processing("Reader").dependsOn(inner).build())
                .silence("PSK107", "meant")
                .silence("PSK314", "one environment")
                .build()
                .compile()
                .diagnostics())
        .isEmpty();
  }

  @Test
  void aFactOfTheServiceCanBeLoweredToAWarningButTheGraphCannot() {
    Step long1 =
        processing("A").containerArguments("x".repeat(300)).silence("PSK204", "old").build();
    Step twin = processing("A").silence("PSK102", "no use").build();

    Compilation compilation = pipeline(long1, twin).compile();

    assertThat(compilation.warnings().stream().map(Diagnostic::code)).contains("PSK204");
    assertThat(compilation.errors().stream().map(Diagnostic::code)).containsExactly("PSK102");
  }

  @Test
  void whatIsKnownOfARawArgumentOnlyWarns() {
    Compilation compilation =
        pipeline(processing("A").argument("Tomorrow", 1).argument("Tags", "none").build())
            .compile();

    assertThat(compilation.diagnostics())
        .hasSize(2)
        .allMatch(each -> each.severity() == Severity.WARNING);
  }

  @Test
  void everyCodeHasAnExample() {
    assertThat(MISTAKES.keySet().stream().map(name -> name.substring(0, 6)).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(DiagnosticCode.values())
                .map(DiagnosticCode::name)
                // Found in files alone, and shown where those are read.
                .filter(code -> !code.startsWith("PSK4"))
                .toList());
  }

  private static LambdaFunction.Builder judge() {
    return LambdaFunction.named("judge")
        .code(Path.of("pom.xml"))
        .handler("judge.handle")
        .runtime("python3.12");
  }

  private static Map<String, Supplier<Pipeline>> mistakes() {
    Map<String, Supplier<Pipeline>> all = new LinkedHashMap<>();
    all.putAll(LimitMistakes.all());
    all.putAll(Advice.all());
    all.put(
        "PSK101-concatenated",
        () ->
            pipeline(
                processing("Prepare")
                    .input("raw", "s3://bucket/" + Parameters.string("Day"), "/opt/ml/in")
                    .environment("MODE", String.format("%s-x", Parameters.string("Mode")))
                    .build()));
    all.put(
        "PSK101-concatenated-step",
        () -> {
          ProcessingStep first = processing("First").build();
          return pipeline(
              first,
              processing("Second")
                  .environment("A", "x" + first.properties().processingOutputConfig())
                  .environment("B", "x" + first)
                  .build());
        });
    all.put("PSK102-duplicate", () -> pipeline(processing("A").build(), processing("A").build()));
    all.put(
        "PSK103-cycle",
        () ->
            pipeline(
                processing("A").dependsOn("C").build(),
                processing("B").dependsOn("A").build(),
                processing("C")
                    .environment("X", Reference.get("Steps.B.ProcessingJobName").string())
                    .build()));
    all.put("PSK103-itself", () -> pipeline(processing("A").dependsOn("A").build()));
    all.put(
        "PSK103-own-branch",
        () -> {
          ProcessingStep inner = processing("Inner").build();
          return pipeline(
              ConditionStep.named("Gate")
                  .when(inner.properties().processingJobStatus().equalTo("Completed"))
                  .then(inner)
                  .build());
        });
    all.put(
        "PSK104-unknown-step",
        () ->
            pipeline(
                processing("Prepare").build(),
                processing("Evaluate")
                    .dependsOn("Prepar")
                    .environment("X", Reference.get("Steps.Somewhere.ModelName").string())
                    .build()));
    all.put(
        "PSK105-unknown-parameter",
        () ->
            pipeline(
                processing("A")
                    .environment("X", Reference.get("Parameters.Tresh").string())
                    .environment("Y", Parameters.string("Threshold", "x"))
                    .build()));
    all.put(
        "PSK106-fail-step",
        () -> {
          FailStep fail = FailStep.named("Stop").build();
          return pipeline(fail, processing("After").dependsOn(fail).build());
        });
    all.put(
        "PSK106-other-branch",
        () -> {
          ProcessingStep one = processing("One").build();
          ProcessingStep other =
              processing("Other").environment("X", one.properties().processingJobName()).build();
          return pipeline(
              ConditionStep.named("Gate")
                  .when(Parameters.integer("Switch", 1).lessThan(2))
                  .then(one)
                  .otherwise(other)
                  .build());
        });
    all.put(
        "PSK107-into-a-branch",
        () -> {
          ProcessingStep inner = processing("Inner").build();
          return pipeline(
              ConditionStep.named("Gate")
                  .when(Parameters.integer("Switch", 1).lessThan(2))
                  .then(inner)
                  .build(),
              processing("Outer").dependsOn(inner).build());
        });
    all.put(
        "PSK108-two-branches",
        () -> {
          ProcessingStep inner = processing("Inner").build();
          return pipeline(
              ConditionStep.named("Gate")
                  .when(Parameters.integer("Switch", 1).lessThan(2))
                  .then(inner)
                  .otherwise(inner)
                  .build());
        });
    all.put(
        "PSK109-two-parameters",
        () ->
            pipeline(
                processing("A").environment("X", Parameters.integer("N", 1)).build(),
                processing("B").environment("X", Parameters.string("N")).build()));
    all.put(
        "PSK110-property-file",
        () -> {
          ProcessingStep evaluate =
              processing("Evaluate")
                  .output("evaluation", "/opt/ml/processing/evaluation")
                  .propertyFile("report", "evaluations", "evaluation.json")
                  .build();
          return pipeline(
              ConditionStep.named("Gate")
                  .when(evaluate.propertyFile("reports").number("mse").lessThan(6.0))
                  .build());
        });
    all.put(
        "PSK111-missing-script",
        () ->
            pipeline(
                processing("A").script(Path.of("no/such/script.py")).build(),
                processing("B").script(Path.of("src")).build()));
    all.put(
        "PSK112-no-bucket",
        () ->
            Pipeline.named("P")
                .defaults(PipelineDefaults.builder().role(role()).build())
                .steps(
                    processing("A").output("out", "/opt/ml/out").build(),
                    TrainingStep.named("B").image("i:1").instances(1, "ml.m5.xlarge").build())
                .build());
    all.put(
        "PSK113-not-a-number",
        () ->
            pipeline(
                ConditionStep.named("Gate")
                    .when(Parameters.number("X", Double.NaN).lessThan(Double.POSITIVE_INFINITY))
                    .build()));
    all.put("PSK114-no-steps", () -> Pipeline.named("Empty").build());
    all.put(
        "PSK115-unknown-reference",
        () ->
            pipeline(
                processing("A")
                    .environment("X", Reference.get("Execution.PipelineNam").string())
                    .environment("Y", Reference.get("Nowhere.At.All").string())
                    .build()));
    all.put(
        "PSK116-undeclared-name",
        () -> {
          ProcessingStep prepare =
              processing("Prepare")
                  .input("raw", "s3://bucket/raw", "/opt/ml/in")
                  .output("train", "/opt/ml/train")
                  .output("it's", "/opt/ml/its")
                  .build();
          TrainingStep train =
              TrainingStep.named("Train")
                  .image("111122223333.dkr.ecr.us-east-1.amazonaws.com/train:1")
                  .instances(1, "ml.m5.xlarge")
                  .channel("train", prepare.output("trian"))
                  .channel("its", prepare.output("it's"))
                  .build();
          return pipeline(
              processing("Use")
                  .environment(
                      "RAW", prepare.properties().processingInputs().named("rw").s3Input().s3Uri())
                  .environment(
                      "TEST", train.properties().inputDataConfig().named("test").contentType())
                  .build());
        });
    all.put(
        "PSK117-names-twice",
        () ->
            pipeline(
                processing("A")
                    .input("raw", "s3://b/1", "/opt/ml/1")
                    .input("raw", "s3://b/2", "/opt/ml/2")
                    .output("out", "/opt/ml/3")
                    .output("out", "/opt/ml/4")
                    .propertyFile("report", "out", "a.json")
                    .propertyFile("report", "out", "b.json")
                    .build(),
                TrainingStep.named("B")
                    .image("i:1")
                    .instances(1, "ml.m5.xlarge")
                    .channel("train", "s3://b/1")
                    .channel("train", "s3://b/2")
                    .build()));
    all.put(
        "PSK118-script",
        () ->
            pipeline(
                processing("A").command("python3", "-v").build(),
                processing("B").script("s3://bucket/folder/").build(),
                processing("C").entrypoint("bash").script("s3://bucket/run.py").build(),
                processing("D")
                    .output("train", "/opt/ml/out")
                    .outputLocation("trian", "s3://bucket/train")
                    .build()));
    all.put(
        "PSK119-foreach",
        () -> {
          StringValue[] leaked = new StringValue[1];
          ForEachStep<ProcessingProperties> loop =
              ForEachStep.named("Loop")
                  .over(Parameters.string("Items"))
                  .maxConcurrency(5)
                  .each(
                      item -> {
                        leaked[0] = item.string("id");
                        return processing("Work").environment("ID", leaked[0]).build();
                      })
                  .selectMaxBy(work -> literal("constant"))
                  .build();
          return pipeline(
              loop,
              processing("Leak").environment("ID", leaked[0]).build(),
              processing("Reader")
                  .environment(
                      "X", ((ProcessingStep) loop.body().get(0)).properties().exitMessage())
                  .environment("Y", Reference.get("Steps.Loop.Outputs").string())
                  .build(),
              processing("Work-3").dependsOn("Work").build());
        });
    all.put(
        "PSK119-not-selected",
        () -> {
          ForEachStep<ProcessingProperties> loop =
              ForEachStep.named("Loop")
                  .over(Parameters.string("Items"))
                  .maxConcurrency(5)
                  .each(item -> processing("Work").environment("ID", item.string()).build())
                  .build();
          return pipeline(
              processing("Reader")
                  .environment("X", loop.selected().exitMessage())
                  .environment("Y", loop.childOutput(0).exitMessage())
                  .environment("Z", loop.status())
                  .build());
        });
    all.put(
        "PSK116-undeclared-output",
        () -> {
          LambdaStep judge =
              LambdaStep.named("Judge")
                  .function("arn:aws:lambda:us-east-1:111122223333:function:f")
                  .outputs(StepOutput.number("score"))
                  .build();
          return pipeline(
              processing("Reader")
                  .environment("X", judge.output(StepOutput.number("scores")))
                  .build());
        });
    all.put(
        "PSK117-two-outputs",
        () ->
            pipeline(
                LambdaStep.named("Judge")
                    .function("arn:aws:lambda:us-east-1:111122223333:function:f")
                    .outputs(StepOutput.number("score"), StepOutput.string("score"))
                    .build()));
    all.put(
        "PSK120-no-prefix",
        () ->
            Pipeline.named("P")
                .defaults(DEFAULTS)
                .customJobPrefixes()
                .steps(
                    processing("A").build(),
                    processing("B").processingJobName("").build(),
                    processing("C").processingJobName("my-job").build())
                .build());
    all.put(
        "PSK122-no-region",
        () -> pipeline(LambdaStep.named("A").function(judge().build()).build()));
    all.put(
        "PSK122-two-functions",
        () ->
            Pipeline.named("P")
                .defaults(DEFAULTS.toBuilder().region("eu-west-1").build())
                .steps(
                    LambdaStep.named("A").function(judge().build()).build(),
                    LambdaStep.named("B").function(judge().build()).build(),
                    LambdaStep.named("C").function(judge().memory(1024).build()).build())
                .build());
    all.put(
        "PSK201-names",
        () ->
            Pipeline.named("bad pipeline name!")
                .defaults(DEFAULTS)
                .steps(
                    processing("has spaces").displayName("x".repeat(257)).build(),
                    processing("x".repeat(65)).build(),
                    processing("").build(),
                    processing("P").environment("X", Parameters.string("é", "x")).build())
                .build());
    all.put(
        "PSK202-no-role",
        () -> Pipeline.named("P").steps(processing("A").build(), processing("B").build()).build());
    all.put(
        "PSK204-bounds",
        () ->
            pipeline(
                ProcessingStep.named("A")
                    .image("x".repeat(256))
                    .instances(0, "ml.m5.xlarge")
                    .maxRuntime(Duration.ofDays(100))
                    .build()));
    all.put(
        "PSK205-form",
        () ->
            pipeline(
                processing("A")
                    .input("raw", "bucket/key", "/opt/ml/in")
                    .containerArguments("one\ntwo")
                    .roleArn("admin-of-all-things")
                    .build()));
    all.put(
        "PSK205-tags",
        () ->
            Pipeline.named("P")
                .defaults(DEFAULTS.toBuilder().tag("AWS:team", "a").tag("é?", "b").build())
                .tag("aws:own", "x")
                .tag("k".repeat(129), "x")
                .steps(
                    processing("A")
                        .tags(
                            Tag.builder().key("twice").value("1").build(),
                            Tag.builder().key("twice").value("2").build())
                        .build())
                .build());
    all.put(
        "PSK206-unknown-value",
        () ->
            pipeline(ProcessingStep.named("A").image("i:1").instances(1, "ml.m5.xlareg").build()));
    all.put(
        "PSK207-type",
        () -> pipeline(processing("A").argument("StoppingCondition", "an hour").build()));
    all.put(
        "PSK208-counts",
        () -> {
          ProcessingStep.Builder many = processing("A");
          for (int i = 0; i < 11; i++) {
            many = many.input("in" + i, "s3://b/" + i, "/opt/ml/in" + i);
          }
          LambdaStep.FunctionRequired<LambdaStep.Builder> answers = LambdaStep.named("Answers");
          for (int i = 0; i < 51; i++) {
            answers = answers.outputs(StepOutput.string("o" + i));
          }
          return pipeline(
              many.build(),
              answers.function("arn:aws:lambda:us-east-1:111122223333:function:f").build(),
              FailStep.named("Stop").message("x".repeat(3073)).build());
        });
    all.put(
        "PSK209-retry",
        () ->
            pipeline(
                processing("A")
                    .retry(RetryPolicy.on(ExceptionType.THROTTLING).maxAttempts(21))
                    .retry(RetryPolicy.on().maxAttempts(1).interval(Duration.ofDays(1)))
                    .build(),
                ModelStep.named("M")
                    .image("i:1")
                    .retry(RetryPolicy.on(ExceptionType.CAPACITY_ERROR).maxAttempts(2))
                    .build()));
    all.put(
        "PSK210-default",
        () ->
            pipeline(
                processing("A")
                    .environment(
                        "X", Parameters.string("Status", "Aproved", "Approved", "Rejected"))
                    .build()));
    all.put(
        "PSK211-emr",
        () ->
            pipeline(
                EmrStep.named("Emr")
                    .newCluster(
                        EmrArguments.builder()
                            .instances(
                                JobFlowInstancesConfig.builder().terminationProtected(true).build())
                            .build())
                    .jar("s3://b/a.jar")
                    .argument("ExecutionRoleArn", role())
                    .build(),
                EmrStep.named("Both")
                    .cluster("j-1")
                    .jar("s3://b/a.jar")
                    .argument("ClusterConfig", Json.object())
                    .build()));
    all.put(
        "PSK212-foreach",
        () ->
            pipeline(
                ForEachStep.named("Loop")
                    .over(literal("[1, 2]"))
                    .maxConcurrency(51)
                    .each(
                        item -> FailStep.named("Stop").message(item.string("a.b")).build(),
                        path -> path)
                    .build()));
    all.put(
        "PSK302-dropped-name",
        () ->
            pipeline(
                processing("A").processingJobName("my-job").build(),
                ModelStep.named("M").image("i:1").modelName("my-model").build()));
    all.put(
        "PSK213-hyperparameters",
        () ->
            pipeline(
                TrainingStep.named("Train")
                    .image("i:1")
                    .instances(1, "ml.m5.xlarge")
                    .hyperparameters(
                        XgBoostHyperparameters.builder()
                            .numRound(0)
                            .eta(1.5)
                            .subsample(0)
                            .gamma(Double.NaN)
                            .tweedieVariancePower(2.0)
                            .maxDepth(Parameters.integer("Depth", -1))
                            .build())
                    .hyperparameter("verbosity", "loud")
                    .build()));
    all.put(
        "PSK301-unused",
        () ->
            Pipeline.named("P")
                .defaults(DEFAULTS)
                .parameters(Parameters.string("Nobody", "x"))
                .steps(
                    processing("A")
                        .environment("X", join("-", Parameters.string("Somebody", "y")))
                        .build())
                .build());
    return all;
  }

  static String role() {
    return "arn:aws:iam::111122223333:role/PipelineRole";
  }

  static ProcessingStep.Builder processing(String name) {
    return ProcessingStep.named(name)
        .image("image:1")
        .instances(1, "ml.m5.xlarge")
        .maxRuntime(Duration.ofHours(1));
  }

  static Pipeline pipeline(Step... steps) {
    return Pipeline.named("P")
        .defaults(DEFAULTS)
        .steps(steps)
        .silence("PSK314", "the tests of this rule apart")
        .build();
  }
}
