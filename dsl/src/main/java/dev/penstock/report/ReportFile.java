package dev.penstock.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes reports and other JSON of a schema. For generated code, whose readers and
 * writers are typed.
 */
public final class ReportFile {
  private static final AtomicLong WRITTEN = new AtomicLong();

  private ReportFile() {}

  /**
   * Reads a file.
   *
   * @param file the file, in UTF-8
   * @param type the schema
   * @param <T> the report
   * @return the report
   * @throws IllegalArgumentException when it is not what the schema wants
   */
  public static <T> T read(Path file, ReportType<T> type) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    try {
      return parse(text, type);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a text.
   *
   * @param json the report
   * @param type the schema
   * @param <T> the report
   * @return the report
   * @throws IllegalArgumentException when it is not what the schema wants
   */
  public static <T> T parse(String json, ReportType<T> type) {
    return type.read(new ReportValue("", JsonText.parse(json)));
  }

  /**
   * Writes a file, with the folders above it. Whoever reads it meanwhile finds the old content or
   * the new, never a part.
   *
   * @param report the report
   * @param file the file
   * @param type the schema
   * @param <T> the report
   */
  public static <T> void write(T report, Path file, ReportType<T> type) {
    String json = toJson(report, type);
    try {
      Path target = file.toAbsolutePath();
      Path folder = target.getParent();
      if (folder == null) {
        throw new IOException("not a file");
      }
      Files.createDirectories(folder);
      replace(folder, target, json);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /**
   * Writes a text.
   *
   * @param report the report
   * @param type the schema
   * @param <T> the report
   * @return JSON on one line
   * @throws IllegalArgumentException when JSON cannot hold a value
   */
  public static <T> String toJson(T report, ReportType<T> type) {
    return ReportWriter.write(report, type);
  }

  /**
   * Writes the members of an object as texts of their own, where the service takes no JSON.
   *
   * @param report the object
   * @param type its schema
   * @param <T> the object in Java
   * @return the members in order; texts as they are, everything else as JSON has it
   * @throws IllegalArgumentException when JSON cannot hold a value
   */
  public static <T> Map<String, String> toTexts(T report, ReportType<T> type) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (JsonText.parse(toJson(report, type)) instanceof Map<?, ?> members) {
      members.forEach((name, value) -> texts.put(String.valueOf(name), text(value)));
    }
    return Collections.unmodifiableMap(texts);
  }

  private static String text(@Nullable Object value) {
    return value instanceof JsonText.Digits number ? number.text() : String.valueOf(value);
  }

  /**
   * Reads an object whose members are texts of their own, as hyperparameters are.
   *
   * @param texts the members
   * @param type the schema
   * @param <T> the object in Java
   * @return the object
   * @throws IllegalArgumentException when it is not what the schema wants
   */
  public static <T> T fromTexts(Map<String, String> texts, ReportType<T> type) {
    return type.read(new ReportValue("", texts));
  }

  private static void replace(Path folder, Path target, String json) throws IOException {
    // Not createTempFile: its files can be read by their owner alone, and who uploads a report may
    // be another.
    Path fresh =
        folder.resolve(
            "."
                + target.getFileName()
                + "."
                + ProcessHandle.current().pid()
                + "-"
                + WRITTEN.incrementAndGet());
    try {
      Files.writeString(
          fresh,
          json,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);
      try {
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
