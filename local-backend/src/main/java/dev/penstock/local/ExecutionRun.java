package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.local.StepNode.Phase;
import dev.penstock.local.evaluate.EvaluationException;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.local.store.CallbackRecord;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.ExecutionStatus;
import dev.penstock.local.store.StepRecord;
import dev.penstock.local.store.StepStatus;
import dev.penstock.step.ExceptionType;
import dev.penstock.step.StepType;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * An execution that runs in this process. All of it happens in one mailbox, a step at a time, so
 * nothing here is locked; only jobs run elsewhere, and post how they went.
 */
final class ExecutionRun implements Attempt.Listener {
  private static final String STOP = "the execution was stopped";
  private static final Duration RETRIES_LATER = Duration.ofMillis(1);

  private final Services services;
  private final Mailbox mailbox;
  private final StepJournal journal;
  private final Plan plan;
  private final RunScope scope;
  private final StepStarter starter;
  private final CompletableFuture<ExecutionRecord> done = new CompletableFuture<>();
  private final Deque<StepNode> ready = new ArrayDeque<>();
  private final Map<String, StepRecord> before = new HashMap<>();
  private final List<Loop> loops = new ArrayList<>();
  private final Map<String, StepNode> waitingForAnswer = new HashMap<>();
  private final Set<StepNode> running = new LinkedHashSet<>();

  private long mostParallel;
  private int active;
  private boolean failed;
  private boolean stopping;
  private boolean over;

  ExecutionRun(
      Services services,
      Executor pool,
      ExecutionRecord execution,
      PipelineDefinition definition,
      Map<String, Node> parameters) {
    this.services = services;
    this.mailbox = new Mailbox(pool);
    this.journal = new StepJournal(services, execution);
    this.plan =
        Plan.of(
            definition,
            execution.selection() == null
                ? null
                : new HashSet<>(execution.selection().selectedSteps()));
    this.scope = new RunScope(services, execution, definition, parameters);
    this.starter =
        new StepStarter(services, execution, scope, new Expectations(definition, parameters));
    this.mostParallel = most(execution.maxParallelSteps());
  }

  private static long most(@Nullable Long given) {
    return given == null ? Long.MAX_VALUE : given;
  }

  String id() {
    return journal.execution().id();
  }

  CompletableFuture<ExecutionRecord> done() {
    return done;
  }

  /** Begins, or goes on after what is stored as succeeded. */
  void begin() {
    post(
        () -> {
          services.tell(to -> to.onExecution(journal.execution()));
          for (StepRecord step : services.store().steps(id())) {
            before.put(step.name(), step);
            journal.skipTo(step.sequence());
          }
          List<StepNode> first = new ArrayList<>();
          plan.nodes()
              .forEach(
                  node -> {
                    if (node.waiting == 0) {
                      first.add(node);
                    }
                  });
          first.forEach(this::arrive);
          pump();
        });
  }

  void stop() {
    post(
        () -> {
          if (over || stopping) {
            return;
          }
          stopping = true;
          journal.refresh();
          services.tell(to -> to.onExecution(journal.execution()));
          List.copyOf(running).forEach(this::stop);
          pump();
        });
  }

  void limit(@Nullable Long maxParallelSteps) {
    post(
        () -> {
          mostParallel = most(maxParallelSteps);
          journal.refresh();
          pump();
        });
  }

  void answered(CallbackRecord callback) {
    post(
        () -> {
          StepNode node = waitingForAnswer.remove(callback.token());
          if (node != null) {
            settle(node, callback);
            pump();
          }
        });
  }

  /** Looks whether another process asked for something. */
  void look() {
    post(
        () -> {
          ExecutionRecord there = services.store().execution(id());
          if (over || there == null) {
            return;
          }
          if (there.status() == ExecutionStatus.STOPPING && !stopping) {
            stop();
          }
          mostParallel = most(there.maxParallelSteps());
          for (String token : List.copyOf(waitingForAnswer.keySet())) {
            CallbackRecord callback = services.store().callback(token);
            if (callback != null && callback.answer() != null) {
              answered(callback);
            }
          }
          pump();
        });
  }

  /** Lets go of everything, without writing anything. */
  void abandon(Throwable cause) {
    mailbox.post(() -> breakOff(cause));
  }

  private void breakOff(Throwable cause) {
    over = true;
    for (StepNode node : running) {
      if (node.current != null) {
        node.current.job.stop().raise("the engine was closed");
        callOff(node.current.limit);
      }
      callOff(node.nextAttempt);
    }
    done.completeExceptionally(cause);
  }

  private void post(Runnable task) {
    mailbox.post(
        () -> {
          if (over) {
            return;
          }
          try {
            task.run();
          } catch (RuntimeException | Error broken) {
            // The store is gone, or the engine has a defect: what is stored stays true.
            breakOff(broken);
          }
        });
  }

