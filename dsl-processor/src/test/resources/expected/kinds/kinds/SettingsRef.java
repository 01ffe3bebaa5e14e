package kinds;

import dev.penstock.expression.Concatenation;
import dev.penstock.expression.Expression;
import dev.penstock.expression.Parameter;
import dev.penstock.value.BooleanValue;
import dev.penstock.value.EnumValue;
import dev.penstock.value.FloatValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The parameters of {@link Kinds.Settings}, to use in a pipeline. One that is used brings all along.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
final class SettingsRef {
  private static final List<Parameter> PARAMETERS = List.of(
      new Parameter("MostRows", Parameter.Type.INTEGER, 9223372036854775807L, List.of()),
      new Parameter("Required", Parameter.Type.STRING, null, List.of()),
      new Parameter("Colour", Parameter.Type.STRING, null, List.of("RED", "GREEN")),
      new Parameter("Place", Parameter.Type.STRING, null, List.of()),
      new Parameter("mAPThreshold", Parameter.Type.FLOAT, -1e-3D, List.of()),
      new Parameter("DryRun", Parameter.Type.BOOLEAN, false, List.of()),
      new Parameter("Tag", Parameter.Type.STRING, "", List.of()),
      new Parameter("Odd", Parameter.Type.STRING, "*/ \\u0022 \"$L ${x} @see <b>", List.of()),
      new Parameter("Boxed", Parameter.Type.INTEGER, 7L, List.of()));

  private SettingsRef() {
  }

  /**
   * Makes the references.
   *
   * @return a reference to each parameter
   */
  public static SettingsRef create() {
    return new SettingsRef();
  }

  /**
   * The parameter {@code MostRows}, by default {@code 9223372036854775807}.
   *
   * @return the reference
   */
  public IntegerValue mostRows() {
    return IntegerValue.of(reference(0));
  }

  /**
   * The parameter {@code Required}, which has no default.
   *
   * @return the reference
   */
  public StringValue required() {
    return StringValue.of(reference(1));
  }

  /**
   * The parameter {@code Colour}, which has no default.
   *
   * @return the reference
   */
  public EnumValue<Kinds.Colour> colour() {
    return EnumValue.of(reference(2), "RED", "GREEN");
  }

  /**
   * The parameter {@code Place}, which has no default.
   *
   * @return the reference
   */
  public S3UriValue place() {
    return S3UriValue.of(reference(3));
  }

  /**
   * The parameter {@code mAPThreshold}, by default {@code -1e-3}.
   *
   * @return the reference
   */
  public FloatValue mapThreshold() {
    return FloatValue.of(reference(4));
  }

  /**
   * The parameter {@code DryRun}, by default {@code false}.
   *
   * @return the reference
   */
  public BooleanValue dry_run() {
    return BooleanValue.of(reference(5));
  }

  /**
   * The parameter {@code Tag}, by default empty.
   *
   * @return the reference
   */
  public StringValue tag() {
    return StringValue.of(reference(6));
  }

  /**
   * The parameter {@code Odd}, by default <code>&#42;&#47; &#92;u0022 &#34;&#36;L &#36;&#123;x&#125; &#64;see &#60;b&#62;</code>.
   *
   * @return the reference
   */
  public StringValue odd() {
    return StringValue.of(reference(7));
  }

  /**
   * The parameter {@code Boxed}, by default {@code 7}.
   *
   * @return the reference
   */
  public IntegerValue boxed() {
    return IntegerValue.of(reference(8));
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
