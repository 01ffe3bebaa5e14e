package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.Test;

class TerminalScreenTest {
  @Test
  void keepsWhatGoesOnBelowWhatStays() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TerminalScreen screen = new TerminalScreen(terminal(out, new Size(20, 10)))) {
      screen.show(List.of("| Train: Executing, 0.1 s"));
      screen.print("Prepare: Succeeded");
      screen.show(List.of("/ Train: Executing, 0.2 s"));
      assertThat(screen.isLive()).isTrue();
    }
    String written = out.toString(StandardCharsets.UTF_8);
    assertThat(written)
        .contains("| Train: Executing,")
        .contains("Prepare: Succeeded")
        .contains("/ Train: Executing,")
        .doesNotContain("0.1 s");
    assertThat(written.indexOf("| Train")).isLessThan(written.indexOf("Prepare"));
  }

  @Test
  void aTerminalWithoutASizeIsOfTheUsualOne() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TerminalScreen screen = new TerminalScreen(terminal(out, new Size(0, 0)))) {
      screen.show(List.of("| Train: Executing, 0.1 s"));
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("| Train: Executing, 0.1 s");
  }

  private static Terminal terminal(OutputStream out, Size size) throws IOException {
    Terminal terminal =
        TerminalBuilder.builder()
            .system(false)
            .streams(InputStream.nullInputStream(), out)
            .type("xterm")
            .build();
    terminal.setSize(size);
    return terminal;
  }
}
