/**
 * The values of a pipeline: literals, parameters, properties of steps, execution variables, joins
 * and values read from reports, each with the operations that its type supports.
 */
@NullMarked
package dev.penstock.value;

import org.jspecify.annotations.NullMarked;
