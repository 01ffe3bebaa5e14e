package dev.penstock.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Compilation;
import dev.penstock.definition.DefinitionEquality;
import dev.penstock.definition.DefinitionFile;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

/** Text of any kind comes back unchanged from every place. */
final class TextPropertiesTest {
  private static final JsonMapper JSON = new JsonMapper();

  // Each try goes the whole circle, with javac: many texts at once.
  @Property(tries = 8)
  void comesBackUnchanged(@ForAll("texts") List<String> texts) {
    String steps =
        IntStream.range(0, texts.size())
            .mapToObj(i -> steps(i, JSON.writeValueAsString(texts.get(i))))
            .collect(Collectors.joining(",\n"));
    String parameters =
        IntStream.range(0, texts.size())
            .mapToObj(
                i ->
                    "{\"Name\": \"P%d\", \"Type\": \"String\", \"DefaultValue\": %s}"
                        .formatted(i, JSON.writeValueAsString(texts.get(i))))
            .collect(Collectors.joining(","));
    DefinitionFile file =
        DefinitionFile.parse(
            "test",
            "{\"Version\": \"2020-12-01\", \"Parameters\": ["
                + parameters
                + "], \"Steps\": ["
                + steps
                + "]}");

    ImportedPipeline imported = Corpus.imported(file, "Texts");

    assertThat(imported.circle().messages()).isEmpty();
    Compilation compilation = Objects.requireNonNull(imported.circle().compilation());
    assertThat(DefinitionEquality.differences(file.json(), compilation.written().json())).isEmpty();
  }

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> any =
        Arbitraries.oneOf(
            Arbitraries.strings().all().ofMaxLength(40),
            Arbitraries.strings().withChars("\\u\"'*/@${}\n\r\t\u2028 0a").ofMaxLength(30),
            Arbitraries.strings().withCharRange('\0', '\u009f').ofMaxLength(30));
    return any.filter(TextPropertiesTest::isWhole).list().ofSize(25);
  }

  /** JSON in UTF-8 has no halves of characters. */
  private static boolean isWhole(String text) {
    return java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static String steps(int i, String text) {
    return """
        {"Name": "F%1$d", "Type": "Fail", "Description": %2$s, "Arguments": {"ErrorMessage": {
          "Std:Join": {"On": %2$s, "Values": [%2$s, {"Get": "Parameters.P%1$d"}]}}}},
        {"Name": "L%1$d", "Type": "Lambda", "FunctionArn": %2$s, "OutputParameters": [
          {"OutputName": %2$s, "OutputType": "String"}], "Arguments": {"k": %2$s, "j": [%2$s, {"m": %2$s}]}},
        {"Name": "T%1$d", "Type": "Training", "Arguments": {
          "AlgorithmSpecification": {"TrainingImage": %2$s, "TrainingInputMode": "File"},
          "ResourceConfig": {"InstanceCount": 1, "InstanceType": "t", "VolumeSizeInGB": 30},
          "StoppingCondition": {"MaxRuntimeInSeconds": 86400},
          "OutputDataConfig": {"S3OutputPath": %2$s}, "RoleArn": %2$s,
          "HyperParameters": {"h": %2$s}, "Environment": {"e": %2$s}}}
        """
        .formatted(i, text);
  }
}
