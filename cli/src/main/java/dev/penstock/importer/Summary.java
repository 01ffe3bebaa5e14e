package dev.penstock.importer;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.NodeVisitor;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a pipeline does, in a sentence of words of our own: the types of its steps, in their order.
 */
final class Summary {
  private static final int MOST_VERBS = 8;

  private static final Map<String, String> VERBS =
      Map.ofEntries(
          Map.entry("Processing", "process data"),
          Map.entry("Training", "train"),
          Map.entry("Tuning", "tune"),
          Map.entry("AutoML", "search for a model"),
          Map.entry("Model", "create a model"),
          Map.entry("RegisterModel", "register"),
          Map.entry("Transform", "transform in batch"),
          Map.entry("EndpointConfig", "deploy"),
          Map.entry("Endpoint", "deploy"),
          Map.entry("InferenceComponent", "deploy"),
          Map.entry("Lambda", "call functions"),
          Map.entry("Callback", "wait for others"),
          Map.entry("QualityCheck", "check quality"),
          Map.entry("ClarifyCheck", "check for bias"),
          Map.entry("EMR", "run on EMR"),
          Map.entry("EMRServerless", "run on EMR"),
          Map.entry("Lineage", "record lineage"),
          Map.entry("BedrockCustomModel", "customize a model"),
          Map.entry("BedrockModelImport", "import a model"),
          Map.entry("BedrockCustomModelDeployment", "deploy"),
          Map.entry("BedrockProvisionedModelThroughput", "provision"),
          Map.entry("Job", "run a job"));

  private final Set<String> judged = new HashSet<>();
  private final Set<String> always = new LinkedHashSet<>();
  private final Set<String> sometimes = new LinkedHashSet<>();

  private Summary(PipelineDefinition definition) {
    for (StepDefinition step : definition.allSteps()) {
      if (step.type().equals("Condition")) {
        NodeVisitor.visit(
            step,
            (place, node) -> {
              if (node instanceof ObjectNode object && object.text("Get") != null) {
                String name = new Reference(String.valueOf(object.text("Get")), "").step();
                judged.add(String.valueOf(name));
              }
            });
      }
    }
    definition.steps().forEach(step -> add(step, always));
    sometimes.removeAll(always);
  }

  /** For example: Process data, train, evaluate, and register on a condition. */
  static String of(PipelineDefinition definition) {
    Summary summary = new Summary(definition);
    List<String> verbs = new ArrayList<>(summary.always);
    if (!summary.sometimes.isEmpty()) {
      verbs.add(listed(List.copyOf(summary.sometimes)) + " on a condition");
    }
    if (verbs.isEmpty() || summary.always.size() + summary.sometimes.size() > MOST_VERBS) {
      int steps = definition.allSteps().size();
      return steps == 1 ? "A pipeline of one step." : "A pipeline of " + steps + " steps.";
    }
    String sentence = listed(verbs);
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1) + ".";
  }

  private void add(StepDefinition step, Set<String> verbs) {
    String verb = VERBS.get(step.type());
    if (step.type().equals("Processing") && judged.contains(step.name())) {
      verb = "evaluate";
    }
    if (verb != null) {
      verbs.add(verb);
    }
    step.body().forEach(inside -> add(inside, verbs));
    step.ifSteps().forEach(inside -> add(inside, sometimes));
    step.elseSteps().forEach(inside -> add(inside, sometimes));
  }

  private static String listed(List<String> parts) {
    int last = parts.size() - 1;
    return switch (parts.size()) {
      case 1 -> parts.get(0);
      case 2 -> parts.get(0) + " and " + parts.get(1);
      default -> String.join(", ", parts.subList(0, last)) + ", and " + parts.get(last);
    };
  }
}
