package dev.penstock.rule;

import static dev.penstock.rule.DiagnosticsTest.DEFAULTS;
import static dev.penstock.rule.DiagnosticsTest.processing;
import static dev.penstock.rule.LimitMistakes.training;
import static dev.penstock.value.Values.literal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.ParallelismConfiguration;
import dev.penstock.Pipeline;
import dev.penstock.condition.Condition;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.ExceptionType;
import dev.penstock.step.FailStep;
import dev.penstock.step.LambdaStep;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.RetryPolicy;
import dev.penstock.step.Step;
import dev.penstock.step.StepOutput;
import dev.penstock.step.TrainingStep;
import dev.penstock.value.Parameters;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits that are known besides the service model: one more than each is reported. */
class LimitsTest {
  private static final Map<String, Case> CASES = cases();

  /** What makes a pipeline with so many of something, the most there may be, and what is said. */
  private record Case(IntFunction<Pipeline> pipeline, int most, String code, String place) {}

  static List<String> names() {
    return List.copyOf(CASES.keySet());
  }

  @ParameterizedTest
  @MethodSource("names")
  void theMostIsTakenAndOneMoreIsNot(String name) {
    Case limit = Objects.requireNonNull(CASES.get(name));

    assertThat(found(limit, limit.most())).isFalse();
    assertThat(found(limit, limit.most() + 1)).isTrue();
  }

  private static boolean found(Case limit, int count) {
    List<Diagnostic> all = limit.pipeline().apply(count).compile().diagnostics();
    return all.stream()
        .anyMatch(
            each ->
                each.code().equals(limit.code())
                    && String.valueOf(each.argument()).startsWith(limit.place()));
  }

