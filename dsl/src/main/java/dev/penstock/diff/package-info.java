/**
 * What changes from one pipeline definition to another: by step and argument, in the graph, and in
 * what runs again. For tests, and for a look before a deployment.
 */
@NullMarked
package dev.penstock.diff;

import org.jspecify.annotations.NullMarked;
