/**
 * What a definition is held against: one class for each rule. A rule reads the finished definition,
 * so the same rules hold for one compiled from Java and one read from a file.
 */
@NullMarked
package dev.penstock.rule;

import org.jspecify.annotations.NullMarked;
