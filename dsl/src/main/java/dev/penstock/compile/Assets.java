package dev.penstock.compile;

import dev.penstock.Asset;
import dev.penstock.FunctionAsset;
import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.step.LambdaFunction;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.value.StringValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that steps name. Their place in S3 is their content's: the same file, the same place,
 * from any folder.
 */
final class Assets {
  private static final Pattern ROLE = Pattern.compile("arn:(aws[a-z-]*):iam::([0-9]{12}):role/.+");

  private final PipelineSpec spec;
  private final Problems problems;
  private final Map<String, Asset> byUri = new LinkedHashMap<>();
  private final Map<String, FunctionAsset> functions = new LinkedHashMap<>();

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

  /** A function of the region and the account that the pipeline's defaults are of. */
  Expression addFunction(
      String step, PipelineDefaults defaults, String bucketRoot, LambdaFunction function) {
    String argument = "FunctionArn";
    StringValue role = defaults.role();
    Matcher home =
        ROLE.matcher(
            role != null && role.expression() instanceof Literal literal
                ? String.valueOf(literal.value())
                : "");
    if (!home.matches() || defaults.region() == null) {
      problems.error(
          "PSK122",
          step,
          argument,
          "the account and the region of the function \"" + function.name() + "\" are not known",
          "Set .defaults(PipelineDefaults.builder().role(\"arn:aws:iam::…\").region(…)…) on the"
              + " pipeline, or deploy to an environment that has both.");
      return new Literal(function.name());
    }
    String arn =
        String.join(
            ":",
            "arn",
            home.group(1),
            "lambda",
            defaults.region(),
            home.group(2),
            "function",
            function.name());
    Expression place = add(step, argument, bucketRoot, function.code());
    Asset code = place instanceof Literal uri ? byUri.get(String.valueOf(uri.value())) : null;
    if (code != null) {
      String runsWith = function.role() == null ? home.group() : function.role();
      FunctionAsset made = new FunctionAsset(arn, runsWith, function, code);
      FunctionAsset there = functions.putIfAbsent(arn, made);
      if (there != null && !there.equals(made)) {
        problems.error(
            "PSK122",
            step,
            argument,
            "another step calls a function \"" + function.name() + "\" that is not the same",
            "Declare the function once, and give it to both steps; or rename one.");
      }
    }
    return new Literal(arn);
  }

  List<FunctionAsset> functions() {
    return List.copyOf(functions.values());
  }

  /** Files in one folder, which is named by the content and the names of all of them. */
  Expression addFolder(String step, String argument, String bucketRoot, List<Path> files) {
    Map<String, Path> byName = new TreeMap<>();
    try {
      for (Path file : files) {
        gather(file, byName);
      }
      Map<String, String> hashes = new TreeMap<>();
      String folder = String.join("/", bucketRoot, spec.name(), "code", sha256(byName, hashes));
      byName.forEach(
          (name, file) -> {
            String uri = folder + "/" + name;
            byUri.putIfAbsent(uri, new Asset(file, uri, Objects.requireNonNull(hashes.get(name))));
          });
      return new Literal(folder);
    } catch (IOException e) {
      return unreadable(step, argument, bucketRoot, e);
    }
  }

  /** A folder packed into one file, which is named by the content and the names in it. */
  Expression addArchive(
      String step, String argument, String bucketRoot, Path folder, String entryPoint) {
    if (!Files.isRegularFile(folder.resolve(entryPoint))) {
      problems.error(
          "PSK111",
          step,
          argument,
          Files.isDirectory(folder)
              ? "the folder \"" + folder + "\" has no \"" + entryPoint + "\" in it"
              : "the folder \"" + folder + "\" is not there",
          "Name the folder and, relative to it, the script; a relative folder is looked up in the"
              + " one that the program runs in: "
              + Path.of("").toAbsolutePath()
              + ".");
      return new Literal(bucketRoot);
    }
    Map<String, Path> byName = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        // Made by Python wherever the code has run, and no part of it.
        if (!name.startsWith("__pycache__/") && !name.contains("/__pycache__/")) {
          byName.put(name, file);
        }
      }
      String hash = sha256(byName, new TreeMap<>());
      String uri = String.join("/", bucketRoot, spec.name(), "code", hash, "sourcedir.tar.gz");
      byUri.putIfAbsent(uri, new Asset(folder, uri, hash));
      return new Literal(uri);
    } catch (IOException e) {
      return unreadable(step, argument, bucketRoot, e);
    }
  }

  private Expression unreadable(
      String step, String argument, String bucketRoot, IOException cause) {
    problems.error(
        "PSK111",
        step,
        argument,
        "a file cannot be read: " + cause.getMessage(),
        "Name files and folders that are there; a relative path is looked up in the folder that"
            + " the program runs in: "
            + Path.of("").toAbsolutePath()
            + ".");
    return new Literal(bucketRoot);
  }

  /** The hash of many files by their names and contents; gives the hash of each, too. */
  private static String sha256(Map<String, Path> byName, Map<String, String> hashes)
      throws IOException {
    MessageDigest digest = sha256();
    for (Map.Entry<String, Path> file : byName.entrySet()) {
      String hash = sha256(file.getValue());
      hashes.put(file.getKey(), hash);
      digest.update((file.getKey() + "\n" + hash + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A file by its name; what is in a folder by the path from that folder's own name on. */
  private static void gather(Path path, Map<String, Path> byName) throws IOException {
    Path parent = path.toAbsolutePath().getParent();
    try (Stream<Path> found = Files.walk(path)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        Path name = parent == null ? file : parent.relativize(file.toAbsolutePath());
        byName.put(name.toString().replace('\\', '/'), file);
      }
    }
  }

  List<Asset> all() {
    return List.copyOf(byUri.values());
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
