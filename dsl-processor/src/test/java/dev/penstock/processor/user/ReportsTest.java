package dev.penstock.processor.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports: their references, and their files. */
class ReportsTest {
  private static final String JSON =
      "{\"regression_metrics\":{\"mse\":{\"value\":1.5,\"standard_deviation\":2}}}";

  private static final String TREE =
      """
      {"size":1,"bytes":2,"weight":0.1,"leaf":true,"label":"a","top.k":[1.0,2e-05],"counts":{"x":[1,2]},\
      "children":[],"nodes":{"a.b":{"score":1.0,"next":[]}},"node":{"score":-0.0}}\
      """;

  @Test
  void pathsAreAsTheServiceReadsThem() throws Exception {
    assertThat(tree("tree.children().at(2).counts().key(\"a b\").at(0)"))
        .isEqualTo(text("children[2].counts['a b'][0]"));
    assertThat(tree("tree.topK().at(0)")).isEqualTo(text("['top.k'][0]"));
    assertThat(tree("tree.nodes().key(\"x\").next().at(1).score()"))
        .isEqualTo(text("nodes['x'].next[1].score"));
    assertThat(tree("tree.children()")).isEqualTo(text("children"));
    assertThat(tree("tree.counts().key(\"k\")")).isEqualTo(text("counts['k']"));
    assertThat(tree("tree.children().at(0)")).isEqualTo(text("children[0]"));
    assertThat(tree("tree.node().score().greaterThan(literal(2.0)) == null")).isEqualTo("false");
  }

  @Test
  void placesThatCannotBe() {
    assertThatThrownBy(() -> tree("tree.children().at(-1)"))
        .hasMessage("no element -1: a list starts at 0");
    assertThatThrownBy(() -> tree("tree.counts().key(\"it's\")"))
        .hasMessage("a path cannot hold the key \"it's\": it has a quote in it");
  }

  @Test
  void everyTypeIsReadAndWrittenAsItWas() throws Exception {
    assertThat(json("kinds", "Tree", TREE)).isEqualTo(TREE);
  }

