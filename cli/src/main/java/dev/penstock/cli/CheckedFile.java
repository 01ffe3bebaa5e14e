package dev.penstock.cli;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Position;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.DiagnosticGroup;
import dev.penstock.diagnostic.Severity;
import dev.penstock.rule.Rules;
import dev.penstock.rule.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A definition read from a file, held against the schema and the rules.
 *
 * @param name what the user calls the file
 * @param findings what was found: errors before warnings, each in the order of the file
 */
record CheckedFile(String name, List<Finding> findings) {
  private static final Set<String> STEP_LISTS =
      Set.of("Steps", "IfSteps", "ElseSteps", "ForEachBody");

  /**
   * A diagnostic and where it points to.
   *
   * @param position the line and column
   * @param diagnostic the diagnostic
   */
  record Finding(Position position, Diagnostic diagnostic) {}

  static CheckedFile of(DefinitionFile file) {
    List<Finding> findings = new ArrayList<>();
    List<Diagnostic> broken = new ArrayList<>();
    Set<Position> wrong = new HashSet<>();
    StructureCheck structure = StructureCheck.published();
    for (StructureProblem problem : structure.problems(file.json())) {
      Diagnostic diagnostic = diagnostic(problem, file.json());
      broken.add(diagnostic);
      Position position = file.position(problem.pointer());
      if (diagnostic.code().equals("PSK403")) {
        wrong.add(position);
      }
      findings.add(new Finding(position, diagnostic));
    }
    List<Diagnostic> rules = new ArrayList<>(FrameFacts.check(file.definition(), structure));
    rules.addAll(Rules.check(Subject.ofFile(file.definition()), List.of()));
    for (Diagnostic diagnostic : rules) {
      Position position = file.position(diagnostic.step(), diagnostic.argument());
      if (!wrong.contains(position)
          && broken.stream().noneMatch(each -> isAbout(each, diagnostic))) {
        findings.add(new Finding(position, diagnostic));
      }
    }
    findings.sort(
        Comparator.comparing((Finding each) -> each.diagnostic().severity())
            .thenComparing(each -> each.position().line())
            .thenComparing(each -> each.position().column()));
    return new CheckedFile(file.name(), List.copyOf(findings));
  }

  boolean hasErrors() {
    return !findings.isEmpty() && findings.get(0).diagnostic().severity() == Severity.ERROR;
  }

  void printDiagnostics(Console console) {
    IdentityHashMap<Diagnostic, Position> positions = new IdentityHashMap<>();
    findings.forEach(each -> positions.put(each.diagnostic(), each.position()));
    StringBuilder text = new StringBuilder();
    for (DiagnosticGroup group : DiagnosticGroup.of(diagnostics())) {
      text.append(name).append(':').append(positions.get(group.first())).append(": ");
      text.append(group).append('\n');
    }
    if (!text.isEmpty()) {
      console.printErrors(text.toString());
    }
  }

  String verdict() {
    return Verdict.of(name, diagnostics());
  }

  private List<Diagnostic> diagnostics() {
    return findings.stream().map(Finding::diagnostic).toList();
  }

  /** What is not even of the right structure is not said twice. */
  private static boolean isAbout(Diagnostic structure, Diagnostic rule) {
    String broken = structure.argument() == null ? "" : structure.argument();
    String place = rule.argument() == null ? "" : rule.argument();
    return Objects.equals(structure.step(), rule.step())
        && !place.isEmpty()
        && (broken.equals(place)
            || (rule.code().equals("PSK207") && broken.startsWith(place))
            || (structure.code().equals("PSK402")
                && structure.message().contains("\"" + place + "\"")));
  }

  /** Finds the step that a pointer leads into, and says the rest as the rules do. */
  private static Diagnostic diagnostic(StructureProblem problem, ObjectNode root) {
    String step = null;
    StringBuilder place = new StringBuilder();
    Node at = root;
    boolean inList = false;
    String pointer = problem.pointer();
    for (String token : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      String name = token.replace("~1", "/").replace("~0", "~");
      Node next = child(at, name);
      boolean element = at instanceof ArrayNode;
      if (element && inList && next instanceof ObjectNode object && object.text("Name") != null) {
        step = object.text("Name");
        place.setLength(0);
      } else if (element) {
        place.append('[').append(name).append(']');
      } else {
        place.append(place.length() == 0 ? "" : ".").append(name);
      }
      String where = place.toString();
      inList =
          !element
              && STEP_LISTS.contains(name)
              && (where.equals("Steps") || where.equals("Arguments." + name));
      at = next;
    }
    String argument = place.toString();
    if (step != null && argument.startsWith("Arguments.")) {
      argument = argument.substring("Arguments.".length());
    }
    return problem.diagnostic(step, argument.isEmpty() ? null : argument);
  }

  private static @Nullable Node child(@Nullable Node parent, String name) {
    if (parent instanceof ObjectNode object) {
      return object.get(name);
    }
    return parent instanceof ArrayNode array && name.matches("\\d{1,9}")
        ? array.elements().get(Integer.parseInt(name))
        : null;
  }
}