  private static Map<String, Case> cases() {
    Map<String, Case> all = new LinkedHashMap<>();
    add(
        all,
        "steps",
        50,
        "PSK319",
        "Steps",
        n -> pipeline(times(n, i -> processing("S" + i).build())));
    add(
        all,
        "parameters",
        200,
        "PSK208",
        "Parameters",
        n -> reading(times(n, i -> Parameters.string("P" + i))));
    add(
        all,
        "a parameter's name as documented",
        64,
        "PSK201",
        "Parameters.",
        n -> reading(List.of(Parameters.string(name(n)))));
    add(
        all,
        "enum values",
        16,
        "PSK208",
        "Parameters.P.EnumValues",
        n ->
            reading(
                List.of(
                    Parameters.stringAmong("P", times(n, i -> "v" + i).toArray(new String[0])))));
    add(
        all,
        "the pipeline's name",
        82,
        "PSK201",
        "PipelineName",
        n -> Pipeline.named(name(n)).steps(processing("A").build()).build());
    add(
        all,
        "the display name",
        256,
        "PSK201",
        "PipelineDisplayName",
        n -> with(each -> each.displayName(name(n))));
    add(
        all,
        "the description",
        3072,
        "PSK201",
        "PipelineDescription",
        n -> with(each -> each.description(name(n))));
    add(
        all,
        "tags",
        50,
        "PSK208",
        "Tags",
        n -> with(each -> repeated(each, n, (to, i) -> to.tag("k" + i, "v"))));
    add(all, "the key of a tag", 128, "PSK205", "Tags", n -> with(each -> each.tag(name(n), "v")));
    add(
        all,
        "tags of a job",
        50,
        "PSK204",
        "Tags",
        n ->
            with(
                each ->
                    each.defaults(
                        repeated(PipelineDefaults.builder(), n, (to, i) -> to.tag("k" + i, "v"))
                            .build())));
    add(
        all,
        "metadata",
        20,
        "PSK208",
        "Metadata",
        n -> with(each -> repeated(each, n, (to, i) -> to.metadata("k" + i, "v"))));
    add(
        all,
        "a key of metadata",
        128,
        "PSK201",
        "Metadata",
        n -> with(each -> each.metadata(name(n), "v")));
    add(
        all,
        "a value of metadata",
        1024,
        "PSK201",
        "Metadata.k",
        n -> with(each -> each.metadata("k", name(n))));
    add(all, "a step's name", 64, "PSK201", "Name", n -> pipeline(processing(name(n)).build()));
    add(
        all,
        "a step's display name",
        256,
        "PSK201",
        "DisplayName",
        n -> pipeline(processing("A").displayName(name(n)).build()));
    add(
        all,
        "a step's description",
        3072,
        "PSK201",
        "Description",
        n -> pipeline(processing("A").description(name(n)).build()));
    add(
        all,
        "conditions",
        200,
        "PSK208",
        "Conditions",
        n -> pipeline(ConditionStep.named("C").when(conditions(n)).build()));
    add(
        all,
        "conditions in an Or",
        200,
        "PSK208",
        "Conditions[0].Conditions",
        n -> pipeline(ConditionStep.named("C").when(Condition.or(conditions(n))).build()));
    add(
        all,
        "steps of the first branch",
        20,
        "PSK208",
        "IfSteps",
        n -> pipeline(gate().then(steps(n)).build()));
    add(
        all,
        "steps of the second branch",
        20,
        "PSK208",
        "ElseSteps",
        n -> pipeline(gate().otherwise(steps(n)).build()));
    add(all, "property files", 10, "PSK208", "PropertyFiles", n -> pipeline(files(n)));
    add(
        all,
        "values read from files",
        200,
        "PSK208",
        "Std:JsonGet",
        n -> {
          ProcessingStep file = files(1);
          Value<?>[] values =
              times(n, i -> file.propertyFile("f0").string("a" + i)).toArray(new Value<?>[0]);
          return pipeline(file, processing("Use").containerArguments(values).build());
        });
    add(
        all,
        "attempts",
        20,
        "PSK209",
        "RetryPolicies[0].MaxAttempts",
        n -> retrying(RetryPolicy.on(ExceptionType.THROTTLING).maxAttempts(n)));
    add(
        all,
        "minutes of attempts",
        14400,
        "PSK209",
        "RetryPolicies[0].ExpireAfterMin",
        n ->
            retrying(
                RetryPolicy.on(ExceptionType.THROTTLING).expiringAfter(Duration.ofMinutes(n))));
    add(
        all,
        "seconds between attempts",
        43200,
        "PSK209",
        "RetryPolicies[0].IntervalSeconds",
        n ->
            retrying(
                RetryPolicy.on(ExceptionType.THROTTLING)
                    .maxAttempts(1)
                    .interval(Duration.ofSeconds(n))));
    add(
        all,
        "outputs of a call",
        50,
        "PSK208",
        "OutputParameters",
        n -> pipeline(call(times(n, i -> StepOutput.string("o" + i)))));
    add(
        all,
        "the name of an output",
        256,
        "PSK208",
        "OutputParameters[0].OutputName",
        n -> pipeline(call(List.of(StepOutput.string(name(n))))));
    add(
        all,
        "the message of a fail step",
        3072,
        "PSK208",
        "ErrorMessage",
        n -> pipeline(FailStep.named("F").message(name(n)).build()));
    add(
        all,
        "inputs of processing",
        10,
        "PSK204",
        "ProcessingInputs",
        n ->
            pipeline(
                repeated(
                        processing("A"),
                        n,
                        (to, i) -> to.input("i" + i, "s3://b/k", "/opt/ml/i" + i))
                    .build()));
    add(
        all,
        "outputs of processing",
        10,
        "PSK204",
        "ProcessingOutputConfig.Outputs",
        n ->
            pipeline(
                repeated(processing("A"), n, (to, i) -> to.output("o" + i, "/opt/ml/o" + i))
                    .build()));
    add(
        all,
        "arguments of processing",
        100,
        "PSK204",
        "AppSpecification.ContainerArguments",
        n ->
            pipeline(
                processing("A")
                    .containerArguments(times(n, i -> "a" + i).toArray(new String[0]))
                    .build()));
    add(
        all,
        "an argument of processing",
        256,
        "PSK204",
        "AppSpecification.ContainerArguments[0]",
        n -> pipeline(processing("A").containerArguments(name(n)).build()));
    add(
        all,
        "environment of processing",
        100,
        "PSK204",
        "Environment",
        n ->
            pipeline(
                repeated(processing("A"), n, (to, i) -> to.environment("v" + i, "x")).build()));
    add(
        all,
        "a variable of processing",
        256,
        "PSK204",
        "Environment.V",
        n -> pipeline(processing("A").environment("V", name(n)).build()));
    add(
        all,
        "hyperparameters",
        100,
        "PSK204",
        "HyperParameters",
        n ->
            pipeline(repeated(training("T"), n, (to, i) -> to.hyperparameter("h" + i, i)).build()));
    add(
        all,
        "a hyperparameter",
        2500,
        "PSK204",
        "HyperParameters.h",
        n -> pipeline(training("T").hyperparameter("h", name(n)).build()));
    add(
        all,
        "a variable of training",
        512,
        "PSK204",
        "Environment.V",
        n -> pipeline(training("T").environment("V", name(n)).build()));
    add(all, "channels", 20, "PSK204", "InputDataConfig", n -> pipeline(channels(n)));
    add(
        all,
        "a job's name",
        63,
        "PSK204",
        "ProcessingJobName",
        n ->
            Pipeline.named("P")
                .defaults(DEFAULTS)
                .customJobPrefixes()
                .steps(processing("A").processingJobName(name(n)).build())
                .build());
    all.put(
        "steps at a time",
        new Case(
            n -> with(each -> each.parallelism(ParallelismConfiguration.atMost(2 - n))),
            1,
            "PSK208",
            "ParallelismConfiguration"));
    return all;
  }

