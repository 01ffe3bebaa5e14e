/** The catalogue of mistakes: each is made, and caught where the page says. */
@NullMarked
package dev.penstock.mistakes;

import org.jspecify.annotations.NullMarked;
