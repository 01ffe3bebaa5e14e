/** {@code @Hyperparameters}: from declaration to descriptor to the builder. */
@NullMarked
package dev.penstock.processor.user.hyperparameters;

import org.jspecify.annotations.NullMarked;
