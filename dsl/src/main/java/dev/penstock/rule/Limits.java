package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PSK208: as many of everything as the service takes. */
final class Limits implements Rule {
  private static final int PARAMETERS = 200;
  private static final int ENUM_VALUES = 16;
  private static final int CONDITIONS = 200;
  private static final int BRANCH_STEPS = 20;
  private static final int PROPERTY_FILES = 10;
  private static final int JSON_GETS = 200;
  private static final int OUTPUTS = 50;
  private static final int MESSAGE = 3072;
  private static final int METADATA = 20;
  private static final int METADATA_KEY = 128;
  private static final int METADATA_VALUE = 1024;
  private static final Set<String> OUTPUT_TYPES = Set.of("String", "Integer", "Float", "Boolean");
  private static final int NAME = 256;
  private static final int CHARACTERS = 1_048_576;

  private int files;

  @Override
  public void check(Topology topology, Report report) {
    int parameters = topology.definition().parameters().size();
    most(report, null, "Parameters", "parameters", parameters, PARAMETERS);
    for (var parameter : topology.definition().parameters()) {
      most(
          report,
          null,
          "Parameters." + parameter.name() + ".EnumValues",
          "enum values",
          size(parameter.json().get("EnumValues")),
          ENUM_VALUES);
    }
    if (topology.definition().json().get("Metadata") instanceof ObjectNode metadata) {
      checkMetadata(metadata, report);
    }
    int gets = 0;
    long characters = 0;
    for (StepDefinition step : topology.steps()) {
      gets += topology.contents(step).jsonGets().size();
      characters += topology.contents(step).characters();
    }
    most(report, null, "PropertyFiles", "property files", files, PROPERTY_FILES);
    most(report, null, "Std:JsonGet", "values read from files", gets, JSON_GETS);
    if (characters > CHARACTERS) {
      report.warning(
          "PSK208",
          null,
          null,
          "the definition is about "
              + characters
              + " characters long; in a request the service takes at most "
              + CHARACTERS,
          "Split the pipeline, or take out what the steps repeat.");
    }
  }

  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    files += size(step.json().get("PropertyFiles"));
    String name = step.name();
    if (step.type().equals("Condition")) {
      some(report, name, "Conditions", "conditions", step.arguments().get("Conditions"));
      Conditions.visit(step, (place, condition) -> checkCondition(step, place, condition, report));
      most(
          report,
          name,
          "Conditions",
          "conditions",
          size(step.arguments().get("Conditions")),
          CONDITIONS);
      most(report, name, "IfSteps", "steps", step.ifSteps().size(), BRANCH_STEPS);
      most(report, name, "ElseSteps", "steps", step.elseSteps().size(), BRANCH_STEPS);
    } else if (step.type().equals("Lambda") || step.type().equals("Callback")) {
      most(
          report,
          name,
          "OutputParameters",
          "outputs",
          size(step.json().get("OutputParameters")),
          OUTPUTS);
      checkOutputs(step, report);
    }
  }

  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    if (step.type().equals("Fail")) {
      checkMessage(step, topology, report);
    }
  }

  private static void checkMetadata(ObjectNode metadata, Report report) {
    int pairs = metadata.members().size();
    most(report, null, "Metadata", "pairs", pairs, METADATA);
    for (int i = 0; i < pairs; i++) {
      String key = metadata.name(i);
      longest(report, "Metadata", key, METADATA_KEY);
      String value = Nodes.constant(metadata.value(i));
      longest(report, "Metadata." + key, value == null ? "" : value, METADATA_VALUE);
    }
  }

  private static void longest(Report report, String place, String text, int most) {
    if (text.length() > most) {
      report.error(
          "PSK201",
          null,
          place,
          "the text has " + text.length() + " characters; the service takes at most " + most,
          "Shorten it.");
    }
  }

  private static void checkOutputs(StepDefinition step, Report report) {
    List<Node> outputs = Nodes.elements(step.json().get("OutputParameters"));
    for (int i = 0; i < outputs.size(); i++) {
      String place = "OutputParameters[" + i + "]";
      String name = Nodes.constant(Nodes.at(outputs.get(i), "OutputName"));
      if (name != null && (name.isEmpty() || name.length() > NAME)) {
        report.error(
            "PSK208",
            step.name(),
            place + ".OutputName",
            "the name has " + name.length() + " characters; the service takes 1 to " + NAME,
            name.isEmpty() ? "Give one." : "Shorten it.");
      }
      String type = Nodes.constant(Nodes.at(outputs.get(i), "OutputType"));
      if (type != null && !OUTPUT_TYPES.contains(type)) {
        report.error(
            "PSK208",
            step.name(),
            place + ".OutputType",
            "the service knows no outputs of type " + Words.shown(type),
            Words.suggestion(type, OUTPUT_TYPES));
      }
    }
  }

  private static void checkCondition(
      StepDefinition step, String place, Node condition, Report report) {
    String type = Nodes.constant(Nodes.at(condition, "Type"));
    if ("Or".equals(type)) {
      Node conditions = Nodes.at(condition, "Conditions");
      some(report, step.name(), place + ".Conditions", "conditions", conditions);
      most(report, step.name(), place + ".Conditions", "conditions", size(conditions), CONDITIONS);
    } else if ("In".equals(type)) {
      some(report, step.name(), place + ".Values", "values", Nodes.at(condition, "Values"));
    }
  }

  private static void some(
      Report report, String step, String place, String what, @Nullable Node list) {
    if (list instanceof ArrayNode && size(list) == 0) {
      report.error(
          "PSK208",
          step,
          place,
          "there are no " + what + "; the service takes at least 1",
          "Give one.");
    }
  }

  private static void checkMessage(StepDefinition step, Topology topology, Report report) {
    String message = topology.literalOrDefault(step.arguments().get("ErrorMessage"));
    if (message != null && message.length() > MESSAGE) {
      report.error(
          "PSK208",
          step.name(),
          "ErrorMessage",
          "the message has "
              + message.length()
              + " characters; the service takes at most "
              + MESSAGE,
          "Shorten it.");
    }
  }

  private static void most(
      Report report, @Nullable String step, String place, String what, int found, int most) {
    if (found > most) {
      report.error(
          "PSK208",
          step,
          place,
          "there are " + found + " " + what + "; the service takes at most " + most,
          "Take some out.");
    }
  }

  private static int size(@Nullable Node array) {
    return array instanceof ArrayNode all ? all.elements().size() : 0;
  }
}
