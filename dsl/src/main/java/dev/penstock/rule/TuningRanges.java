package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.StepDefinition;
import dev.penstock.rule.TrainingJobs.Job;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * PSK219: a search has ranges from a least to a greatest value, an objective that its training
 * reports, and no more jobs at once than in all.
 */
final class TuningRanges implements Rule {
  private static final String CONFIG = "HyperParameterTuningJobConfig";

  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    if (step.type().equals("Tuning")) {
      check(step, report);
    }
  }

  private static void check(StepDefinition step, Report report) {
    Node config = Nodes.at(step.arguments(), CONFIG);
    ranges(step, Nodes.at(config, "ParameterRanges"), CONFIG + ".ParameterRanges", report);
    String objective =
        Nodes.constant(Nodes.at(config, "HyperParameterTuningJobObjective", "MetricName"));
    for (Job job : TrainingJobs.of(step)) {
      Node own = Nodes.at(job.json(), "HyperParameterRanges");
      ranges(step, own, job.place("HyperParameterRanges"), report);
      String metric = Nodes.constant(Nodes.at(job.json(), "TuningObjective", "MetricName"));
      objective(step, job, metric == null ? objective : metric, report);
    }
    BigDecimal all = Nodes.number(Nodes.at(config, "ResourceLimits", "MaxNumberOfTrainingJobs"));
    BigDecimal atOnce = Nodes.number(Nodes.at(config, "ResourceLimits", "MaxParallelTrainingJobs"));
    if (all != null && atOnce != null && atOnce.compareTo(all) > 0) {
      report.error(
          "PSK219",
          step.name(),
          CONFIG + ".ResourceLimits.MaxParallelTrainingJobs",
          atOnce + " jobs at once are more than the " + all + " in all",
          "Say .maxJobs(total, atOnce) with the greater number first.");
    }
  }

  private static void ranges(
      StepDefinition step,
      @org.jspecify.annotations.Nullable Node ranges,
      String at,
      Report report) {
    for (String kind : List.of("IntegerParameterRanges", "ContinuousParameterRanges")) {
      List<Node> all = Nodes.elements(Nodes.at(ranges, kind));
      for (int i = 0; i < all.size(); i++) {
        BigDecimal min = Nodes.number(Nodes.at(all.get(i), "MinValue"));
        BigDecimal max = Nodes.number(Nodes.at(all.get(i), "MaxValue"));
        if (min != null && max != null && min.compareTo(max) > 0) {
          report.error(
              "PSK219",
              step.name(),
              at + "." + kind + "[" + i + "]",
              "the range of "
                  + Words.shown(String.valueOf(Nodes.constant(Nodes.at(all.get(i), "Name"))))
                  + " goes from "
                  + min
                  + " to "
                  + max,
              "Give the lesser number first.");
        }
      }
    }
  }

  private static void objective(
      StepDefinition step,
      Job job,
      @org.jspecify.annotations.Nullable String metric,
      Report report) {
    Node definitions = Nodes.at(job.json(), "AlgorithmSpecification", "MetricDefinitions");
    Set<String> names = NamedElements.names(definitions, "Name");
    // An algorithm of the service's own has metrics without definitions.
    if (metric != null && names != null && !names.isEmpty() && !names.contains(metric)) {
      report.error(
          "PSK219",
          step.name(),
          job.place("AlgorithmSpecification.MetricDefinitions"),
          "the objective is the metric "
              + Words.shown(metric)
              + ", which no definition finds in the logs",
          Words.suggestion(metric, names) + " Define it: .metric(name, regex).");
    }
  }
}
