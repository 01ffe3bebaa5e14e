package dev.penstock.diff;

/**
 * Where a step is that is inside another.
 *
 * @param step the name of the step around it
 * @param branch the member that it is in: {@code IfSteps}, {@code ElseSteps} or {@code ForEachBody}
 */
public record Placement(String step, String branch) {}
