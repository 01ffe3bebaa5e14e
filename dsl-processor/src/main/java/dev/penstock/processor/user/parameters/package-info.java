/**
 * {@code @PipelineParameters}: from declaration to descriptor to the references and the start
 * values.
 */
@NullMarked
package dev.penstock.processor.user.parameters;

import org.jspecify.annotations.NullMarked;
