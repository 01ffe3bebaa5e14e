package dev.penstock.local;

import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import dev.penstock.local.evaluate.EvaluationException;
import dev.penstock.local.evaluate.Evaluator;
import dev.penstock.local.evaluate.Scope;
import dev.penstock.local.evaluate.ValuePath;
import dev.penstock.local.job.PropertyFile;
import dev.penstock.local.s3.S3Location;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.StepRecord;
import dev.penstock.local.store.StepStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What variables read in an execution. Used by the execution's own task alone. */
final class RunScope implements Scope {
  /** The most that the service reads of a property file. */
  private static final int MOST_BYTES = 2 << 20;

  private static final int REMEMBERED = 256;
  private static final int SHOWN = 10;

  private final Services services;
  private final ExecutionRecord execution;
  private final PipelineDefinition definition;
  private final Map<String, Node> parameters;
  private final Map<String, StepDefinition> steps = new HashMap<>();
  private final Map<String, ObjectNode> remembered = new Recent<>(REMEMBERED);

  private String jobName = "";
  private @Nullable Iteration iteration;
  private @Nullable ObjectNode childOutput;

  RunScope(
      Services services,
      ExecutionRecord execution,
      PipelineDefinition definition,
      Map<String, Node> parameters) {
    this.services = services;
    this.execution = execution;
    this.definition = definition;
    this.parameters = parameters;
    definition.allSteps().forEach(step -> steps.putIfAbsent(step.name(), step));
  }

  /** Evaluates for a step. */
  Evaluator forStep(StepNode node, String job) {
    jobName = job;
    iteration = node.iteration;
    childOutput = null;
    return new Evaluator(this);
  }

  /** Evaluates the selector of a ForEach step for one run of its body. */
  Evaluator forSelector(ObjectNode properties) {
    childOutput = properties;
    return new Evaluator(this);
  }

  /**
   * Evaluates as if a step had succeeded with what is known of it.
   *
   * @return the text, or null when more has to be known
   */
  @Nullable String foresee(String step, ObjectNode known, Node expression) {
    String name = run(step);
    remembered.put(name, known);
    try {
      return new Evaluator(this).resolveText(expression);
    } catch (EvaluationException unknown) {
      return null;
    } finally {
      remembered.remove(name);
    }
  }

  @Override
  public Node get(String text) throws EvaluationException {
    Reference reference = new Reference(text, "");
    String step = reference.step();
    if (step != null) {
      return property(text, step, reference.path());
    }
    String parameter = reference.parameter();
    if (parameter != null) {
      Node value = parameters.get(parameter);
      if (value == null) {
        throw new EvaluationException("there is no parameter \"" + parameter + "\"");
      }
      return value;
    }
    int dot = text.indexOf('.');
    String root = dot < 0 ? text : text.substring(0, dot);
    String rest = dot < 0 ? "" : text.substring(dot + 1);
    return switch (root) {
      case "Execution" -> variable(rest);
      case "ForEach" -> currentItem(text, rest);
      case "ChildOutput", "IterationOutput" -> childOutput(text, rest);
      case "PipelineExperimentConfig" -> experiment(rest);
      default -> throw new EvaluationException("\"" + text + "\" refers to nothing");
    };
  }

  private Node variable(String name) throws EvaluationException {
    return switch (name) {
      case "StartDateTime" -> Resources.time(execution.created());
      case "CurrentDateTime" -> Resources.time(services.timer().now());
      case "PipelineName" -> Nodes.text(execution.pipeline());
      case "PipelineArn" -> Nodes.text(services.arns().pipeline(execution.pipeline()));
      case "PipelineExecutionId" -> Nodes.text(execution.id());
      case "PipelineExecutionArn" -> Nodes.text(execution.arn());
      case "TrainingJobName", "ProcessingJobName" -> Nodes.text(jobName);
      default -> throw new EvaluationException("there is no execution variable \"" + name + "\"");
    };
  }

  private Node experiment(String member) throws EvaluationException {
    Node value = Nodes.at(definition.json(), "PipelineExperimentConfig", member);
    if (value == null) {
      throw new EvaluationException("the experiment configuration has no \"" + member + "\"");
    }
    return new Evaluator(this).resolve(value);
  }

