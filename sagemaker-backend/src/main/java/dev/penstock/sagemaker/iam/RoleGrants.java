package dev.penstock.sagemaker.iam;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Place;
import dev.penstock.definition.StepDefinition;
import dev.penstock.step.StepType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What the role of a pipeline needs, gathered from its steps. */
final class RoleGrants {
  private static final List<String> EC2 =
      List.of(
          "ec2:CreateNetworkInterface",
          "ec2:CreateNetworkInterfacePermission",
          "ec2:DeleteNetworkInterface",
          "ec2:DeleteNetworkInterfacePermission",
          "ec2:DescribeDhcpOptions",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSecurityGroups",
          "ec2:DescribeSubnets",
          "ec2:DescribeVpcs");

  private final PolicySubject subject;
  private final Arns arns;
  private final Statements statements = new Statements();
  private final Locations locations;
  private final Keys keys;
  private final Map<String, Node> values;
  private final JobNames jobNames;

  RoleGrants(PolicySubject subject) {
    this.subject = subject;
    this.arns = new Arns(subject.region(), subject.account(), subject.role());
    this.locations = new Locations(arns, statements);
    this.keys = new Keys(arns, statements);
    this.values = subject.values();
    this.jobNames = new JobNames(subject.definition(), this::known);
  }

  IamPolicy policy() {
    if (!arns.knowsAccount() || subject.region() == null) {
      statements.note(
          "Account or region is not known, and * stands for it: give an environment, or a region"
              + " and a role.");
    }
    if (subject.role() == null) {
      statements.note(
          "The pipeline's role is not known, and taken to be the one that its jobs run with.");
    } else {
      passRole(arns.role(subject.role()), "sagemaker");
    }
    for (StepDefinition step : subject.definition().allSteps()) {
      StepType type = StepType.ofWireName(step.type());
      if (type == null) {
        statements.note(
            "The step " + step.name() + " is of the type " + step.type() + ", which is not known.");
      } else {
        allow(step, type);
      }
    }
    return statements.policy();
  }

  private void allow(StepDefinition step, StepType type) {
    List<String> names = jobNames.of(step, type);
    for (StepAccess access : StepAccess.of(type)) {
      statements.allow(Sids.of(type.wireName()), access.actionNames(), access.arns(arns, names));
    }
    new NamedResources(step, this::known, arns, statements, this::passRole).allow(type);
    switch (type) {
      // These run with roles of their own, and in services of their own.
      case EMR, EMR_SERVERLESS, LAMBDA, CALLBACK, CONDITION, FAIL, FOR_EACH, LINEAGE -> {}
      default -> arguments(step, type);
    }
  }

  /** What the arguments name: roles to pass, and what jobs do that run with the pipeline's. */
  private void arguments(StepDefinition step, StepType type) {
    String service = type.wireName().startsWith("Bedrock") ? "bedrock" : "sagemaker";
    Set<String> others = new LinkedHashSet<>();
    visit(
        Place.of("Arguments"),
        step.arguments(),
        (place, node) -> {
          KnownText known = place.name().endsWith("RoleArn") ? known(node) : null;
          if (known != null && known.whole()) {
            passRole(known.text(), service);
            if (subject.role() != null && !known.text().equals(arns.role(subject.role()))) {
              others.add(known.text());
            }
          } else if (known != null) {
            unknown(step, place, "the role", known);
          }
        });
    if (!others.isEmpty()) {
      statements.note(
          "The step "
              + step.name()
              + " runs with "
              + String.join(" and ", others)
              + ", which needs its data, images and keys by itself.");
      return;
    }
    String logs = logGroup(type);
    if (logs != null) {
      logs(logs);
    }
    visit(Place.of("Arguments"), step.arguments(), (place, node) -> argument(step, place, node));
  }

