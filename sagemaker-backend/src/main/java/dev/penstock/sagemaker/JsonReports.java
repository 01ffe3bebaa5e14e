package dev.penstock.sagemaker;

import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.diff.Printable;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers in reports that steps wrote to S3 as JSON. */
public final class JsonReports {
  /** The service reads no larger ones. */
  private static final int MOST_BYTES = 2 << 20;

  /** What is more than a person compares. */
  private static final int MOST_NUMBERS = 200;

  private static final Pattern LOCATION = Pattern.compile("s3://([^/]+)/?(.*)");

  private final AwsClients clients;

  private JsonReports(AwsClients clients) {
    this.clients = clients;
  }

  /**
   * Gets ready. No request is made yet.
   *
   * @param clients what makes the requests; it stays open
   * @return the reader
   */
  public static JsonReports of(AwsClients clients) {
    return new JsonReports(clients);
  }

  /**
   * Reads a report.
   *
   * @param location where it lies, for example {@code s3://bucket/evaluation.json}
   * @return its first 200 numbers by their path, for example {@code metrics.mse.value}
   * @throws SageMakerFailure when it cannot be read, or is no JSON
   */
  public Map<String, Double> numbers(String location) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    try {
      gather("", Node.parse(Printable.of(location), text(location)), numbers);
    } catch (DefinitionSyntaxException wrong) {
      throw new SageMakerFailure(String.valueOf(wrong.getMessage()));
    }
    return numbers;
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
      object
          .members()
          .forEach((name, each) -> gather(path.isEmpty() ? name : path + "." + name, each, into));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.elements().size(); i++) {
        gather(path + "[" + i + "]", array.elements().get(i), into);
      }
    } else if (node instanceof NumberNode number && into.size() < MOST_NUMBERS) {
      into.put(path, Double.valueOf(number.digits()));
    }
  }
}
