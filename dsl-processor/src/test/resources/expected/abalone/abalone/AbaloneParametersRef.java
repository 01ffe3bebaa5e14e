package abalone;

import dev.penstock.expression.Concatenation;
import dev.penstock.expression.Expression;
import dev.penstock.expression.Parameter;
import dev.penstock.value.EnumValue;
import dev.penstock.value.FloatValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The parameters of {@link AbaloneParameters}, to use in a pipeline. One that is used brings all along.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
public final class AbaloneParametersRef {
  private static final List<Parameter> PARAMETERS = List.of(
      new Parameter("ProcessingInstanceCount", Parameter.Type.INTEGER, 1L, List.of()),
      new Parameter("TrainingInstanceType", Parameter.Type.STRING, "ml.m5.xlarge", List.of()),
      new Parameter("ModelApprovalStatus", Parameter.Type.STRING, "PendingManualApproval", List.of("Approved", "Rejected", "PendingManualApproval")),
      new Parameter("InputData", Parameter.Type.STRING, "s3://example-bucket/abalone.csv", List.of()),
      new Parameter("MseThreshold", Parameter.Type.FLOAT, 6.0D, List.of()));

  private AbaloneParametersRef() {
  }

  /**
   * Makes the references.
   *
   * @return a reference to each parameter
   */
  public static AbaloneParametersRef create() {
    return new AbaloneParametersRef();
  }

  /**
   * The parameter {@code ProcessingInstanceCount}, by default {@code 1}.
   *
   * @return the reference
   */
  public IntegerValue processingInstanceCount() {
    return IntegerValue.of(reference(0));
  }

  /**
   * The parameter {@code TrainingInstanceType}, by default {@code ml.m5.xlarge}.
   *
   * @return the reference
   */
  public StringValue trainingInstanceType() {
    return StringValue.of(reference(1));
  }

  /**
   * The parameter {@code ModelApprovalStatus}, by default {@code PendingManualApproval}.
   *
   * @return the reference
   */
  public EnumValue<ModelApprovalStatus> modelApprovalStatus() {
    return EnumValue.of(reference(2), "Approved", "Rejected", "PendingManualApproval");
  }

  /**
   * The parameter {@code InputData}, by default <code>s3://example-bucket/abalone.csv</code>.
   *
   * @return the reference
   */
  public S3UriValue inputData() {
    return S3UriValue.of(reference(3));
  }

  /**
   * The parameter {@code MseThreshold}, by default {@code 6.0}.
   *
   * @return the reference
   */
  public FloatValue mseThreshold() {
    return FloatValue.of(reference(4));
  }

  /**
   * Returns a text that compile finds and reports when it was concatenated into a Java string.
   */
  @Override
  public String toString() {
    return Concatenation.mark("Parameters");
  }

  private static Expression reference(int index) {
    return new Expression.ParameterReference(PARAMETERS.get(index), PARAMETERS);
  }
}
