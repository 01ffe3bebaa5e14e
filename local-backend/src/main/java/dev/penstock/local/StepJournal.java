package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.evaluate.EvaluationException;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.local.store.CallbackRecord;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.ExecutionStatus;
import dev.penstock.local.store.JobRecord;
import dev.penstock.local.store.ModelPackage;
import dev.penstock.local.store.StepRecord;
import dev.penstock.local.store.StepStatus;
import dev.penstock.local.store.Store;
import dev.penstock.local.store.Transaction;
import dev.penstock.step.StepType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what happens to the steps of an execution, and then tells the listeners. Each change
 * is one transaction.
 */
final class StepJournal {
  private static final String STEP_FAILURE = "Step failure: One or multiple steps failed";

  private final Services services;
  private final Store store;
  private ExecutionRecord execution;
  private long sequence;

  StepJournal(Services services, ExecutionRecord execution) {
    this.services = services;
    this.store = services.store();
    this.execution = execution;
  }

  ExecutionRecord execution() {
    return execution;
  }

  void refresh() {
    ExecutionRecord there = store.execution(execution.id());
    if (there != null) {
      execution = there;
    }
  }

  void skipTo(long used) {
    sequence = Math.max(sequence, used + 1);
  }

  long nextSequence() {
    return sequence++;
  }

  void done(StepNode node, Start.Done done) {
    StepRecord step =
        ended(node, StepStatus.SUCCEEDED, null, done.metadata(), done.jobArn())
            .withCacheSource(done.cacheSource());
    store.change(
        to -> {
          to.put(step, done.properties());
          if (done.job() != null) {
            to.put(done.job());
            tag(to, done.job().arn(), done.job().request());
          }
          if (done.cacheSource() == null) {
            cache(to, node, step);
          }
        });
    tell(step);
  }

  void registered(StepNode node, ModelPackage request) {
    StepRecord step =
        store.write(
            to -> {
              ModelPackage model = ModelRegistry.add(to, services.arns(), request);
              tag(to, model.arn(), model.request());
              ObjectNode properties = ModelRegistry.describe(model);
              StepRecord it =
                  ended(
                      node,
                      StepStatus.SUCCEEDED,
                      null,
                      StepMetadata.of(node.type, model.arn(), properties),
                      null);
              to.put(it, properties);
              return it;
            });
    tell(step);
  }

  void submitted(StepNode node, Attempt attempt) {
    JobRecord job = attempt.record;
    ObjectNode metadata =
        job == null
            ? node.type == StepType.LAMBDA
                ? StepMetadata.lambda(attempt.job.members(), null)
                : Nodes.EMPTY
            : StepMetadata.of(node.type, job.arn(), job.description());
    StepRecord step =
        record(node, StepStatus.STARTING, null, null, metadata, job == null ? null : job.arn());
    store.change(
        to -> {
          to.put(step, null);
          if (job != null) {
            tag(to, job.arn(), job.request());
            to.put(job);
          }
        });
    node.shown = step;
    tell(step);
  }

  void executing(StepNode node) {
    move(node, StepStatus.EXECUTING);
  }

  void stopping(StepNode node) {
    move(node, StepStatus.STOPPING);
  }

  private void move(StepNode node, StepStatus status) {
    StepRecord shown = node.shown;
    if (shown == null || shown.status() == status || shown.status() == StepStatus.STOPPING) {
      return;
    }
    StepRecord step = shown.withStatus(status);
    store.change(to -> to.moveStep(execution.id(), node.name, status));
    node.shown = step;
    tell(step);
  }

  void loops(StepNode node) {
    StepRecord step = record(node, StepStatus.EXECUTING, null, null, Nodes.EMPTY, null);
    store.change(to -> to.put(step, null));
    tell(step);
  }

  void waits(StepNode node, CallbackRecord callback) {
    StepRecord step =
        record(
            node,
            StepStatus.EXECUTING,
            null,
            null,
            StepMetadata.callback(callback.queueUrl(), callback.token(), null),
            null);
    store.change(
        to -> {
          to.put(step, null);
          to.put(callback);
        });
    tell(step);
    services.tell(to -> to.onCallback(callback));
  }