  /** The parts of an expression are no values by themselves. */
  private void visit(Place place, Node node, BiConsumer<Place, Node> visitor) {
    visitor.accept(place, node);
    if (known(node) != null) {
      return;
    }
    if (node instanceof ObjectNode object) {
      object.members().forEach((name, member) -> visit(place.member(name), member, visitor));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.elements().size(); i++) {
        visit(place.element(i), array.elements().get(i), visitor);
      }
    }
  }

  private void argument(StepDefinition step, Place place, Node node) {
    String member = place.name();
    if (member.equals("VpcConfig")) {
      statements.allow("VpcAnyResource", EC2, Statements.ANY);
      return;
    }
    KnownText known = known(node);
    if (known == null) {
      return;
    }
    boolean location = Locations.isLocation(known.text());
    if (location) {
      if (!locations.allow(known, isWritten(place))) {
        String how =
            known.whole()
                ? "is in no bucket that there can be"
                : "has a bucket that is known at run time only";
        statements.note(
            "The step "
                + step.name()
                + ": the location "
                + known.text()
                + " of "
                + place
                + " "
                + how
                + ".");
      } else if (known.parameter() != null) {
        statements.note(
            "The parameter "
                + known.parameter()
                + " is taken to be as it is by default; with another value, executions need "
                + "another location.");
      }
    } else if (isImage(member)) {
      String repository = known.whole() ? arns.repository(known.text()) : null;
      if (repository != null) {
        images(repository);
      } else if (!known.whole() || known.text().contains(".dkr.")) {
        unknown(step, place, "the image", known);
      }
    } else if (Keys.isKey(member)) {
      if (known.whole()) {
        keys.allow(known.text());
      } else {
        unknown(step, place, "the key", known);
      }
    } else if (!known.whole() && isLocationMember(member)) {
      unknown(step, place, "the location", known);
    }
  }

  /** What a step hands on lies where that step may write; its location was allowed there. */
  private void unknown(StepDefinition step, Place place, String what, KnownText known) {
    if (known.step() == null || !known.text().isEmpty()) {
      statements.note(
          "The step " + step.name() + ": " + what + " of " + place + " is known at run time only.");
    }
  }

  private static boolean isWritten(Place place) {
    for (Place each = place; each != null; each = each.parent()) {
      if (Locations.isWritten(each.name())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLocationMember(String member) {
    return member.endsWith("S3Uri")
        || member.equals("S3OutputPath")
        || member.equals("ModelDataUrl")
        || member.equals("S3FailurePath");
  }

  private static boolean isImage(String member) {
    return member.equals("Image")
        || member.equals("ImageUri")
        || member.equals("TrainingImage")
        || member.equals("RuleEvaluatorImage");
  }

  private static @Nullable String logGroup(StepType type) {
    return switch (type) {
      case PROCESSING, QUALITY_CHECK, CLARIFY_CHECK -> "ProcessingJobs";
      case TRAINING, TUNING, AUTO_ML -> "TrainingJobs";
      case TRANSFORM -> "TransformJobs";
      case ENDPOINT, INFERENCE_COMPONENT -> "Endpoints/*";
      default -> null;
    };
  }

  private void logs(String group) {
    statements.allow(
        "Logs",
        List.of(
            "logs:CreateLogGroup",
            "logs:CreateLogStream",
            "logs:DescribeLogStreams",
            "logs:PutLogEvents"),
        List.of(arns.of("logs", "log-group:/aws/sagemaker/" + group + ":*")));
    statements.allow("MetricsAnyResource", List.of("cloudwatch:PutMetricData"), Statements.ANY);
    statements.onlyIf(
        "MetricsAnyResource",
        "StringLike",
        "cloudwatch:namespace",
        List.of("/aws/sagemaker/*", "aws/sagemaker/*"));
  }

  private void images(String repository) {
    statements.allow(
        "ImagePull",
        List.of(
            "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"),
        List.of(repository));
    statements.allow("ImageTokenAnyResource", List.of("ecr:GetAuthorizationToken"), Statements.ANY);
  }

  private void passRole(String role, String service) {
    String sid = "PassRoleTo" + Sids.of(service.replace("-", ""));
    statements.allow(sid, List.of("iam:PassRole"), List.of(arns.role(role)));
    statements.onlyIf(sid, "StringEquals", "iam:PassedToService", List.of(arns.principal(service)));
  }

  private @Nullable KnownText known(Node node) {
    return KnownText.of(node, values);
  }
}
