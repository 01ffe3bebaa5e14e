package dev.penstock.local;

import dev.penstock.definition.StepDefinition;
import dev.penstock.local.store.StepRecord;
import dev.penstock.step.StepType;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step in an execution that runs. Touched by the execution's own task alone. */
final class StepNode {
  final StepDefinition definition;
  final String name;
  final StepType type;

  /** The iteration of a ForEach step that it is run in; null for other steps. */
  final @Nullable Iteration iteration;

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
    this.definition = definition;
    this.name = definition.name();
    this.type = type;
    this.iteration = null;
  }

  /** A run of a step in the body of a ForEach step. */
  StepNode(StepDefinition definition, Iteration iteration) {
    this.definition = definition;
    this.name = definition.name() + "-" + iteration.index;
    this.type = Plan.type(definition);
    this.iteration = iteration;
  }

  /** Skips what waits for this step, and what waits for that. */
  void skipDependents() {
    Deque<StepNode> skipped = new ArrayDeque<>(dependents);
    while (!skipped.isEmpty()) {
      StepNode node = skipped.remove();
      if (node.phase == Phase.WAITING) {
        node.phase = Phase.SKIPPED;
        skipped.addAll(node.dependents);
      }
    }
  }
}
