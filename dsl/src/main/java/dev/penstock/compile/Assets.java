package dev.penstock.compile;

import dev.penstock.Asset;
import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that steps name. Their place in S3 is their content's: the same file, the same place,
 * from any folder.
 */
final class Assets {
  private final PipelineSpec spec;
  private final Problems problems;
  private final Map<String, Asset> byUri = new LinkedHashMap<>();

  Assets(PipelineSpec spec, Problems problems) {
    this.spec = spec;
    this.problems = problems;
  }

  Expression add(String step, String argument, String bucketRoot, Path file) {
    if (!Files.isRegularFile(file)) {
      String found = Files.isDirectory(file) ? "is a folder" : "is not there";
      problems.error(
          "PSK111",
          step,
          argument,
          "the script \"" + file + "\" " + found,
          "Name a file; a relative path is looked up in the folder that the program runs in: "
              + Path.of("").toAbsolutePath()
              + ".");
      return new Literal(bucketRoot);
    }
    try {
      String sha256 = sha256(file);
      String uri =
          String.join("/", bucketRoot, spec.name(), "code", sha256, file.getFileName().toString());
      byUri.putIfAbsent(uri, new Asset(file, uri, sha256));
      return new Literal(uri);
    } catch (IOException e) {
      problems.error(
          "PSK111",
          step,
          argument,
          "the script \"" + file + "\" cannot be read: " + e.getMessage(),
          "Make it readable for the user that compiles.");
      return new Literal(bucketRoot);
    }
  }

  List<Asset> all() {
    return List.copyOf(byUri.values());
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
