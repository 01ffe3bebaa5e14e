package dev.penstock.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.penstock.report.ReportFile;
import dev.penstock.report.ReportType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;

/** The call of a Lambda function by a step. For generated code, which is typed. */
public final class FunctionCall {
  private FunctionCall() {}

  /**
   * Answers a call.
   *
   * @param event the step's inputs, as JSON
   * @param response takes the step's outputs, as JSON
   * @param inputs the schema of the inputs
   * @param outputs the schema of the outputs
   * @param function makes the outputs
   * @param <I> the inputs
   * @param <O> the outputs
   * @throws IOException when the event cannot be read or the response not be written
   * @throws IllegalArgumentException when the event is not what the schema wants, or an output is
   *     longer than the service takes
   */
  public static <I, O> void handle(
      InputStream event,
      OutputStream response,
      ReportType<I> inputs,
      ReportType<O> outputs,
      Function<I, O> function)
      throws IOException {
    I input = ReportFile.parse(new String(event.readAllBytes(), UTF_8), inputs);
    response.write(CallOutputs.toJson(function.apply(input), outputs).getBytes(UTF_8));
  }
}
