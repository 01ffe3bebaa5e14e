package dev.penstock.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Compilation;
import dev.penstock.definition.DefinitionEquality;
import dev.penstock.definition.DefinitionFile;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What would be too much for one method, one class or one expression. */
final class LargeTest {
  private static final String OUTPUT =
      "'OutputParameters': [{'OutputName': 'o', 'OutputType': 'String'}]";

  @Test
  void fiveThousandStepsOfMixedKinds() {
    String steps =
        IntStream.range(0, 5000)
            .mapToObj(
                i ->
                    switch (i % 4) {
                      case 0 ->
                          step(i, "Callback", "{'n': " + i + "}", "'SqsQueueUrl': 'q', " + OUTPUT);
                      case 1 ->
                          step(
                              i,
                              "Lambda",
                              "{'b': {'Get': 'Steps.S%d.OutputParameters[\\u0027o\\u0027]'}}"
                                  .formatted(i - 1),
                              "'FunctionArn': 'arn:aws:lambda:us-east-1:111122223333:function:f', "
                                  + OUTPUT);
                      case 2 ->
                          step(i, "Fail", "{'ErrorMessage': 'm" + i + "'}", "'Description': 'd'");
                      default ->
                          step(
                              i,
                              "NewType",
                              "{'a': [1, {'x': 2}]}",
                              "'DependsOn': ['S" + (i - 2) + "']");
                    })
            .collect(Collectors.joining(",\n"));
    closes("{'Version': '2020-12-01', 'Parameters': [], 'Steps': [" + steps + "]}");
  }

  @Test
  void manyMembersInOneStep() {
    String environment =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "'K" + i + "': 'V" + i + "'")
            .collect(Collectors.joining(","));
    closes(
        "{'Version': '2020-12-01', 'Parameters': [], 'Steps': ["
            + "{'Name': 'S', 'Type': 'Processing', 'Arguments': {'Environment': {"
            + environment
            + "}}}]}");
  }

  @Test
  void textsLongerThanAClassFileTakes() {
    String text = "é".repeat(70_000);
    closes(
        "{'Version': '2020-12-01', 'Parameters': [{'Name': 'P', 'Type': 'String', 'DefaultValue': '"
            + text
            + "'}], 'Steps': [{'Name': 'S', 'Type': 'Fail', 'Arguments': {'ErrorMessage': '"
            + text
            + "'}}]}");
  }

  @Test
  void deeplyNestedConditions() {
    StringBuilder json =
        new StringBuilder("{'Version': '2020-12-01', 'Parameters': [], 'Steps': [");
    int depth = 45;
    for (int i = 0; i < depth; i++) {
      json.append("{'Name': 'C").append(i).append("', 'Type': 'Condition', 'Arguments': {");
      json.append("'Conditions': [{'Type': 'Equals', 'LeftValue': 1, 'RightValue': 1}],");
      json.append("'ElseSteps': [], 'IfSteps': [");
    }
    json.append("]}}".repeat(depth)).append("]}");
    closes(json.toString());
  }

  @Test
  void manyParameters() {
    String parameters =
        IntStream.range(0, 300)
            .mapToObj(i -> "{'Name': 'P" + i + "', 'Type': 'Integer', 'DefaultValue': " + i + "}")
            .collect(Collectors.joining(","));
    closes("{'Version': '2020-12-01', 'Parameters': [" + parameters + "], 'Steps': []}");
  }

  private static String step(int number, String type, String arguments, String more) {
    return "{'Name': 'S%d', 'Type': '%s', 'Arguments': %s, %s}"
        .formatted(number, type, arguments, more);
  }

  private static void closes(String json) {
    DefinitionFile file = DefinitionFile.parse("test", json.replace('\'', '"'));

    ImportedPipeline imported = Corpus.imported(file, "Large");

    assertThat(imported.circle().messages()).isEmpty();
    Compilation compilation = Objects.requireNonNull(imported.circle().compilation());
    assertThat(DefinitionEquality.differences(file.json(), compilation.written().json())).isEmpty();
  }
}
