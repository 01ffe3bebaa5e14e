/**
 * What a definition's variables and conditions come to when a pipeline runs. Knows nothing of
 * executions: what there is to read comes from a {@link dev.penstock.local.evaluate.Scope}.
 */
@NullMarked
package dev.penstock.local.evaluate;

import org.jspecify.annotations.NullMarked;
