package dev.penstock.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command where {@code /opt/ml} is a folder of ours. Nothing is made in the real {@code
 * /opt}: where it has no {@code ml}, the namespace gets an {@code /opt} of its own with all that
 * the real one holds.
 */
final class MountNamespace {
  /** The command comes as arguments, which the shell hands on and does not read. */
  private static final String SCRIPT =
      """
      set -e
      ml=$1 spare=$2; shift 2
      if [ ! -d /opt/ml ]; then
        mkdir -p "$spare"
        mount --rbind /opt "$spare"
        mount -t tmpfs penstock /opt
        for each in "$spare"/* "$spare"/.[!.]*; do
          name=${each##*/}
          if [ -L "$each" ]; then
            cp -P "$each" "/opt/$name"
          elif [ -d "$each" ]; then
            mkdir "/opt/$name"
            mount --rbind "$each" "/opt/$name"
          elif [ -e "$each" ]; then
            : > "/opt/$name"
            mount --bind "$each" "/opt/$name"
          fi
        done
        mkdir /opt/ml
      fi
      mount --bind "$ml" /opt/ml
      cd "$PWD"
      exec "$@"
      """;

  private static final long PATIENCE_SECONDS = 10;

  /** As root; else in a namespace where one is root. */
  private static final List<List<String>> WAYS =
      List.of(List.of("unshare", "--mount"), List.of("unshare", "--map-root-user", "--mount"));

  private static final class Probed {
    private static final @Nullable List<String> WAY = probe();
  }

  private MountNamespace() {}

  /** Tried once, for real. */
  static boolean isPermitted() {
    return Probed.WAY != null;
  }

  /**
   * Puts a command into a namespace.
   *
   * @param root what stands for {@code /} of the container
   */
  static List<String> wrap(Path root, List<String> command) {
    List<String> way = Probed.WAY;
    if (way == null) {
      throw new IllegalStateException("not permitted");
    }
    return wrap(way, root, command);
  }

  private static List<String> wrap(List<String> way, Path root, List<String> command) {
    List<String> wrapped = new ArrayList<>(way);
    String ml = root.resolve("opt/ml").toString();
    String spare = root.resolve("opt/spare").toString();
    wrapped.addAll(List.of("/bin/sh", "-c", SCRIPT, "penstock", ml, spare));
    wrapped.addAll(command);
    return wrapped;
  }

  private static @Nullable List<String> probe() {
    for (List<String> way : WAYS) {
      if (works(way)) {
        return way;
      }
    }
    return null;
  }

  private static boolean works(List<String> way) {
    try {
      Path root = Files.createTempDirectory("penstock");
      Path mark = root.resolve("opt/ml/mark");
      Path spare = root.resolve("opt/spare");
      try {
        Files.createDirectories(mark);
        return succeeds(wrap(way, root, List.of("test", "-d", "/opt/ml/mark")));
      } finally {
        for (Path each : List.of(mark, spare, root.resolve("opt/ml"), root.resolve("opt"), root)) {
          Files.deleteIfExists(each);
        }
      }
    } catch (IOException notThere) {
      return false;
    }
  }

  private static boolean succeeds(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      // Not waitFor: a thread that is interrupted must not decide for all that come after it.
      process.onExit().completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
      return !process.isAlive() && process.exitValue() == 0;
    } finally {
      process.destroyForcibly();
    }
  }
}
