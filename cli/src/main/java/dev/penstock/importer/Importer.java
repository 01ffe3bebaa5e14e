package dev.penstock.importer;

import dev.penstock.Compilation;
import dev.penstock.definition.DefinitionEquality;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.Severity;
import dev.penstock.importer.plan.SharedSettings;
import dev.penstock.importer.step.Form;
import dev.penstock.rule.Rules;
import dev.penstock.rule.Subject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a definition into Java that compiles to the same definition. */
public final class Importer {
  /** Each time a step is said in a safer form; there are three. */
  private static final int MOST_ATTEMPTS = 6;

  private final PipelineDefinition definition;
  private final Names names;
  private final Decisions decisions = new Decisions();

  private Importer(PipelineDefinition definition, Names names) {
    this.definition = definition;
    this.names = names;
  }

  /**
   * Imports a definition.
   *
   * @param definition the definition
   * @param packageName the package of the classes
   * @param className the class of the pipeline
   * @return the Java, and what it compiles to
   * @throws ImportFailure if there is no Java that compiles to this definition
   */
  public static ImportedPipeline importPipeline(
      PipelineDefinition definition, String packageName, String className) {
    return of(definition, packageName, className).run();
  }

  /** The sources alone, neither compiled nor formatted, nor corrected where they say otherwise. */
  static Map<String, String> sources(
      PipelineDefinition definition, String packageName, String className) {
    Importer importer = of(definition, packageName, className);
    return PipelineSource.write(importer.definition, importer.names, importer.decisions);
  }

  private static Importer of(PipelineDefinition definition, String packageName, String className) {
    ObjectNode bare = (ObjectNode) DefinitionEquality.bare(definition.json());
    PipelineDefinition read = PipelineDefinition.of(bare);
    Frame.check(read);
    return new Importer(read, new Names(packageName, className));
  }

  /**
   * The class's name for a definition.
   *
   * @param definition the definition
   * @param fallback the pipeline's name, where the definition does not tell it
   * @return for example AbalonePipeline
   */
  public static String className(PipelineDefinition definition, String fallback) {
    return Names.classNameOf(SharedSettings.of(definition, fallback).pipelineName());
  }

  private ImportedPipeline run() {
    lowerFacts();
    for (int attempt = 1; ; attempt++) {
      Map<String, String> sources = PipelineSource.write(definition, names, decisions);
      Circle.Result circle = Circle.go(names.packageName(), names.className(), sources);
      Compilation compilation = circle.compilation();
      boolean better =
          compilation == null ? lowerRefused(circle, sources) : lowerAsNeeded(compilation);
      if (!better || attempt == MOST_ATTEMPTS) {
        return new ImportedPipeline(
            names.packageName(),
            names.className(),
            Formatting.format(sources),
            circle,
            decisions.count(Form.OTHER));
      }
    }
  }

  /** Facts that the definition breaks are errors in typed code. */
  private void lowerFacts() {
    Subject subject =
        new Subject(
            SharedSettings.of(definition, names.base()).pipelineName(),
            definition,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Set.of(),
            false);
    lower(Rules.check(subject, List.of()));
  }

  private boolean lower(List<Diagnostic> diagnostics) {
    boolean changed = false;
    for (Diagnostic each : diagnostics) {
      if (each.severity() == Severity.ERROR && each.code().startsWith("PSK2")) {
        changed |= decisions.silence(each.step() == null ? "" : each.step(), each.code());
      }
    }
    return changed;
  }

  private boolean lowerAsNeeded(Compilation compilation) {
    boolean facts = lower(compilation.errors());
    return lowerDifferent(compilation.written()) || facts;
  }

  /** Says each step in a safer form that came out otherwise than it went in. */
  private boolean lowerDifferent(PipelineDefinition compiled) {
    Map<String, Node> actual = ownOf(compiled);
    boolean changed = false;
    for (Map.Entry<String, Node> step : ownOf(definition).entrySet()) {
      Node found = actual.get(step.getKey());
      if (found != null && !DefinitionEquality.differences(step.getValue(), found).isEmpty()) {
        changed |= lower(step.getKey());
      }
    }
    return changed;
  }

  /** Says each step in a safer form that javac refuses; all of them when it does not say which. */
  private boolean lowerRefused(Circle.Result circle, Map<String, String> sources) {
    boolean changed = false;
    for (Circle.Place error : circle.errors()) {
      List<String> lines = sources.getOrDefault(error.className(), "").lines().toList();
      String step = decisions.stepAt(error.className(), lines, error.line());
      changed |= step != null && lower(step);
    }
    if (changed) {
      return true;
    }
    for (StepDefinition step : definition.allSteps()) {
      changed |= lower(step.name());
    }
    return changed;
  }

  private boolean lower(String step) {
    Form said = decisions.formSaid(step);
    if (said == Form.OTHER) {
      return false;
    }
    decisions.lower(step, said == Form.CONCISE ? Form.FULL : Form.OTHER);
    return true;
  }

  /** Each step without the steps inside it, which are steps of their own. */
  private static Map<String, Node> ownOf(PipelineDefinition definition) {
    Map<String, Node> steps = new HashMap<>();
    for (StepDefinition step : definition.allSteps()) {
      steps.putIfAbsent(step.name(), own(step));
    }
    return steps;
  }

  private static Node own(StepDefinition step) {
    if (!Set.of("Condition", "ForEach").contains(step.type())
        || !(step.json().get("Arguments") instanceof ObjectNode arguments)) {
      return step.json();
    }
    Map<String, Node> members = new LinkedHashMap<>(step.json().members());
    Map<String, Node> own = new LinkedHashMap<>(arguments.members());
    for (String inside : List.of("IfSteps", "ElseSteps", "ForEachBody")) {
      own.computeIfPresent(inside, (name, steps) -> new Node.BooleanNode(true));
    }
    members.put("Arguments", new ObjectNode(own));
    return new ObjectNode(members);
  }
}
