package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PenstockTest {
  private static final String USAGE =
      """
      Usage: penstock [-h] [--version] [COMMAND]
      SageMaker Pipelines in type-safe Java.

      Options:
        -h, --help      Print this help and exit.
            --version   Print the version and exit.

      Commands:
        list        List the pipelines and the methods that make them.
        compile     Print a pipeline's definition as JSON.
        validate    Check a pipeline, or a definition in JSON, for mistakes.
        diff        Show what changes from one definition to another.
        import      Turn a definition into Java.
        run         Run a pipeline to its end on this machine.
        plan        Show what deploying a pipeline would change on AWS.
        deploy      Create or update a pipeline on AWS: uploads what its steps need,
                      then the definition.
        rollback    Make the definition of an earlier version of a pipeline the
                      newest again.
        start       Start a pipeline on AWS, and print the execution's ARN.
        watch       Watch an execution on AWS to its end, whoever started it.
        compare     Tell what is different between two executions on AWS, and their
                      results.
        cost        Estimate what an execution of a pipeline would cost, or, given an
                      execution's ARN, tell what it has cost.
        executions  List the executions on this machine or on AWS, newest first.
        describe    Tell what happened in an execution, here or on AWS.
        retry       Go on with an execution that failed or was interrupted, without
                      repeating what succeeded; here or on AWS.
        stop        Stop an execution, here or on AWS, whoever started it.
        callback    Answer a Callback step, here or on AWS; or list those that wait
                      on this machine.
        models      List the models registered on this machine or on AWS, or show one.
        approve     Approve a version of a model, on this machine or on AWS.
        reject      Reject a version of a model, on this machine or on AWS.
        lineage     Show where a model on AWS comes from: the execution, the commit
                      and the data.
        share       Show which accounts may use the models of a group on AWS, or let
                      them.
        schedule    Start a pipeline on AWS by a schedule.
        on-data     Start a pipeline on AWS when there are new objects in S3.
        triggers    List what starts a pipeline on AWS by itself, or remove it.
        export      Write a pipeline as infrastructure as code.
        iam-policy  Derive the least that IAM has to allow for a pipeline.
        serve       Listen on this machine as SageMaker does, for any AWS SDK and the
                      AWS CLI: pipelines, executions, the model registry, and the S3
                      objects of --data.
        quickstart  Compile the abalone sample and show what it is; then run the
                      breast-cancer sample to its end on this machine.

      The launcher takes '--class-path CP' first: pipelines from there, not the
      samples.
      Exit status: 0 fine, 1 the pipeline has errors or failed, 2 wrong usage.
      """;

  @TempDir Path directory;

  @Test
  void helps() throws IOException {
    assertThat(run("--help")).isEqualTo(new Cli.Result(0, USAGE, ""));
  }

  @Test
  void helpsWhenNoCommandIsGiven() throws IOException {
    assertThat(run()).isEqualTo(new Cli.Result(2, "", USAGE));
  }

  @Test
  void helpsWithACommand() throws IOException {
    assertThat(run("compile", "--help"))
        .isEqualTo(
            new Cli.Result(
                0,
                """
                Usage: penstock compile [-h] [--compact] [--stacktrace] [-o=FILE] NAME
                Print a pipeline's definition as JSON.

                      NAME            The pipeline's name, as 'penstock list' shows it.

                Options:
                      --compact       Print exactly the bytes that the service is sent.
                  -h, --help          Print this help and exit.
                  -o, --output=FILE   Write to FILE, whole or not at all, instead of standard
                                        output.
                      --stacktrace    Print the whole stack trace when a pipeline's code throws.
                """,
                ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "validate",
        "diff",
        "run",
        "executions",
        "describe",
        "retry",
        "stop",
        "callback",
        "models",
        "serve",
        "quickstart"
      })
  void helpsWithEveryCommand(String command) throws IOException {
    Cli.Result result = run(command, "-h");

    assertThat(result.status()).isZero();
    assertThat(result.out()).startsWith("Usage: penstock " + command);
  }

  @Test
  void knowsItsVersion() throws IOException {
    Cli.Result result = run("--version");

    assertThat(result.status()).isZero();
    assertThat(result.out()).matches("penstock \\d+\\.\\d+\\S*, Java \\d+\\S*\n");
  }

  @ParameterizedTest
  @CsvSource({
    "compil, 'Unmatched argument at index 0: ''compil''\nDid you mean: penstock compile or penstock compare or penstock cost?'",
    "--vershun, 'Unknown option: ''--vershun''\nPossible solutions: --version'",
    "xyzzy, Unmatched argument at index 0: 'xyzzy'"
  })
  void suggestsWhatMayHaveBeenMeant(String argument, String message) throws IOException {
    assertThat(run(argument))
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                message
                    + """

                    Usage: penstock [-h] [--version] [COMMAND]
                    See 'penstock --help' for what it takes.
                    """));
  }

  @Test
  void asksForTheName() throws IOException {
    assertThat(run("validate"))
        .isEqualTo(
            new Cli.Result(
                2,
                "",
                """
                Missing required parameter: 'DEFINITION'
                Usage: penstock validate [-h] [--stacktrace] [--endpoint-url=URL] [--env=NAME]
                                         [--environments=FILE] [--format=text|json]
                                         [--profile=PROFILE] [--region=REGION] DEFINITION
                See 'penstock validate --help' for what it takes.
                """));
  }

  @Test
  void refusesAnOptionTwice() throws IOException {
    assertThat(run("compile", "greeting", "-o", "a", "-o", "b").status()).isEqualTo(2);
  }

  @Test
  void endsQuietlyWhenNobodyReadsOn() {
    assertThat(withOutputThatFails("Broken pipe")).isEqualTo(new Cli.Result(141, "", ""));
  }

  @Test
  void tellsThatStandardOutputIsFull() {
    assertThat(withOutputThatFails("No space left on device"))
        .isEqualTo(
            new Cli.Result(1, "", "Standard output cannot be written: No space left on device\n"));
  }

  private Cli.Result run(String... arguments) throws IOException {
    return new Cli(directory).run(arguments);
  }

  private Cli.Result withOutputThatFails(String reason) {
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(reason);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Penstock.run(
            new Console(InputStream.nullInputStream(), out, err, directory, directory), "list");
    return new Cli.Result(status, "", err.toString(StandardCharsets.UTF_8));
  }
}
