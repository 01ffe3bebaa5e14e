package calls;

import dev.penstock.report.ReportFile;
import dev.penstock.report.ReportType;
import dev.penstock.report.ReportValue;
import dev.penstock.report.ReportWriter;
import dev.penstock.work.CallOutputs;
import dev.penstock.work.FunctionCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * What a Lambda function in Java reads and writes that does the work of {@link Ping}.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
public final class PingCall {
  private static final ReportType<Inputs> INPUTS = ReportType.reading(PingCall::inputs);

  private static final ReportType<Outputs> OUTPUTS = ReportType.object(PingCall::outputs, PingCall::write);

  private PingCall() {
  }

  /**
   * Reads the event.
   *
   * @param event the event, as JSON
   * @return the inputs
   * @throws IllegalArgumentException when it is not what the contract says; the message says where
   */
  public static Inputs parse(String event) {
    return ReportFile.parse(event, INPUTS);
  }

  /**
   * Writes the response.
   *
   * @param outputs the outputs
   * @return JSON on one line
   * @throws IllegalArgumentException when JSON cannot hold a value, such as NaN, or it is longer than 1,024 characters
   */
  public static String toJson(Outputs outputs) {
    return CallOutputs.toJson(outputs, OUTPUTS);
  }

  /**
   * Reads a response, for tests of a function.
   *
   * @param response the response, as JSON
   * @return the outputs
   * @throws IllegalArgumentException when it is not what the contract says; the message says where
   */
  public static Outputs parseOutputs(String response) {
    return ReportFile.parse(response, OUTPUTS);
  }

  /**
   * Answers a call: all that a {@code RequestStreamHandler} has to do.
   *
   * @param event the event
   * @param response takes the response
   * @param function makes the outputs
   * @throws IOException when the event cannot be read or the response not be written
   * @throws IllegalArgumentException when it is not what the contract says; the message says where
   */
  public static void handle(InputStream event, OutputStream response,
      Function<Inputs, Outputs> function) throws IOException {
    FunctionCall.handle(event, response, INPUTS, OUTPUTS, function);
  }

  private static Inputs inputs(ReportValue object) {
    return new Inputs();
  }

  private static Outputs outputs(ReportValue object) {
    return new Outputs();
  }

  private static void write(Outputs outputs, ReportWriter out) {
  }

  /**
   * What the step hands over.
   */
  public record Inputs() {
  }

  /**
   * What the step is answered.
   */
  public record Outputs() {
  }
}