  // Ordering

  private void arrive(StepNode first) {
    Deque<StepNode> arrived = new ArrayDeque<>();
    arrived.add(first);
    while (!arrived.isEmpty()) {
      StepNode node = arrived.remove();
      if (node.phase != Phase.WAITING) {
        continue;
      }
      StepRecord known = before.get(node.name);
      if (known != null && known.status() == StepStatus.SUCCEEDED) {
        arrived.addAll(succeeded(node));
      } else {
        ready.add(node);
      }
    }
  }

  /** Marks a step, and returns those that nothing holds back any more. */
  private List<StepNode> succeeded(StepNode node) {
    node.phase = Phase.SUCCEEDED;
    if (node.type == StepType.CONDITION) {
      Node outcome = services.store().properties(id(), node.name).get("Outcome");
      plan.skipBranch(node, new BooleanNode(true).equals(outcome));
    }
    List<StepNode> free = new ArrayList<>();
    for (StepNode dependent : node.dependents) {
      if (--dependent.waiting == 0 && dependent.phase == Phase.WAITING) {
        free.add(dependent);
      }
    }
    return free;
  }

  private void pump() {
    boolean again = true;
    while (again && !over) {
      while (!halted() && active < mostParallel && !ready.isEmpty()) {
        StepNode node = ready.remove();
        if (node.phase == Phase.WAITING) {
          begin(node);
        }
      }
      again = false;
      for (Loop loop : List.copyOf(loops)) {
        if (halted() ? loop.running == 0 : loop.taken == 0 && loop.pending.isEmpty()) {
          close(loop);
          again = true;
        }
      }
    }
    if (active == 0 && loops.isEmpty()) {
      finish();
    }
  }

  /** Whether nothing new starts: what runs drains. */
  private boolean halted() {
    return failed || stopping;
  }

  private void finish() {
    over = true;
    done.complete(journal.finish(failed, stopping));
  }

  // Starting

  private void begin(StepNode node) {
    StepRecord known = before.get(node.name);
    node.phase = Phase.RUNNING;
    node.started = services.timer().now();
    node.sequence = journal.nextSequence();
    node.attempt = known == null ? 0 : known.attempt() + 1;
    node.retries = new RetryPolicies(node.type, node.definition, node.started);
    if (node.type != StepType.FOR_EACH) {
      active++;
      running.add(node);
    }
    if (node.iteration != null) {
      node.iteration.loop.running++;
    }
    CallbackRecord answer =
        node.type == StepType.CALLBACK ? services.store().answered(id(), node.name) : null;
    if (answer != null) {
      settle(node, answer);
    } else {
      attempt(node);
    }
  }

  private void attempt(StepNode node) {
    node.nextAttempt = null;
    Start start = starter.start(node);
    if (start instanceof Start.Done it) {
      journal.done(node, it);
      left(node, Phase.SUCCEEDED);
    } else if (start instanceof Start.Register it) {
      journal.registered(node, it.request());
      left(node, Phase.SUCCEEDED);
    } else if (start instanceof Start.Failed it) {
      journal.failed(node, it.reason(), it.metadata(), null, it.ends());
      left(node, Phase.FAILED);
    } else if (start instanceof Start.Job it) {
      node.current = it.attempt().reportTo(this);
      journal.submitted(node, it.attempt());
      services.workers().execute(it.attempt());
    } else if (start instanceof Start.Wait it) {
      node.token = it.callback().token();
      waitingForAnswer.put(it.callback().token(), node);
      journal.waits(node, it.callback());
    } else if (start instanceof Start.Each it) {
      Loop loop = new Loop(node, it.items());
      journal.loops(node);
      loops.add(loop);
      fill(loop);
    }
  }

  /** A step has ended for good. */
  private void left(StepNode node, Phase phase) {
    if (node.type != StepType.FOR_EACH) {
      active--;
      running.remove(node);
    }
    node.current = null;
    if (node.iteration != null) {
      left(node, phase, node.iteration.loop);
    } else if (phase == Phase.SUCCEEDED) {
      succeeded(node).forEach(this::arrive);
    } else {
      node.phase = phase;
      failed |= phase == Phase.FAILED;
    }
  }

  // Jobs

  @Override
  public void executing(Attempt attempt) {
    post(
        () -> {
          journal.executing(attempt.node);
          Duration limit = TimeLimits.of(attempt.job.type(), attempt.job.request());
          if (limit != null && attempt.node.current == attempt) {
            attempt.limit =
                services.timer().schedule(limit, () -> post(() -> timeOut(attempt, limit)));
          }
        });
  }

  private static void timeOut(Attempt attempt, Duration limit) {
    if (attempt.node.current == attempt && !attempt.job.stop().isRaised()) {
      attempt.timedOut = true;
      attempt
          .job
          .stop()
          .raise("the job ran longer than its limit of " + limit.toSeconds() + " seconds");
    }
  }

