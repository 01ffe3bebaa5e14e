package dev.penstock.step;

/** Stands for the DSL's. */
public record TrainingInput(String form) {}
