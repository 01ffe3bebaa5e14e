package abalone;

import dev.penstock.value.S3Uri;
import dev.penstock.value.StartValues;
import dev.penstock.value.TypedStartValues;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Start values of an execution, for the parameters of {@link AbaloneParameters}.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
public final class AbaloneParametersValues implements TypedStartValues {
  private final StartValues values;

  private AbaloneParametersValues(StartValues values) {
    this.values = values;
  }

  /**
   * Begins with no values.
   *
   * @return the first stage
   */
  public static Builder builder() {
    return new Builder(StartValues.of("ProcessingInstanceCount", "TrainingInstanceType", "ModelApprovalStatus", "InputData", "MseThreshold"));
  }

  @Override
  public Map<String, String> asMap() {
    return values.asMap();
  }

  @Override
  public String toString() {
    return asMap().toString();
  }

  /**
   * The last stage: what is not set keeps its default. Immutable.
   */
  public static final class Builder {
    private final StartValues values;

    private Builder(StartValues values) {
      this.values = values;
    }

    /**
     * Sets {@code ProcessingInstanceCount}.
     *
     * @param value the start value
     * @return what to go on with
     */
    public Builder processingInstanceCount(int value) {
      return new Builder(values.with("ProcessingInstanceCount", value));
    }

    /**
     * Sets {@code TrainingInstanceType}.
     *
     * @param value the start value
     * @return what to go on with
     */
    public Builder trainingInstanceType(String value) {
      return new Builder(values.with("TrainingInstanceType", value));
    }

    /**
     * Sets {@code ModelApprovalStatus}.
     *
     * @param value the start value
     * @return what to go on with
     */
    public Builder modelApprovalStatus(ModelApprovalStatus value) {
      return new Builder(values.with("ModelApprovalStatus", List.of("Approved", "Rejected", "PendingManualApproval").get(value.ordinal())));
    }

    /**
     * Sets {@code InputData}.
     *
     * @param value the start value
     * @return what to go on with
     */
    public Builder inputData(S3Uri value) {
      return new Builder(values.with("InputData", value));
    }

    /**
     * Sets {@code InputData}.
     *
     * @param value the start value
     * @return what to go on with
     */
    public Builder inputData(String value) {
      return new Builder(values.withS3Uri("InputData", value));
    }

    /**
     * Sets {@code MseThreshold}.
     *
     * @param value the start value
     * @return what to go on with
     */
    public Builder mseThreshold(double value) {
      return new Builder(values.with("MseThreshold", value));
    }

    /**
     * Makes the start values.
     *
     * @return the values
     */
    public AbaloneParametersValues build() {
      return new AbaloneParametersValues(values);
    }
  }
}
