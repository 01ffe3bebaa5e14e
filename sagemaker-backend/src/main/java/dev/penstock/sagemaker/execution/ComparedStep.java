package dev.penstock.sagemaker.execution;

import org.jspecify.annotations.Nullable;

/**
 * A step in two executions.
 *
 * @param name the step's name
 * @param before how it ended in the first, or null when it did not run there
 * @param after how it ended in the second, or null when it did not run there
 */
public record ComparedStep(
    String name, @Nullable ExecutionStep before, @Nullable ExecutionStep after) {}
