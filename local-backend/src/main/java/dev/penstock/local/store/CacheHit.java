package dev.penstock.local.store;

/**
 * An earlier run of a step that may be taken for a new one.
 *
 * @param execution the id of its execution
 * @param step its name there
 */
public record CacheHit(String execution, String step) {}
