/** A small model of Java source, and what writes it. */
@NullMarked
package dev.penstock.importer.code;

import org.jspecify.annotations.NullMarked;