  private Node currentItem(String text, String rest) throws EvaluationException {
    String root = "CurrentItem";
    String path = rest.startsWith(root) ? rest.substring(root.length()) : "?";
    if (iteration == null || !(path.isEmpty() || path.startsWith(".") || path.startsWith("["))) {
      throw new EvaluationException("\"" + text + "\" is read outside the body of a ForEach step");
    }
    Node item = iteration.item;
    if (path.isEmpty()) {
      return item;
    }
    String inside = path.startsWith(".") ? path.substring(1) : path;
    try {
      return ValuePath.parse(inside).find(parsed(item), inside);
    } catch (EvaluationException notThere) {
      throw new EvaluationException(
          "\"" + text + "\" has no value: in the item " + item + " " + notThere.getMessage());
    }
  }

  /** An item in a list is often an object written as a text. */
  private static Node parsed(Node item) {
    if (item instanceof TextNode text) {
      try {
        return Node.parse("CurrentItem", text.value());
      } catch (DefinitionSyntaxException plainText) {
        return item;
      }
    }
    return item;
  }

  /** The name of the step that is meant: in the body of a ForEach step, the run for its item. */
  private String run(String step) {
    return iteration == null ? step : iteration.nameOf(step);
  }

  private Node childOutput(String text, String rest) throws EvaluationException {
    int dot = rest.indexOf('.');
    if (childOutput == null || dot < 0) {
      throw new EvaluationException("\"" + text + "\" is read outside a selector");
    }
    String path = rest.substring(dot + 1);
    return ValuePath.parse(path).find(childOutput, path);
  }

  private Node property(String text, String step, String path) throws EvaluationException {
    String run = run(step);
    ObjectNode properties = properties(run);
    try {
      return path.isEmpty() ? properties : ValuePath.parse(path).find(properties, path);
    } catch (EvaluationException notThere) {
      throw new EvaluationException(
          "\"" + text + "\" has no value: in step \"" + run + "\" " + notThere.getMessage());
    }
  }

  private ObjectNode properties(String step) throws EvaluationException {
    ObjectNode known = remembered.get(step);
    if (known != null) {
      return known;
    }
    StepRecord record = services.store().step(execution.id(), step);
    if (record == null || record.status() != StepStatus.SUCCEEDED) {
      throw new EvaluationException("the step \"" + step + "\" did not run");
    }
    ObjectNode properties = services.store().properties(execution.id(), step);
    remembered.put(step, properties);
    return properties;
  }

  @Override
  public String propertyFile(String text) throws EvaluationException {
    Reference reference = new Reference(text, "");
    String step = reference.step();
    StepDefinition there = step == null ? null : steps.get(step);
    String marker = "PropertyFiles.";
    if (step == null || there == null || !reference.path().startsWith(marker)) {
      throw new EvaluationException("\"" + text + "\" is no property file");
    }
    String name = reference.path().substring(marker.length());
    for (PropertyFile file : PropertyFile.of(there)) {
      if (file.name().equals(name)) {
        String path = "ProcessingOutputConfig.Outputs['" + file.outputName() + "'].S3Output.S3Uri";
        Node uri = property("Steps." + step + "." + path, step, path);
        return S3Location.parse(uri instanceof TextNode t ? t.value() : uri.toString())
            .child(file.filePath())
            .toString();
      }
    }
    throw new EvaluationException(
        "the step \"" + step + "\" has no property file \"" + name + "\"");
  }

  @Override
  public String read(String s3Uri) throws EvaluationException {
    S3Location location;
    try {
      location = S3Location.parse(s3Uri);
    } catch (IllegalArgumentException noUri) {
      throw new EvaluationException(String.valueOf(noUri.getMessage()));
    }
    try (InputStream in = services.objects().read(location)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new EvaluationException(
            "the file " + location + " has more than 2 MiB, the most that JsonGet reads");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (NoSuchFileException none) {
      throw new EvaluationException("there is no file " + location + "; " + nearby(location));
    } catch (IOException unreadable) {
      throw new EvaluationException(
          "the file " + location + " cannot be read: " + unreadable.getMessage());
    }
  }

  private String nearby(S3Location location) {
    int slash = location.key().lastIndexOf('/');
    S3Location folder =
        new S3Location(location.bucket(), slash < 0 ? "" : location.key().substring(0, slash + 1));
    try {
      List<S3Location> there = services.objects().list(folder);
      return there.isEmpty()
          ? "there is nothing below " + folder
          : "there are "
              + String.join(", ", there.stream().limit(SHOWN).map(S3Location::toString).toList())
              + (there.size() > SHOWN ? " and " + (there.size() - SHOWN) + " more" : "");
    } catch (IOException unreadable) {
      return folder + " cannot be listed: " + unreadable.getMessage();
    }
  }
}
