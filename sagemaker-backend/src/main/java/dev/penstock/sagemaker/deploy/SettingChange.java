package dev.penstock.sagemaker.deploy;

import org.jspecify.annotations.Nullable;

/**
 * Something of a pipeline that is not in its definition, and is to be another.
 *
 * @param name the member of the request, for example {@code RoleArn}, or {@code Tags['team']}
 * @param before what is there, or null for nothing
 * @param after what is to be there, or null for nothing
 */
public record SettingChange(String name, @Nullable String before, @Nullable String after) {}
