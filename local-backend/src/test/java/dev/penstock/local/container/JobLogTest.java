package dev.penstock.local.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobLogTest {
  @TempDir Path folder;

  @Test
  void splitsLinesAtEveryKindOfEnd() throws Exception {
    assertThat(lines("a\nb\r\nc\rd\n\ne")).containsExactly("a", "b", "c", "d", "", "e");
    assertThat(Files.readString(folder.resolve(JobLog.FILE))).isEqualTo("a\nb\nc\nd\n\ne\n");
  }

  @Test
  void goesOnInTheNextLineWhenOneIsTooLong() throws Exception {
    assertThat(lines("x".repeat(40_000)))
        .extracting(String::length)
        .containsExactly(16_384, 16_384, 40_000 - 2 * 16_384);
  }

  @Test
  void replacesWhatIsNoText() throws Exception {
    List<String> lines = new ArrayList<>();
    try (JobLog log = log(lines)) {
      log.follow(new ByteArrayInputStream(new byte[] {'a', (byte) 0xff, 'b', '\n'}));
    }
    assertThat(lines).containsExactly("a\ufffdb");
  }

  @Test
  void holdsLittleOfMuch() throws Exception {
    // 50 MB without a single end of a line.
    InputStream much =
        new InputStream() {
          private int left = 50 << 20;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] bytes, int at, int length) {
            int count = Math.min(length, left);
            java.util.Arrays.fill(bytes, at, at + Math.max(count, 0), (byte) 'x');
            left -= count;
            return count > 0 ? count : -1;
          }
        };
    int[] count = new int[1];
    try (JobLog log = new JobLog(folder, line -> count[0]++, Metrics.of(List.of()))) {
      log.follow(much);
      assertThat(log.ending(100)).hasSize(100);
    }
    assertThat(count[0]).isEqualTo((50 << 20) / 16_384);
  }

  private List<String> lines(String text) throws Exception {
    List<String> lines = new ArrayList<>();
    try (JobLog log = log(lines)) {
      log.follow(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
    return lines;
  }

  private JobLog log(List<String> lines) throws Exception {
    return new JobLog(folder, lines::add, Metrics.of(List.of()));
  }
}
