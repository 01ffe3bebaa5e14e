package dev.penstock.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs commands in a folder of the test's own, with what the test puts on the class path besides.
 */
final class Cli {
  private final Path directory;
  private final Path classPath;
  private InputStream in = InputStream.nullInputStream();

  Cli(Path directory) {
    this.directory = directory;
    this.classPath = directory.resolve("classes");
  }

  /** What a command printed and how it ended. */
  record Result(int status, String out, String err) {}

  /** Registers a pipeline, by the very text that the resource has. */
  Cli with(String name, String resource) throws IOException {
    return with(PipelineEntry.FOLDER, name, resource);
  }

  /** Puts any file into a folder of the class path. */
  Cli with(String path, String name, String text) throws IOException {
    Path folder = Files.createDirectories(classPath.resolve(path));
    Files.writeString(folder.resolve(name), text);
    return this;
  }

  /** Gives the next command something to read. */
  Cli reading(String text) {
    in = new ByteArrayInputStream(text.getBytes(UTF_8));
    return this;
  }

  Result run(String... arguments) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(in, out, err, directory, directory);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classPath.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      int status = Penstock.run(console, arguments);
      return new Result(status, out.toString(UTF_8), err.toString(UTF_8));
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
