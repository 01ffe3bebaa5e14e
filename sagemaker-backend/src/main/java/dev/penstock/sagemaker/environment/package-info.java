/** Environments: where one definition goes to, be it for development or for production. */
@NullMarked
package dev.penstock.sagemaker.environment;

import org.jspecify.annotations.NullMarked;
