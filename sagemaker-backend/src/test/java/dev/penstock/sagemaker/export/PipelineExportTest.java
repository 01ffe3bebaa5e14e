package dev.penstock.sagemaker.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.PipelineDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Set {@code PENSTOCK_UPDATE_GOLDEN} to write the golden files anew. */
class PipelineExportTest {
  @TempDir Path folder;

  private static final Path GOLDEN = Path.of("src/test/resources/export").toAbsolutePath();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Everything that one of the tools reads as more than text. */
  private static final String HOSTILE =
      "${var.x} $${y} %{if true} {{resolve:ssm:/a}} ${Token[TOKEN.7]} \" \\ \\u0022 \u0001 \u2028"
          + " \u202e é 𝄞 */ */public static";

  private static PipelineDefinition failing(String message) {
    return PipelineDefinition.of(
        object(
            "Version",
            new TextNode("2020-12-01"),
            "Steps",
            new ArrayNode(
                List.of(
                    object(
                        "Name",
                        new TextNode("Fail"),
                        "Type",
                        new TextNode("Fail"),
                        "Arguments",
                        object("ErrorMessage", new TextNode(message)))))));
  }

  private static ObjectNode object(Object... pairs) {
    Map<String, dev.penstock.definition.Node> members = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      members.put((String) pairs[i], (dev.penstock.definition.Node) pairs[i + 1]);
    }
    return new ObjectNode(members);
  }

  private static PipelineExport small() {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("team", "fraud");
    tags.put("cost centre", "4711");
    return new PipelineExport(
        "Fraud-2", failing("no ${luck}"), "Fraud", "Finds fraud.", tags, 3L, null, null);
  }

  @Test
  void writesWhatPeopleRead() throws IOException {
    PipelineExport pipeline = small();
    PipelineExport inS3 =
        pipeline
            .withRole("arn:aws:iam::111122223333:role/PipelineRole")
            .withDefinitionAt(new DefinitionLocation("the-bucket", "Fraud-2/definition.json"));

    assertGolden("fraud.template.json", pipeline.cloudFormation().toJson());
    assertGolden("fraud.template.yaml", pipeline.cloudFormation().toYaml());
    assertGolden("fraud.tf.json", pipeline.terraform());
    assertGolden("Fraud2Construct.java", pipeline.cdk("com.example", null));
    assertGolden("fraud-in-s3.template.json", inS3.cloudFormation().toJson());
    assertGolden("fraud-in-s3.tf.json", inS3.terraform());
    assertGolden("FraudInS3.java", inS3.cdk("", "FraudInS3"));
  }

  @Test
  void leavesOutWhatIsNotSaid() {
    String template = PipelineExport.of("P", failing("x")).cloudFormation().toJson();

    assertThat(template)
        .doesNotContain("Tags", "Display", "PipelineDescription", "Parallelism", "Default")
        .contains("\"RoleArn\"");
  }

  @Test
  void keepsEveryDefinition() throws Exception {
    int count = 0;
    try (var files = Files.walk(Path.of("../dsl/src/test/resources/definitions"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        PipelineDefinition definition =
            DefinitionFile.parse("definition", Files.readString(file)).definition();
        keeps(PipelineExport.of("P", definition));
        count++;
      }
    }
    assertThat(count).isGreaterThan(50);
  }

  @Test
  void keepsTextsThatMeanSomethingToTheTools() throws Exception {
    PipelineExport pipeline = PipelineExport.of("P", failing(HOSTILE));
    keeps(pipeline);
    assertThat(CdkCompiler.run(folder, "P", pipeline.cdk("", "P")))
        .extractingByKey("PipelineDefinition")
        .satisfies(map -> holds(((Map<?, ?>) map).get("PipelineDefinitionBody"), pipeline));

    String text = "${a} $${b} %{c} %%{d} $ % \" \\ \\u0022 \u202e 𝄞 */";
    PipelineExport around =
        new PipelineExport("P", failing("x"), text, text, Map.of(text, text), null, null, null);
    JsonNode properties = properties(around.cloudFormation().toJson());
    assertThat(properties.at("/PipelineDescription").asString()).isEqualTo(text);
    assertThat(properties.at("/Tags/0/Key").asString()).isEqualTo(text);
    JsonNode resource = resource(around.terraform());
    assertThat(literal(resource.at("/pipeline_description").asString())).isEqualTo(text);
    assertThat(literal(resource.at("/pipeline_display_name").asString())).isEqualTo(text);
    assertThat(literal(resource.at("/tags").propertyNames().iterator().next())).isEqualTo(text);
    assertThat(CdkCompiler.run(folder, "P", around.cdk("", "P")))
        .containsEntry("PipelineDescription", text)
        .containsEntry("PipelineDisplayName", text)
        .containsEntry("Tags", Map.of(text, text))
        .containsEntry("RoleArn", "R");
  }

  @Test
  void compilesWithALongDefinition() throws Exception {
    PipelineExport pipeline = PipelineExport.of("P", failing("é\"".repeat(100_000)));

    assertThat(CdkCompiler.run(folder, "P", pipeline.cdk("", "P")))
        .extractingByKey("PipelineDefinition")
        .satisfies(map -> holds(((Map<?, ?>) map).get("PipelineDefinitionBody"), pipeline));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{resolve:ssm:/secret}}", "a ${Token[TOKEN.1]}"})
  void refusesWhatWouldBeReplaced(String text) {
    PipelineExport described =
        new PipelineExport("P", failing("x"), null, text, Map.of(), null, null, null);
    PipelineExport tagged =
        new PipelineExport("P", failing("x"), null, null, Map.of("a", text), null, null, null);

    for (PipelineExport each : List.of(described, tagged)) {
      assertThatThrownBy(each::cloudFormation)
          .isInstanceOf(ExportException.class)
          .hasMessageContaining("replaced");
      assertThatThrownBy(() -> each.cdk("", null)).isInstanceOf(ExportException.class);
    }
    assertThat(literal(resource(described.terraform()).at("/pipeline_description").asString()))
        .isEqualTo(text);
  }

  @Test
  void knowsHowMuchFits() {
    PipelineExport large = PipelineExport.of("P", failing("x".repeat(1_000_000)));
    DefinitionLocation location = new DefinitionLocation("the-bucket", "key");

    assertThatThrownBy(large::cloudFormation)
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("more than the 1 MB that CloudFormation takes");
    assertThat(large.withDefinitionAt(location).cloudFormation().toJson()).hasSizeLessThan(2_000);
    assertThatThrownBy(() -> PipelineExport.of("P", failing("x".repeat(1_048_576))))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("1,048,576");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "-a", "a-", "a_b", "a\"b", "${a}"})
  void refusesWhatIsNoName(String name) {
    assertThatThrownBy(() -> PipelineExport.of(name, failing("x")))
        .isInstanceOf(ExportException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b", "class", "A {}", "1a", ""})
  void refusesWhatIsNoClass(String name) {
    assertThatThrownBy(() -> small().cdk("", name)).isInstanceOf(ExportException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-b", "class", "a; import b", "a..b"})
  void refusesWhatIsNoPackage(String name) {
    assertThatThrownBy(() -> small().cdk(name, null)).isInstanceOf(ExportException.class);
  }

  /** Each tool gets the definition that it was given. */
  private static void keeps(PipelineExport pipeline) {
    String body =
        properties(pipeline.cloudFormation().toJson())
            .at("/PipelineDefinition/PipelineDefinitionBody")
            .asString();
    holds(body, pipeline);
    assertThat(body).doesNotContain("{{resolve:");
    assertThat(YAMLMapper.builder().build().readTree(pipeline.cloudFormation().toYaml()))
        .isEqualTo(JSON.readTree(pipeline.cloudFormation().toJson()));
    holds(literal(resource(pipeline.terraform()).at("/pipeline_definition").asString()), pipeline);
  }

  private static void holds(@Nullable Object text, PipelineExport pipeline) {
    assertThat(DefinitionFile.parse("definition", String.valueOf(text)).definition())
        .isEqualTo(pipeline.definition());
  }

  private static JsonNode properties(String template) {
    return JSON.readTree(template).at("/Resources/Pipeline/Properties");
  }

  private static JsonNode resource(String configuration) {
    return JSON.readTree(configuration).at("/resource/aws_sagemaker_pipeline").iterator().next();
  }

  /** What Terraform makes of a text: it has to be one in which nothing is put in. */
  private static String literal(String template) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      String rest = template.substring(i, Math.min(template.length(), i + 3));
      assertThat(rest).doesNotStartWith("${").doesNotStartWith("%{");
      if (rest.equals("$${") || rest.equals("%%{")) {
        text.append(rest, 0, 1).append('{');
        i += 2;
      } else {
        text.append(template.charAt(i));
      }
    }
    return text.toString();
  }

  private static void assertGolden(String name, String actual) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if (System.getenv("PENSTOCK_UPDATE_GOLDEN") != null) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }
}
