/**
 * What a user's own types are marked with, for the processor to write the typed references and
 * builders.
 */
@NullMarked
package dev.penstock.annotation;

import org.jspecify.annotations.NullMarked;