  @Override
  public void ended(
      Attempt attempt, @Nullable StepOutcome outcome, Attempt.@Nullable Failure failure) {
    post(
        () -> {
          callOff(attempt.limit);
          ended(attempt.node, attempt, outcome, failure);
          pump();
        });
  }

  private void ended(
      StepNode node,
      Attempt attempt,
      @Nullable StepOutcome outcome,
      Attempt.@Nullable Failure failure) {
    String stop = attempt.job.stop().reason();
    if (attempt.timedOut) {
      journal.failed(node, stop, Nodes.EMPTY, attempt, false);
      left(node, Phase.FAILED);
    } else if (stop != null) {
      journal.stopped(node, attempt);
      left(node, Phase.STOPPED);
    } else if (outcome != null) {
      String wrong = journal.completed(node, attempt, outcome);
      if (wrong == null) {
        left(node, Phase.SUCCEEDED);
      } else {
        journal.failed(node, wrong, Nodes.EMPTY, attempt, false);
        left(node, Phase.FAILED);
      }
    } else {
      failed(node, attempt, failure);
    }
  }

  private void failed(StepNode node, Attempt attempt, Attempt.@Nullable Failure failure) {
    ExceptionType type = failure == null ? null : failure.type();
    String reason = failure == null ? "the job failed" : failure.reason();
    Duration wait =
        stopping || node.retries == null ? null : node.retries.next(type, services.timer().now());
    if (wait == null) {
      journal.failed(node, reason, Nodes.EMPTY, attempt, false);
      left(node, Phase.FAILED);
      return;
    }
    node.attempt++;
    journal.triesAgain(node, attempt, reason);
    node.current = null;
    Duration delay = wait.isZero() ? RETRIES_LATER : wait;
    node.nextAttempt =
        services
            .timer()
            .schedule(
                delay,
                () ->
                    post(
                        () -> {
                          if (node.phase == Phase.RUNNING && node.nextAttempt != null) {
                            attempt(node);
                            pump();
                          }
                        }));
  }

  private void stop(StepNode node) {
    if (node.nextAttempt != null) {
      callOff(node.nextAttempt);
      node.nextAttempt = null;
      journal.stopped(node, null);
      left(node, Phase.STOPPED);
    } else if (node.token != null) {
      // It goes on waiting; whoever is to answer is told.
      journal.remind(node, node.token);
    } else if (node.current != null && node.type != StepType.LAMBDA) {
      journal.stopping(node);
      node.current.job.stop().raise(STOP);
    }
  }

  private static void callOff(@Nullable Runnable call) {
    if (call != null) {
      call.run();
    }
  }

  private void settle(StepNode node, CallbackRecord callback) {
    node.token = callback.token();
    String wrong = journal.answered(node, callback);
    node.token = null;
    left(node, wrong == null ? Phase.SUCCEEDED : Phase.FAILED);
  }

  // ForEach

  /** A run has ended: a failure fails the ForEach step at most, when all iterations have ended. */
  private void left(StepNode run, Phase phase, Loop loop) {
    loop.running--;
    loop.taken--;
    if (phase == Phase.SUCCEEDED) {
      loop.goOn(succeeded(run));
    } else {
      run.phase = phase;
      if (phase == Phase.FAILED) {
        run.skipDependents();
      }
    }
    fill(loop);
  }

  private void fill(Loop loop) {
    while (!halted() && loop.taken < loop.mostAtOnce() && !loop.pending.isEmpty()) {
      StepNode run = loop.pending.remove();
      StepRecord known = before.get(run.name);
      if (known != null && known.status() == StepStatus.SUCCEEDED) {
        loop.goOn(succeeded(run));
      } else {
        loop.taken++;
        ready.add(run);
      }
    }
  }

  private void close(Loop loop) {
    if (!loops.remove(loop)) {
      return;
    }
    boolean unfinished = loop.runs().anyMatch(run -> run.phase == Phase.WAITING);
    if (stopping || unfinished) {
      journal.stopped(loop.step, null);
      left(loop.step, Phase.STOPPED);
      return;
    }
    Phase phase = Phase.FAILED;
    if (!loop.iterations.isEmpty() && loop.iterations.stream().noneMatch(Iteration::succeeded)) {
      journal.failed(loop.step, "every run of the body failed", Nodes.EMPTY, null, false);
    } else {
      try {
        ObjectNode results = LoopResults.of(loop, id(), services.store(), scope);
        journal.done(loop.step, new Start.Done(results, Nodes.EMPTY, null, null, null));
        phase = Phase.SUCCEEDED;
      } catch (EvaluationException wrong) {
        journal.failed(loop.step, wrong.reason(), Nodes.EMPTY, null, false);
      }
    }
    left(loop.step, phase);
  }
}
