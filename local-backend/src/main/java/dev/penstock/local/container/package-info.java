/**
 * The container contract: the folders, files and environment variables that a job finds under
 * {@code /opt/ml}, as a folder tree of this machine. A {@link
 * dev.penstock.local.container.ContainerJob} brings the inputs, lets the work be done, and takes
 * what it left to where the request says; how the work is done is the business of the runners.
 */
@NullMarked
package dev.penstock.local.container;

import org.jspecify.annotations.NullMarked;
