package dev.penstock.local.store;

import dev.penstock.definition.Node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of an execution as it stands. Steps that were not scheduled, and those of a branch not
 * taken, have none.
 *
 * @param execution the execution's id
 * @param name the step's name; of a step that a ForEach step runs, with the item's number
 * @param sequence the order in which the steps of the execution were started
 * @param type the step's type, for example {@code Processing}
 * @param displayName what people call it, or null
 * @param description what it is for, or null
 * @param status how it stands
 * @param attempt which attempt it is, from 0
 * @param started when its first attempt was started
 * @param ended when it ended, or null
 * @param failureReason why it failed, at most 1024 characters, or null
 * @param jobArn the ARN of its job, or null; after a cache hit, of the job that did the work
 * @param metadata the service's step metadata: {@code {"TrainingJob":{"Arn":…}}}
 * @param cacheSource the ARN of the execution that the result was taken from, or null
 * @param selectionSource the ARN of the execution that a step not selected was taken from, or null
 */
public record StepRecord(
    String execution,
    String name,
    long sequence,
    String type,
    @Nullable String displayName,
    @Nullable String description,
    StepStatus status,
    int attempt,
    Instant started,
    @Nullable Instant ended,
    @Nullable String failureReason,
    @Nullable String jobArn,
    ObjectNode metadata,
    @Nullable String cacheSource,
    @Nullable String selectionSource) {}
