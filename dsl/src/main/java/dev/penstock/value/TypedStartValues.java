package dev.penstock.value;

import java.util.Map;

/**
 * The start values of an execution, as the builder that the processor writes for a {@code
 * PipelineParameters} record makes them: none is unknown, missing or of a wrong type.
 */
public interface TypedStartValues {
  /**
   * Returns the values that were set, as the service takes them.
   *
   * @return texts by the parameters' names
   */
  Map<String, String> asMap();
}
