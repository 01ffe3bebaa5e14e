package dev.penstock.local.store;

import dev.penstock.definition.Node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a request was answered that named a client token.
 *
 * @param operation what was requested, for example {@code StartPipelineExecution}
 * @param token the client's token
 * @param request what tells this request from another with the same token
 * @param answer the answer
 * @param arn what it was about, or null
 * @param created when it was answered
 */
public record AnswerRecord(
    String operation,
    String token,
    String request,
    ObjectNode answer,
    @Nullable String arn,
    Instant created) {}
