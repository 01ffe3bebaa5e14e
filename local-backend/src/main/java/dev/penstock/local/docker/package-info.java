/** Does a job's work in a container of Docker: {@link dev.penstock.local.docker.DockerRunner}. */
@NullMarked
package dev.penstock.local.docker;

import org.jspecify.annotations.NullMarked;
