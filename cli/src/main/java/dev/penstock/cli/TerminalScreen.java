package dev.penstock.cli;

import java.io.IOException;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jspecify.annotations.Nullable;

/** Keeps the lines of what is going on below all others. */
final class TerminalScreen implements Screen {
  private static final int USUAL_WIDTH = 80;
  private static final int USUAL_HEIGHT = 24;

  private final Terminal terminal;
  private final Display display;

  TerminalScreen(Terminal terminal) {
    this.terminal = terminal;
    this.display = new Display(terminal, false);
  }

  /** Opens the terminal that standard output is; null when it is none. */
  static @Nullable TerminalScreen open() {
    try {
      Terminal terminal =
          TerminalBuilder.builder()
              .system(true)
              .systemOutput(TerminalBuilder.SystemOutput.SysOut)
              .provider(TerminalBuilder.PROP_PROVIDER_EXEC)
              .dumb(true)
              .nativeSignals(false)
              .build();
      if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
        terminal.close();
        return null;
      }
      return new TerminalScreen(terminal);
    } catch (IOException | IllegalStateException none) {
      return null;
    }
  }

  @Override
  public synchronized void print(String line) {
    show(List.of());
    terminal.writer().println(line);
    terminal.flush();
  }

  @Override
  public synchronized void show(List<String> lines) {
    int width = known(terminal.getWidth(), USUAL_WIDTH);
    int height = known(terminal.getHeight(), USUAL_HEIGHT);
    display.resize(height, width);
    List<AttributedString> shown =
        lines.stream()
            .limit(height - 1L)
            .map(line -> new AttributedString(line).columnSubSequence(0, width - 1))
            .toList();
    display.update(shown, -1);
    terminal.flush();
  }

  /** A terminal without anybody before it, as in a recording, has no size. */
  private static int known(int size, int usual) {
    return size > 0 ? size : usual;
  }

  @Override
  public boolean isLive() {
    return true;
  }

  @Override
  public synchronized void close() {
    show(List.of());
    try {
      terminal.close();
    } catch (IOException gone) {
      // So is whoever looked at it.
      return;
    }
  }
}
