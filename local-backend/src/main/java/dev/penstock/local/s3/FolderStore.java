package dev.penstock.local.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Objects as files in one folder: {@code s3://bucket/a/b.csv} is {@code bucket/a/b.csv} in it. A
 * file that a person puts there is an object. No key leads out of the folder, and symbolic links in
 * it are not followed.
 */
public final class FolderStore implements ObjectStore {
  private static final String FOLDS = ".penstock-folds-case";
  private static final String PARTS = ".penstock-parts";

  private final Path root;
  private final ObjectNames names;

  private FolderStore(Path root, ObjectNames names) {
    this.root = root;
    this.names = names;
  }

  /**
   * Opens a folder.
   *
   * @param root the folder, made when it is not there
   * @return the store
   * @throws IOException when the folder cannot be made or written to
   */
  public static FolderStore open(Path root) throws IOException {
    Path folder = Files.createDirectories(root).toRealPath();
    Files.createDirectories(folder.resolve(PARTS));
    // Whether the folder was made where "A" and "a" are one name; it stays so when it is moved.
    Path mark = folder.resolve(FOLDS);
    if (!Files.exists(mark)
        && Files.exists(folder.resolve(PARTS.toUpperCase(java.util.Locale.ROOT)))) {
      Files.writeString(mark, "");
    }
    return new FolderStore(folder, new ObjectNames(Files.exists(mark)));
  }

  /**
   * Returns where an object's file is, or would be.
   *
   * @param location the object
   * @return the file, below the store's folder
   * @throws IOException when a symbolic link is in the way
   */
  public Path file(S3Location location) throws IOException {
    Path path = bucket(location);
    for (String name : names.path(location.key())) {
      path = refuseLink(path.resolve(name));
    }
    return Files.isDirectory(path) ? refuseLink(path.resolve(ObjectNames.SELF)) : path;
  }

  @Override
  public InputStream read(S3Location location) throws IOException {
    Path file = file(location);
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(location.toString());
    }
    return Files.newInputStream(file);
  }

  @Override
  public void write(S3Location location, InputStream bytes) throws IOException {
    Path part = Files.createTempFile(root.resolve(PARTS), "part", "");
    try {
      Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
      place(part, location);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** One at a time: a file may have to become a folder. */
  private synchronized void place(Path part, S3Location location) throws IOException {
    Path folder = bucket(location);
    Files.createDirectories(folder);
    List<String> path = names.path(location.key());
    for (String name : path.subList(0, path.size() - 1)) {
      folder = refuseLink(folder.resolve(name));
      if (Files.isRegularFile(folder)) {
        Path aside = Files.createTempFile(root.resolve(PARTS), "part", "");
        Files.move(folder, aside, StandardCopyOption.REPLACE_EXISTING);
        Files.createDirectory(folder);
        Files.move(aside, folder.resolve(ObjectNames.SELF));
      } else {
        Files.createDirectories(folder);
      }
    }
    Files.move(
        part, file(location), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Returns where objects come in parts.
   *
   * @return the uploads of this store
   */
  public Uploads uploads() {
    return new Uploads(this, root.resolve(PARTS));
  }

  /**
   * Deletes an object.
   *
   * @param location the object; one that is not there is none the less deleted
   * @throws IOException when it cannot be deleted
   */
  public synchronized void delete(S3Location location) throws IOException {
    Path file = file(location);
    if (!Files.isDirectory(file)) {
      Files.deleteIfExists(file);
    }
    Path bucket = bucket(location);
    Path folder = file.getParent();
    // Folders are no objects: one that is empty is of no use.
    while (folder != null
        && !folder.equals(bucket)
        && folder.startsWith(bucket)
        && isEmpty(folder)) {
      Files.delete(folder);
      folder = folder.getParent();
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  @Override
  public List<S3Location> list(S3Location prefix) throws IOException {
    Path bucket = bucket(prefix);
    if (!Files.isDirectory(bucket)) {
      return List.of();
    }
    Path start = bucket;
    // Only the folder that the prefix's last slash leads to can hold what begins with it.
    int slash = prefix.key().lastIndexOf('/');
    if (slash >= 0) {
      for (String name : names.path(prefix.key().substring(0, slash))) {
        start = refuseLink(start.resolve(name));
      }
      if (!Files.isDirectory(start)) {
        return List.of();
      }
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> new S3Location(prefix.bucket(), key(bucket, file)))
          .filter(each -> each.key().startsWith(prefix.key()))
          .sorted(Comparator.comparing(S3Location::key))
          .toList();
    }
  }

  private static String key(Path bucket, Path file) {
    List<String> path = new ArrayList<>();
    bucket.relativize(file).forEach(each -> path.add(each.toString()));
    return ObjectNames.key(path);
  }

  private Path bucket(S3Location location) throws IOException {
    Path path = root;
    for (String name : names.path(location.bucket())) {
      // Not one of the store's own files.
      path = refuseLink(path.resolve(name.startsWith(".") ? "%2e" + name.substring(1) : name));
    }
    return path;
  }

  private static Path refuseLink(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      throw new FileSystemException(
          path.toString(), null, "a symbolic link; objects are read and written in place");
    }
    return path;
  }
}
