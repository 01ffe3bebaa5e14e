package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;
import dev.penstock.model.Shape.StructureShape;
import dev.penstock.step.StepType;
import java.util.Set;

/**
 * PSK202 to PSK207, and PSK215 for what is read of elsewhere: arguments are what the service's
 * model says they are.
 */
final class Shapes implements Rule {
  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    StepType type = StepType.ofWireName(step.type());
    StructureShape shape = type == null ? null : type.argumentsShape();
    if (shape == null) {
      return;
    }
    Set<String> raw = topology.subject().rawArguments().getOrDefault(step.name(), Set.of());
    new ShapeCheck(topology, step.name(), raw, report).arguments(shape, step.arguments());
  }
}
