package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.NodeVisitor;
import dev.penstock.definition.StepDefinition;

/** PSK208: as many of everything as the service takes. */
final class Limits implements Rule {
  private static final int STEPS = 50;
  private static final int PARAMETERS = 200;
  private static final int ENUM_VALUES = 16;
  private static final int CONDITIONS = 200;
  private static final int BRANCH_STEPS = 20;
  private static final int PROPERTY_FILES = 10;
  private static final int JSON_GETS = 200;

  @Override
  public void check(Topology topology, Report report) {
    int steps = topology.steps().size();
    if (steps > STEPS) {
      report.warning(
          "PSK208",
          null,
          "Steps",
          "there are "
              + steps
              + " steps; accounts have a quota of "
              + STEPS
              + " unless it was raised",
          "Ask for a higher quota, or split the pipeline.");
    }
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
    int[] files = new int[1];
    int[] gets = new int[1];
    for (StepDefinition step : topology.steps()) {
      files[0] += size(step.json().get("PropertyFiles"));
      NodeVisitor.visit(
          step,
          (place, node) -> {
            if (node instanceof ObjectNode object && object.get("Std:JsonGet") != null) {
              gets[0]++;
            }
          });
      check(step, report);
    }
    most(report, null, "PropertyFiles", "property files", files[0], PROPERTY_FILES);
    most(report, null, "Std:JsonGet", "values read from files", gets[0], JSON_GETS);
  }

  private static void check(StepDefinition step, Report report) {
    String name = step.name();
    if (step.type().equals("Condition")) {
      most(
          report,
          name,
          "Conditions",
          "conditions",
          size(step.arguments().get("Conditions")),
          CONDITIONS);
      most(report, name, "IfSteps", "steps", step.ifSteps().size(), BRANCH_STEPS);
      most(report, name, "ElseSteps", "steps", step.elseSteps().size(), BRANCH_STEPS);
    } else if (step.type().equals("Fail")) {
      checkMessage(step, report);
    }
  }

  private static void checkMessage(StepDefinition step, Report report) {
    String message = step.arguments().text("ErrorMessage");
    if (message != null && message.length() > 3072) {
      report.error(
          "PSK208",
          step.name(),
          "ErrorMessage",
          "the message has " + message.length() + " characters; the service takes at most 3072",
          "Shorten it.");
    }
  }

  private static void most(
      Report report,
      @org.jspecify.annotations.Nullable String step,
      String place,
      String what,
      int found,
      int most) {
    if (found > most) {
      report.error(
          "PSK208",
          step,
          place,
          "there are " + found + " " + what + "; the service takes at most " + most,
          "Take some out.");
    }
  }

  private static int size(@org.jspecify.annotations.Nullable Node array) {
    return array instanceof ArrayNode all ? all.elements().size() : 0;
  }
}