  @Test
  void reading() throws Exception {
    assertThat(json("abalone", "EvaluationReport", JSON))
        .isEqualTo("{\"regression_metrics\":{\"mse\":{\"value\":1.5,\"standard_deviation\":2.0}}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|regression_metrics is missing, and the schema requires it; found nothing",
        "[]|the whole of it: found a list, but the schema wants an object",
        "{\"regression_metrics\":{\"MSE\":1,\"mae\":2}}|regression_metrics.mse is missing, and the schema requires it; found MSE, mae",
        "{\"regression_metrics\":{\"mse\":null}}|regression_metrics.mse: found null, but the schema wants an object",
        "{\"regression_metrics\":{\"mse\":{\"value\":\"six\"}}}|regression_metrics.mse.value: found the text \"six\", but the schema wants a number",
        "{\"regression_metrics\":{\"mse\":{\"value\":1e999}}}|regression_metrics.mse.value: found 1e999, but the schema wants a number of at most 1.7976931348623157E308",
        "{\"a\":1,\"a\":2}|not JSON at line 1, column 11: Duplicate Object property \"a\"",
        "{} {}|not JSON: there is more after its end, at line 1",
        "``|not JSON: it is empty",
      })
  void reportsThatAreNotWhatTheSchemaWants(String json, String message) {
    assertThatThrownBy(() -> json("abalone", "EvaluationReport", json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"size\":1|\"size\":1.0|size: found 1.0, but the schema wants a whole number",
        "\"size\":1|\"size\":2147483648|size: found 2147483648, but the schema wants a whole number from -2147483648 to 2147483647",
        "\"bytes\":2|\"bytes\":1e3|bytes: found 1e3, but the schema wants a whole number",
        "\"weight\":0.1|\"weight\":1e39|weight: found 1e39, but the schema wants a number of at most 3.4028234663852886E38",
        "\"leaf\":true|\"leaf\":1|leaf: found 1, but the schema wants true or false",
        "\"label\":\"a\"|\"label\":true|label: found true, but the schema wants a text",
        "[1,2]|[1,null]|counts['x'][1]: found null, but the schema wants a whole number",
        "\"children\":[]|\"children\":{}|children: found an object, but the schema wants a list",
      })
  void membersThatAreNotWhatTheSchemaWants(String from, String to, String message) {
    assertThatThrownBy(() -> json("kinds", "Tree", TREE.replace(from, to)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void pythonsNotANumber() {
    assertThatThrownBy(() -> json("abalone", "EvaluationReport", "{\"regression_metrics\":NaN}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not JSON at line 1, column ");
  }

  @Test
  void whatJsonCannotHoldIsNotWritten() {
    assertThatThrownBy(() -> abalone(report("Double.NaN")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "regression_metrics.mse.value is NaN, which JSON cannot hold; leave such values out");
    assertThatThrownBy(
            () -> abalone("return EvaluationReportJson.toJson(new EvaluationReport(null));"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("regression_metrics is null, and the schema requires it");
  }

  @Test
  void filesAreReplacedAsAWhole(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("deep/er/evaluation.json");
    String write =
        "EvaluationReportJson.write("
            + record("%s")
            + ", java.nio.file.Path.of(\""
            + file
            + "\"));";

    abalone(write.formatted("1.0") + write.formatted("2.0") + "return 1;");

    assertThat(file)
        .hasContent(
            "{\"regression_metrics\":{\"mse\":{\"value\":2.0,\"standard_deviation\":0.1}}}");
    assertThat(file.getParent()).isDirectoryContaining(file::equals);
    assertThat(Compiling.files(folder)).containsExactly(file);
    assertThatThrownBy(() -> abalone(write.formatted("0.0 / 0") + "return 1;"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Compiling.files(folder)).containsExactly(file);
    assertThat(
            abalone("return EvaluationReportJson.read(java.nio.file.Path.of(\"" + file + "\"));"))
        .hasToString(
            "EvaluationReport[regressionMetrics=RegressionMetrics[mse=Metric[value=2.0, standardDeviation=0.1]]]");
  }

  @Test
  void aFileThatIsWrongIsNamed(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.json"), "{}");

    assertThatThrownBy(
            () ->
                abalone(
                    "return EvaluationReportJson.read(java.nio.file.Path.of(\"" + file + "\"));"))
        .hasMessageStartingWith(file + ": regression_metrics is missing");
    assertThatThrownBy(
            () ->
                abalone(
                    "return EvaluationReportJson.read(java.nio.file.Path.of(\"" + file + "x\"));"))
        .hasMessage("cannot read " + file + "x");
  }

  private static String report(String value) {
    return "return EvaluationReportJson.toJson(" + record(value) + ");";
  }

  private static String record(String value) {
    return "new EvaluationReport(new EvaluationReport.RegressionMetrics(new"
        + " EvaluationReport.Metric("
        + value
        + ", 0.1)))";
  }

  private static Object abalone(String body) throws Exception {
    return run("abalone", body);
  }

  private static Object json(String packageName, String type, String json) throws Exception {
    String literal = json.replace("\\", "\\\\").replace("\"", "\\\"");
    return run(
        packageName, "return %sJson.toJson(%sJson.parse(\"%s\"));".formatted(type, type, literal));
  }

  private static Object tree(String expression) throws Exception {
    return run(
        "kinds",
        """
        NoInputsStep step = NoInputsStep.named("S").image("i").instances(1, "t").build();
        TreeRef tree = step.tree();
        return String.valueOf(%s);
        """
            .formatted(expression.replace("literal", "dev.penstock.value.Values.literal")));
  }

  private static String text(String path) {
    return "<<penstock:Std:JsonGet Steps.S.PropertyFiles.KindsReport " + path + ">>";
  }

  private static Object run(String packageName, String body) throws Exception {
    JavaFileObject[] sources =
        Compiling.folder(Compiling.RESOURCES.resolve("good").resolve(packageName));
    Compilation compilation = Compiling.of(UseTest.with(sources, packageName, body));
    return UseTest.value(compilation, packageName);
  }
}
