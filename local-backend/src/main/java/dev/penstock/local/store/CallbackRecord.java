package dev.penstock.local.store;

import dev.penstock.definition.Node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that a Callback step waits for an answer to.
 *
 * @param token what the answer names, 10 letters and digits
 * @param execution the execution's id
 * @param step the step's name
 * @param queueUrl the queue that the service would send the message to
 * @param message the message: token, pipelineExecutionArn, arguments and status
 * @param created when it was sent
 * @param answer {@code Succeeded}, {@code Failed} or {@code Cancelled}; null while it is open
 * @param failureReason why it failed, or null
 * @param outputs the outputs of a success, by name
 */
public record CallbackRecord(
    String token,
    String execution,
    String step,
    String queueUrl,
    ObjectNode message,
    Instant created,
    @Nullable String answer,
    @Nullable String failureReason,
    ObjectNode outputs) {
  /**
   * Returns the callback with another message.
   *
   * @param other the message
   * @return the callback with it
   */
  public CallbackRecord withMessage(ObjectNode other) {
    return new CallbackRecord(
        token, execution, step, queueUrl, other, created, answer, failureReason, outputs);
  }

  /**
   * Returns the callback as answered.
   *
   * @param how {@code Succeeded} or {@code Failed}
   * @param reason why it failed, or null
   * @param values the outputs of a success, by name
   * @return the callback with the answer
   */
  public CallbackRecord withAnswer(String how, @Nullable String reason, ObjectNode values) {
    return new CallbackRecord(
        token, execution, step, queueUrl, message, created, how, reason, values);
  }
}