  /** Changes something once for each number. */
  private interface Change<T> {
    T change(T to, int number);
  }

  private static <T> T repeated(T start, int times, Change<T> change) {
    T at = start;
    for (int i = 0; i < times; i++) {
      at = change.change(at, i);
    }
    return at;
  }

  private static void add(
      Map<String, Case> all,
      String name,
      int most,
      String code,
      String place,
      IntFunction<Pipeline> pipeline) {
    all.put(name, new Case(pipeline, most, code, place));
  }

  private static <T> List<T> times(int count, IntFunction<T> each) {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(each.apply(i));
    }
    return all;
  }

  private static String name(int length) {
    return "n".repeat(length);
  }

  private static Pipeline pipeline(List<? extends Step> steps) {
    return Pipeline.named("P").defaults(DEFAULTS).steps(steps).build();
  }

  private static Pipeline pipeline(Step... steps) {
    return pipeline(List.of(steps));
  }

  private static Pipeline with(UnaryOperator<Pipeline.Builder> settings) {
    return settings
        .apply(Pipeline.named("P").defaults(DEFAULTS).steps(processing("A").build()))
        .build();
  }

  private static Pipeline reading(List<StringValue> parameters) {
    return Pipeline.named("P")
        .defaults(DEFAULTS)
        .parameters(parameters.toArray(new Value<?>[0]))
        .steps(processing("A").build())
        .build();
  }

  private static Condition[] conditions(int count) {
    return times(count, i -> Parameters.integer("N").lessThan(literal(i)))
        .toArray(new Condition[0]);
  }

  private static ConditionStep.Builder gate() {
    return ConditionStep.named("C").when(conditions(1));
  }

  private static List<ProcessingStep> steps(int count) {
    return times(count, i -> processing("S" + i).build());
  }

  private static ProcessingStep files(int count) {
    return repeated(
            processing("A").output("o", "/opt/ml/o"),
            count,
            (to, i) -> to.propertyFile("f" + i, "o", "f" + i + ".json"))
        .build();
  }

  private static Pipeline retrying(RetryPolicy policy) {
    return pipeline(processing("A").retry(policy).build());
  }

  private static Step call(List<StepOutput<StringValue>> outputs) {
    return LambdaStep.named("L")
        .function("arn:aws:lambda:us-east-1:111122223333:function:f")
        .outputs(outputs.toArray(new StepOutput<?>[0]))
        .build();
  }

  private static TrainingStep channels(int count) {
    return repeated(
            TrainingStep.named("T").image("image:1").instances(1, "ml.m5.xlarge"),
            count,
            (to, i) -> to.channel("c" + i, "s3://b/" + i))
        .build();
  }
}
