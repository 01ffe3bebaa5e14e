/**
 * How a step's work is done. To run jobs in a new way, write a {@link
 * dev.penstock.local.job.StepRunner}: it gets a {@link dev.penstock.local.job.StepJob}, which says
 * everything there is to know of the job, and returns a {@link dev.penstock.local.job.StepOutcome}
 * or throws a {@link dev.penstock.local.job.StepFailedException}. Which runner does which step is
 * said by {@link dev.penstock.local.job.Runners}.
 *
 * <p>A runner is called on a thread of its own, which is interrupted when the job is to stop. It
 * knows nothing of executions, caches, retries and the store.
 */
@NullMarked
package dev.penstock.local.job;

import org.jspecify.annotations.NullMarked;
