package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Place;
import dev.penstock.definition.Reference;
import dev.penstock.model.Shape.StructureShape;
import dev.penstock.model.sagemaker.ExperimentConfig;
import dev.penstock.model.sagemaker.MlflowConfig;
import java.util.Set;

/** PSK202 to PSK207 and PSK215 outside the steps: experiments are as the service's model says. */
final class OuterShapes implements Rule {
  @Override
  public void check(Topology topology, Report report) {
    check(topology, "PipelineExperimentConfig", ExperimentConfig.shape(), report);
    check(topology, "MlflowConfig", MlflowConfig.shape(), report);
  }

  private static void check(Topology topology, String name, StructureShape shape, Report report) {
    if (!(topology.definition().json().get(name) instanceof ObjectNode config)) {
      return;
    }
    Place place = Place.of(name);
    ShapeCheck shapes = new ShapeCheck(topology.patterns());
    shapes.object(shape, config, place);
    config.members().forEach((member, value) -> check(shapes, shape, member, value, place));
    Shapes.report(topology, null, shapes, Set.of(), report);
  }

  private static void check(
      ShapeCheck shapes, StructureShape config, String member, Node value, Place place) {
    var shape = shapes.member(config, member, value, place);
    Place there = place.member(member);
    Reference reference = Reference.of(there, value);
    if (shape == null) {
      return;
    } else if (reference != null) {
      shapes.reference(shape, reference);
    } else if (value instanceof ObjectNode join && join.isVariable()) {
      shapes.join(shape, join, there);
    } else {
      shapes.scalar(shape, value, place, member, -1);
    }
  }
}
