/** The {@code penstock} command: lists, compiles and validates the pipelines on the class path. */
@NullMarked
package dev.penstock.cli;

import org.jspecify.annotations.NullMarked;
