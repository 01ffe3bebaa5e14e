/**
 * Does a job's work in a process of this machine, without a container: {@link
 * dev.penstock.local.process.ProcessRunner}.
 */
@NullMarked
package dev.penstock.local.process;

import org.jspecify.annotations.NullMarked;
