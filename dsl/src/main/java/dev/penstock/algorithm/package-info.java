/**
 * Hyperparameters with their types: those of built-in algorithms, and what the processor's own
 * builders are made of.
 */
@NullMarked
package dev.penstock.algorithm;

import org.jspecify.annotations.NullMarked;
