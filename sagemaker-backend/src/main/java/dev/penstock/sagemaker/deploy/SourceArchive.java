package dev.penstock.sagemaker.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Packs a folder of code into the {@code sourcedir.tar.gz} that a container unpacks. */
final class SourceArchive {
  private static final int READ_AND_RUN = 0755;

  private SourceArchive() {}

  /**
   * Packs exactly the files that the definition's location was made from. The same files give the
   * same bytes: no times, owners or permissions are in it.
   */
  static void pack(Path folder, OutputStream archive) throws IOException {
    Path real = folder.toRealPath();
    // Its header has no time.
    var gzip = new GzipCompressorOutputStream(archive, new GzipParameters());
    var tar = new TarArchiveOutputStream(gzip, "UTF-8");
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    for (Map.Entry<String, Path> file : files(real).entrySet()) {
      if (!file.getValue().toRealPath().startsWith(real)) {
        throw new FileSystemException(
            file.getValue().toString(), null, "a symbolic link leads out of " + folder);
      }
      TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
      entry.setModTime(0L);
      entry.setIds(0, 0);
      entry.setMode(READ_AND_RUN);
      entry.setSize(Files.size(file.getValue()));
      tar.putArchiveEntry(entry);
      Files.copy(file.getValue(), tar);
      tar.closeArchiveEntry();
    }
    tar.finish();
    gzip.finish();
  }

  private static Map<String, Path> files(Path folder) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        // Made by Python wherever the code has run, and no part of it.
        if (!name.startsWith("__pycache__/") && !name.contains("/__pycache__/")) {
          files.put(name, file);
        }
      }
    }
    return files;
  }
}
