/**
 * What Java code stands on that does a step's work, in a container, in a function, behind a queue,
 * or in this very process: the typed classes that the processor writes for contracts read and write
 * with it.
 */
@NullMarked
package dev.penstock.work;

import org.jspecify.annotations.NullMarked;
