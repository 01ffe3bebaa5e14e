package dev.penstock.sagemaker.execution;

import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.AwsClients;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.sagemaker.model.OutputParameter;

/** Answers Callback steps, by the token that stands in their message and in the step. */
public final class Callbacks {
  private final AwsClients clients;

  private Callbacks(AwsClients clients) {
    this.clients = clients;
  }

  /**
   * Gets ready. No request is made yet.
   *
   * @param clients what makes the requests; it stays open
   * @return the callbacks
   */
  public static Callbacks of(AwsClients clients) {
    return new Callbacks(clients);
  }

  /**
   * Lets a step succeed.
   *
   * @param token the step's token
   * @param outputs its outputs by name, at most 50
   * @return the ARN of the execution that goes on
   * @throws dev.penstock.sagemaker.SageMakerFailure when the service refuses it
   */
  public String succeed(String token, Map<String, String> outputs) {
    List<OutputParameter> parameters =
        outputs.entrySet().stream()
            .map(
                each ->
                    OutputParameter.builder().name(each.getKey()).value(each.getValue()).build())
            .toList();
    String once = UUID.randomUUID().toString();
    return clients.call(
        "sagemaker:SendPipelineExecutionStepSuccess",
        shown(token),
        () ->
            clients
                .sageMaker()
                .sendPipelineExecutionStepSuccess(
                    r ->
                        r.callbackToken(token)
                            .outputParameters(parameters)
                            .clientRequestToken(once))
                .pipelineExecutionArn());
  }

  /**
   * Lets a step fail.
   *
   * @param token the step's token
   * @param reason why, at most 256 characters; empty for no reason
   * @return the ARN of its execution
   * @throws dev.penstock.sagemaker.SageMakerFailure when the service refuses it
   */
  public String fail(String token, String reason) {
    String once = UUID.randomUUID().toString();
    return clients.call(
        "sagemaker:SendPipelineExecutionStepFailure",
        shown(token),
        () ->
            clients
                .sageMaker()
                .sendPipelineExecutionStepFailure(
                    r ->
                        r.callbackToken(token)
                            .failureReason(reason.isEmpty() ? null : reason)
                            .clientRequestToken(once))
                .pipelineExecutionArn());
  }

  private static String shown(String token) {
    return "the callback " + Printable.of(token);
  }
}
