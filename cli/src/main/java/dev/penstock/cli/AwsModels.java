package dev.penstock.cli;

import dev.penstock.definition.Node.ObjectNode;
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
import picocli.CommandLine.ParseResult;

/** The models on AWS. */
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
  static void show(
      String name, int most, OutputFormat format, ParseResult arguments, Console console) {
    var unused =
        Aws.of(arguments, console, name)
            .call(
                clients -> {
                  new AwsModels(clients).show(name, most, format, console);
                  return ExitStatus.OK;
                });
  }

  private void show(String name, int most, OutputFormat format, Console console) {
    if (name.isEmpty()) {
      List<ModelGroup> groups = registry.groups();
      format.print(
          console,
          () -> text(groups),
          () -> new JsonObject().list("groups", groups, AwsModels::json).build());
    } else if (ModelReference.isArn(name) || name.contains("@") || isVersion(name)) {
      ModelDetails details = registry.describe(reference(name));
      format.print(console, () -> version(details), () -> json(details));
    } else {
      List<ModelDetails> versions =
          registry.versions(name, most).stream()
              .map(each -> registry.describe(new ModelReference("", "", each.arn())))
              .toList();
      format.print(
          console,
          () -> versions(name, versions),
          () -> new JsonObject().list("models", versions, this::json).build());
    }
  }

  private static ObjectNode json(ModelGroup group) {
    return new JsonObject()
        .put("name", group.name())
        .put("arn", group.arn())
        .put("description", group.description())
        .put("created", group.created())
        .build();
  }

  private ObjectNode json(ModelDetails details) {
    List<String> unread = new ArrayList<>();
    return ModelJson.of(details)
        .numbers("metrics", numbers(details, unread))
        .texts("unread", unread)
        .build();
  }

  /** A slash is as good as an @; an ARN of a group has one, too. */
  private static boolean isVersion(String name) {
    return name.contains("/") && !name.startsWith("arn:");
  }

  private static String text(List<ModelGroup> groups) {
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

  private String versions(String group, List<ModelDetails> versions) {
    if (versions.isEmpty()) {
      return "There are no versions of " + Printable.of(group) + ".\n";
    }
    List<List<String>> rows = new ArrayList<>();
    for (ModelDetails details : versions) {
      ModelVersion model = details.model();
      rows.add(
          List.of(
              model.label(),
              approval(model),
              Text.time(model.created()),
              few(numbers(details, new ArrayList<>())),
              details.reason() == null ? "" : Printable.of(details.reason())));
    }
    return Table.of(rows);
  }

  private static String few(Map<String, Double> numbers) {
    return numbers.entrySet().stream()
        .limit(FEW)
        .map(each -> Printable.of(each.getKey()) + " " + each.getValue())
        .collect(Collectors.joining(", "));
  }

  private String version(ModelDetails details) {
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
    Map<String, String> metrics = new LinkedHashMap<>();
    numbers(details, unread).forEach((path, number) -> metrics.put(path, number.toString()));
    section(text, "Metrics", metrics);
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

  private static String approval(ModelVersion model) {
    return model.approval().isEmpty() ? "no approval" : Printable.of(model.approval());
  }

  /** The numbers in its reports of quality, as far as they are JSON that may be read. */
  private Map<String, Double> numbers(ModelDetails details, List<String> unread) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    details
        .reports()
        .forEach(
            (kind, location) -> {
              if (kind.endsWith("Statistics")) {
                try {
                  JsonReports.of(clients).numbers(location).forEach(numbers::putIfAbsent);
                } catch (SageMakerFailure wrong) {
                  unread.add("The report " + kind + " cannot be read: " + wrong.getMessage());
                }
              }
            });
    return numbers;
  }
}
