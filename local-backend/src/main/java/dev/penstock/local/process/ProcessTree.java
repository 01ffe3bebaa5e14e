package dev.penstock.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A process and everything that it started. On Linux also what left the family: it still has the
 * environment variable that marks the job.
 */
final class ProcessTree {
  private static final Path PROC = Path.of("/proc");
  private static final int ROUNDS = 20;
  private static final long PAUSE_MILLIS = 10;
  private static final int LONGEST_ENVIRONMENT = 1 << 20;

  private final @Nullable ProcessHandle head;
  private final String mark;

  /**
   * Names a tree.
   *
   * @param head the process that is the root
   * @param mark an environment variable of the job alone, as {@code NAME=value}
   */
  ProcessTree(ProcessHandle head, String mark) {
    this.head = head;
    this.mark = "\0" + latin(mark.getBytes(StandardCharsets.UTF_8)) + "\0";
  }

  /**
   * Names a tree whose root is not known any more.
   *
   * @param mark how the environment variable of its jobs begins, as {@code NAME=value}
   */
  ProcessTree(String mark) {
    this.head = null;
    this.mark = "\0" + latin(mark.getBytes(StandardCharsets.UTF_8));
  }

  /** Asks the head to end, as the service does: it tells its children. */
  void terminate() {
    if (head != null) {
      head.destroy();
    }
  }

  /** Ends all of it, in rounds: what forks meanwhile is found in the next. */
  void kill() {
    boolean interrupted = Thread.interrupted();
    for (int round = 0; round < ROUNDS; round++) {
      Map<Long, ProcessHandle> alive = alive();
      if (alive.isEmpty()) {
        break;
      }
      alive.values().forEach(ProcessHandle::destroyForcibly);
      interrupted |= pause();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return false;
    } catch (InterruptedException again) {
      return true;
    }
  }

  private Map<Long, ProcessHandle> alive() {
    Map<Long, ProcessHandle> alive = new HashMap<>();
    if (head != null) {
      head.descendants()
          .filter(ProcessHandle::isAlive)
          .forEach(each -> alive.put(each.pid(), each));
      if (head.isAlive()) {
        alive.put(head.pid(), head);
      }
    }
    addMarked(alive);
    return alive;
  }

  private void addMarked(Map<Long, ProcessHandle> alive) {
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path each : processes) {
        if (isMarked(each.resolve("environ"))) {
          ProcessHandle.of(Long.parseLong(String.valueOf(each.getFileName())))
              .filter(ProcessHandle::isAlive)
              .ifPresent(handle -> alive.put(handle.pid(), handle));
        }
      }
    } catch (IOException | NumberFormatException notLinux) {
      // The family is all that is known.
    }
  }

  private boolean isMarked(Path environ) {
    try (InputStream bytes = Files.newInputStream(environ)) {
      return ("\0" + latin(bytes.readNBytes(LONGEST_ENVIRONMENT)) + "\0").contains(mark);
    } catch (IOException ofAnother) {
      return false;
    }
  }

  /** One character for each byte, so that texts can be compared whatever they say. */
  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
