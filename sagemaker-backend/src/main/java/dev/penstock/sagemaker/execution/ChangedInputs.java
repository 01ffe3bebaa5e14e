package dev.penstock.sagemaker.execution;

import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.SageMakerFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Finds the inputs whose data is newer than the first of two executions that read them. */
final class ChangedInputs {
  private static final Pattern LOCATION = Pattern.compile("s3://([^/]+)/?(.*)");

  private final AwsClients clients;
  private final Instant since;
  private final List<String> unread;

  private ChangedInputs(AwsClients clients, Instant since, List<String> unread) {
    this.clients = clients;
    this.since = since;
    this.unread = unread;
  }

  /**
   * Finds them.
   *
   * @param clients what makes the requests
   * @param first the first execution
   * @param second the second execution
   * @param unread takes what cannot be read, and why
   * @return those that changed
   */
  static List<ChangedData> between(
      AwsClients clients, ExecutionFacts first, ExecutionFacts second, List<String> unread) {
    Set<String> locations = inputs(first);
    locations.retainAll(inputs(second));
    // What the pipeline itself writes is new in each execution.
    locations.removeIf(each -> isWritten(each, first) || isWritten(each, second));
    ChangedInputs inputs = new ChangedInputs(clients, first.execution().created(), unread);
    List<ChangedData> changed = new ArrayList<>();
    locations.forEach(each -> inputs.look(each, changed));
    return changed;
  }

  private static Set<String> inputs(ExecutionFacts facts) {
    Set<String> locations = new LinkedHashSet<>();
    facts
        .settings()
        .values()
        .forEach(
            settings ->
                settings.forEach(
                    (path, value) -> {
                      if (path.endsWith("S3Uri") && value.startsWith("s3://")) {
                        locations.add(value);
                      }
                    }));
    return locations;
  }

  private static boolean isWritten(String location, ExecutionFacts facts) {
    String input = folder(location);
    return facts.written().stream()
        .map(ChangedInputs::folder)
        .anyMatch(output -> input.startsWith(output) || output.startsWith(input));
  }

  private static String folder(String location) {
    return location.endsWith("/") ? location : location + "/";
  }

  /** The first page of the listing, which the service orders by name. */
  private void look(String location, List<ChangedData> changed) {
    Matcher parts = LOCATION.matcher(location);
    if (!parts.matches()) {
      return;
    }
    List<S3Object> objects;
    try {
      objects =
          clients.call(
              "s3:ListBucket",
              Printable.of(location),
              () ->
                  clients
                      .s3()
                      .listObjectsV2(r -> r.bucket(parts.group(1)).prefix(parts.group(2)))
                      .contents());
    } catch (SageMakerFailure failure) {
      unread.add("The data at " + Printable.of(location) + " is unknown: " + failure.getMessage());
      return;
    }
    List<Instant> newer =
        objects.stream().map(S3Object::lastModified).filter(each -> each.isAfter(since)).toList();
    newer.stream()
        .max(Instant::compareTo)
        .ifPresent(newest -> changed.add(new ChangedData(location, newest, newer.size())));
  }
}
