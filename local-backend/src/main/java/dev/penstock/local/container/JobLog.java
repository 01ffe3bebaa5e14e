package dev.penstock.local.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * The log of a job: each line goes into a file and to whoever listens, and is searched for metrics.
 * However much is written, little is held in memory. Safe for use by several threads.
 */
public final class JobLog implements AutoCloseable {
  /** The name of the file in a job's work folder. */
  public static final String FILE = "job.log";

  /** The name of the file beside it that has the time of each of its lines, in milliseconds. */
  public static final String TIMES = "job.times";

  /** What is longer goes on in the next line. */
  private static final int LONGEST_LINE = 16_384;

  private static final int LAST_LINES = 10;
  private static final int BUFFER = 8_192;

  private final OutputStream file;
  private final OutputStream times;
  private final Consumer<String> listener;
  private final Metrics metrics;
  private final Deque<String> last = new ArrayDeque<>();

  JobLog(Path folder, Consumer<String> listener, Metrics metrics) throws IOException {
    this.file = Files.newOutputStream(folder.resolve(FILE));
    this.times = Files.newOutputStream(folder.resolve(TIMES));
    this.listener = listener;
    this.metrics = metrics;
  }

  /**
   * Writes a line, or several.
   *
   * @param text the line, without its end
   * @throws IOException when the file cannot be written
   */
  public synchronized void line(String text) throws IOException {
    for (String each : text.split("\\R", -1)) {
      one(each);
    }
  }

  private void one(String line) throws IOException {
    // The time first: who reads finds one for each line that is there.
    times.write((System.currentTimeMillis() + "\n").getBytes(StandardCharsets.UTF_8));
    // In one go, as others read along.
    file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    if (last.size() == LAST_LINES) {
      last.removeFirst();
    }
    last.addLast(line);
    metrics.scan(line);
    listener.accept(line);
  }

  /**
   * Writes what a program says, line by line, until its end.
   *
   * @param output the program's output in UTF-8; stays open
   * @throws IOException when it cannot be read, or the file not be written
   */
  public void follow(InputStream output) throws IOException {
    Reader reader = new InputStreamReader(output, StandardCharsets.UTF_8);
    char[] buffer = new char[BUFFER];
    StringBuilder line = new StringBuilder();
    boolean returned = false;
    for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
      for (int i = 0; i < length; i++) {
        char c = buffer[i];
        // A bar that a program draws again and again is a line each time.
        boolean ends = c == '\r' || (c == '\n' && !returned) || line.length() == LONGEST_LINE;
        if (ends) {
          line(line.toString());
          line.setLength(0);
        }
        if (c != '\r' && c != '\n') {
          line.append(c);
        }
        returned = c == '\r';
      }
    }
    if (!line.isEmpty()) {
      line(line.toString());
    }
  }

  /** The last lines that hold something, at most so many characters. */
  synchronized String ending(int longest) {
    String text = String.join("\n", last).strip();
    return text.length() <= longest ? text : text.substring(text.length() - longest);
  }

  @Override
  public synchronized void close() throws IOException {
    try (times) {
      file.close();
    }
  }
}
