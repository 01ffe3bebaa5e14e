package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.Place;
import dev.penstock.definition.StepDefinition;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.Severity;
import dev.penstock.model.Shape;
import dev.penstock.model.Shape.TextShape;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * PSK202 to PSK207, and PSK215 for what is read of elsewhere: arguments are what the service's
 * model says they are.
 */
final class Shapes implements Rule {
  /** A default that stands for none. */
  private static final TextNode EMPTY = new TextNode("");

  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    ShapeCheck shapes = topology.contents(step).shapes();
    if (shapes.open().isEmpty() && shapes.findings().isEmpty()) {
      return;
    }
    Set<String> raw = topology.subject().rawArguments().getOrDefault(step.name(), Set.of());
    report(topology, step.name(), shapes, raw, report);
  }

  /** Reports what does not fit, of a step or of the pipeline, and what does not that it reads. */
  static void report(
      Topology topology, @Nullable String step, ShapeCheck shapes, Set<String> raw, Report report) {
    for (ShapeCheck.Finding finding : shapes.findings()) {
      report(step, finding, raw, report);
    }
    for (ShapeCheck.Open open : shapes.open()) {
      check(topology, step, open, raw, report);
    }
  }

  private static void check(
      Topology topology,
      @Nullable String step,
      ShapeCheck.Open open,
      Set<String> raw,
      Report report) {
    Operand operand = Operand.of(topology, open.reference());
    if (operand.isUnlike(open.shape())) {
      kind(step, open, operand, raw, report);
      return;
    }
    ParameterDefinition parameter = operand.parameter();
    Node byDefault = parameter == null ? null : parameter.defaultValue();
    if (parameter != null && byDefault != null && !byDefault.equals(EMPTY)) {
      String whose = "in the default of the parameter " + parameter.name() + ", ";
      ShapeCheck check = new ShapeCheck(topology.patterns());
      check.scalar(open.shape(), byDefault, open.reference().at(), whose);
      for (ShapeCheck.Finding finding : check.findings()) {
        report(step, finding, raw, report);
      }
    }
  }

  private static void kind(
      @Nullable String step,
      ShapeCheck.Open open,
      Operand operand,
      Set<String> raw,
      Report report) {
    Shape shape = open.shape();
    boolean container = operand.kind() == Operand.Kind.CONTAINER;
    Place place = open.reference().at();
    String message =
        "the service takes " + Words.kind(shape) + " here, and this is " + operand.words();
    String mend =
        container
            ? "Read one value of it."
            : shape instanceof TextShape
                ? "Make a text of it with .asString()."
                : "Give a value of this kind.";
    // A property's type is what the service says of it; what it makes of it is not known.
    if (operand.isProperty() && !container) {
      report.warning("PSK215", step, Topology.place(place), message, mend);
    } else {
      report(step, new ShapeCheck.Finding(place, "PSK215", message, mend), raw, report);
    }
  }

  private static void report(
      @Nullable String step, ShapeCheck.Finding finding, Set<String> raw, Report report) {
    report.add(
        new Diagnostic(
            finding.code(),
            raw.contains(argument(finding.place())) ? Severity.WARNING : Severity.ERROR,
            step,
            Topology.place(finding.place()),
            finding.message(),
            finding.mend()));
  }

  /** The name of the argument that a place is in. */
  private static String argument(Place place) {
    Place at = place;
    for (Place outer = at.parent(); outer != null && outer.parent() != null; ) {
      at = outer;
      outer = at.parent();
    }
    return at.name();
  }
}
