package dev.penstock.local.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Archives such as {@code model.tar.gz} and {@code sourcedir.tar.gz}. */
public final class TarGz {
  private static final int MOST_ENTRIES = 200_000;
  private static final long MOST_BYTES = 64L << 30;

  /** What unpacks to more than this many times its size, and to much, was made to fill the disk. */
  private static final long HIGHEST_RATIO = 1_000;

  private static final long SMALL = 64L << 20;
  private static final int EXECUTABLE = 0b001_001_001;

  private static final Set<Byte> FILES =
      Set.of(TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG);

  private TarGz() {}

  /**
   * Packs the files of a folder, without the folder's own name. The same files give the same bytes.
   *
   * @param folder the folder; a symbolic link in it is packed as what it leads to
   * @param archive takes the archive; stays open
   * @throws IOException when it cannot be done, or a symbolic link leads out of the folder
   */
  public static void pack(Path folder, OutputStream archive) throws IOException {
    Path real = folder.toRealPath();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(real)) {
      files = walk.filter(each -> !each.equals(real)).sorted().toList();
    }
    // Its header has no time.
    var gzip = new GzipCompressorOutputStream(archive, new GzipParameters());
    var tar = new TarArchiveOutputStream(gzip, "UTF-8");
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    for (Path file : files) {
      pack(real, file, tar);
    }
    tar.finish();
    gzip.finish();
  }

  private static void pack(Path folder, Path file, TarArchiveOutputStream tar) throws IOException {
    if (!file.toRealPath().startsWith(folder)) {
      throw new FileSystemException(
          file.toString(), null, "a symbolic link leads out of " + folder);
    }
    StringBuilder name = new StringBuilder();
    folder.relativize(file).forEach(each -> name.append(name.isEmpty() ? "" : "/").append(each));
    boolean isFolder = Files.isDirectory(file);
    if (!isFolder && !Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, "neither a file nor a folder");
    }
    if (isFolder && Files.isSymbolicLink(file)) {
      throw new FileSystemException(file.toString(), null, "a symbolic link to a folder");
    }
    TarArchiveEntry entry = new TarArchiveEntry(isFolder ? name + "/" : name.toString());
    entry.setModTime(0L);
    entry.setIds(0, 0);
    entry.setMode(isFolder || Files.isExecutable(file) ? 0755 : 0644);
    entry.setSize(isFolder ? 0 : Files.size(file));
    tar.putArchiveEntry(entry);
    if (!isFolder) {
      Files.copy(file, tar);
    }
    tar.closeArchiveEntry();
  }

  /**
   * Unpacks an archive.
   *
   * @param archive the archive
   * @param folder where to, made when it is not there
   * @throws IOException when it is no such archive, a name in it leads out of the folder, it holds
   *     links or devices, or it is far larger than it looks
   */
  public static void unpack(Path archive, Path folder) throws IOException {
    long packed = Files.size(archive);
    Path into = Files.createDirectories(folder).toRealPath();
    long limit = Math.min(MOST_BYTES, Math.max(SMALL, packed * HIGHEST_RATIO));
    try (InputStream bytes = Files.newInputStream(archive);
        var gzip =
            GzipCompressorInputStream.builder()
                .setInputStream(bytes)
                .setDecompressConcatenated(true)
                .get();
        var tar = new TarArchiveInputStream(gzip, "UTF-8")) {
      unpack(archive, tar, into, limit);
    } catch (IllegalArgumentException broken) {
      throw new IOException(
          archive.getFileName() + " is no archive: " + broken.getMessage(), broken);
    }
  }

  private static void unpack(Path archive, TarArchiveInputStream tar, Path into, long limit)
      throws IOException {
    long left = limit;
    int entries = 0;
    for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      entries++;
      left -= Math.max(0, entry.getSize());
      if (entries > MOST_ENTRIES || left < 0) {
        throw new FileSystemException(
            archive.toString(), null, "unpacks to far more than its size tells");
      }
      Path target = target(archive, entry, into);
      if (entry.isDirectory()) {
        Files.createDirectories(target);
      } else {
        Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
        Files.copy(tar, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & EXECUTABLE) != 0 && !target.toFile().setExecutable(true)) {
          throw new FileSystemException(target.toString(), null, "cannot be made executable");
        }
      }
    }
  }

  private static Path target(Path archive, TarArchiveEntry entry, Path into) throws IOException {
    String name = entry.getName();
    if (!entry.isDirectory() && !FILES.contains(entry.getLinkFlag())) {
      throw new FileSystemException(
          archive.toString(), null, "holds \"" + name + "\", which is neither a file nor a folder");
    }
    try {
      Path target = into.resolve(name).normalize();
      if (!name.startsWith("/")
          && target.startsWith(into)
          && !Arrays.asList(name.split("[/\\\\]")).contains("..")) {
        return target;
      }
    } catch (InvalidPathException noName) {
      // Refused like all others.
    }
    throw new FileSystemException(
        archive.toString(), null, "holds \"" + name + "\", which leads out of the folder");
  }
}