  /** Sends the message of a callback once more, because the execution is to stop. */
  void remind(StepNode node, String token) {
    CallbackRecord callback = store.callback(token);
    if (callback == null) {
      return;
    }
    Map<String, Node> message = new LinkedHashMap<>(callback.message().members());
    message.put("status", Nodes.text("Stopping"));
    CallbackRecord again = callback.withMessage(new ObjectNode(message));
    StepRecord step =
        record(
            node,
            StepStatus.STOPPING,
            null,
            null,
            StepMetadata.callback(callback.queueUrl(), token, null),
            null);
    store.change(
        to -> {
          to.put(step, null);
          // Not over an answer that came in between.
          CallbackRecord there = to.callback(token);
          if (there != null && there.answer() == null) {
            to.put(again);
          }
        });
    tell(step);
    services.tell(to -> to.onCallback(again));
  }

  /** Returns why the step failed, or null. */
  @Nullable String answered(StepNode node, CallbackRecord callback) {
    String wrong = callback.failureReason();
    ObjectNode outputs = null;
    if ("Succeeded".equals(callback.answer())) {
      try {
        outputs = DeclaredOutputs.values(node.definition, callback.outputs());
      } catch (EvaluationException undeclared) {
        wrong = undeclared.reason();
      }
    } else if (wrong == null) {
      wrong = "the callback failed";
    }
    ObjectNode metadata = StepMetadata.callback(callback.queueUrl(), callback.token(), outputs);
    if (outputs == null) {
      failed(node, wrong, metadata, null, false);
      return wrong;
    }
    succeed(node, metadata, Nodes.of("OutputParameters", outputs), null);
    return null;
  }

  /** Returns what is wrong with the outcome, or null when the step has succeeded. */
  @Nullable String completed(StepNode node, Attempt attempt, StepOutcome outcome) {
    JobRecord job = attempt.record;
    if (job == null) {
      try {
        ObjectNode outputs = DeclaredOutputs.values(node.definition, outcome.properties());
        ObjectNode metadata =
            node.type == StepType.LAMBDA
                ? StepMetadata.lambda(attempt.job.members(), outputs)
                : StepMetadata.callback("", "", outputs);
        succeed(node, metadata, Nodes.of("OutputParameters", outputs), null);
        return null;
      } catch (EvaluationException undeclared) {
        return undeclared.reason();
      }
    }
    Instant now = services.timer().now();
    ObjectNode described =
        new Resources(services.arns())
            .describe(
                node.type, attempt.job.members(), job.request(), job.name(), job.created(), now);
    ObjectNode all = Nodes.over(Nodes.over(job.description(), described), outcome.properties());
    if (node.type == StepType.QUALITY_CHECK || node.type == StepType.CLARIFY_CHECK) {
      CheckViolations found = CheckViolations.find(all, services.objects());
      if (found.failure() != null) {
        return found.failure();
      }
      if (found.report() != null) {
        all = Nodes.over(all, Nodes.of("ViolationReport", Nodes.text(found.report())));
      }
    }
    succeed(
        node,
        StepMetadata.of(node.type, job.arn(), all),
        null,
        StepStarter.withStatus(job, "Completed", all, now));
    return null;
  }

  private void succeed(
      StepNode node,
      ObjectNode metadata,
      @Nullable ObjectNode properties,
      @Nullable JobRecord job) {
    StepRecord step =
        ended(node, StepStatus.SUCCEEDED, null, metadata, job == null ? null : job.arn());
    store.change(
        to -> {
          to.put(step, properties);
          if (job != null) {
            to.put(job);
            tagTrials(to, job);
          }
          cache(to, node, step);
        });
    tell(step);
  }

