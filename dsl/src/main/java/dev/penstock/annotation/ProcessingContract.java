package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record (or an interface) of what a processing container reads and writes: its {@link
 * Input}s and {@link Output}s. For {@code MyJob} the processor writes {@code MyJobStep}, whose
 * builder requires each input and whose methods are the outputs, and {@code MyJobContainer}, the
 * same as a program in Java finds it.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ProcessingContract {}
