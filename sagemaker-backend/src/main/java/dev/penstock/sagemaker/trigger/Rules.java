package dev.penstock.sagemaker.trigger;

import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import dev.penstock.sagemaker.trigger.Trigger.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.eventbridge.model.DescribeRuleResponse;
import software.amazon.awssdk.services.eventbridge.model.ListRuleNamesByTargetResponse;
import software.amazon.awssdk.services.eventbridge.model.ListTargetsByRuleResponse;
import software.amazon.awssdk.services.eventbridge.model.PutRuleRequest;
import software.amazon.awssdk.services.eventbridge.model.PutTargetsResponse;
import software.amazon.awssdk.services.eventbridge.model.RemoveTargetsResponse;
import software.amazon.awssdk.services.eventbridge.model.RuleState;
import software.amazon.awssdk.services.eventbridge.model.SageMakerPipelineParameter;
import software.amazon.awssdk.services.eventbridge.model.SageMakerPipelineParameters;
import software.amazon.awssdk.services.eventbridge.model.Tag;
import software.amazon.awssdk.services.eventbridge.model.Target;

/** The rules of EventBridge, on the default bus, that start a pipeline. */
final class Rules {
  private static final String TARGET = "pipeline";

  private final AwsClients clients;

  Rules(AwsClients clients) {
    this.clients = clients;
  }

  Trigger.Result put(StartedPipeline pipeline, DataRequest request) {
    String name = TriggerName.ofData(pipeline.name(), request.bucket(), request.prefix());
    String pattern = DataPattern.of(request.bucket(), request.prefix());
    DescribeRuleResponse there = find(name);
    Target before = there == null ? null : own(pipeline, name);
    Target target = target(before, pipeline, request);
    if (there != null
        && there.state() == RuleState.ENABLED
        && DataPattern.isSame(pattern, there.eventPattern())
        && target.equals(before)) {
      return new Trigger.Result(trigger(there, target), Outcome.UNCHANGED);
    }
    PutRuleRequest.Builder rule =
        PutRuleRequest.builder().name(name).eventPattern(pattern).state(RuleState.ENABLED);
    if (there == null) {
      // Only a new rule takes tags here.
      rule.tags(Tag.builder().key("penstock:pipeline").value(pipeline.name()).build());
    } else {
      // What is not said is gone.
      rule.description(there.description()).roleArn(there.roleArn());
    }
    call("PutRule", name, () -> clients.eventBridge().putRule(rule.build()));
    PutTargetsResponse put =
        call(
            "PutTargets",
            name,
            () -> clients.eventBridge().putTargets(one -> one.rule(name).targets(target)));
    if (put.failedEntryCount() != null && put.failedEntryCount() > 0) {
      throw new SageMakerFailure(
          "The rule "
              + name
              + " is there, but not its target: "
              + Printable.of(String.valueOf(put.failedEntries().get(0).errorMessage())));
    }
    Trigger made =
        trigger(
            DescribeRuleResponse.builder()
                .name(name)
                .eventPattern(pattern)
                .state(RuleState.ENABLED)
                .build(),
            target);
    return new Trigger.Result(made, there == null ? Outcome.CREATED : Outcome.UPDATED);
  }

  /** What the rule starts, as it was made here; null when that is not there. */
  private @Nullable Target own(StartedPipeline pipeline, String name) {
    for (Target each : targets(name)) {
      if (TARGET.equals(each.id())) {
        if (!pipeline.arn().equals(each.arn())) {
          throw new SageMakerFailure(
              Kind.CONFLICT,
              "There is a rule " + name + " already, which starts " + each.arn() + ".",
              null);
        }
        return each;
      }
    }
    return null;
  }

