package dev.penstock.cli;

import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Diagnostics for tools: one object, whose members are documented and stay as they are. A member
 * that does not apply is null.
 */
final class DiagnosticsJson {
  private DiagnosticsJson() {}

  static byte[] of(Compiled compiled) {
    ObjectNode root = root(compiled.name(), compiled.compilation().diagnostics());
    var all = root.putArray("diagnostics");
    compiled.compilation().diagnostics().forEach(each -> all.add(diagnostic(each, null, null)));
    return bytes(root);
  }

  static byte[] of(CheckedFile checked) {
    ObjectNode root =
        root(
            checked.name(),
            checked.findings().stream().map(CheckedFile.Finding::diagnostic).toList());
    var all = root.putArray("diagnostics");
    checked
        .findings()
        .forEach(each -> all.add(diagnostic(each.diagnostic(), checked.name(), each)));
    return bytes(root);
  }

  private static ObjectNode root(String name, List<Diagnostic> diagnostics) {
    long errors = diagnostics.stream().filter(each -> each.severity() == Severity.ERROR).count();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("name", name);
    root.put("errors", errors);
    root.put("warnings", diagnostics.size() - errors);
    return root;
  }

  private static ObjectNode diagnostic(
      Diagnostic diagnostic, @Nullable String file, CheckedFile.@Nullable Finding finding) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("code", diagnostic.code());
    json.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
    json.put("step", diagnostic.step());
    json.put("argument", diagnostic.argument());
    json.put("java", diagnostic.java());
    json.put("message", diagnostic.message());
    json.put("mend", diagnostic.mend());
    json.put("file", file);
    json.put("line", finding == null ? null : finding.position().line());
    json.put("column", finding == null ? null : finding.position().column());
    return json;
  }

  private static byte[] bytes(ObjectNode root) {
    String text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
