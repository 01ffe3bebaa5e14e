package dev.penstock.local.job;

import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of a processing step that other steps read with JsonGet.
 *
 * @param name its name in references
 * @param outputName the output that it is in
 * @param filePath its path in the output
 */
public record PropertyFile(String name, String outputName, String filePath) {
  /**
   * Returns the property files of a step.
   *
   * @param step the step
   * @return its property files
   */
  public static List<PropertyFile> of(StepDefinition step) {
    List<PropertyFile> files = new ArrayList<>();
    if (step.json().get("PropertyFiles") instanceof ArrayNode array) {
      array
          .elements()
          .forEach(
              each -> {
                if (each instanceof ObjectNode file) {
                  files.add(
                      new PropertyFile(
                          text(file, "PropertyFileName"),
                          text(file, "OutputName"),
                          text(file, "FilePath")));
                }
              });
    }
    return files;
  }

  private static String text(ObjectNode file, String member) {
    String text = file.text(member);
    return text == null ? "" : text;
  }
}
