package dev.penstock.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a command reads and writes, and the folders it works in. Everything is written as UTF-8: the
 * JSON has to be, and text is in the same stream.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param directory the folder that relative paths start from
 * @param project the folder whose {@code target} takes what the commands make
 */
record Console(InputStream in, OutputStream out, OutputStream err, Path directory, Path project) {
  /** The system property by which the launcher says where the project is. */
  private static final String PROJECT = "penstock.project";

  // Not System.out, which keeps it to itself when writing fails.
  static Console ofProcess() {
    return new Console(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Path.of(""),
        Path.of(System.getProperty(PROJECT, "")));
  }

  /** Whether this writes where the process does, which may be a terminal. */
  boolean isOfProcess() {
    return out instanceof FileOutputStream;
  }

  void print(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  void write(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException closed) {
      throw CommandFailure.output(closed);
    }
  }

  void printError(String line) {
    PrintWriter writer = errWriter();
    writer.println(line);
    writer.flush();
  }

  /** Writes lines of any number at once. */
  void printErrors(String lines) {
    PrintWriter writer = errWriter();
    writer.print(lines);
    writer.flush();
  }

  PrintWriter outWriter() {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  PrintWriter errWriter() {
    return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
  }

  /** How people in {@link #directory} would write the path. */
  String shown(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path here = directory.toAbsolutePath().normalize();
    return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
  }
}
