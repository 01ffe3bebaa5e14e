package dev.penstock.local;

import dev.penstock.definition.BodyReference;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.NodeVisitor;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.Place;
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

/** What a pipeline reads of its steps, and values of the types that it compares them with. */
final class Expectations {
  private static final String FILES = "PropertyFiles.";
  private static final Node TEXT = Nodes.text("made-up");

  private final Map<String, Node> parameters;
  private final Map<String, StepDefinition> steps = new HashMap<>();
  private final Map<String, Map<String, Node>> properties = new HashMap<>();
  private final Map<String, Map<String, Map<String, Node>>> files = new HashMap<>();
  private final Map<Node, Map<String, Node>> locations = new LinkedHashMap<>();

  Expectations(PipelineDefinition definition, Map<String, Node> parameters) {
    this.parameters = parameters;
    definition.allSteps().forEach(step -> steps.putIfAbsent(step.name(), step));
    for (StepDefinition step : definition.allSteps()) {
      BodyReference selector = BodyReference.ofSelector(step);
      if (selector != null) {
        read(selector.step().name(), selector.path(), Nodes.number(1));
      }
    }
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
        StepDefinition step = steps.get(reference.step());
        BodyReference inside = step == null ? null : BodyReference.of(step, reference.path());
        if (inside == null) {
          read(reference.step(), reference.path(), example);
        } else {
          read(inside.step().name(), inside.path(), example);
        }
      }
    } else if (variable.get("Std:JsonGet") instanceof ObjectNode jsonGet) {
      file(jsonGet, example);
    }
  }

  private void read(String step, String path, Node example) {
    properties.computeIfAbsent(step, name -> new LinkedHashMap<>()).putIfAbsent(path, example);
  }

  private void file(ObjectNode jsonGet, Node example) {
    String get = Nodes.text(jsonGet, "PropertyFile", "Get");
    String path = jsonGet.text("Path");
    Node location = jsonGet.get("S3Uri");
    if (location != null && path != null) {
      locations.computeIfAbsent(location, uri -> new LinkedHashMap<>()).putIfAbsent(path, example);
    }
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
  ExpectedReads of(StepDefinition step, ObjectNode known, RunScope scope) {
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
      String folder = outputs(known).get(file.outputName());
      if (folder != null) {
        reports.add(
            new ExpectedReads.Report(
                (folder.endsWith("/") ? folder : folder + "/") + file.filePath(),
                values(
                    files
                        .getOrDefault(step.name(), Map.of())
                        .getOrDefault(file.name(), Map.of()))));
      }
    }
    locations.forEach(
        (location, values) -> {
          String uri = scope.foresee(step.name(), known, location);
          if (uri != null && isOf(step, uri, location, known)) {
            reports.add(new ExpectedReads.Report(uri, values(values)));
          }
        });
    return new ExpectedReads(missing, reports, declared(step));
  }

  private List<ExpectedReads.Declared> declared(StepDefinition step) {
    Map<String, Node> reads = properties.getOrDefault(step.name(), Map.of());
    List<ExpectedReads.Declared> outputs = new ArrayList<>();
    for (ExpectedReads.Declared output : DeclaredOutputs.of(step)) {
      Node example = reads.get("OutputParameters['" + output.name() + "']");
      Node typed =
          example == null || example.equals(TEXT)
              ? null
              : DeclaredOutputs.typed(output.type(), example);
      outputs.add(
          typed == null ? output : new ExpectedReads.Declared(output.name(), output.type(), typed));
    }
    return outputs;
  }

  /** A file is a step's when it is in an output of it, or its location is made from the step. */
  private static boolean isOf(StepDefinition step, String uri, Node location, ObjectNode known) {
    boolean[] made = {
      outputs(known).values().stream()
          .anyMatch(folder -> uri.startsWith(folder.endsWith("/") ? folder : folder + "/"))
    };
    NodeVisitor.visit(
        Place.of(""),
        location,
        (place, node) -> {
          String get = node instanceof ObjectNode object ? object.text("Get") : null;
          made[0] |= get != null && step.name().equals(new Reference(get, "").step());
        });
    return made[0];
  }

  private static Map<String, String> outputs(ObjectNode known) {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (ObjectNode each : Nodes.objects(Nodes.at(known, "ProcessingOutputConfig", "Outputs"))) {
      String uri = Nodes.text(each, "S3Output", "S3Uri");
      if (uri != null) {
        outputs.put(String.valueOf(each.text("OutputName")), uri);
      }
    }
    return outputs;
  }

  private static List<ExpectedReads.Value> values(Map<String, Node> byPath) {
    List<ExpectedReads.Value> values = new ArrayList<>();
    byPath.forEach((path, example) -> values.add(new ExpectedReads.Value(path, example)));
    return values;
  }

  private static boolean has(ObjectNode known, String path) {
    try {
      ValuePath.parse(path).find(known, path);
      return true;
    } catch (EvaluationException notThere) {
      return false;
    }
  }
}
