/**
 * The model registry on AWS: groups, versions, who approved what and why, who else may read, and
 * where a model comes from.
 */
@NullMarked
package dev.penstock.sagemaker.registry;

import org.jspecify.annotations.NullMarked;
