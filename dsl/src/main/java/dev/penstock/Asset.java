package dev.penstock;

import java.nio.file.Path;

/**
 * A file that a definition refers to and that is uploaded at deploy. A folder is packed into one
 * file, a {@code tar.gz} of what is in it, when its location ends so.
 *
 * @param file the file or folder on this machine
 * @param s3Uri where the definition expects it, by its content
 * @param sha256 the SHA-256 of its bytes, or for a folder of the names and hashes in it: 64
 *     lower-case hexadecimal digits
 */
public record Asset(Path file, String s3Uri, String sha256) {}
