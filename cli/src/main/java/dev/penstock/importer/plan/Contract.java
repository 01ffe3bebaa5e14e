package dev.penstock.importer.plan;

import dev.penstock.importer.code.SourceFile;
import dev.penstock.importer.code.TypeRef;
import dev.penstock.importer.step.StepFacts;
import java.util.List;
import java.util.Map;

/**
 * A contract of a step.
 *
 * @param stepType the class that the processor makes of it
 * @param inputs the builder's methods by the names of the inputs
 * @param facts what others can read of the step
 * @param declarations the records that say it
 */
public record Contract(
    TypeRef stepType,
    Map<String, String> inputs,
    StepFacts facts,
    List<SourceFile.Declaration> declarations) {}
