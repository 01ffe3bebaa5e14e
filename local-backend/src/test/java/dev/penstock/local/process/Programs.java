package dev.penstock.local.process;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;

/** What the tests need of this machine; without it they are skipped, and say so. */
final class Programs {
  private Programs() {}

  static void needPython() {
    assumeTrue(starts("python3", "--version"), "NOT RUN: there is no python3 on this machine");
  }

  static void needShell() {
    assumeTrue(starts("/bin/sh", "-c", "true"), "NOT RUN: there is no /bin/sh on this machine");
  }

  static void needNamespace() {
    assumeTrue(MountNamespace.isPermitted(), "NOT RUN: this machine permits no mount namespace");
  }

  private static boolean starts(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectErrorStream(true)
              .start();
      return process.waitFor() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
