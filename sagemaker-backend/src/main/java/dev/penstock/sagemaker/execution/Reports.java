package dev.penstock.sagemaker.execution;

import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.SageMakerFailure;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers in the reports (property files) that a step wrote to S3. */
final class Reports {
  /** The service reads no larger ones. */
  private static final int MOST_BYTES = 2 << 20;

  /** What is more than a person compares. */
  private static final int MOST_NUMBERS = 200;

  private static final Pattern LOCATION = Pattern.compile("s3://([^/]+)/?(.*)");

  private final AwsClients clients;

  Reports(AwsClients clients) {
    this.clients = clients;
  }

  /**
   * Reads them.
   *
   * @param step what declares them
   * @param outputs where the outputs of its job lie
   * @param unread takes what cannot be read, and why
   * @return numbers by report and path
   */
  Map<String, Double> numbers(
      StepDefinition step, Map<String, String> outputs, List<String> unread) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    if (step.json().get("PropertyFiles") instanceof ArrayNode files) {
      for (Node each : files.elements()) {
        if (each instanceof ObjectNode file) {
          String output = outputs.get(String.valueOf(file.text("OutputName")));
          String path = file.text("FilePath");
          if (output != null && path != null) {
            String location = output.replaceFirst("/+$", "") + "/" + path;
            read(String.valueOf(file.text("PropertyFileName")), location, numbers, unread);
          }
        }
      }
    }
    return numbers;
  }

  private void read(
      String name, String location, Map<String, Double> numbers, List<String> unread) {
    try {
      gather(name, Node.parse(Printable.of(location), text(location)), numbers);
    } catch (SageMakerFailure | DefinitionSyntaxException wrong) {
      unread.add("The report " + Printable.of(name) + " cannot be read: " + wrong.getMessage());
    }
  }

  private String text(String location) {
    Matcher parts = LOCATION.matcher(location);
    if (!parts.matches()) {
      throw new SageMakerFailure(Printable.of(location) + " is no place in S3.");
    }
    byte[] bytes =
        clients.call(
            "s3:GetObject",
            Printable.of(location),
            () ->
                clients
                    .s3()
                    .getObjectAsBytes(
                        r ->
                            r.bucket(parts.group(1))
                                .key(parts.group(2))
                                .range("bytes=0-" + MOST_BYTES))
                    .asByteArray());
    if (bytes.length > MOST_BYTES) {
      throw new SageMakerFailure(Printable.of(location) + " has more than 2 MiB.");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void gather(String path, Node node, Map<String, Double> into) {
    if (node instanceof ObjectNode object) {
      object.members().forEach((name, each) -> gather(path + "." + name, each, into));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.elements().size(); i++) {
        gather(path + "[" + i + "]", array.elements().get(i), into);
      }
    } else if (node instanceof NumberNode number && into.size() < MOST_NUMBERS) {
      into.put(path, Double.valueOf(number.digits()));
    }
  }
}
