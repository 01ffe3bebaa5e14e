package dev.penstock.step;

import dev.penstock.value.S3UriValue;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The code that a training container runs in script mode.
 *
 * @param folder a folder on this machine, packed and uploaded at deploy; null when the code is in
 *     S3 already
 * @param archive where the packed code lies in S3; null when it is a folder on this machine
 * @param entryPoint the script to run, relative to the folder
 */
public record SourceCode(@Nullable Path folder, @Nullable S3UriValue archive, String entryPoint) {}
