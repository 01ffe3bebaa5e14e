/**
 * Reports, by schema: the typed references that the processor writes for a {@link
 * dev.penstock.annotation.ReportSchema} stand on this package, and so do the readers and writers of
 * the file itself.
 */
@NullMarked
package dev.penstock.report;

import org.jspecify.annotations.NullMarked;
