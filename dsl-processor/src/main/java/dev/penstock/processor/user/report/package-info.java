/**
 * {@code @ReportSchema}: from declaration to descriptor to the references and the reader and
 * writer.
 */
@NullMarked
package dev.penstock.processor.user.report;

import org.jspecify.annotations.NullMarked;
