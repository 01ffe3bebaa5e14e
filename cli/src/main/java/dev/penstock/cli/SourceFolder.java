package dev.penstock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A folder of Java sources, in which generated files are put beside others. */
final class SourceFolder {
  private final Console console;
  private final Path path;

  private SourceFolder(Console console, Path path) {
    this.console = console;
    this.path = path;
  }

  static SourceFolder at(Console console, String text) {
    try {
      Path path = console.directory().resolve(text).toAbsolutePath().normalize();
      if (text.isEmpty() || (Files.exists(path) && !Files.isDirectory(path))) {
        throw CommandFailure.wrongUsage("\"" + text + "\" is not a folder.");
      }
      return new SourceFolder(console, path);
    } catch (InvalidPathException wrong) {
      throw CommandFailure.wrongUsage("\"" + text + "\" is not the name of a folder.");
    }
  }

  /**
   * Writes sources, each whole or not at all, and none when one of them would replace a file.
   *
   * @param sources texts by the simple names of their classes
   * @param force whether files that are there are replaced
   * @return the files
   */
  List<Path> write(String packageName, Map<String, String> sources, boolean force) {
    Path folder = path.resolve(packageName.replace('.', '/'));
    List<Path> files = new ArrayList<>();
    for (String name : sources.keySet()) {
      Path file = folder.resolve(name + ".java");
      requireInside(file);
      if (!force && Files.exists(file)) {
        throw CommandFailure.failed(
            console.shown(file) + " is there already; nothing written. Replace it with --force.");
      }
      files.add(file);
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw CommandFailure.failed(console.shown(folder) + " cannot be made: " + failed);
    }
    int i = 0;
    for (String text : sources.values()) {
      OutputFile.at(console, files.get(i++).toString())
          .write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return files;
  }

  /** A link in the folder could lead anywhere. */
  private void requireInside(Path file) {
    Path there = file;
    while (there.startsWith(path) && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
      there = Objects.requireNonNull(there.getParent());
    }
    if (there.startsWith(path) && !isInside(there)) {
      throw CommandFailure.failed(
          console.shown(there)
              + " is a link that leads out of "
              + console.shown(path)
              + "; nothing written.");
    }
  }

  private boolean isInside(Path there) {
    try {
      return there.toRealPath().startsWith(path.toRealPath());
    } catch (IOException leadsNowhere) {
      return false;
    }
  }
}
