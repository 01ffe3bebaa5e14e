/** How long things take. */
@NullMarked
package dev.penstock.benchmarks;

import org.jspecify.annotations.NullMarked;
