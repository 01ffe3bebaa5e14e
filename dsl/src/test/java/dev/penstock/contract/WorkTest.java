package dev.penstock.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.Pipeline;
import dev.penstock.contract.Ranking.Optimizer;
import dev.penstock.contract.Ranking.RankerHyperparameters;
import dev.penstock.contract.Ranking.Verdict;
import dev.penstock.step.Step;
import dev.penstock.value.S3Uri;
import dev.penstock.work.Container;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program in Java finds that does the work of a contract's step. */
class WorkTest {
  private static final String EVENT =
      """
      {"modelName":"ranker","threshold":0.5,"rounds":3,"strict":true,"report_uri":"s3://bucket/r",\
      "optimizer":"adam"}""";

  @Test
  void aTrainingContainer(@TempDir Path root) throws IOException {
    Path train = Files.createDirectories(root.resolve("opt/ml/input/data/train"));
    Path config = Files.createDirectories(root.resolve("opt/ml/input/config"));
    Files.writeString(
        config.resolve("hyperparameters.json"),
        "{\"epochs\":\"3\",\"rate\":\"1e-05\",\"shuffle\":\"False\",\"decay\":\"0\",\"other\":\"x\"}");

    TrainRankerContainer container = TrainRankerContainer.at(root);

    assertThat(container.train()).isEqualTo(train);
    assertThat(container.validation()).isEmpty();
    assertThat(container.hyperparameters())
        .isEqualTo(new RankerHyperparameters(3, 1e-5, null, false, Optimizer.SGD, null, 0));
    assertThat(container.modelDir()).isEqualTo(root.resolve("opt/ml/model")).isDirectory();
    assertThat(container.outputDataDir())
        .isEqualTo(root.resolve("opt/ml/output/data"))
        .isDirectory();
    Path validation = Files.createDirectories(root.resolve("opt/ml/input/data/validation"));
    assertThat(container.validation()).contains(validation);
  }

  @Test
  void aProcessingContainer(@TempDir Path root) {
    MeasureContainer container = MeasureContainer.at(root);

    assertThat(container.model()).isEqualTo(root.resolve("opt/ml/processing/model"));
    assertThat(container.errors()).isDirectory();
    container.quality(new Ranking.Quality(0.5));
    assertThat(container.quality().resolve("quality.json")).hasContent("{\"ndcg\":0.5}");
    assertThat(QualityJson.read(root.resolve("opt/ml/processing/quality/quality.json")))
        .isEqualTo(new Ranking.Quality(0.5));
  }

  @Test
  void aReportIsReadByTheNextContract(@TempDir Path root) {
    MeasureContainer.at(root).quality(new Ranking.Quality(0.5));

    assertThat(PublishContainer.at(root).quality()).isEqualTo(new Ranking.Quality(0.5));
  }

