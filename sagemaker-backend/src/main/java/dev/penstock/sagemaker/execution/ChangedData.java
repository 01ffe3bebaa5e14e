package dev.penstock.sagemaker.execution;

import java.time.Instant;

/**
 * An input that two executions read from the same place, and that is not the same for both.
 *
 * @param location where it lies, for example {@code s3://bucket/data}
 * @param written when its newest object was written
 * @param objects how many of its objects were written after the first execution had begun
 */
public record ChangedData(String location, Instant written, int objects) {}
