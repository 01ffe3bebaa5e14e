/** Executions on AWS: started, watched, stopped, retried, described and compared. */
@NullMarked
package dev.penstock.sagemaker.execution;

import org.jspecify.annotations.NullMarked;
