package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record (or an interface) whose components are a pipeline's parameters. For {@code
 * MyParameters} the processor writes {@code MyParametersRef}, whose methods are the values to use
 * in the pipeline, and {@code MyParametersValues}, the typed start values of an execution.
 *
 * <p>Components are {@code int} or {@code long} (Integer), {@code double} or {@code float} (Float),
 * {@code boolean} (Boolean), {@code String} and {@link dev.penstock.value.S3Uri} (String), and
 * enums (String with EnumValues). Names are put in UpperCamelCase on the wire; {@link Name} says
 * another.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface PipelineParameters {}
