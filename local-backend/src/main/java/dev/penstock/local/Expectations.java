package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.NodeVisitor;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import dev.penstock.local.evaluate.EvaluationException;
import dev.penstock.local.evaluate.ValuePath;
import dev.penstock.local.job.ExpectedReads;
import dev.penstock.local.job.PropertyFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a pipeline reads of its steps, and values of the types that it compares them with. */
final class Expectations {
  private static final String FILES = "PropertyFiles.";
  private static final Node TEXT = Nodes.text("made-up");

  private final Map<String, Node> parameters;
  private final Map<String, Map<String, Node>> properties = new HashMap<>();
  private final Map<String, Map<String, Map<String, Node>>> files = new HashMap<>();

  Expectations(PipelineDefinition definition, Map<String, Node> parameters) {
    this.parameters = parameters;
    for (StepDefinition step : definition.allSteps()) {
      // Comparisons first: they know the types.
      NodeVisitor.visit(step, (place, node) -> compared(node));
      NodeVisitor.visit(step, (place, node) -> read(node, TEXT));
    }
  }

  private void compared(Node node) {
    if (!(node instanceof ObjectNode condition)) {
      return;
    }
    Node left = condition.get("LeftValue");
    Node right = condition.get("RightValue");
    Node query = condition.get("QueryValue");
    if (left != null && right != null) {
      read(left, example(right));
      read(right, example(left));
    } else if (query != null
        && condition.get("Values") instanceof ArrayNode values
        && !values.elements().isEmpty()) {
      read(query, example(values.elements().get(0)));
    }
  }

  private Node example(Node other) {
    if (!(other instanceof ObjectNode variable) || !variable.isVariable()) {
      return other;
    }
    String get = variable.text("Get");
    String parameter = get == null ? null : new Reference(get, "").parameter();
    Node value = parameter == null ? null : parameters.get(parameter);
    if (get != null && get.endsWith(".Outcome")) {
      return new Node.BooleanNode(true);
    }
    return value == null ? TEXT : value;
  }

  private void read(Node node, Node example) {
    if (!(node instanceof ObjectNode variable) || !variable.isVariable()) {
      return;
    }
    String get = variable.text("Get");
    if (get != null) {
      Reference reference = new Reference(get, "");
      if (reference.step() != null && !reference.path().startsWith(FILES)) {
        properties
            .computeIfAbsent(reference.step(), name -> new LinkedHashMap<>())
            .putIfAbsent(reference.path(), example);
      }
    } else if (variable.get("Std:JsonGet") instanceof ObjectNode jsonGet) {
      file(jsonGet, example);
    }
  }

  private void file(ObjectNode jsonGet, Node example) {
    String get = Nodes.text(jsonGet, "PropertyFile", "Get");
    String path = jsonGet.text("Path");
    Reference reference = new Reference(get == null ? "" : get, "");
    if (reference.step() != null && path != null && reference.path().startsWith(FILES)) {
      files
          .computeIfAbsent(reference.step(), name -> new LinkedHashMap<>())
          .computeIfAbsent(
              reference.path().substring(FILES.length()), name -> new LinkedHashMap<>())
          .putIfAbsent(path, example);
    }
  }

  /** What is read of a step and not in its description as far as it is known. */
  ExpectedReads of(StepDefinition step, ObjectNode known) {
    List<ExpectedReads.Value> missing = new ArrayList<>();
    properties
        .getOrDefault(step.name(), Map.of())
        .forEach(
            (path, example) -> {
              if (!path.isEmpty() && !has(known, path) && !path.startsWith("OutputParameters")) {
                missing.add(new ExpectedReads.Value(path, example));
              }
            });
    List<ExpectedReads.Report> reports = new ArrayList<>();
    for (PropertyFile file : PropertyFile.of(step)) {
      Map<String, Node> values =
          files.getOrDefault(step.name(), Map.of()).getOrDefault(file.name(), Map.of());
      List<ExpectedReads.Value> read = new ArrayList<>();
      values.forEach((path, example) -> read.add(new ExpectedReads.Value(path, example)));
      reports.add(new ExpectedReads.Report(file.outputName(), file.filePath(), read));
    }
    return new ExpectedReads(missing, reports, DeclaredOutputs.of(step));
  }

  private static boolean has(@Nullable ObjectNode known, String path) {
    if (known == null) {
      return false;
    }
    try {
      ValuePath.parse(path).find(known, path);
      return true;
    } catch (EvaluationException notThere) {
      return false;
    }
  }
}
