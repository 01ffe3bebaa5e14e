/** {@code @StepWork}: methods that do the work of steps on this machine. */
@NullMarked
package dev.penstock.processor.user.work;

import org.jspecify.annotations.NullMarked;
