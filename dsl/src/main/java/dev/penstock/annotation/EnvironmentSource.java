package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public static method without parameters that returns the {@code Environments} of {@code
 * penstock-sagemaker-backend}, so that the command line knows them: {@code penstock deploy abalone
 * --env staging}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface EnvironmentSource {}
