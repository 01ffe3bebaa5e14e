package dev.penstock.step;

/** The signatures of the DSL. */
public interface Lowering {}
