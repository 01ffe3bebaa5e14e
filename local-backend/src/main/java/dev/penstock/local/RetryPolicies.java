package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.step.ExceptionType;
import dev.penstock.step.StepType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When a step is tried again, and after how long. Counts from the moment it was made. */
final class RetryPolicies {
  private static final Set<StepType> RETRYABLE =
      EnumSet.of(
          StepType.PROCESSING,
          StepType.TRAINING,
          StepType.TUNING,
          StepType.AUTO_ML,
          StepType.MODEL,
          StepType.REGISTER_MODEL,
          StepType.TRANSFORM,
          StepType.EMR,
          StepType.EMR_SERVERLESS,
          StepType.ENDPOINT_CONFIG);
  private static final Duration LONGEST = Duration.ofHours(12);

  private final StepType type;
  private final Instant began;
  private final List<Policy> policies = new ArrayList<>();

  /** A policy, and how often it was used. */
  private static final class Policy {
    private final Set<String> exceptions;
    private final double interval;
    private final double rate;
    private final double attempts;
    private final @Nullable Duration expiry;
    private int used;

    private Policy(ObjectNode json) {
      this.exceptions = exceptions(json.get("ExceptionType"));
      this.interval = number(json, "IntervalSeconds", 1);
      this.rate = number(json, "BackoffRate", 2);
      double minutes = number(json, "ExpireAfterMin", -1);
      this.expiry = minutes < 0 ? null : Duration.ofSeconds((long) (minutes * 60));
      this.attempts = number(json, "MaxAttempts", expiry == null ? 5 : Integer.MAX_VALUE);
    }
  }

  RetryPolicies(StepType type, StepDefinition step, Instant began) {
    this.type = type;
    this.began = began;
    if (!RETRYABLE.contains(type)) {
      return;
    }
    if (step.json().get("RetryPolicies") instanceof ArrayNode array) {
      array
          .elements()
          .forEach(
              each -> {
                if (each instanceof ObjectNode json) {
                  policies.add(new Policy(json));
                }
              });
    }
    // What the service does without being told; a policy of the step's own goes before it.
    Node defaults =
        new ArrayNode(
            List.of(
                new TextNode(ExceptionType.SERVICE_FAULT.wireName()),
                new TextNode(ExceptionType.THROTTLING.wireName())));
    policies.add(new Policy(new ObjectNode(java.util.Map.of("ExceptionType", defaults))));
  }

  /** How long to wait before the next attempt, or null when there is none. */
  @Nullable Duration next(@Nullable ExceptionType failure, Instant now) {
    if (failure == null || neverRetried(failure)) {
      return null;
    }
    for (Policy policy : policies) {
      if (policy.exceptions.contains(failure.wireName())) {
        double seconds = policy.interval * Math.pow(policy.rate, policy.used);
        Duration wait =
            seconds >= LONGEST.toSeconds() ? LONGEST : Duration.ofMillis((long) (seconds * 1000));
        boolean tooLate =
            policy.expiry != null && now.plus(wait).isAfter(began.plus(policy.expiry));
        if (policy.used >= policy.attempts || tooLate) {
          return null;
        }
        policy.used++;
        return wait;
      }
    }
    return null;
  }

  private boolean neverRetried(ExceptionType failure) {
    return failure == ExceptionType.JOB_INTERNAL_ERROR
        && (type == StepType.TUNING || type == StepType.AUTO_ML);
  }

  private static Set<String> exceptions(@Nullable Node node) {
    if (node instanceof TextNode one) {
      return Set.of(one.value());
    }
    if (!(node instanceof ArrayNode array)) {
      return Set.of();
    }
    return array.elements().stream()
        .filter(TextNode.class::isInstance)
        .map(each -> ((TextNode) each).value())
        .collect(java.util.stream.Collectors.toSet());
  }

  private static double number(ObjectNode json, String member, double otherwise) {
    return json.get(member) instanceof NumberNode number
        ? Double.parseDouble(number.digits())
        : otherwise;
  }
}
