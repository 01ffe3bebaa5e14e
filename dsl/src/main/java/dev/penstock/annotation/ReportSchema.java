package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record as the schema of a JSON report that a processing step writes and that conditions
 * and other steps read. For {@code MyReport} the processor writes {@code MyReportRef}, typed
 * references to its values whose paths cannot be mistyped, and {@code MyReportJson}, which reads
 * and writes the file in Java.
 *
 * <p>Components are numbers, booleans, texts, records, and lists and maps of these. Names are put
 * in snake_case in the file; {@link Name} says another.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ReportSchema {}
