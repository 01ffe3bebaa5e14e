package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.store.CallbackRecord;
import dev.penstock.local.store.JobRecord;
import dev.penstock.local.store.ModelPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes of starting a step. */
sealed interface Start {
  /**
   * It is done at once.
   *
   * @param properties what other steps read, or null when the job says it
   * @param metadata what the step shows of itself
   * @param job what it made, or null
   * @param jobArn the ARN of the job that did the work, or null
   * @param cacheSource the execution that it was taken from, or null
   */
  record Done(
      @Nullable ObjectNode properties,
      ObjectNode metadata,
      @Nullable JobRecord job,
      @Nullable String jobArn,
      @Nullable String cacheSource)
      implements Start {}

  /**
   * It registers a model, whose version is known only when it is written.
   *
   * @param request the model package to be
   */
  record Register(ModelPackage request) implements Start {}

  /**
   * It cannot be started.
   *
   * @param reason why
   * @param metadata what the step shows of itself
   * @param ends whether it is a Fail step, which ends the execution for good
   */
  record Failed(@Nullable String reason, ObjectNode metadata, boolean ends) implements Start {}

  /**
   * A runner does it.
   *
   * @param attempt the job
   */
  record Job(Attempt attempt) implements Start {}

  /**
   * It waits for an answer.
   *
   * @param callback the message
   */
  record Wait(CallbackRecord callback) implements Start {}

  /**
   * It runs another step for each item.
   *
   * @param items the items
   */
  record Each(List<Node> items) implements Start {}
}
