package dev.penstock;

/** Stands for the DSL's pipeline. */
public final class Pipeline {}
