package dev.penstock.local.process;

import java.io.File;
import java.nio.file.Path;

/** What the jobs of a program that was killed have left running. */
public final class LeftProcesses {
  private LeftProcesses() {}

  /**
   * Ends them (on Linux, where a process tells what it was started with).
   *
   * @param folder the folder of the jobs, none of which is to run any more
   */
  public static void end(Path folder) {
    String place = folder.toAbsolutePath().normalize() + File.separator;
    new ProcessTree(ProcessRunner.ROOT + "=" + place).kill();
  }
}
