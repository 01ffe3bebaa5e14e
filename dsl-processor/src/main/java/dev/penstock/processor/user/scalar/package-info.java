/** What components can be that hold one value: kinds, defaults, and names of constants. */
@NullMarked
package dev.penstock.processor.user.scalar;

import org.jspecify.annotations.NullMarked;
