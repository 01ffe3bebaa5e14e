package dev.penstock.local.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a pipeline.
 *
 * @param pipeline the pipeline's name
 * @param version its number, from 1
 * @param definition what names its definition in the store
 * @param displayName what people call it, or null
 * @param description what is new in it, or null
 * @param created when it was made
 * @param lastExecutionArn the execution that last ran it, or null
 */
public record PipelineVersion(
    String pipeline,
    long version,
    String definition,
    @Nullable String displayName,
    @Nullable String description,
    Instant created,
    @Nullable String lastExecutionArn) {}
