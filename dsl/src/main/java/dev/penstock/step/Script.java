package dev.penstock.step;

import dev.penstock.value.S3UriValue;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The script that a processing container runs.
 *
 * @param file a file on this machine, uploaded at deploy; null when the script is in S3 already
 * @param uri where the script lies in S3; null when it is a file on this machine
 * @param fileName the name of the script's file
 */
public record Script(@Nullable Path file, @Nullable S3UriValue uri, String fileName) {}
