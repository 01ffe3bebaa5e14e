/**
 * Turns a pipeline's definition into the Java that a person would have written: {@code plan}
 * decides what becomes what, {@code step} says each step in builder calls, {@code code} writes them
 * down. Only {@code code} knows JavaPoet.
 */
@NullMarked
package dev.penstock.importer;

import org.jspecify.annotations.NullMarked;
