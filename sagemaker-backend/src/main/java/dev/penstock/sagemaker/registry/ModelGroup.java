package dev.penstock.sagemaker.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group of the versions of one model.
 *
 * @param name its name
 * @param arn its ARN
 * @param description what it is for, or null
 * @param created when it was made
 */
public record ModelGroup(
    String name, String arn, @Nullable String description, Instant created) {}
