/** The files by which the command line finds pipelines and environments. */
@NullMarked
package dev.penstock.processor.user.source;

import org.jspecify.annotations.NullMarked;
