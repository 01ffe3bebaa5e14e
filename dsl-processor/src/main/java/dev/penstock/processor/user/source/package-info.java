/** {@code @PipelineSource}: the files by which the command line finds pipelines. */
@NullMarked
package dev.penstock.processor.user.source;

import org.jspecify.annotations.NullMarked;
