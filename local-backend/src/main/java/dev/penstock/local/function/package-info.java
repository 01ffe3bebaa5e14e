/** Does a step's work by a Java function: {@link dev.penstock.local.function.FunctionRunner}. */
@NullMarked
package dev.penstock.local.function;

import org.jspecify.annotations.NullMarked;
