package dev.penstock.cli;

import java.util.List;
import java.util.function.Consumer;

/** Where an execution is watched. */
interface Screen extends AutoCloseable {
  /**
   * The terminal when there is one, else lines one after the other; where the result is for
   * machines, on standard error.
   */
  static Screen of(Console console, OutputFormat format) {
    if (format == OutputFormat.JSON) {
      return new LineScreen(console::printError);
    }
    Screen terminal = console.isOfProcess() ? TerminalScreen.open() : null;
    return terminal != null ? terminal : new LineScreen(line -> console.print(line + "\n"));
  }

  /** Prints a line that stays. */
  void print(String line);

  /** Shows what is going on just now, a line each; nothing where lines stay. */
  void show(List<String> lines);

  /** Whether {@link #show} shows anything. */
  boolean isLive();

  @Override
  void close();

  /**
   * Prints the lines that stay, and no others.
   *
   * @param lines takes them
   */
  record LineScreen(Consumer<String> lines) implements Screen {
    @Override
    public void print(String line) {
      lines.accept(line);
    }

    @Override
    public void show(List<String> lines) {}

    @Override
    public boolean isLive() {
      return false;
    }

    @Override
    public void close() {}
  }
}
