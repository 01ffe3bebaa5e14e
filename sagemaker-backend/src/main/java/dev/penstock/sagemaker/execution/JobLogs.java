package dev.penstock.sagemaker.execution;

import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.sagemaker.model.AutoMLCandidateStep;
import software.amazon.awssdk.services.sagemaker.model.AutoMLSortOrder;
import software.amazon.awssdk.services.sagemaker.model.CandidateSortBy;
import software.amazon.awssdk.services.sagemaker.model.CandidateStatus;

/** The logs that steps' work writes to CloudWatch: their ends, and their lines as they come. */
final class JobLogs {
  private static final int LINES = 15;

  /** A job has a stream for each host. */
  private static final int MOST_STREAMS = 10;

  private static final int MOST_PAGES = 10;

  private final AwsClients clients;
  private final Map<String, String> positions = new HashMap<>();

  private record Line(String stream, OutputLogEvent event) {
    long time() {
      return event.timestamp() == null ? 0 : event.timestamp();
    }
  }

  JobLogs(AwsClients clients) {
    this.clients = clients;
  }

  /** The last lines, or why there are none. */
  LogTail tail(StepLog log) {
    try {
      if (log instanceof StepLog.OfJob of) {
        return new LogTail(lines(of.job()), null);
      }
      if (log instanceof StepLog.OfFunction of) {
        return new LogTail(lines(of), null);
      }
      if (log instanceof StepLog.OfAutoMl of) {
        StepJob job = failed(of.job());
        return job == null
            ? missing("none of the AutoML job's candidates has failed")
            : new LogTail(lines(job), null);
      }
      return missing(((StepLog.Elsewhere) log).where());
    } catch (SageMakerFailure failure) {
      if (failure.kind() == Kind.NOT_FOUND && log instanceof StepLog.OfFunction of) {
        return missing("there is no " + of.group() + ": the function has not written to it");
      }
      return failure.kind() == Kind.NOT_FOUND || failure.kind() == Kind.UNSUPPORTED
          ? new LogTail(List.of(), null)
          : missing(String.valueOf(failure.getMessage()));
    }
  }

  private static LogTail missing(String why) {
    return new LogTail(List.of(), why);
  }

  /** Those of several hosts together, in the order of their times. */
  private List<String> lines(StepJob job) {
    List<Line> lines = new ArrayList<>();
    List<String> streams = streams(job);
    for (String stream : streams) {
      events(job, stream, null).events().forEach(event -> lines.add(new Line(stream, event)));
    }
    lines.sort(Comparator.comparingLong(Line::time));
    return last(lines).stream().map(line -> text(job, line, streams.size() > 1)).toList();
  }

  /** A function's streams are not named by the call. */
  private List<String> lines(StepLog.OfFunction of) {
    List<String> lines = new ArrayList<>();
    String token = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      String after = token;
      FilterLogEventsResponse found =
          clients.call(
              "logs:FilterLogEvents",
              "the log group " + Printable.of(of.group()),
              () ->
                  clients
                      .logs()
                      .filterLogEvents(
                          r ->
                              r.logGroupName(of.group())
                                  .startTime(of.from().toEpochMilli())
                                  .endTime(of.to().toEpochMilli())
                                  .nextToken(after)));
      found.events().forEach(event -> lines.add(text(event.message())));
      token = found.nextToken();
      if (token == null) {
        break;
      }
    }
    return last(lines);
  }

  /** The job that the candidate which failed last was at; null when none has failed. */
  private @Nullable StepJob failed(String autoMlJob) {
    return clients
        .call(
            "sagemaker:ListCandidatesForAutoMLJob",
            "the AutoML job " + Printable.of(autoMlJob),
            () ->
                clients
                    .sageMaker()
                    .listCandidatesForAutoMLJob(
                        r ->
                            r.autoMLJobName(autoMlJob)
                                .statusEquals(CandidateStatus.FAILED)
                                .sortBy(CandidateSortBy.CREATION_TIME)
                                .sortOrder(AutoMLSortOrder.DESCENDING)
                                .maxResults(1)))
        .candidates()
        .stream()
        .flatMap(candidate -> candidate.candidateSteps().stream())
        .map(JobLogs::job)
        .flatMap(Optional::stream)
        .reduce((before, last) -> last)
        .orElse(null);
  }

  private static Optional<StepJob> job(AutoMLCandidateStep step) {
    StepJob.Kind kind =
        switch (step.candidateStepType()) {
          case AWS_SAGE_MAKER_TRAINING_JOB -> StepJob.Kind.TRAINING;
          case AWS_SAGE_MAKER_PROCESSING_JOB -> StepJob.Kind.PROCESSING;
          case AWS_SAGE_MAKER_TRANSFORM_JOB -> StepJob.Kind.TRANSFORM;
          case UNKNOWN_TO_SDK_VERSION -> null;
        };
    return Optional.ofNullable(kind).map(known -> new StepJob(known, step.candidateStepArn()));
  }

  private static <T> List<T> last(List<T> lines) {
    return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
  }

  /** The lines that came since this was last asked; none when the log cannot be read just now. */
  List<String> follow(StepJob job) {
    List<String> lines = new ArrayList<>();
    try {
      List<String> streams = streams(job);
      for (String stream : streams) {
        follow(job, stream, streams.size() > 1, lines);
      }
    } catch (SageMakerFailure later) {
      // What failed once is asked for again.
      return lines;
    }
    return lines;
  }

  private void follow(StepJob job, String stream, boolean several, List<String> lines) {
    String key = job.logGroup() + " " + stream;
    String before = positions.getOrDefault(key, "");
    while (true) {
      GetLogEventsResponse page = events(job, stream, before);
      page.events().forEach(event -> lines.add(text(job, new Line(stream, event), several)));
      String next = page.nextForwardToken();
      if (next == null || next.equals(before)) {
        return;
      }
      positions.put(key, next);
      before = next;
      if (page.events().isEmpty()) {
        return;
      }
    }
  }

  private List<String> streams(StepJob job) {
    return clients.call(
        "logs:DescribeLogStreams",
        "the log group " + job.logGroup(),
        () ->
            clients
                .logs()
                .describeLogStreams(
                    r ->
                        r.logGroupName(job.logGroup())
                            .logStreamNamePrefix(job.logStreams())
                            .limit(MOST_STREAMS))
                .logStreams()
                .stream()
                .map(LogStream::logStreamName)
                .toList());
  }

  /** The last events, or those after a position; the empty position is the beginning. */
  private GetLogEventsResponse events(StepJob job, String stream, @Nullable String after) {
    return clients.call(
        "logs:GetLogEvents",
        "the log " + job.logGroup() + " " + Printable.of(stream),
        () ->
            clients
                .logs()
                .getLogEvents(
                    r -> {
                      r.logGroupName(job.logGroup())
                          .logStreamName(stream)
                          .startFromHead(after != null);
                      if (after == null) {
                        r.limit(LINES);
                      } else if (!after.isEmpty()) {
                        r.nextToken(after);
                      }
                    }));
  }

  private static String text(StepJob job, Line line, boolean several) {
    String message = text(line.event().message());
    String host =
        line.stream().substring(Math.min(line.stream().length(), job.logStreams().length()));
    return several ? host + ": " + message : message;
  }

  private static String text(@Nullable String message) {
    return message == null ? "" : message.stripTrailing();
  }
}
