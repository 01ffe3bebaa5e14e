package dev.penstock.cli;

import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.JsonReports;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.registry.ModelDetails;
import dev.penstock.sagemaker.registry.ModelGroup;
import dev.penstock.sagemaker.registry.ModelReference;
import dev.penstock.sagemaker.registry.ModelRegistry;
import dev.penstock.sagemaker.registry.ModelVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** The models on AWS, for people. */
final class AwsModels {
  /** Those that fit into a line. */
  private static final int FEW = 3;

  private final AwsClients clients;
  private final ModelRegistry registry;

  private AwsModels(AwsClients clients) {
    this.clients = clients;
    this.registry = ModelRegistry.of(clients);
  }

  /**
   * Does something with the registry.
   *
   * @param operand what was typed for the model or the group
   * @throws CommandFailure when it does not succeed
   */
  static <T> T call(
      String operand, ParseResult arguments, Console console, Function<ModelRegistry, T> work) {
    return Aws.of(arguments, console, operand)
        .call(
            clients -> {
              try {
                return work.apply(ModelRegistry.of(clients));
              } catch (IllegalArgumentException refused) {
                throw CommandFailure.wrongUsage(Printable.of(String.valueOf(refused.getMessage())));
              }
            });
  }

  static ModelReference reference(String text) {
    try {
      return ModelReference.parse(text);
    } catch (IllegalArgumentException wrong) {
      throw CommandFailure.wrongUsage(String.valueOf(wrong.getMessage()));
    }
  }

  /** All groups, the versions of one, or all about a version. */
  static String show(String name, int most, ParseResult arguments, Console console) {
    return Aws.of(arguments, console, name)
        .call(
            clients -> {
              AwsModels models = new AwsModels(clients);
              if (name.isEmpty()) {
                return models.groups();
              }
              return ModelReference.isArn(name) || name.contains("@") || isVersion(name)
                  ? models.version(reference(name))
                  : models.versions(name, most);
            });
  }

  /** A slash is as good as an @; an ARN of a group has one, too. */
  private static boolean isVersion(String name) {
    return name.contains("/") && !name.startsWith("arn:");
  }

  private String groups() {
    List<ModelGroup> groups = registry.groups();
    return groups.isEmpty()
        ? "There are no models.\n"
        : Table.of(
            groups.stream()
                .map(
                    each ->
                        List.of(
                            each.name(),
                            Text.time(each.created()),
                            each.description() == null ? "" : Printable.of(each.description())))
                .toList());
  }

  private String versions(String group, int most) {
    List<ModelVersion> versions = registry.versions(group, most);
    if (versions.isEmpty()) {
      return "There are no versions of " + Printable.of(group) + ".\n";
    }
    List<List<String>> rows = new ArrayList<>();
    for (ModelVersion each : versions) {
      ModelDetails details =
          registry.describe(new ModelReference("", "", each.arn()));
      rows.add(
          List.of(
              each.label(),
              approval(each),
              Text.time(each.created()),
              few(numbers(details, null)),
              details.reason() == null ? "" : Printable.of(details.reason())));
    }
    return Table.of(rows);
  }

  private static String few(Map<String, String> numbers) {
    return numbers.entrySet().stream()
        .limit(FEW)
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining(", "));
  }

  private String version(ModelReference reference) {
    ModelDetails details = registry.describe(reference);
    ModelVersion model = details.model();
    StringBuilder text = new StringBuilder(heading(details));
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of("registered", Text.time(model.created())));
    facts.add(
        List.of(
            "changed",
            Text.time(details.modified())
                + (details.modifiedBy() == null
                    ? ""
                    : " by " + Printable.of(details.modifiedBy()))));
    if (model.description() != null) {
      facts.add(List.of("description", Printable.of(model.description())));
    }
    facts.add(List.of("arn", Printable.of(model.arn())));
    for (ModelDetails.Container each : details.containers()) {
      facts.add(List.of("image", Printable.of(each.image())));
      if (each.modelData() != null) {
        facts.add(List.of("model", Printable.of(each.modelData())));
      }
    }
    text.append(Table.of(facts));
    List<String> unread = new ArrayList<>();
    section(text, "Metrics", numbers(details, unread));
    section(text, "Reports", details.reports());
    section(text, "Metadata", details.metadata());
    unread.forEach(each -> text.append('\n').append(each).append('\n'));
    return text.toString();
  }

  static void section(StringBuilder text, String title, Map<String, String> rows) {
    if (!rows.isEmpty()) {
      text.append('\n').append(title).append('\n');
      text.append(
          Table.of(
              rows.entrySet().stream()
                  .map(each -> List.of(Printable.of(each.getKey()), Printable.of(each.getValue())))
                  .toList()));
    }
  }

  /** What people read of a version first: how it stands, and why. */
  static String heading(ModelDetails details) {
    String reason = details.reason();
    return details.model().label()
        + ": "
        + approval(details.model())
        + (reason == null || reason.isEmpty() ? "" : ", " + Printable.of(reason))
        + "\n";
  }

  static String decided(ModelDetails details) {
    return heading(details);
  }

  private static String approval(ModelVersion model) {
    return model.approval().isEmpty() ? "no approval" : Printable.of(model.approval());
  }

  /** The numbers in its reports of quality, as far as they are JSON that may be read. */
  private Map<String, String> numbers(ModelDetails details, @Nullable List<String> unread) {
    Map<String, String> numbers = new LinkedHashMap<>();
    details
        .reports()
        .forEach(
            (kind, location) -> {
              if (kind.endsWith("Statistics")) {
                try {
                  JsonReports.of(clients)
                      .numbers(location)
                      .forEach(
                          (path, number) ->
                              numbers.putIfAbsent(Printable.of(path), number.toString()));
                } catch (SageMakerFailure wrong) {
                  if (unread != null) {
                    unread.add("The report " + kind + " cannot be read: " + wrong.getMessage());
                  }
                }
              }
            });
    return numbers;
  }
}
