package dev.penstock.cli;

import java.util.List;

/** Where an execution is watched. */
interface Screen extends AutoCloseable {
  /** The terminal when there is one, else lines one after the other. */
  static Screen of(Console console) {
    Screen terminal = console.isOfProcess() ? TerminalScreen.open() : null;
    return terminal != null ? terminal : new LineScreen(console);
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
   * @param console takes them
   */
  record LineScreen(Console console) implements Screen {
    @Override
    public void print(String line) {
      console.print(line + "\n");
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
