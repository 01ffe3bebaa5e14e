/**
 * What outlives a process: pipelines and their versions, executions, steps, jobs, callbacks, and
 * the model registry, in one SQLite database in one folder. {@link dev.penstock.local.store.Store}
 * opens it; every change of state is one transaction. Several processes may use the folder at the
 * same time: each execution has one owner, and a file lock tells whether the owner still lives.
 */
@NullMarked
package dev.penstock.local.store;

import org.jspecify.annotations.NullMarked;
