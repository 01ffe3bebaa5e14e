package dev.penstock.local.server;

import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.store.JobRecord;
import dev.penstock.local.store.Store;
import dev.penstock.step.StepType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of CloudWatch Logs, what tells the log of a job: its groups and streams are called as the service
 * calls them, and the lines are those of the job's file.
 */
final class LogsApi {
  /** What the targets of its operations begin with. */
  static final String PREFIX = "Logs_20140328.";

  private static final System.Logger LOG = System.getLogger(LogsApi.class.getName());
  private static final String HOST = "/algo-1";
  private static final int MOST_EVENTS = 10_000;

  private static final Map<String, List<StepType>> GROUPS =
      Map.of(
          "/aws/sagemaker/ProcessingJobs",
              List.of(StepType.PROCESSING, StepType.QUALITY_CHECK, StepType.CLARIFY_CHECK),
          "/aws/sagemaker/TrainingJobs", List.of(StepType.TRAINING),
          "/aws/sagemaker/TransformJobs", List.of(StepType.TRANSFORM));

  private final LocalEngine engine;
  private final Store store;

  LogsApi(LocalEngine engine) {
    this.engine = engine;
    this.store = engine.store();
  }

  /**
   * Answers a request.
   *
   * @param target what the header X-Amz-Target says
   * @param body the request
   * @return the reply, an error's too
   */
  Reply answer(String target, byte[] body) {
    try {
      Call call = new Call(target.substring(PREFIX.length()), SageMakerApi.parse(body));
      return new Reply(
          200,
          null,
          switch (call.operation()) {
            case "DescribeLogStreams" -> streams(call);
            case "GetLogEvents" -> events(call);
            default ->
                throw ServiceException.of(
                    "UnknownOperationException",
                    "There is no operation " + Printable.cut(target) + " here.");
          });
    } catch (ServiceException refused) {
      return SageMakerApi.error(refused);
    } catch (IOException | RuntimeException broken) {
      LOG.log(System.Logger.Level.ERROR, "the request " + Printable.cut(target) + " failed", broken);
      return SageMakerApi.error(
          ServiceException.of(500, "InternalFailure", "The log cannot be read: " + broken + "."));
    }
  }

  private ObjectNode streams(Call call) {
    String group = group(call);
    String prefix = call.text("logStreamNamePrefix");
    List<ObjectNode> streams = new ArrayList<>();
    for (StepType type : GROUPS.getOrDefault(group, List.of())) {
      for (JobRecord job : jobs(type, prefix)) {
        String stream = job.name() + HOST;
        if ((prefix == null || stream.startsWith(prefix)) && Files.exists(log(job))) {
          streams.add(Answer.with("logStreamName", stream).build());
        }
      }
    }
    return new Answer().put("logStreams", streams).build();
  }

  /** Who knows the job's name spares the look at all of them. */
  private List<JobRecord> jobs(StepType type, @Nullable String prefix) {
    int slash = prefix == null ? -1 : prefix.indexOf('/');
    if (prefix == null || slash < 0) {
      return store.jobs(type.wireName());
    }
    JobRecord job = store.job(type.wireName(), prefix.substring(0, slash));
    return job == null ? List.of() : List.of(job);
  }

  private ObjectNode events(Call call) throws IOException {
    JobRecord job = job(group(call), call.required("logStreamName"));
    long limit = call.number("limit") == null ? MOST_EVENTS : call.number("limit");
    if (limit < 1 || limit > MOST_EVENTS) {
      throw invalid("limit is 1 to " + MOST_EVENTS);
    }
    boolean fromHead = new BooleanNode(true).equals(call.input().get("startFromHead"));
    LogPage page = LogPage.read(log(job), call.text("nextToken"), fromHead, (int) limit);
    List<ObjectNode> events = new ArrayList<>();
    // A file's lines have no times of their own.
    long time = job.created().toEpochMilli();
    for (String line : page.lines()) {
      events.add(
          Answer.with("message", line)
              .put("timestamp", new NumberNode(Long.toString(time)))
              .put("ingestionTime", new NumberNode(Long.toString(time)))
              .build());
    }
    return new Answer()
        .put("events", events)
        .put("nextForwardToken", page.forward())
        .put("nextBackwardToken", page.backward())
        .build();
  }

  private static String group(Call call) {
    String group = call.required("logGroupName");
    if (!GROUPS.containsKey(group)) {
      throw notFound("log group");
    }
    return group;
  }

  private JobRecord job(String group, String stream) {
    if (stream.endsWith(HOST)) {
      String name = stream.substring(0, stream.length() - HOST.length());
      for (StepType type : GROUPS.getOrDefault(group, List.of())) {
        JobRecord job = store.job(type.wireName(), name);
        if (job != null && Files.exists(log(job))) {
          return job;
        }
      }
    }
    throw notFound("log stream");
  }

  private Path log(JobRecord job) {
    return engine.jobLog(job.execution(), job.name());
  }

  static ServiceException invalid(String message) {
    return ServiceException.of("InvalidParameterException", message);
  }

  private static ServiceException notFound(String what) {
    return ServiceException.of(
        "ResourceNotFoundException", "The specified " + what + " does not exist.");
  }
}
