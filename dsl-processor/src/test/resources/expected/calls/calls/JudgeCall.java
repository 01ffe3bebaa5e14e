package calls;

import dev.penstock.report.ReportFile;
import dev.penstock.report.ReportType;
import dev.penstock.report.ReportValue;
import dev.penstock.report.ReportWriter;
import dev.penstock.value.S3Uri;
import dev.penstock.work.CallOutputs;
import dev.penstock.work.FunctionCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * What a Lambda function in Java reads and writes that does the work of {@link Judge}.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
public final class JudgeCall {
  private static final ReportType<Inputs> INPUTS = ReportType.reading(JudgeCall::inputs);

  private static final ReportType<Outputs> OUTPUTS = ReportType.object(JudgeCall::outputs, JudgeCall::write);

  private JudgeCall() {
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
    return new Inputs(object.get("modelName", ReportType.STRING),
            object.get("threshold", ReportType.DOUBLE.orText()),
            object.get("rounds", ReportType.INT.orText()),
            object.get("strict", ReportType.BOOLEAN.orText()),
            object.get("report_uri", ReportType.S3_URI),
            object.get("mood", ReportType.oneOf(List.of(Judge.Mood.values()), List.of("good", "BAD"))));
  }

  private static Outputs outputs(ReportValue object) {
    return new Outputs(object.get("verdict", ReportType.STRING),
            object.get("score", ReportType.LONG.orText()),
            object.get("share", ReportType.FLOAT.orText()),
            object.get("again", ReportType.BOOLEAN.orText()),
            object.get("evidence", ReportType.S3_URI),
            object.get("mood", ReportType.oneOf(List.of(Judge.Mood.values()), List.of("good", "BAD"))));
  }

  private static void write(Outputs outputs, ReportWriter out) {
    out.set("verdict", outputs.verdict(), ReportType.STRING);
    out.set("score", outputs.score(), ReportType.LONG.orText());
    out.set("share", outputs.share(), ReportType.FLOAT.orText());
    out.set("again", outputs.again(), ReportType.BOOLEAN.orText());
    out.set("evidence", outputs.evidence(), ReportType.S3_URI);
    out.set("mood", outputs.after(), ReportType.oneOf(List.of(Judge.Mood.values()), List.of("good", "BAD")));
  }

  /**
   * What the step hands over.
   *
   * @param modelName {@code modelName} on the wire
   * @param threshold {@code threshold} on the wire
   * @param rounds {@code rounds} on the wire
   * @param strict {@code strict} on the wire
   * @param report {@code report_uri} on the wire
   * @param mood {@code mood} on the wire
   */
  public record Inputs(String modelName, double threshold, int rounds, boolean strict, S3Uri report,
      Judge.Mood mood) {
  }

  /**
   * What the step is answered.
   *
   * @param verdict {@code verdict} on the wire
   * @param score {@code score} on the wire
   * @param share {@code share} on the wire
   * @param again {@code again} on the wire
   * @param evidence {@code evidence} on the wire
   * @param after {@code mood} on the wire
   */
  public record Outputs(String verdict, long score, float share, boolean again, S3Uri evidence,
      Judge.Mood after) {
  }
}
