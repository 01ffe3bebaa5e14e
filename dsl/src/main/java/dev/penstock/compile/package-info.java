/** From a pipeline's values to its definition. */
@NullMarked
package dev.penstock.compile;

import org.jspecify.annotations.NullMarked;
