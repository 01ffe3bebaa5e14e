package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.diagnostic.DiagnosticCode;
import dev.penstock.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/diagnostics.md} is written from the codes and from the messages that tests hold; set
 * {@code PENSTOCK_UPDATE_GOLDEN} to write it anew.
 */
class DiagnosticsPageTest {
  private static final Path PAGE = Path.of("../docs/diagnostics.md");
  private static final List<Path> EXAMPLES =
      List.of(
          Path.of("../dsl/src/test/resources/diagnostics"), Path.of("src/test/resources/validate"));
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?m)^(?:[^\\n]*?:\\d+:\\d+: )?((?:error|warning) (PSK\\d{3})\\b.*\\n    .*)$");
  private static final Pattern CODE = Pattern.compile("\"(PSK\\d{3})\"");

  private static final Map<String, String> CHAPTERS =
      Map.of(
          "PSK1", "Graph",
          "PSK2", "Limits and shapes of the service",
          "PSK3", "Advice for production",
          "PSK4", "Structure of a definition in a file");

  @Test
  void isUpToDate() throws IOException {
    String page = page(examples());
    if (System.getenv("PENSTOCK_UPDATE_GOLDEN") != null) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page);
  }

  @Test
  void everyCodeThatIsReportedIsOnIt() throws IOException {
    TreeSet<String> reported = new TreeSet<>();
    for (Path folder : List.of(Path.of("src/main/java"), Path.of("../dsl/src/main/java"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          Matcher code = CODE.matcher(Files.readString(file));
          while (code.find()) {
            reported.add(code.group(1));
          }
        }
      }
    }
    assertThat(Stream.of(DiagnosticCode.values()).map(DiagnosticCode::name))
        .containsExactlyElementsOf(reported);
  }

  private static String page(Map<String, String> examples) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Diagnostics

        What `compile()` and `penstock validate` find, each with a code. Written from the rules themselves by \
        `DiagnosticsPageTest`.

        - **Errors** stand in the definition's way. Those of limits and shapes (`PSK2xx`) rest on facts of the service, \
        which age: `.silence(code, reason)` at the step or the pipeline lowers them to warnings, and for a definition \
        read from a file, or an argument set by name alone, they are warnings anyway.
        - **Warnings** do not. `.silence(code, reason)` leaves them out.
        - What is found in the same words in several steps is printed once, with all their names.
        - A place is given as on the wire and, in brackets, as it is typed in Java.

        `penstock validate --format json` prints one object on standard output: `name`, `errors` and `warnings` (their \
        numbers), and `diagnostics`, a list. Each has `code`, `severity` (`error` or `warning`), `step`, `argument` (on \
        the wire), `java` (as it is typed), `message`, `mend`, and for a definition in a file `file`, `line` and \
        `column`, which begin with 1. What does not apply is null. Members may be added; none is taken away. The exit \
        status is the same as without.
        """);
    String chapter = "";
    for (DiagnosticCode code : DiagnosticCode.values()) {
      if (!chapter.equals(code.name().substring(0, 4))) {
        chapter = code.name().substring(0, 4);
        page.append("\n## ").append(CHAPTERS.get(chapter)).append('\n');
      }
      page.append("\n### ").append(code).append(" · ").append(code.what()).append("\n\n");
      page.append(code.severity() == Severity.ERROR ? "Error. " : "Warning. ").append(code.why());
      page.append("\n\nMend: ").append(code.mend()).append("\n\n```text\n");
      page.append(examples.getOrDefault(code.name(), "there is no example")).append("\n```\n");
    }
    return page.toString();
  }

  /** The first message of each code that the tests hold. */
  private static Map<String, String> examples() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : EXAMPLES) {
      try (Stream<Path> found = Files.list(folder)) {
        found.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(files::add);
      }
    }
    Map<String, String> examples = new TreeMap<>();
    for (Path file : files) {
      Matcher message = MESSAGE.matcher(Files.readString(file));
      while (message.find()) {
        // Those that a test is about come before those that are found on the way.
        boolean own = file.getFileName().toString().startsWith(message.group(2));
        boolean before = examples.containsKey(message.group(2));
        if (!before || (own && !examples.containsKey("own " + message.group(2)))) {
          examples.put(message.group(2), message.group(1));
        }
        if (own) {
          examples.putIfAbsent("own " + message.group(2), "");
        }
      }
    }
    return examples;
  }
}
