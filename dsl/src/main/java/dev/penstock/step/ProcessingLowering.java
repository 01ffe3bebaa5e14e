package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.ArgumentTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The script as the last input, outputs at their default locations, and the pipeline's defaults.
 */
final class ProcessingLowering implements Lowering {
  static final ProcessingLowering INSTANCE = new ProcessingLowering();

  private static final String CODE_PATH = "/opt/ml/processing/input/code";
  private static final List<String> ENTRYPOINT = List.of("AppSpecification", "ContainerEntrypoint");
  private static final List<String> DEFAULT_COMMAND = List.of("python3");

  private ProcessingLowering() {}

  @Override
  public void complete(StepSpec spec, ArgumentTree arguments, LoweringContext context) {
    addScript(spec, arguments, context);
    placeOutputs(spec, arguments, context);
    DefaultPlaces.PROCESSING.fill(arguments, context.defaults());
  }

  private static void addScript(StepSpec spec, ArgumentTree arguments, LoweringContext context) {
    Script script = spec.script();
    if (script == null) {
      if (!spec.command().isEmpty()) {
        context.error(
            "PSK118",
            "AppSpecification.ContainerEntrypoint",
            "there is a command, but no script for it to run",
            "Give .script(…), or .entrypoint(…) instead of .command(…).");
      }
      return;
    }
    if (script.fileName().isEmpty()) {
      context.error(
          "PSK118",
          "AppSpecification.ContainerEntrypoint",
          "the script's location names no file",
          "Name the file: s3://bucket/folder/script.py.");
    }
    if (arguments.has(ENTRYPOINT)) {
      context.error(
          "PSK118",
          "AppSpecification.ContainerEntrypoint",
          "there is an entry point as well as a script, and the script would take its place",
          "Take one of them out; .command(…) sets what runs the script.");
    }
    int position = arguments.size(ProcessingShapes.INPUTS);
    String argument = "ProcessingInputs[" + position + "].S3Input.S3Uri";
    Expression uri;
    if (script.file() != null) {
      uri = context.asset(argument, script.file());
    } else {
      uri = java.util.Objects.requireNonNull(script.uri()).expression();
    }
    arguments.append(ProcessingShapes.INPUTS, ProcessingShapes.inputOf("code", uri, CODE_PATH));
    List<Expression> entrypoint = new ArrayList<>();
    for (String word : spec.command().isEmpty() ? DEFAULT_COMMAND : spec.command()) {
      entrypoint.add(new Literal(word));
    }
    entrypoint.add(new Literal(CODE_PATH + "/" + script.fileName()));
    arguments.put(ENTRYPOINT, new ArrayExpression(entrypoint));
  }

  private static void placeOutputs(StepSpec spec, ArgumentTree arguments, LoweringContext context) {
    Set<String> placed = new HashSet<>();
    for (int i = 0; i < arguments.size(ProcessingShapes.OUTPUTS); i++) {
      List<String> output = List.of("ProcessingOutputConfig", "Outputs", "[" + i + "]");
      List<String> uri = List.of(output.get(0), output.get(1), output.get(2), "S3Output", "S3Uri");
      List<String> localPath =
          List.of(output.get(0), output.get(1), output.get(2), "S3Output", "LocalPath");
      List<String> name = List.of(output.get(0), output.get(1), output.get(2), "OutputName");
      if (!arguments.has(localPath)
          || !(arguments.get(name) instanceof Literal literal)
          || !(literal.value() instanceof String outputName)) {
        continue;
      }
      Expression given = spec.outputLocations().get(outputName);
      if (arguments.has(uri)) {
        if (arguments.get(uri).equals(given)) {
          placed.add(outputName);
        }
      } else {
        String argument = "ProcessingOutputConfig.Outputs[" + i + "].S3Output.S3Uri";
        arguments.put(
            uri,
            given != null
                ? given
                : context.executionLocation(argument, List.of(spec.name(), "output", outputName)));
        placed.add(outputName);
      }
    }
    for (String name : spec.outputLocations().keySet()) {
      if (!placed.contains(name)) {
        context.error(
            "PSK118",
            "ProcessingOutputConfig.Outputs",
            "a location is given for the output \""
                + name
                + "\", which the step does not declare"
                + " without one",
            "Declare it with .output(\"" + name + "\", localPath), or take the location out.");
      }
    }
  }
}