  /** Gives the tags of a request to what is made with it. They may be changed from then on. */
  private static void tag(Transaction to, String arn, ObjectNode request) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (ObjectNode tag : Nodes.objects(request.get("Tags"))) {
      String key = tag.text("Key");
      String value = tag.text("Value");
      if (key != null && value != null) {
        tags.put(key, value);
      }
    }
    to.putTags(arn, tags);
  }

  /** A tuning job hands its tags on to its training jobs. */
  private static void tagTrials(Transaction to, JobRecord job) {
    for (ObjectNode trial : Nodes.objects(job.description().get("TrainingJobSummaries"))) {
      String arn = trial.text("TrainingJobArn");
      if (arn != null) {
        tag(to, arn, job.request());
      }
    }
  }

  private void cache(Transaction to, StepNode node, StepRecord step) {
    if (node.cacheKey != null && step.ended() != null) {
      to.putCache(
          execution.pipeline(),
          node.definition.name(),
          node.cacheKey,
          step.ended(),
          execution.id(),
          node.name);
    }
  }

  void failed(
      StepNode node,
      @Nullable String reason,
      ObjectNode metadata,
      @Nullable Attempt attempt,
      boolean ends) {
    end(node, StepStatus.FAILED, reason, metadata, attempt, ends);
  }

  void stopped(StepNode node, @Nullable Attempt attempt) {
    end(node, StepStatus.STOPPED, null, Nodes.EMPTY, attempt, false);
  }

  private void end(
      StepNode node,
      StepStatus status,
      @Nullable String reason,
      ObjectNode metadata,
      @Nullable Attempt attempt,
      boolean ends) {
    JobRecord job = attempt == null ? null : attempt.record;
    StepRecord shown = node.shown;
    ObjectNode shownMetadata =
        metadata.members().isEmpty() && shown != null ? shown.metadata() : metadata;
    StepRecord step = ended(node, status, reason, shownMetadata, job == null ? null : job.arn());
    store.change(
        to -> {
          to.put(step, null);
          if (job != null) {
            boolean cut = attempt != null && attempt.job.stop().isRaised();
            to.put(
                unfinished(
                    node,
                    job,
                    cut ? "Stopped" : "Failed",
                    reason == null ? status.wireName() : Store.cut(reason)));
          }
          if (ends) {
            to.moveExecution(
                execution.id(),
                EnumSet.of(ExecutionStatus.EXECUTING),
                ExecutionStatus.EXECUTING,
                null,
                true,
                services.timer().now());
          }
        });
    tell(step);
  }

  private JobRecord unfinished(StepNode node, JobRecord job, String status, String reason) {
    return StepStarter.withStatus(
        job,
        status,
        Resources.ended(node.type, job.description(), status, reason),
        services.timer().now());
  }

  /** An attempt failed, and another follows. */
  void triesAgain(StepNode node, Attempt attempt, String reason) {
    StepRecord step =
        record(
            node,
            StepStatus.STARTING,
            null,
            null,
            node.shown == null ? Nodes.EMPTY : node.shown.metadata(),
            null);
    store.change(
        to -> {
          to.put(step, null);
          if (attempt.record != null) {
            to.put(unfinished(node, attempt.record, "Failed", Store.cut(reason)));
          }
        });
    node.shown = step;
    tell(step);
  }

  ExecutionRecord finish(boolean failed, boolean stopping) {
    Instant now = services.timer().now();
    execution =
        store.write(
            to -> {
              ExecutionRecord there = to.execution(execution.id());
              boolean stop =
                  stopping || (there != null && there.status() == ExecutionStatus.STOPPING);
              ExecutionStatus end =
                  failed
                      ? ExecutionStatus.FAILED
                      : stop ? ExecutionStatus.STOPPED : ExecutionStatus.SUCCEEDED;
              to.moveExecution(
                  execution.id(),
                  EnumSet.of(ExecutionStatus.EXECUTING, ExecutionStatus.STOPPING),
                  end,
                  failed ? STEP_FAILURE : null,
                  there != null && there.endedByFailStep(),
                  now);
              ExecutionRecord ended = to.execution(execution.id());
              return ended == null ? execution : ended;
            });
    services.tell(to -> to.onExecution(execution));
    return execution;
  }

  private StepRecord ended(
      StepNode node,
      StepStatus status,
      @Nullable String reason,
      ObjectNode metadata,
      @Nullable String jobArn) {
    return record(node, status, services.timer().now(), reason, metadata, jobArn);
  }

  private StepRecord record(
      StepNode node,
      StepStatus status,
      @Nullable Instant ended,
      @Nullable String reason,
      ObjectNode metadata,
      @Nullable String jobArn) {
    return new StepRecord(
        execution.id(),
        node.name,
        node.sequence,
        node.type.wireName(),
        node.definition.json().text("DisplayName"),
        node.definition.json().text("Description"),
        status,
        node.attempt,
        node.started,
        ended,
        reason == null ? null : Store.cut(reason),
        jobArn,
        metadata,
        null,
        null);
  }

  private void tell(StepRecord step) {
    services.tell(to -> to.onStep(step));
  }
}
