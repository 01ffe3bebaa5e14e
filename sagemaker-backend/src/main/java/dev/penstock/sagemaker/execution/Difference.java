package dev.penstock.sagemaker.execution;

import org.jspecify.annotations.Nullable;

/**
 * Something that is not the same in two executions.
 *
 * @param where what it is, for example {@code Train: HyperParameters.num_round}
 * @param before what the first has, or null for nothing
 * @param after what the second has, or null for nothing
 */
public record Difference(String where, @Nullable String before, @Nullable String after) {}
