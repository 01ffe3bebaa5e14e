/**
 * Pipelines for those who manage infrastructure as code: a CloudFormation template, a construct of
 * the CDK, or a Terraform configuration. Nothing here talks to AWS.
 */
@NullMarked
package dev.penstock.sagemaker.export;

import org.jspecify.annotations.NullMarked;
