package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCommandTest {
  private static final String DEFINITION =
      """
      {"Version": "2020-12-01", "Metadata": {},
       "Parameters": [
         {"Name": "Mode", "Type": "String", "DefaultValue": "fast", "EnumValues": ["fast", "slow"]},
         {"Name": "Count", "Type": "Integer"}],
       "Steps": [
         {"Name": "Stop\\u001b[31m", "Type": "Fail", "Arguments": {"ErrorMessage": {"Std:Join": {
           "On": "\\u001b]0;x", "Values": [{"Get": "Parameters.Mode"}, {"Get": "Parameters.Count"}]}}}}]}
      """;

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void pipelines() throws IOException {
    cli = new Cli(directory);
    for (String name : new String[] {"words", "idle", "shaky", "asks"}) {
      cli.with(name, "class=com.example.fixture.Runs\nmethod=" + name + "\n");
    }
  }

  @Test
  void tellsWhatHappensAndWhatHappened() throws IOException {
    Cli.Result result = cli.run("run", "words");

    assertThat(result.err()).isEmpty();
    assertThat(masked(result.out()))
        .isEqualTo(
            """
            Words, execution <id>
              Count: started
              Count: Succeeded in <time>
              Gate: Succeeded in <time>

            Words, execution <id>: Succeeded in <time>

              Count  Processing  Succeeded in <time>
              Gate   Condition   Succeeded in <time>
              Not run: TooFew

            Decided:
              Gate  true  Least 2.0 <= 3.0

            Where it lies:
              Count count  .penstock/s3/my-bucket/Words/<id>/Count/output/count
              Count log    .penstock/jobs/<id>/pipelines-<id>-Count-<random>/job.log
              everything   .penstock
            """);
    assertThat(result.status()).isZero();
    try (var files = Files.walk(directory.resolve(".penstock/s3/my-bucket/Words"))) {
      assertThat(files.filter(Files::isRegularFile))
          .singleElement()
          .satisfies(file -> assertThat(file).hasContent("3"));
    }
  }

  @Test
  void tellsMachines() throws IOException {
    Cli.Result result = cli.run("run", "words", "--format", "json");

    assertThat(result.err()).contains("Words, execution ", "  Gate: Succeeded in ");
    assertThat(result.out())
        .startsWith("{\n  \"arn\": \"arn:aws:sagemaker:")
        .contains(
            """
                  "comparisons": [
                    {
                      "holds": true,
                      "comparison": "Least 2.0 <= 3.0"
                    }
                  ]
            """,
            """
              "notRun": [
                "TooFew"
              ],
            """)
        .endsWith("  \"folder\": \".penstock\"\n}\n");
    assertThat(cli.run("describe", "latest", "--format", "json").out()).isEqualTo(result.out());
    assertThat(cli.run("run", "words", "--format", "xml").err())
        .isEqualTo("--format is one of text and json, and not \"xml\".\n");
  }

  @Test
  void takesFromTheCacheAndSaysSo() throws IOException {
    String first = id(cli.run("run", "words").out());

    String again = cli.run("run", "words").out();

    assertThat(again)
        .contains("  Count: Succeeded from the cache (execution " + first + ")\n")
        .doesNotContain("Count: started");
  }

  @Test
  void endsWithOneWhenAFailStepIsReached() throws IOException {
    Cli.Result result = cli.run("run", "words", "-p", "Least=4");

    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out())
        .contains("TooFew: Failed in")
        .contains(": there are too few words\n")
        .contains("Gate  false  Least 4.0 <= 3.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Last=3 | there is no parameter \"Last\". Did you mean Least?",
        "Least=much | parameter \"Least\" is of type Float and was given \"much\"",
        "Least | -p takes Name=value, and not \"Least\".",
        "=1 | -p takes Name=value, and not \"=1\"."
      })
  void refusesAParameterAtOnce(String given, String message) throws IOException {
    Cli.Result result = cli.run("run", "words", "-p", given);

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(message);
    assertThat(cli.run("executions").out()).isEmpty();
  }

  @Test
  void namesTheStepsThatNobodyDoes() throws IOException {
    Cli.Result result = cli.run("run", "idle");

    assertThat(result)
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                """
                Not started: nothing is there to run these steps: Nobody (Processing). Give each a runner, by its name or its type.
                Mark a method beside the pipeline with @StepWork("STEP"), or give --runner STEP=process, docker or stand-in; without STEP= it is for all of them.
                There is @StepWork for: Count, Shake
                """));
  }

  @ParameterizedTest
  @CsvSource({"stand-in", "Nobody=stand-in", "Processing=stand-in"})
  void standsInForAStep(String runner) throws IOException {
    assertThat(cli.run("run", "idle", "--runner", runner).status()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "proces | There is no runner \"proces\". Did you mean process?",
        "Nobdy=process | There is no step \"Nobdy\". Did you mean Nobody?"
      })
  void knowsNoOtherRunner(String runner, String message) throws IOException {
    Cli.Result result = cli.run("run", "idle", "--runner", runner);

    assertThat(result).isEqualTo(new Cli.Result(2, "", message + "\n"));
  }

  @Test
  void retriesWhatFailed() throws IOException {
    Cli.Result failed = cli.run("run", "shaky");
    String id = id(failed.out());
    assertThat(failed.status()).isEqualTo(1);
    assertThat(failed.out())
        .contains(": shaken\\u001b[31m\n      and stirred\n")
        .contains("/job.log");

    System.setProperty("fixture.steady", "");
    try {
      Cli.Result again = cli.run("retry", id.substring(0, 8));
      assertThat(again.err()).isEmpty();
      assertThat(again.out()).contains("Shaky, execution " + id + ": Succeeded");
      assertThat(again.status()).isZero();
    } finally {
      System.clearProperty("fixture.steady");
    }
    assertThat(cli.run("retry", "latest").err()).contains("only one that failed can be retried");
  }

  @Test
  void selectsSteps() throws IOException {
    String first = id(cli.run("run", "words").out());

    Cli.Result result = cli.run("run", "words", "--select", "Gate");

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("Count  Processing  Succeeded in execution " + first);
    assertThat(cli.run("run", "words", "--select", "Gat").err())
        .contains("there is no step \"Gat\". Did you mean Gate?");
  }

  @Test
  void printsWhatJobsLogWhenAsked() throws IOException {
    assertThat(cli.run("run", "words", "--logs", "--data", "elsewhere").out())
        .contains("  Count | counting\\u001b[31m\n")
        .contains("everything   elsewhere\n");
    assertThat(directory.resolve(".penstock")).doesNotExist();
  }

  @Test
  void runsADefinition() throws IOException {
    Files.writeString(directory.resolve("my pipeline.json"), DEFINITION);

    Cli.Result result = cli.run("run", "my pipeline.json", "-p", "Count=3");

    assertThat(result.out())
        .startsWith("my-pipeline, execution ")
        .contains("Stop\\u001b[31m: Failed in")
        .contains("fast\\u001b]0;x3")
        .doesNotContain("\u001b");
    assertThat(result.status()).isEqualTo(1);
    assertThat(cli.run("run", "my pipeline.json").err())
        .contains("parameter \"Count\" has no default and was given no value");
    assertThat(cli.run("run", "my pipeline.json", "-p", "Count=3", "-p", "Mode=x").err())
        .contains("[\"fast\",\"slow\"]");
    assertThat(cli.reading("{").run("run", "-").status()).isEqualTo(1);
  }

  @Test
  void describesAndListsExecutions() throws IOException {
    assertThat(cli.run("executions"))
        .isEqualTo(
            new Cli.Result(
                2, "", "Nothing was ever run in .penstock; see 'penstock run --help'.\n"));
    String first = id(cli.run("run", "words", "-p", "Least=3").out());
    String second = id(cli.run("run", "words").out());

    assertThat(cli.run("executions").out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("  " + second + "  Words  ").contains("Succeeded"),
            line -> assertThat(line).startsWith("  " + first + "  Words  "));
    assertThat(cli.run("describe", first).out())
        .startsWith("Words, execution " + first + ": Succeeded")
        .contains("  Least  3\n")
        .contains("ARN: arn:aws:sagemaker:");
    assertThat(cli.run("describe", "latest").out()).contains(second);
    assertThat(cli.run("describe", "nothing"))
        .isEqualTo(
            new Cli.Result(
                2, "", "There is no execution \"nothing\"; see 'penstock executions'.\n"));
    assertThat(cli.run("stop", first).err()).contains("is Succeeded already");
  }

  @Test
  void listsNoModelsWhereThereAreNone() throws IOException {
    cli.run("run", "words");

    assertThat(cli.run("models")).isEqualTo(new Cli.Result(0, "", ""));
    assertThat(cli.run("models", "Words/1"))
        .isEqualTo(new Cli.Result(2, "", "There is no model \"Words/1\". There are none.\n"));
    assertThat(cli.run("models", "--approve").status()).isEqualTo(2);
  }

  private static String masked(String text) {
    return text.replace(id(text), "<id>")
        .replaceAll("in \\d+\\.\\d s", "in <time>")
        .replaceAll("(pipelines-<id>-Count-)\\w{10}", "$1<random>");
  }

  private static String id(String text) {
    Matcher id = Pattern.compile("execution ([a-z0-9]{12})").matcher(text);
    assertThat(id.find()).as(text).isTrue();
    return id.group(1);
  }
}
