/**
 * SageMaker Pipelines in type-safe Java: {@link dev.penstock.Pipeline} holds the steps, {@link
 * dev.penstock.Pipeline#compile()} gives the definition that the service takes.
 */
@NullMarked
package dev.penstock;

import org.jspecify.annotations.NullMarked;
