/** The {@code penstock} command: lists, compiles, validates, compares and runs pipelines. */
@NullMarked
package dev.penstock.cli;

import org.jspecify.annotations.NullMarked;
