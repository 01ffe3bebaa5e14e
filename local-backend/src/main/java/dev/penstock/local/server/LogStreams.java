package dev.penstock.local.server;

import dev.penstock.local.LocalEngine;
import dev.penstock.local.container.JobLog;
import dev.penstock.local.store.JobRecord;
import dev.penstock.step.StepType;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The logs of jobs as the service keeps them: a group for each kind of job, a stream for each. */
final class LogStreams {
  private static final String TRAINING = "/aws/sagemaker/TrainingJobs";
  private static final Map<String, List<StepType>> GROUPS =
      Map.of(
          "/aws/sagemaker/ProcessingJobs",
          List.of(StepType.PROCESSING, StepType.QUALITY_CHECK, StepType.CLARIFY_CHECK),
          TRAINING,
          List.of(StepType.TRAINING),
          "/aws/sagemaker/TransformJobs",
          List.of(StepType.TRANSFORM));

  private final LocalEngine engine;

  LogStreams(LocalEngine engine) {
    this.engine = engine;
  }

  /**
   * The log of a job.
   *
   * @param name the stream's name: the job's, the host's, and when it began
   * @param file its lines
   * @param created when the job began
   */
  record LogStream(String name, Path file, Instant created) {
    /**
     * Reads lines.
     *
     * @param from the first, from 0
     * @param most how many at most
     */
    List<Event> read(long from, int most) throws IOException {
      Path times = file.resolveSibling(JobLog.TIMES);
      List<Event> events = new ArrayList<>();
      try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
          BufferedReader millis = Files.newBufferedReader(times, StandardCharsets.UTF_8)) {
        String line = lines.readLine();
        for (long i = 0; line != null && events.size() < most; i++) {
          String time = millis.readLine();
          if (i >= from) {
            events.add(new Event(this, i, time == null ? 0 : Long.parseLong(time), line));
          }
          line = lines.readLine();
        }
      } catch (NoSuchFileException gone) {
        return events;
      }
      return events;
    }

    long length() throws IOException {
      try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
        return lines.count();
      } catch (NoSuchFileException gone) {
        return 0;
      }
    }
  }

  /**
   * A line of a log.
   *
   * @param stream the log
   * @param index which line it is, from 0
   * @param millis when it was written
   * @param message the line
   */
  record Event(LogStream stream, long index, long millis, String message) {}

  static List<String> groups() {
    return GROUPS.keySet().stream().sorted().toList();
  }

  /** The streams of a group whose names begin so, in the order of their names; null of no group. */
  @Nullable List<LogStream> of(String group, String prefix) throws IOException {
    List<StepType> types = GROUPS.get(group);
    if (types == null) {
      return null;
    }
    List<LogStream> streams = new ArrayList<>();
    for (StepType type : types) {
      for (JobRecord job : engine.store().jobs(type.wireName())) {
        add(streams, job.name(), engine.jobLog(job.arn()), job.created());
      }
    }
    if (group.equals(TRAINING)) {
      for (JobRecord tuning : engine.store().jobs(StepType.TUNING.wireName())) {
        partsOf(tuning, streams);
      }
    }
    streams.removeIf(each -> !each.name().startsWith(prefix));
    streams.sort(java.util.Comparator.comparing(LogStream::name));
    return streams;
  }

  /** The training jobs of a tuning job have folders of their names in that of the tuning job. */
  private void partsOf(JobRecord tuning, List<LogStream> streams) throws IOException {
    Path folder = engine.jobFolder(tuning.arn());
    if (folder == null || !Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> parts = Files.list(folder)) {
      for (Path each : parts.toList()) {
        Path log = each.resolve(JobLog.FILE);
        if (Files.isRegularFile(log)) {
          add(streams, String.valueOf(each.getFileName()), log, tuning.created());
        }
      }
    }
  }

  private static void add(
      List<LogStream> streams, String job, @Nullable Path log, Instant created) {
    if (log != null) {
      streams.add(new LogStream(job + "/algo-1-" + created.getEpochSecond(), log, created));
    }
  }
}
