package dev.penstock.rule;

/** PSK319: no more steps than an account may have in a pipeline unless it asked for more. */
final class StepQuota implements Rule {
  private static final int STEPS = 50;

  @Override
  public void check(Topology topology, Report report) {
    int steps = topology.steps().size();
    if (steps > STEPS) {
      report.warning(
          "PSK319",
          null,
          "Steps",
          "there are "
              + steps
              + " steps; accounts have a quota of "
              + STEPS
              + " unless it was raised",
          "Ask for a higher quota, or split the pipeline.");
    }
  }
}
