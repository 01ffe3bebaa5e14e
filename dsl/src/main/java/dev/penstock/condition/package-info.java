/** What a condition step decides on. */
@NullMarked
package dev.penstock.condition;

import org.jspecify.annotations.NullMarked;
