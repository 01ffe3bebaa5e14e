/**
 * Deploying: what would change, the files that a definition needs, the definition, and back again.
 */
@NullMarked
package dev.penstock.sagemaker.deploy;

import org.jspecify.annotations.NullMarked;
