package dev.penstock.local.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline.
 *
 * @param name its name
 * @param arn its ARN
 * @param displayName what people call it, or null
 * @param description what it is for, or null
 * @param roleArn the role that it is to run with, or null; nothing on this machine reads it
 * @param maxParallelSteps how many steps of an execution run at a time, or null for as many as can
 * @param version its newest version, from 1
 * @param created when it was made
 * @param modified when it last changed
 * @param lastRun when it was last started, or null
 */
public record PipelineRecord(
    String name,
    String arn,
    @Nullable String displayName,
    @Nullable String description,
    @Nullable String roleArn,
    @Nullable Long maxParallelSteps,
    long version,
    Instant created,
    Instant modified,
    @Nullable Instant lastRun) {}
