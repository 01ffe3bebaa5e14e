package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PSK314: what is another in every environment, a bucket, an instance type, an account of images,
 * is a parameter. Said once for the whole pipeline.
 */
final class EnvironmentLiterals implements Rule {
  private static final String S3 = "s3://";
  private static final int NAMED = 5;

  private record First(String step, String place) {}

  private final Map<String, First> buckets = new LinkedHashMap<>();
  private final Map<String, First> types = new LinkedHashMap<>();
  private final Map<String, First> accounts = new LinkedHashMap<>();

  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    if (topology.subject().isSilenced("PSK314", step.name())) {
      return;
    }
    for (StepContents.Text text : topology.contents(step).locations()) {
      String bucket = bucket(text.value());
      if (bucket != null
          && !topology.subject().shared().contains(bucket)
          && !buckets.containsKey(bucket)) {
        buckets.put(bucket, new First(step.name(), Topology.place(text.place())));
      }
    }
    for (StepContents.Named found : topology.contents(step).instanceTypes()) {
      String type = Nodes.constant(found.node());
      if (type != null && !types.containsKey(type)) {
        types.put(type, new First(step.name(), found.place()));
      }
    }
    for (StepContents.Named found : topology.contents(step).images()) {
      String image = Nodes.constant(found.node());
      String account = image == null ? null : Images.account(image);
      if (account != null && !accounts.containsKey(account)) {
        accounts.put(account, new First(step.name(), found.place()));
      }
    }
  }

  @Override
  public void check(Topology topology, Report report) {
    List<String> parts = new ArrayList<>();
    add(parts, buckets, "bucket");
    add(parts, types, "instance type");
    add(parts, accounts, "image account");
    if (!parts.isEmpty()) {
      First first =
          Stream.of(buckets, types, accounts)
              .flatMap(found -> found.values().stream().limit(1))
              .findFirst()
              .orElseThrow();
      report.warning(
          "PSK314",
          first.step(),
          first.place(),
          "literals that are others in test than in production: " + String.join("; ", parts),
          "Make parameters of them, so that one definition serves all environments.");
    }
  }

  private static @Nullable String bucket(String text) {
    if (!text.startsWith(S3)) {
      return null;
    }
    int end = text.indexOf('/', S3.length());
    String bucket = text.substring(S3.length(), end < 0 ? text.length() : end);
    return bucket.isEmpty() || bucket.length() > 100 ? null : bucket;
  }

  private static void add(List<String> parts, Map<String, First> found, String what) {
    if (!found.isEmpty()) {
      int more = found.size() - NAMED;
      parts.add(
          (found.size() == 1 ? what : what + "s")
              + " "
              + found.keySet().stream()
                  .limit(NAMED)
                  .map(Words::shown)
                  .collect(Collectors.joining(", "))
              + (more > 0 ? " and " + more + " more" : ""));
    }
  }
}
