/**
 * Pipelines of the Python SDK, written in Java, held against the definitions that the SDK compiled.
 */
@NullMarked
package dev.penstock.conformance;

import org.jspecify.annotations.NullMarked;
