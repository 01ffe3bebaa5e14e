package dev.penstock.work;

import dev.penstock.report.ReportFile;
import dev.penstock.report.ReportType;
import dev.penstock.report.ReportValue;

/**
 * The message that a callback step puts into its queue.
 *
 * @param token what the answer names the step by: {@code SendPipelineExecutionStepSuccess} or
 *     {@code …Failure}
 * @param pipelineExecutionArn the execution
 * @param status {@code Executing}, or {@code Stopping} in the second message, which says that the
 *     execution is being stopped and waits for the answer
 * @param arguments the step's inputs
 * @param <I> the inputs
 */
public record CallbackMessage<I>(
    String token, String pipelineExecutionArn, String status, I arguments) {
  /**
   * Reads a message. For generated code, which is typed.
   *
   * @param body the message's body
   * @param inputs the schema of the inputs
   * @param <I> the inputs
   * @return the message
   * @throws IllegalArgumentException when it is not what the schema wants
   */
  public static <I> CallbackMessage<I> parse(String body, ReportType<I> inputs) {
    return ReportFile.parse(body, ReportType.reading(message -> read(message, inputs)));
  }

  private static <I> CallbackMessage<I> read(ReportValue message, ReportType<I> inputs) {
    return new CallbackMessage<>(
        message.get("token", ReportType.STRING),
        message.get("pipelineExecutionArn", ReportType.STRING),
        message.get("status", ReportType.STRING, "Executing"),
        message.get("arguments", inputs));
  }
}
