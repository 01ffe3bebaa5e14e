package dev.penstock.step;

import dev.penstock.expression.StepReference;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a step's {@code DependsOn}: a step, or the name of one.
 *
 * @param name the name
 * @param step the step, or null when only its name was given
 */
public record Dependency(String name, @Nullable StepReference step) {}