  @Test
  void theReasonOfAFailureIsWhereTheServiceReadsIt(@TempDir Path root) {
    assertThatThrownBy(
            () -> {
              throw TrainRankerContainer.at(root).failure("there are no rows");
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("there are no rows");
    assertThat(root.resolve("opt/ml/output/failure")).hasContent("there are no rows");
    assertThatThrownBy(
            () -> {
              throw MeasureContainer.at(root).failure("there is no model");
            })
        .hasMessage("there is no model");
    assertThat(root.resolve("opt/ml/output/message")).hasContent("there is no model");
  }

  @Test
  void anAnswerIsNoLongerThanTheServiceTakes() {
    var most = new JudgeCall.Outputs(Verdict.GOOD, 1, 1, true, new S3Uri(location(1024)));
    var more = new JudgeCall.Outputs(Verdict.GOOD, 1, 1, true, new S3Uri(location(1025)));

    assertThat(JudgeCall.toJson(most)).contains(location(1024));
    assertThatThrownBy(() -> JudgeCall.toJson(more))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the output evidence has 1025 characters, and the service takes at most 1024;"
                + " write it to S3, and answer where it lies");
    assertThatThrownBy(
            () ->
                JudgeCall.handle(
                    new ByteArrayInputStream(EVENT.getBytes(UTF_8)),
                    new ByteArrayOutputStream(),
                    in -> more))
        .hasMessageContaining("1025");
  }

  private static String location(int length) {
    return "s3://bucket/" + "n".repeat(length - "s3://bucket/".length());
  }

  @Test
  void aContainersOwnRoot() {
    assertThat(MeasureContainer.here().model()).isEqualTo(Path.of("/opt/ml/processing/model"));
    assertThatThrownBy(() -> Container.at(Path.of("here")).path("/in/../../out"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the path /in/../../out leaves the container");
  }

  @Test
  void whatTheBuilderSetIsRead() {
    var set =
        RankerHyperparameterSet.builder()
            .epochs(3)
            .rate(0.25)
            .seed(7)
            .shuffle(false)
            .optimizer(Optimizer.ADAM)
            .weights("s3://bucket/w")
            .decay(0.1f)
            .build();
    Map<String, String> texts =
        set.values().asMap().entrySet().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    Map.Entry::getKey, each -> literal(each.getValue().expression().toString())));

    assertThat(RankerHyperparametersJson.of(texts))
        .isEqualTo(
            new RankerHyperparameters(
                3, 0.25, 7L, false, Optimizer.ADAM, new S3Uri("s3://bucket/w"), 0.1f));
  }

  @ParameterizedTest
  @CsvSource({".5, 0.5", "6., 6", "-1.5E+3, -1500", "7, 7", "1e-05, 0.00001"})
  void numbersAsTheyMayBeWritten(String text, double value) {
    assertThat(
            RankerHyperparametersJson.of(Map.of("epochs", "3", "decay", "0", "rate", text)).rate())
        .isEqualTo(value);
  }

  private static String literal(String expression) {
    return expression.replaceFirst("^Literal\\[value=(.*)\\]$", "$1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "epochs|three|epochs: found the text \"three\", but the schema wants a whole number",
        "epochs|3.5|epochs: found 3.5, but the schema wants a whole number",
        "epochs|3000000000|epochs: found 3000000000, but the schema wants a whole number from -2147483648 to 2147483647",
        "rate|nan|rate: found the text \"nan\", but the schema wants a number",
        "shuffle|yes|shuffle: found the text \"yes\", but the schema wants True or False",
        "optimizer|lbfgs|optimizer: found the text \"lbfgs\", but the schema wants one of sgd, adam",
        "weights|here|weights: found the text \"here\", but the schema wants a location in S3, s3://bucket/key",
      })
  void hyperparametersThatAreNotWhatTheyAreDeclaredAs(String name, String text, String message) {
    Map<String, String> texts = new java.util.HashMap<>(Map.of("epochs", "3", "decay", "0"));
    texts.put(name, text);

    assertThatThrownBy(() -> RankerHyperparametersJson.of(texts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void aHyperparameterThatWasNotSetAndHasNoDefault() {
    assertThatThrownBy(() -> RankerHyperparametersJson.of(Map.of("epochs", "3")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("decay is missing, and the schema requires it; found epochs");
  }

  @Test
  void aFunction() throws IOException {
    var response = new ByteArrayOutputStream();

    JudgeCall.handle(
        new ByteArrayInputStream(EVENT.getBytes(UTF_8)),
        response,
        inputs -> {
          assertThat(inputs)
              .isEqualTo(
                  new JudgeCall.Inputs(
                      "ranker", 0.5, 3, true, new S3Uri("s3://bucket/r"), Optimizer.ADAM));
          return new JudgeCall.Outputs(
              Verdict.GOOD, 2, inputs.threshold(), false, new S3Uri("s3://bucket/e"));
        });

    assertThat(response)
        .hasToString(
            "{\"verdict\":\"good\",\"score\":2,\"share\":0.5,\"again\":false,\"evidence\":\"s3://bucket/e\"}");
    assertThat(JudgeCall.toJson(JudgeCall.parseOutputs(response.toString(UTF_8))))
        .isEqualTo(response.toString(UTF_8));
  }

  @Test
  void numbersMayTravelAsTexts() {
    String texts =
        EVENT.replace("0.5", "\"0.5\"").replace(":3,", ":\"3\",").replace("true", "\"True\"");

    assertThat(JudgeCall.parse(texts)).isEqualTo(JudgeCall.parse(EVENT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0.5|\"high\"|threshold: found the text \"high\", but the schema wants a number",
        "\"modelName\"|\"model\"|modelName is missing, and the schema requires it; found model, threshold, rounds, strict, report_uri, optimizer",
        "\"ranker\"|7|modelName: found 7, but the schema wants a text",
      })
  void eventsThatAreNotWhatTheContractSays(String from, String to, String message) {
    assertThatThrownBy(() -> JudgeCall.parse(EVENT.replace(from, to)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void inputsMayBeLeftOut() {
    assertThat(AskCall.parse("{\"who\":\"me\"}")).isEqualTo(new AskCall.Inputs("me", 0.5, null));
    assertThat(AskCall.parse("{\"who\":\"me\",\"least\":\"0.7\",\"before\":\"bad\"}"))
        .isEqualTo(new AskCall.Inputs("me", 0.7, Verdict.BAD));
    assertThat(arguments(ask().build())).isEqualTo("{\"who\":\"me\"}");
    assertThat(arguments(ask().before(Verdict.BAD).least(0.7).build()))
        .isEqualTo("{\"who\":\"me\",\"before\":\"bad\",\"least\":0.7}");
  }

  private static AskStep.Builder ask() {
    return AskStep.named("Ask")
        .function("arn:aws:lambda:us-east-1:111122223333:function:ask")
        .who("me");
  }

  private static String arguments(Step step) {
    return Pipeline.named("P")
        .steps(step)
        .build()
        .compile()
        .definition()
        .steps()
        .get(0)
        .arguments()
        .toString();
  }

  @Test
  void aWorker() {
    var message =
        ApprovalCall.parse(
            """
            {"token":"abcdefghij","pipelineExecutionArn":"arn:x","status":"Executing",
             "arguments":{"verdict":"good"}}""");

    assertThat(message.token()).isEqualTo("abcdefghij");
    assertThat(message.pipelineExecutionArn()).isEqualTo("arn:x");
    assertThat(message.status()).isEqualTo("Executing");
    assertThat(message.arguments()).isEqualTo(new ApprovalCall.Inputs(Verdict.GOOD));
    var outputs = new ApprovalCall.Outputs(true, 1e7);
    assertThat(ApprovalCall.toTexts(outputs))
        .containsExactly(Map.entry("approved", "true"), Map.entry("budget", "10000000.0"));
    assertThat(ApprovalCall.fromTexts(ApprovalCall.toTexts(outputs))).isEqualTo(outputs);
  }

  @Test
  void aMessageThatIsNone() {
    assertThatThrownBy(() -> ApprovalCall.parse("{\"arguments\":{}}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("token is missing, and the schema requires it; found arguments");
    assertThatThrownBy(() -> ApprovalCall.toTexts(new ApprovalCall.Outputs(true, Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("budget is NaN, which JSON cannot hold; leave such values out");
  }
}
