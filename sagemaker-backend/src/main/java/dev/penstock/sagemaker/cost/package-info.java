/** What executions cost: an estimate before one, and the sum after it. */
@NullMarked
package dev.penstock.sagemaker.cost;

import org.jspecify.annotations.NullMarked;
