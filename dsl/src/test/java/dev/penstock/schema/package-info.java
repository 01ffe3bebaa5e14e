/** Writes the JSON schema of definitions, which the artifact brings along as a resource. */
@NullMarked
package dev.penstock.schema;

import org.jspecify.annotations.NullMarked;
