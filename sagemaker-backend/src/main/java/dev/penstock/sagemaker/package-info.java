/** Pipelines on AWS, by the AWS SDK for Java: what is deployed there. */
@NullMarked
package dev.penstock.sagemaker;

import org.jspecify.annotations.NullMarked;
