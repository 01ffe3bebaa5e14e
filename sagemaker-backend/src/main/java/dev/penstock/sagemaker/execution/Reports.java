package dev.penstock.sagemaker.execution;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.JsonReports;
import dev.penstock.sagemaker.SageMakerFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The numbers in the reports (property files) that a step wrote to S3. */
final class Reports {
  private final JsonReports reports;

  Reports(AwsClients clients) {
    this.reports = JsonReports.of(clients);
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
      reports.numbers(location).forEach((path, each) -> numbers.put(name + "." + path, each));
    } catch (SageMakerFailure wrong) {
      unread.add("The report " + Printable.of(name) + " cannot be read: " + wrong.getMessage());
    }
  }
}
