/**
 * From the facts of the service model to typed arguments, properties and builder methods: a
 * declaration is read and checked, descriptors say what there is to write, writers write it.
 */
@NullMarked
package dev.penstock.processor.model;

import org.jspecify.annotations.NullMarked;
