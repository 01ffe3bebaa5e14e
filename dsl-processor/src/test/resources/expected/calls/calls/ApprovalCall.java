package calls;

import dev.penstock.report.ReportFile;
import dev.penstock.report.ReportType;
import dev.penstock.report.ReportValue;
import dev.penstock.report.ReportWriter;
import dev.penstock.work.CallOutputs;
import dev.penstock.work.CallbackMessage;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What a worker in Java reads and writes that does the work of {@link Approval}.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
final class ApprovalCall {
  private static final ReportType<Inputs> INPUTS = ReportType.reading(ApprovalCall::inputs);

  private static final ReportType<Outputs> OUTPUTS = ReportType.object(ApprovalCall::outputs, ApprovalCall::write);

  private ApprovalCall() {
  }

  /**
   * Reads a message of the queue.
   *
   * @param body the message's body
   * @return the message, with its token and the inputs
   * @throws IllegalArgumentException when it is not what the contract says; the message says where
   */
  public static CallbackMessage<Inputs> parse(String body) {
    return CallbackMessage.parse(body, INPUTS);
  }

  /**
   * Writes the outputs as {@code SendPipelineExecutionStepSuccess} takes them.
   *
   * @param outputs the outputs
   * @return a text for each name
   * @throws IllegalArgumentException when JSON cannot hold a value, such as NaN, or it is longer than 1,024 characters
   */
  public static Map<String, String> toTexts(Outputs outputs) {
    return CallOutputs.toTexts(outputs, OUTPUTS);
  }

  /**
   * Reads the outputs, for tests of a worker.
   *
   * @param texts a text for each name
   * @return the outputs
   * @throws IllegalArgumentException when it is not what the contract says; the message says where
   */
  public static Outputs fromTexts(Map<String, String> texts) {
    return ReportFile.fromTexts(texts, OUTPUTS);
  }

  private static Inputs inputs(ReportValue object) {
    return new Inputs(object.get("verdict", ReportType.STRING),
            object.find("person", ReportType.STRING),
            object.find("days", ReportType.INT.orText()),
            object.get("topic", ReportType.oneOf(List.of(Approval.Topic.values()), List.of("model", "OTHER")), "model"),
            object.get("worth", ReportType.DOUBLE.orText(), "0.5"));
  }

  private static Outputs outputs(ReportValue object) {
    return new Outputs(object.get("approved", ReportType.BOOLEAN.orText()),
            object.get("budget", ReportType.DOUBLE.orText()));
  }

  private static void write(Outputs outputs, ReportWriter out) {
    out.set("approved", outputs.approved(), ReportType.BOOLEAN.orText());
    out.set("budget", outputs.budget(), ReportType.DOUBLE.orText());
  }

  /**
   * What the step hands over.
   *
   * @param verdict {@code verdict} on the wire
   * @param person {@code person} on the wire; null when it was left out
   * @param days {@code days} on the wire; null when it was left out
   * @param topic {@code topic} on the wire
   * @param worth {@code worth} on the wire
   */
  public record Inputs(String verdict, @Nullable String person, @Nullable Integer days,
      Approval.Topic topic, double worth) {
  }

  /**
   * What the step is answered.
   *
   * @param approved {@code approved} on the wire
   * @param budget {@code budget} on the wire
   */
  public record Outputs(boolean approved, double budget) {
  }
}
