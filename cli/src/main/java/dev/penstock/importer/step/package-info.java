/** Says each step of a definition in builder calls: one class for each type of step. */
@NullMarked
package dev.penstock.importer.step;

import org.jspecify.annotations.NullMarked;
