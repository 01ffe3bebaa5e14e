package dev.penstock.conformance;

import static dev.penstock.conformance.Jobs.processing;
import static dev.penstock.value.Values.join;
import static dev.penstock.value.Values.literal;

import dev.penstock.Pipeline;
import dev.penstock.PipelineExperimentConfig;
import dev.penstock.condition.Condition;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.step.CacheConfig;
import dev.penstock.step.CallbackStep;
import dev.penstock.step.ConditionStep;
import dev.penstock.step.FailStep;
import dev.penstock.step.LambdaStep;
import dev.penstock.step.StepOutput;
import dev.penstock.value.ExecutionVariables;
import dev.penstock.value.Json;
import dev.penstock.value.Parameters;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import java.math.BigInteger;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lambda and callback steps. */
final class CallTwins {
  static final String FUNCTION = "arn:aws:lambda:us-east-1:111122223333:function:f";
  static final String QUEUE = "https://sqs.us-east-1.amazonaws.com/111122223333/q";

  private CallTwins() {}

  static List<Twin> all() {
    return List.of(
        Twin.of("lambda_step", CallTwins::lambdas),
        Twin.of("callback_step", CallTwins::callbacks),
        Twin.of("prop_lambda_callback_outputs", CallTwins::outputs),
        Twin.of("experiment_config.props", CallTwins::experimentProperties),
        Twin.of("numbers_rendering", CallTwins::numbers, UNUSED));
  }

  private static final String[] UNUSED = {
    "WARNING PSK301 Parameters.F0",
    "WARNING PSK301 Parameters.F1",
    "WARNING PSK301 Parameters.F2",
    "WARNING PSK301 Parameters.F3",
    "WARNING PSK222 C"
  };

  static Pipeline lambdas() {
    var b = Parameters.string("B", "x");
    var existing =
        LambdaStep.named("Existing")
            .function(FUNCTION)
            .input("p", b)
            .input("n", 1)
            .input("f", 0.5)
            .input("t", true)
            .input(
                "nest",
                Json.object().with("l", Json.array(b, ExecutionVariables.PIPELINE_EXECUTION_ID)))
            .outputs(StepOutput.string("o"))
            .cache(CacheConfig.expiringAfter(Period.ofDays(7)))
            .displayName("dn")
            .description("dd")
            .build();
    return Jobs.pipeline(
        "Lambdas",
        LambdaStep.named("Bare").function(FUNCTION).dependsOn(existing).build(),
        LambdaStep.named("FromScript")
            .function("arn:aws:lambda:us-east-1:111122223333:function:made")
            .build());
  }

  static Pipeline callbacks() {
    var queue = Parameters.string("Queue", "https://sqs/q");
    var pre = processing("Pre").build();
    var wait =
        CallbackStep.named("Wait")
            .queue(QUEUE)
            .input("job", pre.properties().processingJobName())
            .input("n", 1)
            .outputs(
                StepOutput.string("s"),
                StepOutput.integer("i"),
                StepOutput.bool("b"),
                StepOutput.number("f"),
                StepOutput.string("default"))
            .cache(CacheConfig.expiringAfter(Period.ofDays(1)))
            .displayName("dn")
            .description("dd")
            .dependsOn(pre)
            .build();
    return Jobs.pipeline("Callbacks", wait, CallbackStep.named("Bare").queue(queue).build());
  }

  static Pipeline outputs() {
    var status = StepOutput.string("status");
    var score = StepOutput.number("score");
    var n = StepOutput.integer("n");
    var ok = StepOutput.bool("ok");
    var lambda =
        LambdaStep.named("Lam")
            .function(FUNCTION)
            .input("a", 1)
            .input("b", "two")
            .outputs(status, score, n, ok)
            .build();
    var uri = StepOutput.s3Uri("uri");
    var count = StepOutput.integer("count");
    var wait =
        CallbackStep.named("Wait")
            .queue(QUEUE)
            .input("score", lambda.output(score))
            .input("direct", lambda.output(status))
            .outputs(uri, count)
            .dependsOn(lambda)
            .build();
    var use =
        processing("Use")
            .environment("URI", wait.output(uri))
            .environment("N", lambda.output(n))
            .dependsOn(wait)
            .build();
    var bad =
        FailStep.named("Bad").message(join(":", literal("count"), wait.output(count))).build();
    return Jobs.pipeline(
        "PropOutputs",
        ConditionStep.named("Check")
            .when(lambda.output(ok).equalTo(true), wait.output(count).greaterThanOrEqualTo(3))
            .then(use)
            .otherwise(bad)
            .build());
  }

  static Pipeline experimentProperties() {
    return Jobs.pipeline(
        "ExpProps",
        CallbackStep.named("K")
            .queue("https://sqs/q")
            .input("e", PipelineExperimentConfig.EXPERIMENT_NAME)
            .input("t", PipelineExperimentConfig.TRIAL_NAME)
            .build());
  }

  static Pipeline numbers() {
    Map<String, Value<?>> values = new LinkedHashMap<>();
    values.put("i", literal(1));
    values.put("neg", literal(-5));
    values.put("f", literal(1.0));
    values.put("tenth", literal(0.1));
    values.put("sum", literal(0.1 + 0.2));
    values.put("e-5", literal(1e-5));
    values.put("e-4", literal(1e-4));
    values.put("e15", literal(1e15));
    values.put("e16", literal(1e16));
    values.put("e22", literal(1e22));
    values.put("e300", literal(1e300));
    values.put("huge", literal(BigInteger.TWO.pow(70)));
    values.put("nz", literal(-0.0));
    values.put("t", literal(true));
    // No method takes a null; the wire has it, so the case is gone through all the same.
    values.put("n", StringValue.of(new Literal(null)));
    values.put("third", literal(1.0 / 3));
    values.put("million", literal(1000000.0));
    values.put("small", literal(Double.MIN_VALUE));
    var lambda = LambdaStep.named("L").function(FUNCTION);
    for (Map.Entry<String, Value<?>> value : values.entrySet()) {
      lambda = lambda.input(value.getKey(), value.getValue());
    }
    var condition =
        ConditionStep.named("C")
            .when(
                values.values().stream()
                    .map(value -> Condition.lessThan(value, literal(1)))
                    .toArray(Condition[]::new))
            .build();
    return Jobs.pipeline("Numbers")
        .parameters(
            Parameters.number("F0", 1e-5),
            Parameters.number("F1", 1e16),
            Parameters.number("F2", 0.1),
            Parameters.number("F3", 3.0))
        .steps(lambda.build(), condition)
        .build();
  }
}
