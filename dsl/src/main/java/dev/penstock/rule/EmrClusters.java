package dev.penstock.rule;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import java.util.List;

/** PSK211: an EMR step has one cluster, and a new one is as a pipeline can start and end it. */
final class EmrClusters implements Rule {
  private static final List<String> NOT_HERE =
      List.of("KeepJobFlowAliveWhenNoSteps", "TerminationProtected");

  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    if (step.type().equals("EMR")) {
      check(step, report);
    }
  }

  private static void check(StepDefinition step, Report report) {
    boolean existing = step.arguments().get("ClusterId") != null;
    ObjectNode config =
        step.arguments().get("ClusterConfig") instanceof ObjectNode object ? object : null;
    if (existing == (config != null)) {
      report.error(
          "PSK211",
          step.name(),
          existing ? "ClusterConfig" : "ClusterId",
          existing ? "the step names a cluster and starts one too" : "the step has no cluster",
          "Use one of .cluster(id) and .newCluster(…).");
    } else if (!existing && step.arguments().get("ExecutionRoleArn") != null) {
      report.error(
          "PSK211",
          step.name(),
          "ExecutionRoleArn",
          "the role of a step is for a cluster that runs already",
          "Take it out: a new cluster has its roles in JobFlowRole and ServiceRole.");
    }
    if (config != null && config.get("Instances") instanceof ObjectNode instances) {
      checkInstances(step, instances, report);
    }
  }

  private static void checkInstances(StepDefinition step, ObjectNode instances, Report report) {
    for (String member : NOT_HERE) {
      if (instances.get(member) != null) {
        report.error(
            "PSK211",
            step.name(),
            "ClusterConfig.Instances." + member,
            "the cluster is ended after the step, so this cannot be set",
            "Take it out.");
      }
    }
    boolean groups = instances.get("InstanceGroups") != null;
    boolean fleets = instances.get("InstanceFleets") != null;
    if (groups == fleets) {
      report.error(
          "PSK211",
          step.name(),
          "ClusterConfig.Instances",
          groups
              ? "the cluster has instance groups and instance fleets"
              : "the cluster has neither instance groups nor instance fleets",
          "Give one of them.");
    }
  }
}
