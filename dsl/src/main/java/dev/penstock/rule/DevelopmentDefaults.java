package dev.penstock.rule;

import dev.penstock.definition.ParameterDefinition;

/** PSK315: a parameter for an instance type has a default that production can use. */
final class DevelopmentDefaults implements Rule {
  @Override
  public void check(Topology topology, Report report) {
    for (ParameterDefinition parameter : topology.definition().parameters()) {
      String type = Nodes.constant(parameter.defaultValue());
      if (type != null && type.length() <= 100 && InstanceTypes.isForDevelopment(type)) {
        report.warning(
            "PSK315",
            null,
            "Parameters." + parameter.name() + ".DefaultValue",
            Words.shown(type) + " is an instance type to try things on, and what runs by default",
            "Let the default be what production uses, and give the small one when you start a"
                + " try.");
      }
    }
  }
}
