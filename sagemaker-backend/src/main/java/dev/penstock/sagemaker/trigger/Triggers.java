package dev.penstock.sagemaker.trigger;

import dev.penstock.diff.Printable;
import dev.penstock.internal.Nearest;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.SageMakerFailure;
import java.util.ArrayList;
import java.util.List;

/**
 * What starts pipelines on AWS by itself: made, listed and removed by pipeline. They are found by
 * what they start, whoever made them. Every method makes requests and throws {@link
 * SageMakerFailure} when one does not succeed.
 */
public final class Triggers {
  private final AwsClients clients;
  private final Schedules schedules;
  private final Rules rules;

  private Triggers(AwsClients clients) {
    this.clients = clients;
    this.schedules = new Schedules(clients);
    this.rules = new Rules(clients);
  }

  /**
   * Gets ready. No request is made yet.
   *
   * @param clients what makes the requests; it stays open
   * @return the triggers
   */
  public static Triggers of(AwsClients clients) {
    return new Triggers(clients);
  }

  /**
   * Sees to it that a schedule is there. The same again changes nothing.
   *
   * @param request the schedule
   * @return the schedule, and what was done
   * @throws IllegalArgumentException when a start value is unknown, missing, of the wrong type or
   *     none that an enum allows; nothing was changed
   */
  public Trigger.Result schedule(ScheduleRequest request) {
    StartedPipeline pipeline = StartedPipeline.find(clients, request.pipeline());
    pipeline.check(request.startValues());
    return schedules.put(pipeline, request);
  }

  /**
   * Sees to it that new data starts a pipeline. The same again changes nothing.
   *
   * @param request where the data comes to, and what is started
   * @return the rule, and what was done
   * @throws IllegalArgumentException when a start value is unknown, missing, of the wrong type or
   *     none that an enum allows; nothing was changed
   * @throws SageMakerFailure when the bucket does not tell EventBridge of new objects and is to stay
   *     so, too; nothing was changed
   */
  public Trigger.Result onData(DataRequest request) {
    StartedPipeline pipeline = StartedPipeline.find(clients, request.pipeline());
    pipeline.checkWithPaths(request.startValues());
    new BucketNotifications(clients).require(request.bucket(), request.turnOnNotifications());
    return rules.put(pipeline, request);
  }

  /**
   * Lists everything that starts a pipeline.
   *
   * @param pipeline the pipeline's name or ARN
   * @return schedules, then rules
   */
  public List<Trigger> list(String pipeline) {
    return list(StartedPipeline.find(clients, pipeline));
  }

  private List<Trigger> list(StartedPipeline pipeline) {
    List<Trigger> all = new ArrayList<>(schedules.list(pipeline));
    all.addAll(rules.list(pipeline));
    return all;
  }

  /**
   * Removes a trigger of a pipeline.
   *
   * @param pipeline the pipeline's name or ARN
   * @param name the trigger's name on AWS
   * @return what was removed
   * @throws SageMakerFailure when the pipeline has no such trigger, too
   */
  public Trigger remove(String pipeline, String name) {
    StartedPipeline found = StartedPipeline.find(clients, pipeline);
    List<Trigger> all = list(found);
    for (Trigger each : all) {
      if (each.name().equals(name)) {
        if (each.kind() == Trigger.Kind.SCHEDULE) {
          schedules.remove(each);
        } else {
          rules.remove(found, each);
        }
        return each;
      }
    }
    throw new SageMakerFailure(
        SageMakerFailure.Kind.NOT_FOUND,
        "Nothing called "
            + Printable.of(name)
            + " starts the pipeline "
            + found.name()
            + ". "
            + (all.isEmpty()
                ? "Nothing does."
                : Nearest.suggestion(
                    name, all.stream().map(Trigger::name).toList())),
        null);
  }
}
