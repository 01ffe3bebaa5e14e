package dev.penstock.local;

import dev.penstock.Asset;
import dev.penstock.local.container.TarGz;
import dev.penstock.local.s3.ObjectStore;
import dev.penstock.local.s3.S3Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts the files that a definition refers to where its steps look for them, as deploy does. */
public final class LocalAssets {
  private static final String ARCHIVE = ".tar.gz";

  private LocalAssets() {}

  /**
   * Writes files and folders into an object store.
   *
   * @param assets what {@code Pipeline.compile()} names
   * @param store where to put it
   * @throws IOException when one cannot be read or written
   */
  public static void put(List<Asset> assets, ObjectStore store) throws IOException {
    for (Asset asset : assets) {
      S3Location to = S3Location.parse(asset.s3Uri());
      if (!Files.isDirectory(asset.file())) {
        write(asset.file(), to, store);
      } else if (to.key().endsWith(ARCHIVE)) {
        Path archive = Files.createTempFile("penstock", ARCHIVE);
        try {
          try (OutputStream out = Files.newOutputStream(archive)) {
            TarGz.pack(asset.file(), out);
          }
          write(archive, to, store);
        } finally {
          Files.deleteIfExists(archive);
        }
      } else {
        store.upload(asset.file(), to);
      }
    }
  }

  private static void write(Path file, S3Location to, ObjectStore store) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      store.write(to, in);
    }
  }
}
