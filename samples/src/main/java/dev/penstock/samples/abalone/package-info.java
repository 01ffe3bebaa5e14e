/**
 * The classic pipeline: the age of abalone, predicted with XGBoost and registered when the error is
 * small enough.
 */
@NullMarked
package dev.penstock.samples.abalone;

import org.jspecify.annotations.NullMarked;
