package dev.penstock.internal;

import java.util.List;

/** What the container of the best candidate of an AutoML step is told. */
public final class BestContainerVariables {
  /** The names of the variables; their values are the candidate's. */
  public static final List<String> NAMES =
      List.of(
          "MODEL_NAME",
          "SAGEMAKER_DEFAULT_INVOCATIONS_ACCEPT",
          "SAGEMAKER_SUBMIT_DIRECTORY",
          "SAGEMAKER_INFERENCE_SUPPORTED",
          "SAGEMAKER_INFERENCE_OUTPUT",
          "SAGEMAKER_PROGRAM");

  private BestContainerVariables() {}
}
