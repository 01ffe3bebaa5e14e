/**
 * The service's pipeline definition: its JSON, the steps and parameters in it, and the graph that
 * its references make. A definition compiled from Java and one read from a file are the same type.
 */
@NullMarked
package dev.penstock.definition;

import org.jspecify.annotations.NullMarked;
