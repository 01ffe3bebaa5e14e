/**
 * The steps of a pipeline and what they are built with. Each builder asks for what the service
 * requires, one stage after the other, and then offers everything else; each call gives a new
 * builder and leaves the old one as it was.
 */
@NullMarked
package dev.penstock.step;

import org.jspecify.annotations.NullMarked;
