package dev.penstock.rule;

import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.expression.Concatenation;
import java.util.regex.Pattern;

/** PSK201: names and descriptions are of a form and a length that the service takes. */
final class Names implements Rule {
  private static final Pattern PIPELINE = Pattern.compile("[a-zA-Z0-9](-*[a-zA-Z0-9])*+");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");

  @Override
  public void check(Topology topology, Report report) {
    if (!topology.subject().fromFile()) {
      checkPipeline(topology.subject().pipelineName(), report);
    }
    for (ParameterDefinition parameter : topology.definition().parameters()) {
      String name = parameter.name();
      if (parameter.json().get("Name") == null) {
        continue;
      }
      if (name.length() > 256 || !WORD.matcher(name).matches()) {
        report.error(
            "PSK201",
            null,
            "Parameters",
            "the service refuses the parameter's name " + shown(name),
            "Use 1 to 256 letters, digits, hyphens and underscores.");
      } else if (name.length() > 64) {
        report.warning(
            "PSK201",
            null,
            "Parameters." + name + ".Name",
            "the parameter's name has "
                + name.length()
                + " characters; the service is documented to take at most 64",
            "Shorten it.");
      }
      String description = parameter.json().text("Description");
      if (description != null && description.length() > 4096) {
        report.error(
            "PSK201",
            null,
            "Parameters." + name + ".Description",
            "the text has " + description.length() + " characters; the service takes at most 4096",
            "Shorten it.");
      }
    }
  }

  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    String name = step.name();
    // A variable in a name is reported as such.
    boolean concatenated = Concatenation.find(name) != null;
    if (!concatenated && (name.length() > 64 || !WORD.matcher(name).matches())) {
      report.error(
          "PSK201",
          name,
          "Name",
          "the service refuses the step's name " + shown(name),
          "Use 1 to 64 letters, digits, hyphens and underscores.");
    }
    checkLength(step, "DisplayName", 256, report);
    checkLength(step, "Description", 3072, report);
  }

  private static void checkPipeline(String pipeline, Report report) {
    if (pipeline.length() > 256 || !PIPELINE.matcher(pipeline).matches()) {
      report.error(
          "PSK201",
          null,
          "PipelineName",
          "the service refuses the pipeline's name " + shown(pipeline),
          "Use 1 to 256 letters, digits and hyphens, with a letter or digit at both ends.");
    } else if (pipeline.length() > 82) {
      report.warning(
          "PSK201",
          null,
          "PipelineName",
          "the pipeline's name has "
              + pipeline.length()
              + " characters; the service has refused more than 82",
          "Shorten it.");
    }
  }

  private static void checkLength(StepDefinition step, String member, int most, Report report) {
    String text = Nodes.constant(step.json().get(member));
    if (text != null && text.length() > most) {
      report.error(
          "PSK201",
          step.name(),
          member,
          "the text has " + text.length() + " characters; the service takes at most " + most,
          "Shorten it.");
    }
  }

  private static String shown(String name) {
    return name.length() <= 64
        ? "\"" + name + "\""
        : "\"" + name.substring(0, 40) + "…\" of " + name.length() + " characters";
  }
}
