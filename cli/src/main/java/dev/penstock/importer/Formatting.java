package dev.penstock.importer;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.Main;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * google-java-format over sources. It reads Java by javac's own classes, which a JVM opens only
 * when told so at its start: one that was not starts another for this.
 */
final class Formatting {
  private static final String PACKAGES = "com.sun.tools.javac.";
  private static final List<String> OPENED =
      List.of("api", "code", "file", "parser", "tree", "util");
  private static final int SECONDS = 300;

  /** A class of each jar that the formatter needs. */
  private static final List<String> NEEDED =
      List.of(
          Main.class.getName(),
          "com.google.common.collect.ImmutableList",
          "com.google.common.util.concurrent.internal.InternalFutureFailureAccess");

  private Formatting() {}

  /**
   * Formats sources.
   *
   * @param sources texts by the simple names of their classes
   * @return the same, formatted
   */
  static Map<String, String> format(Map<String, String> sources) {
    return isOpen() ? here(sources) : elsewhere(sources);
  }

  private static boolean isOpen() {
    Module ours = Formatter.class.getModule();
    return ModuleLayer.boot()
        .findModule("jdk.compiler")
        .map(javac -> OPENED.stream().allMatch(each -> javac.isExported(PACKAGES + each, ours)))
        .orElse(false);
  }

  private static Map<String, String> here(Map<String, String> sources) {
    Map<String, String> formatted = new LinkedHashMap<>();
    sources.forEach(
        (name, text) -> {
          try {
            formatted.put(name, new Formatter().formatSource(text));
          } catch (FormatterException e) {
            throw new ImportFailure("The source cannot be formatted: " + e.getMessage());
          }
        });
    return formatted;
  }

  private static Map<String, String> elsewhere(Map<String, String> sources) {
    try {
      Path folder = Files.createTempDirectory("penstock-import");
      try {
        return elsewhere(sources, folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new ImportFailure("The source cannot be formatted: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ImportFailure("Formatting the source was interrupted.");
    }
  }

  private static Map<String, String> elsewhere(Map<String, String> sources, Path folder)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    OPENED.forEach(
        each -> command.add("--add-exports=jdk.compiler/" + PACKAGES + each + "=ALL-UNNAMED"));
    // It ends before anything but the first compiler would pay.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss16m"));
    command.addAll(List.of("-cp", classPath(), Main.class.getName(), "--replace"));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey() + ".java");
      Files.writeString(file, source.getValue());
      command.add(file.toString());
    }
    Path messages = folder.resolve("messages");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(messages.toFile())
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new ImportFailure("The source cannot be formatted: it takes too long.");
    }
    if (process.exitValue() != 0) {
      throw new ImportFailure(
          "The source cannot be formatted: " + Files.readString(messages).strip());
    }
    Map<String, String> formatted = new LinkedHashMap<>();
    for (String name : sources.keySet()) {
      formatted.put(name, Files.readString(folder.resolve(name + ".java")));
    }
    return formatted;
  }

  /** What the formatter needs, wherever this program was started from. */
  private static String classPath() throws IOException {
    Set<String> places = new LinkedHashSet<>();
    try {
      for (String each : NEEDED) {
        Class<?> needed = Class.forName(each, false, Formatting.class.getClassLoader());
        CodeSource source = needed.getProtectionDomain().getCodeSource();
        places.add(Path.of(source.getLocation().toURI()).toString());
      }
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IOException(e);
    }
    return String.join(File.pathSeparator, places);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
