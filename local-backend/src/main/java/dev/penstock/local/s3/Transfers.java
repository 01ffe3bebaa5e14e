package dev.penstock.local.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Copies between folders and a store, whatever store it is. */
final class Transfers {
  private Transfers() {}

  static int download(ObjectStore store, S3Location from, Path folder) throws IOException {
    Files.createDirectories(folder);
    int count = 0;
    String below = from.key().isEmpty() || from.key().endsWith("/") ? from.key() : from.key() + "/";
    for (S3Location object : store.list(from)) {
      String name = nameInFolder(object.key(), from.key(), below);
      if (name != null && !name.isEmpty() && !name.endsWith("/")) {
        Path target = inside(folder, name, object);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (InputStream bytes = store.read(object)) {
          Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
        }
        count++;
      }
    }
    return count;
  }

  private static @Nullable String nameInFolder(String key, String from, String below) {
    if (key.equals(from)) {
      return key.substring(key.lastIndexOf('/') + 1);
    }
    return key.startsWith(below) ? key.substring(below.length()) : null;
  }

  private static Path inside(Path folder, String name, S3Location object) throws IOException {
    Path target;
    try {
      target = folder.resolve(name).normalize();
    } catch (InvalidPathException noName) {
      throw new FileSystemException(object.toString(), null, "its key is no name of a file here");
    }
    if (!target.startsWith(folder.normalize())
        || name.startsWith("/")
        || List.of(name.split("/")).contains("..")) {
      throw new FileSystemException(object.toString(), null, "its key leads out of the folder");
    }
    return target;
  }

  static int upload(ObjectStore store, Path folder, S3Location to) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    Path real = folder.toRealPath();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(real)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      if (!file.toRealPath().startsWith(real)) {
        throw new FileSystemException(
            file.toString(), null, "a symbolic link leads out of the folder");
      }
      StringBuilder name = new StringBuilder();
      real.relativize(file).forEach(each -> name.append(name.isEmpty() ? "" : "/").append(each));
      try (InputStream bytes = Files.newInputStream(file)) {
        store.write(to.child(name.toString()), bytes);
      }
    }
    return files.size();
  }
}
