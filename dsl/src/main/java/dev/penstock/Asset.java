package dev.penstock;

import java.nio.file.Path;

/**
 * A file that a definition refers to and that is uploaded at deploy.
 *
 * @param file the file on this machine
 * @param s3Uri where the definition expects it, by its content
 * @param sha256 the SHA-256 of its bytes, 64 lower-case hexadecimal digits
 */
public record Asset(Path file, String s3Uri, String sha256) {}
