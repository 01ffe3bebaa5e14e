package kinds;

import dev.penstock.value.S3Uri;
import dev.penstock.value.StartValues;
import dev.penstock.value.TypedStartValues;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Start values of an execution, for the parameters of {@link Kinds.Settings}.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
final class SettingsValues implements TypedStartValues {
  private final StartValues values;

  private SettingsValues(StartValues values) {
    this.values = values;
  }

  /**
   * Begins with no values.
   *
   * @return the first stage
   */
  public static RequiredRequired builder() {
    return new RequiredRequired(StartValues.of("MostRows", "Required", "Colour", "Place", "mAPThreshold", "DryRun", "Tag", "Odd", "Boxed"));
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
   * The stage that asks for {@code Required}, which has no default.
   */
  public static final class RequiredRequired {
    private final StartValues values;

    private RequiredRequired(StartValues values) {
      this.values = values;
    }

    /**
     * Sets {@code Required}.
     *
     * @param value the start value
     * @return what to go on with
     */
    public ColourRequired required(String value) {
      return new ColourRequired(values.with("Required", value));
    }
  }

  /**
   * The stage that asks for {@code Colour}, which has no default.
   */
  public static final class ColourRequired {
    private final StartValues values;

    private ColourRequired(StartValues values) {
      this.values = values;
    }

    /**
     * Sets {@code Colour}.
     *
     * @param value the start value
     * @return what to go on with
     */
    public PlaceRequired colour(Kinds.Colour value) {
      return new PlaceRequired(values.with("Colour", List.of("RED", "GREEN").get(value.ordinal())));
    }
  }

  /**
   * The stage that asks for {@code Place}, which has no default.
   */
  public static final class PlaceRequired {
    private final StartValues values;

    private PlaceRequired(StartValues values) {
      this.values = values;
    }

    /**
     * Sets {@code Place}.
     *
     * @param value the start value
     * @return what to go on with
     */
    public Builder place(S3Uri value) {
      return new Builder(values.with("Place", value));
    }

    /**
     * Sets {@code Place}.
     *
     * @param value the start value
     * @return what to go on with
     */
    public Builder place(String value) {
      return new Builder(values.withS3Uri("Place", value));
    }
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
     * Sets {@code MostRows}.
     *
     * @param value the start value
     * @return what to go on with
     */
    public Builder mostRows(long value) {
      return new Builder(values.with("MostRows", value));
    }

    /**
     * Sets {@code mAPThreshold}.
     *
     * @param value the start value
     * @return what to go on with
     */
    public Builder mapThreshold(float value) {
      return new Builder(values.with("mAPThreshold", value));
    }

    /**
     * Sets {@code DryRun}.
     *
     * @param value the start value
     * @return what to go on with
     */
    public Builder dry_run(boolean value) {
      return new Builder(values.with("DryRun", value));
    }

    /**
     * Sets {@code Tag}.
     *
     * @param value the start value
     * @return what to go on with
     */
    public Builder tag(String value) {
      return new Builder(values.with("Tag", value));
    }

    /**
     * Sets {@code Odd}.
     *
     * @param value the start value
     * @return what to go on with
     */
    public Builder odd(String value) {
      return new Builder(values.with("Odd", value));
    }

    /**
     * Sets {@code Boxed}.
     *
     * @param value the start value
     * @return what to go on with
     */
    public Builder boxed(int value) {
      return new Builder(values.with("Boxed", value));
    }

    /**
     * Makes the start values.
     *
     * @return the values
     */
    public SettingsValues build() {
      return new SettingsValues(values);
    }
  }
}
