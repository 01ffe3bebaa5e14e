package dev.penstock.local.store;

import dev.penstock.definition.Node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job or another resource that a step made, as the service describes it.
 *
 * @param arn its ARN
 * @param type the step's type, for example {@code Training}
 * @param name its name, for example {@code pipelines-h3x1r6gkmpzf-Train-Qm2rT9bXwz}
 * @param execution the execution's id
 * @param step the step's name
 * @param attempt the attempt that made it, from 0
 * @param status InProgress, Completed, Failed or Stopped
 * @param failureReason why it failed, or null
 * @param request the request that it was made with
 * @param description what the service's Describe operation tells of it
 * @param created when it was made
 * @param modified when it last changed
 */
public record JobRecord(
    String arn,
    String type,
    String name,
    String execution,
    String step,
    int attempt,
    String status,
    @Nullable String failureReason,
    ObjectNode request,
    ObjectNode description,
    Instant created,
    Instant modified) {}
