/**
 * Least-privilege policies of IAM, derived from a pipeline's definition: for the role that it runs
 * with, and for whoever deploys and starts it. Nothing here talks to AWS.
 */
@NullMarked
package dev.penstock.sagemaker.iam;

import org.jspecify.annotations.NullMarked;
