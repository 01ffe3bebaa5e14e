package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.StepDefinition;
import dev.penstock.local.store.StepRecord;
import dev.penstock.step.StepType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step in an execution that runs. Touched by the execution's own task alone. */
final class StepNode {
  final StepDefinition definition;
  final String name;
  final StepType type;
  final @Nullable Loop loop;
  final @Nullable Node item;
  final List<StepNode> dependents = new ArrayList<>(2);

  /** How many steps it still waits for. */
  int waiting;

  Phase phase = Phase.WAITING;
  long sequence;
  int attempt;
  Instant started = Instant.EPOCH;
  @Nullable RetryPolicies retries;
  @Nullable Attempt current;
  @Nullable String cacheKey;

  /** Calls off the next attempt, while it waits for one. */
  @Nullable Runnable nextAttempt;

  /** How it was last shown, while a job of it runs. */
  @Nullable StepRecord shown;

  /** What it waits for an answer to. */
  @Nullable String token;

  /** How far it is. */
  enum Phase {
    WAITING,
    RUNNING,
    SUCCEEDED,
    FAILED,
    STOPPED,
    SKIPPED
  }

  StepNode(StepDefinition definition, StepType type) {
    this(definition, definition.name(), type, null, null);
  }

  StepNode(
      StepDefinition definition,
      String name,
      StepType type,
      @Nullable Loop loop,
      @Nullable Node item) {
    this.definition = definition;
    this.name = name;
    this.type = type;
    this.loop = loop;
    this.item = item;
  }
}
