package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;
import dev.penstock.step.StepType;

/** PSK223: a step with a cache configuration is of a type that has one. */
final class CachedTypes implements Rule {
  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    StepType type = StepType.ofWireName(step.type());
    if (type != null && !takesCache(type) && Nodes.at(step.json(), "CacheConfig") != null) {
      report.error(
          "PSK223",
          step.name(),
          "CacheConfig",
          "a step of type " + step.type() + " has no cache configuration",
          "Take it out.");
    }
  }

  /** EMR Serverless steps take one, though what of them would be compared is not documented. */
  private static boolean takesCache(StepType type) {
    return type == StepType.EMR_SERVERLESS || !type.cacheKeyMembers().isEmpty();
  }
}