  /** Retries and the like that somebody else has set stay. */
  private static Target target(
      @Nullable Target before, StartedPipeline pipeline, DataRequest request) {
    List<SageMakerPipelineParameter> values =
        request.startValues().entrySet().stream()
            .map(
                each ->
                    SageMakerPipelineParameter.builder()
                        .name(each.getKey())
                        .value(each.getValue())
                        .build())
            .toList();
    Target.Builder target =
        before == null ? Target.builder().id(TARGET).arn(pipeline.arn()) : before.toBuilder();
    return target
        .roleArn(request.role())
        .sageMakerPipelineParameters(
            values.isEmpty()
                ? null
                : SageMakerPipelineParameters.builder().pipelineParameterList(values).build())
        .build();
  }

  List<Trigger> list(StartedPipeline pipeline) {
    List<Trigger> triggers = new ArrayList<>();
    for (String name : names(pipeline.arn())) {
      DescribeRuleResponse rule = find(name);
      if (rule != null) {
        for (Target target : targets(name)) {
          if (pipeline.arn().equals(target.arn())) {
            triggers.add(trigger(rule, target));
          }
        }
      }
    }
    return triggers;
  }

  private List<String> names(String pipelineArn) {
    List<String> names = new ArrayList<>();
    @Nullable String token = null;
    do {
      String from = token;
      ListRuleNamesByTargetResponse page =
          clients.call(
              "events:ListRuleNamesByTarget",
              "the rules",
              () ->
                  clients
                      .eventBridge()
                      .listRuleNamesByTarget(all -> all.targetArn(pipelineArn).nextToken(from)));
      names.addAll(page.ruleNames());
      token = page.nextToken();
    } while (token != null);
    return names;
  }

  private List<Target> targets(String rule) {
    List<Target> targets = new ArrayList<>();
    @Nullable String token = null;
    do {
      String from = token;
      ListTargetsByRuleResponse page =
          call(
              "ListTargetsByRule",
              rule,
              () ->
                  clients.eventBridge().listTargetsByRule(all -> all.rule(rule).nextToken(from)));
      targets.addAll(page.targets());
      token = page.nextToken();
    } while (token != null);
    return targets;
  }

  /** A rule that starts other things too loses this target alone. */
  void remove(StartedPipeline pipeline, Trigger rule) {
    List<Target> targets = targets(rule.name());
    List<String> own =
        targets.stream()
            .filter(each -> pipeline.arn().equals(each.arn()))
            .map(Target::id)
            .toList();
    if (!own.isEmpty()) {
      RemoveTargetsResponse removed =
          call(
              "RemoveTargets",
              rule.name(),
              () -> clients.eventBridge().removeTargets(one -> one.rule(rule.name()).ids(own)));
      if (removed.failedEntryCount() != null && removed.failedEntryCount() > 0) {
        throw new SageMakerFailure(
            "The pipeline is still a target of the rule "
                + rule.name()
                + ": "
                + Printable.of(String.valueOf(removed.failedEntries().get(0).errorMessage())));
      }
    }
    if (own.size() == targets.size()) {
      call(
          "DeleteRule",
          rule.name(),
          () -> clients.eventBridge().deleteRule(one -> one.name(rule.name())));
    }
  }

  private @Nullable DescribeRuleResponse find(String name) {
    try {
      return call(
          "DescribeRule", name, () -> clients.eventBridge().describeRule(one -> one.name(name)));
    } catch (SageMakerFailure failure) {
      if (failure.kind() == Kind.NOT_FOUND) {
        return null;
      }
      throw failure;
    }
  }

  private static Trigger trigger(DescribeRuleResponse rule, Target target) {
    Map<String, String> values = new LinkedHashMap<>();
    if (target.sageMakerPipelineParameters() != null) {
      target
          .sageMakerPipelineParameters()
          .pipelineParameterList()
          .forEach(each -> values.put(each.name(), each.value()));
    }
    return new Trigger(
        Trigger.Kind.RULE,
        rule.name(),
        null,
        rule.scheduleExpression() != null
            ? rule.scheduleExpression()
            : DataPattern.describe(rule.eventPattern()),
        rule.state() != RuleState.DISABLED,
        values,
        target.roleArn());
  }

  private <T> T call(String operation, String name, Supplier<T> request) {
    return clients.call("events:" + operation, "the rule " + Printable.of(name), request);
  }
}
