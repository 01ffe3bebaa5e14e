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
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;

/** The logs that jobs write to CloudWatch: their ends, and their lines as they come. */
final class JobLogs {
  private static final int LINES = 15;

  /** A job has a stream for each host. */
  private static final int MOST_STREAMS = 10;

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

  /** The last lines, those of several hosts together, in the order of their times. */
  LogTail tail(StepJob job) {
    try {
      List<Line> lines = new ArrayList<>();
      List<String> streams = streams(job);
      for (String stream : streams) {
        events(job, stream, null).events().forEach(event -> lines.add(new Line(stream, event)));
      }
      lines.sort(Comparator.comparingLong(Line::time));
      return new LogTail(
          lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
              .map(line -> text(job, line, streams.size() > 1))
              .toList(),
          null);
    } catch (SageMakerFailure failure) {
      return failure.kind() == Kind.NOT_FOUND
          ? new LogTail(List.of(), null)
          : new LogTail(List.of(), String.valueOf(failure.getMessage()));
    }
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
    String message = line.event().message() == null ? "" : line.event().message().stripTrailing();
    String host =
        line.stream().substring(Math.min(line.stream().length(), job.logStreams().length()));
    return several ? host + ": " + message : message;
  }
}
