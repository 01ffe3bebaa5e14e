package dev.penstock.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class DefinitionFileTest {
  static List<Path> corpus() {
    return Corpus.files();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void writesBackWhatItRead(Path file) throws IOException {
    PipelineDefinition definition = DefinitionFile.read(file).definition();

    List<String> tokens = tokens(Files.readAllBytes(file));
    assertThat(tokens(definition.toBytes())).isEqualTo(tokens);
    assertThat(tokens(definition.toJson().getBytes(UTF_8))).isEqualTo(tokens);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void readsWhatIsWritten(@ForAll("objects") ObjectNode object) {
    PipelineDefinition written = PipelineDefinition.of(object);

    ObjectNode compact = DefinitionFile.parse("compact", written.toBytes()).json();
    ObjectNode pretty = DefinitionFile.parse("pretty", written.toJson()).json();
    assertThat(compact).isEqualTo(object).isEqualTo(pretty);
    assertThat(compact.toString()).isEqualTo(object.toString());
  }

  /** The column of a member is that of its name; of an element, that of the element. */
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void knowsWhereEverythingStands(@ForAll("objects") ObjectNode object) {
    String text = PipelineDefinition.of(object).toJson();
    DefinitionFile file = DefinitionFile.parse("x.json", text);
    List<String> lines = text.lines().toList();

    for (Map.Entry<String, Node> place : pointers("", object, new ArrayList<>())) {
      Position position = file.position(place.getKey());
      String rest = lines.get(position.line() - 1).substring(position.column() - 1);
      String name = place.getKey().substring(place.getKey().lastIndexOf('/') + 1);
      boolean element = name.matches("\\d+");
      String expected = element ? place.getValue().toString().substring(0, 1) : "\"";
      assertThat(rest).startsWith(expected);
    }
  }

  @Test
  void findsPlacesAsPeopleNameThem() {
    DefinitionFile file =
        DefinitionFile.parse(
            "x.json",
            """
            {"Parameters": [{"Name": "A"},
              {"Name": "A.b",
               "DefaultValue": 1}],
             "Steps": [
              {"Name": "Gate", "Type": "Condition", "Arguments": {"IfSteps": [
                {"Name": "In", "DependsOn": ["x",
                  "y"],
                 "Arguments": {
                   "Environment": {"a": {}, "a.b[0]":
                     [1, 2,
                      3]}}}]}}]}
            """);

    assertThat(file.position("/Steps/0/Arguments/IfSteps/0/DependsOn/1"))
        .isEqualTo(new Position(7, 7));
    assertThat(file.position("/Steps/0/Gone/0")).isEqualTo(new Position(5, 3));
    assertThat(file.position(null, "Parameters.A.b.DefaultValue")).isEqualTo(new Position(3, 4));
    assertThat(file.position(null, "Parameters.C")).isEqualTo(new Position(1, 2));
    assertThat(file.position(null, "PipelineName")).isEqualTo(new Position(1, 1));
    assertThat(file.position("Gate", null)).isEqualTo(new Position(5, 3));
    assertThat(file.position("In", "DependsOn[1]")).isEqualTo(new Position(7, 7));
    assertThat(file.position("In", "Environment.a.b[0][2]")).isEqualTo(new Position(11, 11));
    assertThat(file.position("In", "Environment.a")).isEqualTo(new Position(9, 24));
    assertThat(file.position("In", "RoleArn")).isEqualTo(new Position(8, 6));
    assertThat(file.position("None", "RoleArn")).isEqualTo(new Position(1, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 1:1 | there is nothing in it",
        "` ` | 1:1 | there is nothing in it",
        "[1] | 1:1 | a definition is an object, and this is a list",
        "`  7` | 1:3 | a definition is an object, and this is a single value",
        "{} {} | 1:4 | there is more after the definition's end",
        "{} x | 1:4 | not JSON: Unrecognized token",
        "{\"a\": 1,⏎  \"a\": 2} | 2:3 | the member \"a\" was given before in the same object",
        "{\"a\": | 1:6 | the text ends before the JSON does",
        "{\"a\": [1,⏎ | 2:1 | the text ends before the JSON does",
        "{\"a\": \"b | 1:9 | the text ends before the JSON does",
        "{\"a\": NaN} | 1:10 | not JSON: Non-standard token 'NaN'",
        "{\"a\": 01} | 1:8 | not JSON: Invalid numeric value: Leading zeroes not allowed",
        "{'a': 1} | 1:2 | not JSON: Unexpected character (''' (code 39))",
        "{\"a\": 1,} | 1:9 | not JSON: Unexpected character ('}' (code 125))",
        "{\"a\": \"\\ud83d\"} | 1:7 | \\ud83d is half a character: its other half is missing",
        "{\"\\ude00\": 1} | 1:9 | not JSON: Unexpected low surrogate in property name: 0xde00",
      })
  void saysWhereAndWhatIsWrong(String json, String position, String message) {
    assertThatThrownBy(() -> DefinitionFile.parse("x.json", json.replace('⏎', '\n')))
        .isInstanceOf(DefinitionSyntaxException.class)
        .hasMessageStartingWith("x.json:" + position + ": " + message)
        .hasMessageMatching("(?s).+\n    [A-Z].+\\.");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] json = "{\"é\":\n \"é\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> DefinitionFile.parse("x.json", json))
        .hasMessageStartingWith("x.json:1:3: the byte 0xe9 is not UTF-8");
    assertThat(DefinitionFile.parse("x", "\uFEFF{\"é\":1}".getBytes(UTF_8)).json().toString())
        .isEqualTo("{\"é\":1}");
    assertThatThrownBy(() -> DefinitionFile.parse("x", new byte[] {'{', '"', (byte) 0xc3}))
        .isInstanceOf(DefinitionSyntaxException.class);
  }

  @Test
  void takesNothingThatWouldNotFit() {
    assertThatThrownBy(() -> DefinitionFile.parse("x", nested(100_000)))
        .hasMessageStartingWith("x:1:1001: the brackets nest more than 200 deep");
    assertThatThrownBy(() -> DefinitionFile.parse("x", "{\"a\":[" + "1,".repeat(1_000_000)))
        .hasMessageContaining("there are more than 1000000 values");
    assertThatThrownBy(() -> DefinitionFile.parse("x", new byte[DefinitionFile.MOST_BYTES + 1]))
        .hasMessageStartingWith("x:1:1: there are more than 16 MiB of it");
    assertThatThrownBy(() -> DefinitionFile.parse("x", "{\"a\":1" + "0".repeat(5000) + "}"))
        .isInstanceOf(DefinitionSyntaxException.class)
        .hasMessageContaining("the number has more than 1000 characters");
  }

  @Test
  void everythingSurvivesTheDeepestThatIsRead() throws InterruptedException {
    List<String> written = new ArrayList<>();
    // The stack that a thread of the smallest machines has.
    Thread thread =
        new Thread(
            null,
            () -> {
              PipelineDefinition deep = DefinitionFile.parse("x", nested(199)).definition();
              PipelineDefinition again = DefinitionFile.parse("x", deep.toJson()).definition();
              NodeVisitor.visit(Place.of(""), deep.json(), (place, node) -> {});
              deep.allSteps().forEach(PipelineDefinition::references);
              written.add(again.equals(deep) + " " + (again.hashCode() == deep.hashCode()));
            },
            "small stack",
            512 << 10);
    thread.start();
    thread.join();

    assertThat(written).containsExactly("true true");
  }

  private static String nested(int depth) {
    return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
  }

  @Provide
  static Arbitrary<ObjectNode> objects() {
    return members(nodes(3));
  }

  private static Arbitrary<Node> nodes(int depth) {
    Arbitrary<Node> leaf =
        Arbitraries.oneOf(
            texts().map(TextNode::new),
            Arbitraries.integers().map(n -> new NumberNode(String.valueOf(n))),
            Arbitraries.of("0.10", "3.0", "-0", "1e400", "1E-7", "123456789012345678901234567890")
                .map(NumberNode::new),
            Arbitraries.of(true, false).map(BooleanNode::new),
            Arbitraries.create(NullNode::new));
    return depth == 0
        ? leaf
        : Arbitraries.oneOf(
            leaf,
            leaf,
            nodes(depth - 1).list().ofMaxSize(3).map(ArrayNode::new),
            members(nodes(depth - 1)).map(Node.class::cast));
  }

  private static Arbitrary<ObjectNode> members(Arbitrary<Node> values) {
    return Arbitraries.maps(texts().filter(name -> !name.matches("\\d*")), values)
        .ofMaxSize(4)
        .map(ObjectNode::new);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(8).filter(DefinitionFileTest::isWellFormed),
        Arbitraries.of("Get", "Steps", "a/b~c", "é", "\u2028", "😀", "\"\\\n\t\u0000", "\uFEFF"));
  }

  private static boolean isWellFormed(String text) {
    return UTF_8.newEncoder().canEncode(text);
  }

  private static List<Map.Entry<String, Node>> pointers(
      String pointer, Node node, List<Map.Entry<String, Node>> found) {
    if (node instanceof ObjectNode object) {
      object
          .members()
          .forEach(
              (name, value) -> {
                String below = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                found.add(Map.entry(below, value));
                pointers(below, value, found);
              });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.elements().size(); i++) {
        found.add(Map.entry(pointer + "/" + i, array.elements().get(i)));
        pointers(pointer + "/" + i, array.elements().get(i), found);
      }
    }
    return found;
  }

  private static List<String> tokens(byte[] json) {
    List<String> tokens = new ArrayList<>();
    try (JsonParser parser =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        tokens.add(token + " " + parser.getString());
      }
    }
    return tokens;
  }
}
