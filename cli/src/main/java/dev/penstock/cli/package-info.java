/** The {@code penstock} command: lists, compiles, validates and compares pipelines. */
@NullMarked
package dev.penstock.cli;

import org.jspecify.annotations.NullMarked;
