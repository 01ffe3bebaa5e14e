package dev.penstock.local.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a log.
 *
 * @param lines the lines, oldest first
 * @param start where in the file the first begins
 * @param end where in the file the last ends
 */
record LogPage(List<String> lines, long start, long end) {
  /** What CloudWatch Logs gives at once. */
  private static final int MOST_BYTES = 1 << 20;

  private static final Pattern TOKEN = Pattern.compile("([fb])/(\\d{1,18})");

  /**
   * Reads lines that are whole.
   *
   * @param file the log
   * @param token where to go on, or null
   * @param fromHead whether to begin at the head of the log when there is no token
   * @param most how many lines at most
   */
  static LogPage read(Path file, @Nullable String token, boolean fromHead, int most)
      throws IOException {
    boolean forward = fromHead;
    long position = -1;
    if (token != null) {
      Matcher matcher = TOKEN.matcher(token);
      if (!matcher.matches()) {
        throw LogsApi.invalid("The specified nextToken is invalid.");
      }
      forward = matcher.group(1).equals("f");
      position = Long.parseLong(matcher.group(2));
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long size = in.length();
      return forward
          ? after(in, Math.min(size, Math.max(0, position)), size, most)
          : before(in, position < 0 ? size : Math.min(size, position), most);
    }
  }

  private static LogPage after(RandomAccessFile in, long from, long size, int most)
      throws IOException {
    byte[] bytes = bytes(in, from, Math.min(size, from + MOST_BYTES));
    int end = 0;
    int lines = 0;
    for (int i = 0; i < bytes.length && lines < most; i++) {
      if (bytes[i] == '\n') {
        end = i + 1;
        lines++;
      }
    }
    return of(bytes, 0, end, from);
  }

  private static LogPage before(RandomAccessFile in, long to, int most) throws IOException {
    long from = Math.max(0, to - MOST_BYTES);
    byte[] bytes = bytes(in, from, to);
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    int start = end;
    int lines = 0;
    for (int i = end - 1; i >= 0; i--) {
      boolean begins = i == 0 ? from == 0 : bytes[i - 1] == '\n';
      if (begins) {
        start = i;
        if (++lines == most) {
          break;
        }
      }
    }
    return of(bytes, start, end, from);
  }

  private static LogPage of(byte[] bytes, int start, int end, long offset) {
    String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    return new LogPage(text.lines().toList(), offset + start, offset + end);
  }

  private static byte[] bytes(RandomAccessFile in, long from, long to) throws IOException {
    byte[] bytes = new byte[(int) (to - from)];
    in.seek(from);
    in.readFully(bytes);
    return bytes;
  }

  String forward() {
    return "f/" + end;
  }

  String backward() {
    return "b/" + start;
  }
}
