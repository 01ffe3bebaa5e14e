package dev.penstock.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is written whole or not at all. */
final class OutputFile {
  private final Path path;
  private final String shown;

  private OutputFile(Path path, String shown) {
    this.path = path;
    this.shown = shown;
  }

  /**
   * Looks at the place before any work is done.
   *
   * @throws CommandFailure when no file can be there
   */
  static OutputFile at(Console console, String text) {
    Path path;
    try {
      path = console.directory().resolve(text).toAbsolutePath().normalize();
    } catch (InvalidPathException wrong) {
      throw CommandFailure.wrongUsage("\"" + text + "\" is not the name of a file.");
    }
    Path parent = path.getParent();
    if (text.isEmpty() || parent == null || Files.isDirectory(path)) {
      throw CommandFailure.wrongUsage("\"" + text + "\" is a folder; name a file in it.");
    }
    if (!Files.isDirectory(parent)) {
      throw CommandFailure.wrongUsage(
          "The folder " + console.shown(parent) + " is not there; make it first.");
    }
    return new OutputFile(path, text);
  }

  /** Writes beside the file and moves over it; what a link leads to is written, not the link. */
  void write(byte[] bytes) {
    try {
      Path target = Files.exists(path) ? path.toRealPath() : path;
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        Files.write(target, bytes, StandardOpenOption.WRITE);
        return;
      }
      Path beside =
          target.resolveSibling(
              "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
      try {
        Files.write(beside, bytes);
        move(beside, target);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException failed) {
      throw CommandFailure.failed(shown + " cannot be written: " + failed);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException elsewhere) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
