package dev.penstock;

import dev.penstock.step.LambdaFunction;

/**
 * A Lambda function that a definition calls and that is created or updated at deploy.
 *
 * @param arn the ARN that the definition calls
 * @param role the ARN of the role that it runs with
 * @param function what it is to be
 * @param code its code, one of {@link Compilation#assets}
 */
public record FunctionAsset(String arn, String role, LambdaFunction function, Asset code) {}
