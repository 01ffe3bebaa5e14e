/** {@code @ProcessingContract}: from declaration to descriptor to the step. */
@NullMarked
package dev.penstock.processor.user.contract;

import org.jspecify.annotations.NullMarked;
