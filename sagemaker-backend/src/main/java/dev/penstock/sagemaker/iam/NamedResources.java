package dev.penstock.sagemaker.iam;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.step.StepType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a step needs on the one thing that it names: a function, a queue, a group, a cluster. */
final class NamedResources {
  private final StepDefinition step;
  private final Function<Node, @Nullable KnownText> known;
  private final Arns arns;
  private final Statements statements;
  private final BiConsumer<String, String> passRole;

  NamedResources(
      StepDefinition step,
      Function<Node, @Nullable KnownText> known,
      Arns arns,
      Statements statements,
      BiConsumer<String, String> passRole) {
    this.step = step;
    this.known = known;
    this.arns = arns;
    this.statements = statements;
    this.passRole = passRole;
  }

  void allow(StepType type) {
    switch (type) {
      case LAMBDA -> function(text(step.json(), "FunctionArn"));
      case CALLBACK -> queue(text(step.json(), "SqsQueueUrl"));
      case REGISTER_MODEL -> group(text(step.arguments(), "ModelPackageGroupName"));
      case QUALITY_CHECK, CLARIFY_CHECK -> baseline(text(step.json(), "ModelPackageGroupName"));
      case EMR -> emr();
      case EMR_SERVERLESS -> emrServerless();
      default -> {}
    }
  }

  private void function(@Nullable String function) {
    statements.allow(
        "Lambda",
        List.of("lambda:InvokeFunction"),
        List.of(
            function == null
                ? any("the function", "lambda", "function:*")
                : function.startsWith("arn:")
                    ? function
                    : arns.of("lambda", "function:" + function)));
  }

  private void queue(@Nullable String url) {
    String queue = url == null ? null : arns.queue(url);
    statements.allow(
        "Callback",
        List.of("sqs:SendMessage"),
        List.of(queue == null ? any("the queue", "sqs", "*") : queue));
  }

  private void group(@Nullable String group) {
    boolean named = step.arguments().get("ModelPackageGroupName") != null;
    if (named) {
      List<String> groups = groups(group);
      List<String> all = new ArrayList<>(groups);
      all.addAll(packages(groups));
      statements.allow(
          "RegisterModel",
          List.of(
              "sagemaker:AddTags",
              "sagemaker:CreateModelPackage",
              "sagemaker:CreateModelPackageGroup",
              "sagemaker:DescribeModelPackage",
              "sagemaker:DescribeModelPackageGroup"),
          all);
    } else {
      statements.allow(
          "RegisterModelWithoutGroup",
          List.of(
              "sagemaker:AddTags",
              "sagemaker:CreateModelPackage",
              "sagemaker:DescribeModelPackage"),
          List.of(arns.of("sagemaker", "model-package/*")));
    }
  }

  /** A check looks up the baseline of the latest approved version. */
  private void baseline(@Nullable String group) {
    if (step.json().get("ModelPackageGroupName") != null) {
      statements.allow(
          "CheckBaseline", List.of("sagemaker:DescribeModelPackage"), packages(groups(group)));
      statements.allow(
          "CheckBaselineAnyResource", List.of("sagemaker:ListModelPackages"), Statements.ANY);
    }
  }

  private List<String> groups(@Nullable String group) {
    return group == null
        ? List.of(any("the model package group", "sagemaker", "model-package-group/*"))
        : group.startsWith("arn:")
            ? List.of(group)
            : arns.named("sagemaker", "model-package-group", group, "");
  }

  private static List<String> packages(List<String> groups) {
    return groups.stream()
        .map(
            each ->
                each.replace(":model-package-group/", ":model-package/")
                    + (each.endsWith("*") ? "" : "/*"))
        .toList();
  }

  private void emr() {
    ObjectNode arguments = step.arguments();
    String cluster = text(arguments, "ClusterId");
    List<String> on =
        List.of(
            arguments.get("ClusterId") == null
                ? arns.of("elasticmapreduce", "cluster/*")
                : cluster == null
                    ? any("the cluster", "elasticmapreduce", "cluster/*")
                    : arns.of("elasticmapreduce", "cluster/" + cluster));
    statements.allow(
        "EMR",
        List.of(
            "elasticmapreduce:AddJobFlowSteps",
            "elasticmapreduce:CancelSteps",
            "elasticmapreduce:DescribeCluster",
            "elasticmapreduce:DescribeStep",
            "elasticmapreduce:ListSteps"),
        on);
    String rule = "SageMakerPipelineExecutionEMRStepStatusUpdateRule";
    pass(arguments, "ExecutionRoleArn", "elasticmapreduce");
    if (arguments.get("ClusterConfig") instanceof ObjectNode made) {
      statements.allow(
          "EMRNewCluster",
          List.of("elasticmapreduce:RunJobFlow", "elasticmapreduce:TerminateJobFlows"),
          on);
      pass(made, "JobFlowRole", "ec2");
      pass(made, "ServiceRole", "elasticmapreduce");
      pass(made, "AutoScalingRole", "elasticmapreduce");
      rule = "SageMakerPipelineExecutionEMRClusterStatusUpdateRule";
    }
    statements.allow(
        "EMREvents",
        List.of("events:DescribeRule", "events:PutRule", "events:PutTargets"),
        List.of(arns.of("events", "rule/" + rule)));
  }

  private void emrServerless() {
    ObjectNode arguments = step.arguments();
    String id = text(arguments, "ApplicationId");
    boolean makes = arguments.get("ApplicationConfig") != null;
    String application =
        makes ? "/applications/*" : id == null ? "/applications/*" : "/applications/" + id;
    if (!makes && id == null) {
      any("the application", "emr-serverless", application);
    }
    String arn = arns.of("emr-serverless", application);
    statements.allow(
        "EMRServerless",
        List.of(
            "emr-serverless:CancelJobRun",
            "emr-serverless:GetApplication",
            "emr-serverless:GetJobRun",
            "emr-serverless:StartApplication",
            "emr-serverless:StartJobRun"),
        List.of(arn, arn + "/jobruns/*"));
    if (makes) {
      statements.allow(
          "EMRServerlessNewApplication",
          List.of(
              "emr-serverless:CreateApplication",
              "emr-serverless:DeleteApplication",
              "emr-serverless:StopApplication",
              "emr-serverless:TagResource"),
          List.of(arns.of("emr-serverless", "/*")));
    }
    pass(arguments, "ExecutionRoleArn", "emr-serverless");
    statements.note(
        "The step "
            + step.name()
            + ": it is not documented whether a rule of EventBridge watches EMR Serverless; none is"
            + " allowed.");
  }

  private void pass(ObjectNode of, String member, String service) {
    if (of.get(member) != null) {
      String role = text(of, member);
      if (role == null) {
        statements.note(
            "The step " + step.name() + ": the role " + member + " is known at run time only.");
      } else {
        passRole.accept(role, service);
      }
    }
  }

  private String any(String what, String service, String resource) {
    statements.note(
        "The step "
            + step.name()
            + ": "
            + what
            + " is not known before it runs, and any of the account is allowed.");
    return arns.of(service, resource);
  }

  private @Nullable String text(ObjectNode of, String member) {
    Node node = of.get(member);
    KnownText text = node == null ? null : known.apply(node);
    return text != null && text.whole() ? text.text() : null;
  }
}
