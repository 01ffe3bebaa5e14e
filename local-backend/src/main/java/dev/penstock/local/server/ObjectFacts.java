package dev.penstock.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * What S3 tells of an object beside its bytes.
 *
 * @param size how many bytes it has
 * @param modified when it was written
 * @param etag another after each change; not the MD5 sum, which the hyphen tells clients
 */
record ObjectFacts(long size, Instant modified, String etag) {
  static ObjectFacts of(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw new NoSuchFileException(file.toString());
    }
    Instant modified = attributes.lastModifiedTime().toInstant();
    String etag =
        "\""
            + Digest.of(modified + " " + attributes.size()).substring(0, 32)
            + "-"
            + attributes.size()
            + "\"";
    return new ObjectFacts(attributes.size(), modified.truncatedTo(ChronoUnit.MILLIS), etag);
  }

  String httpDate() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.atOffset(ZoneOffset.UTC));
  }
}
