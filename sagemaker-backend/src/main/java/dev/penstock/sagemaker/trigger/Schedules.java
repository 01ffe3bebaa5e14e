package dev.penstock.sagemaker.trigger;

import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import dev.penstock.sagemaker.trigger.Trigger.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindow;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.SageMakerPipelineParameter;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;
import software.amazon.awssdk.services.scheduler.model.Target;

/** The schedules of EventBridge Scheduler that start a pipeline. */
final class Schedules {
  private static final int PAGE = 100;

  private final AwsClients clients;

  Schedules(AwsClients clients) {
    this.clients = clients;
  }

  Trigger.Result put(StartedPipeline pipeline, ScheduleRequest request) {
    String name = TriggerName.ofSchedule(pipeline.name(), request.name());
    Target target = target(pipeline, request);
    GetScheduleResponse there = find(null, name);
    if (there == null) {
      try {
        create(name, request.time(), target);
        return new Trigger.Result(get(null, name), Outcome.CREATED);
      } catch (SageMakerFailure failure) {
        if (failure.kind() != Kind.CONFLICT) {
          throw failure;
        }
        // Somebody else was faster; what they made is looked at like any other.
        there = find(null, name);
      }
    }
    if (there == null || !pipeline.arn().equals(there.target().arn())) {
      throw new SageMakerFailure(
          Kind.CONFLICT,
          "There is a schedule " + name + " already, which starts something else. Give --name.",
          null);
    }
    if (isSame(there, request.time(), target)) {
      return new Trigger.Result(trigger(there), Outcome.UNCHANGED);
    }
    update(there, request.time(), target);
    return new Trigger.Result(get(null, name), Outcome.UPDATED);
  }

  private static Target target(StartedPipeline pipeline, ScheduleRequest request) {
    List<SageMakerPipelineParameter> values =
        request.startValues().entrySet().stream()
            .map(
                each ->
                    SageMakerPipelineParameter.builder()
                        .name(each.getKey())
                        .value(each.getValue())
                        .build())
            .toList();
    return Target.builder()
        .arn(pipeline.arn())
        .roleArn(request.role())
        .sageMakerPipelineParameters(all -> all.pipelineParameterList(values))
        .build();
  }

  private void create(String name, ScheduleTime time, Target target) {
    call(
        "CreateSchedule",
        name,
        () ->
            clients
                .scheduler()
                .createSchedule(
                    one ->
                        one.name(name)
                            .scheduleExpression(time.expression())
                            .scheduleExpressionTimezone(time.timeZone())
                            .flexibleTimeWindow(exactly())
                            .target(target)));
  }

  /** An update says all: what is not said goes back to what it was in the beginning. */
  private void update(GetScheduleResponse there, ScheduleTime time, Target target) {
    Target kept =
        target.toBuilder()
            .retryPolicy(there.target().retryPolicy())
            .deadLetterConfig(there.target().deadLetterConfig())
            .build();
    call(
        "UpdateSchedule",
        there.name(),
        () ->
            clients
                .scheduler()
                .updateSchedule(
                    one ->
                        one.name(there.name())
                            .groupName(there.groupName())
                            .description(there.description())
                            .kmsKeyArn(there.kmsKeyArn())
                            .startDate(there.startDate())
                            .endDate(there.endDate())
                            .actionAfterCompletion(there.actionAfterCompletion())
                            .flexibleTimeWindow(there.flexibleTimeWindow())
                            .state(ScheduleState.ENABLED)
                            .scheduleExpression(time.expression())
                            .scheduleExpressionTimezone(time.timeZone())
                            .target(kept)));
  }

  private static FlexibleTimeWindow exactly() {
    return FlexibleTimeWindow.builder().mode(FlexibleTimeWindowMode.OFF).build();
  }

  private static boolean isSame(GetScheduleResponse there, ScheduleTime time, Target target) {
    Trigger now = trigger(there);
    return time.expression().equals(there.scheduleExpression())
        && time.timeZone().equals(zone(there))
        && now.enabled()
        && target.roleArn().equals(now.role())
        && values(target).equals(now.startValues());
  }

  List<Trigger> list(StartedPipeline pipeline) {
    return summaries(pipeline).stream()
        .map(each -> find(each.groupName(), each.name()))
        // One may have run out meanwhile.
        .filter(Objects::nonNull)
        .map(Schedules::trigger)
        .toList();
  }

  private List<ScheduleSummary> summaries(StartedPipeline pipeline) {
    return clients.call(
        "scheduler:ListSchedules",
        "the schedules",
        () ->
            clients.scheduler().listSchedulesPaginator(all -> all.maxResults(PAGE)).stream()
                .flatMap(page -> page.schedules().stream())
                .filter(
                    each -> each.target() != null && pipeline.arn().equals(each.target().arn()))
                .toList());
  }

  void remove(Trigger schedule) {
    call(
        "DeleteSchedule",
        schedule.name(),
        () ->
            clients
                .scheduler()
                .deleteSchedule(one -> one.name(schedule.name()).groupName(schedule.group())));
  }

  private Trigger get(@Nullable String group, String name) {
    return trigger(
        call(
            "GetSchedule",
            name,
            () -> clients.scheduler().getSchedule(one -> one.name(name).groupName(group))));
  }

  private @Nullable GetScheduleResponse find(@Nullable String group, String name) {
    try {
      return call(
          "GetSchedule",
          name,
          () -> clients.scheduler().getSchedule(one -> one.name(name).groupName(group)));
    } catch (SageMakerFailure failure) {
      if (failure.kind() == Kind.NOT_FOUND) {
        return null;
      }
      throw failure;
    }
  }

  private static Trigger trigger(GetScheduleResponse from) {
    return new Trigger(
        Trigger.Kind.SCHEDULE,
        from.name(),
        from.groupName(),
        new ScheduleTime(String.valueOf(from.scheduleExpression()), zone(from)).toString(),
        from.state() != ScheduleState.DISABLED,
        values(from.target()),
        from.target().roleArn());
  }

  private static String zone(GetScheduleResponse from) {
    return from.scheduleExpressionTimezone() == null
        ? ScheduleTime.UTC
        : from.scheduleExpressionTimezone();
  }

  private static Map<String, String> values(Target target) {
    Map<String, String> values = new LinkedHashMap<>();
    if (target.sageMakerPipelineParameters() != null) {
      target
          .sageMakerPipelineParameters()
          .pipelineParameterList()
          .forEach(each -> values.put(each.name(), each.value()));
    }
    return values;
  }

  private <T> T call(String operation, String name, Supplier<T> request) {
    return clients.call(
        "scheduler:" + operation, "the schedule " + Printable.of(name), request);
  }
}
