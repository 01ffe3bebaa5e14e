package dev.penstock.importer;

import java.util.Map;

/**
 * A definition as Java.
 *
 * @param packageName the package
 * @param className the class with the pipeline
 * @param sources the files' texts, formatted, by the simple names of their classes
 * @param circle what compiling them gave
 * @param asTheyStand how many steps no typed form could say
 */
public record ImportedPipeline(
    String packageName,
    String className,
    Map<String, String> sources,
    Circle.Result circle,
    int asTheyStand) {}
