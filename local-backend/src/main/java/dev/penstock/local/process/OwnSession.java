package dev.penstock.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts programs in a session of their own, where the machine can (Linux, with {@code setsid} of
 * util-linux). What a terminal sends on Ctrl-C goes to all programs of its session: a job must not
 * end by it and look as if it had failed, as it is asked to stop in its own time.
 */
final class OwnSession {
  private static final String SETSID = "setsid";

  private static final class Found {
    private static final boolean SETSID_IS_THERE =
        Files.isDirectory(Path.of("/proc/self")) && isProgram(SETSID);
  }

  private OwnSession() {}

  static boolean isPossible() {
    return Found.SETSID_IS_THERE;
  }

  /** The program keeps its process id. One that is not there is left to fail by itself. */
  static List<String> wrap(List<String> command) {
    if (!isPossible() || !isProgram(command.get(0))) {
      return command;
    }
    List<String> wrapped = new ArrayList<>(List.of(SETSID));
    wrapped.addAll(command);
    return wrapped;
  }

  private static boolean isProgram(String name) {
    if (name.contains("/")) {
      return Files.isExecutable(Path.of(name));
    }
    String path = System.getenv("PATH");
    for (String folder : (path == null ? "" : path).split(File.pathSeparator, -1)) {
      Path file = Path.of(folder.isEmpty() ? "." : folder).resolve(name);
      if (Files.isRegularFile(file) && Files.isExecutable(file)) {
        return true;
      }
    }
    return false;
  }
}
