/**
 * What the classes generated from the service model stand on: structures that arguments are made
 * of, properties that other steps read, and the shapes that say what the service takes.
 */
@NullMarked
package dev.penstock.model;

import org.jspecify.annotations.NullMarked;
