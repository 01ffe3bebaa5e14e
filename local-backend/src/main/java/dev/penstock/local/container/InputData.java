package dev.penstock.local.container;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.s3.ObjectStore;
import dev.penstock.local.s3.S3Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;

/** Brings a job's data from the store. */
final class InputData {
  private static final int LONGEST_MANIFEST = 64 << 20;

  private final ObjectStore store;

  InputData(ObjectStore store) {
    this.store = store;
  }

  /**
   * Brings what an S3 source says.
   *
   * @param name the input's or the channel's name, for messages
   * @param source the members {@code S3Uri} and {@code S3DataType}
   * @param folder where to
   */
  void bring(String name, Members source, Path folder) throws IOException, StepFailedException {
    String uri = source.text("S3Uri", "");
    String type = source.text("S3DataType", "S3Prefix");
    switch (type) {
      case "S3Prefix", "S3Object" -> prefix(name, S3Location.parse(uri), folder);
      case "ManifestFile" -> manifest(name, S3Location.parse(uri), folder);
      default ->
          throw new StepFailedException(
              "the input \""
                  + name
                  + "\" has the S3DataType "
                  + type
                  + ", which is not run here; "
                  + "take S3Prefix or ManifestFile");
    }
  }

  private void prefix(String name, S3Location from, Path folder)
      throws IOException, StepFailedException {
    if (store.download(from, folder) == 0) {
      throw new StepFailedException(
          "the input \"" + name + "\" is not there: no S3 objects found under " + from);
    }
  }

  private void manifest(String name, S3Location at, Path folder)
      throws IOException, StepFailedException {
    Node manifest = readManifest(name, at);
    if (!(manifest instanceof ArrayNode array)
        || array.elements().isEmpty()
        || !(array.elements().get(0) instanceof ObjectNode first)
        || first.text("prefix") == null) {
      throw badManifest(name, at, "begins with {\"prefix\": \"s3://…\"}");
    }
    String prefix = first.text("prefix");
    for (Node each : array.elements().subList(1, array.elements().size())) {
      if (!(each instanceof TextNode relative)) {
        throw badManifest(name, at, "has names after its prefix, not " + each);
      }
      S3Location object = S3Location.parse(prefix + relative.value());
      Path target = inside(name, at, folder, relative.value());
      Files.createDirectories(Objects.requireNonNull(target.getParent()));
      try (InputStream bytes = store.read(object)) {
        Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
      } catch (NoSuchFileException e) {
        throw new StepFailedException(
            "the input \"" + name + "\" lists " + object + " in its manifest, which is not there");
      }
    }
  }

  private Node readManifest(String name, S3Location at) throws IOException, StepFailedException {
    byte[] bytes;
    try (InputStream in = store.read(at)) {
      bytes = in.readNBytes(LONGEST_MANIFEST);
    } catch (NoSuchFileException e) {
      throw new StepFailedException(
          "the manifest of the input \"" + name + "\" is not there: " + at);
    }
    try {
      return Node.parse(at.toString(), new String(bytes, StandardCharsets.UTF_8));
    } catch (RuntimeException noJson) {
      throw badManifest(name, at, "is JSON: " + noJson.getMessage());
    }
  }

  private static Path inside(String name, S3Location at, Path folder, String relative)
      throws StepFailedException {
    try {
      Path target = folder.resolve(relative).normalize();
      if (!relative.isEmpty()
          && !relative.startsWith("/")
          && !relative.endsWith("/")
          && target.startsWith(folder)
          && !Arrays.asList(relative.split("[/\\\\]")).contains("..")) {
        return target;
      }
    } catch (java.nio.file.InvalidPathException noName) {
      // Refused like all others.
    }
    throw badManifest(name, at, "names files below its prefix, not \"" + relative + "\"");
  }

  private static StepFailedException badManifest(String name, S3Location at, String must) {
    return new StepFailedException(
        "the manifest "
            + at
            + " of the input \""
            + name
            + "\" is not one that can be read: one "
            + must);
  }
}
