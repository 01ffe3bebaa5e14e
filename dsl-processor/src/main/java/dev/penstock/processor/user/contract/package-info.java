/**
 * Contracts of steps, of each kind: from declaration to descriptor to the step, and to what does
 * its work in Java.
 */
@NullMarked
package dev.penstock.processor.user.contract;

import org.jspecify.annotations.NullMarked;
