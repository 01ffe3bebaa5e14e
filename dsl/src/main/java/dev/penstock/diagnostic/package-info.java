/** What compile found wrong or doubtful, and how to mend it. */
@NullMarked
package dev.penstock.diagnostic;

import org.jspecify.annotations.NullMarked;
