package dev.penstock.value;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ParameterReference;
import dev.penstock.expression.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Single parameters of a pipeline, for those that belong to no record. Prefer {@link
 * dev.penstock.annotation.PipelineParameters}: its record is checked by the compiler and gives
 * typed start values.
 *
 * <p>Names are 1 to 256 letters, digits, hyphens and underscores. Without a default a start value
 * is required.
 */
public final class Parameters {
  private Parameters() {}

  /**
   * A String parameter that needs a start value.
   *
   * @param name the name
   * @return the parameter's value
   */
  public static StringValue string(String name) {
    return StringValue.of(reference(name, Parameter.Type.STRING, null));
  }

  /**
   * A String parameter.
   *
   * @param name the name
   * @param defaultValue the default, which may be empty
   * @param enumValues the values it may take, at most 16; none when any will do
   * @return the parameter's value
   */
  public static StringValue string(String name, String defaultValue, String... enumValues) {
    return StringValue.of(reference(name, Parameter.Type.STRING, defaultValue, enumValues));
  }

  /**
   * A String parameter that needs a start value, one of several.
   *
   * @param name the name
   * @param enumValues the values it may take, at most 16
   * @return the parameter's value
   */
  public static StringValue stringAmong(String name, String... enumValues) {
    return StringValue.of(reference(name, Parameter.Type.STRING, null, enumValues));
  }

  /**
   * A String parameter that holds a location in S3 and needs a start value.
   *
   * @param name the name
   * @return the parameter's value
   */
  public static S3UriValue s3Uri(String name) {
    return string(name).asS3Uri();
  }

  /**
   * A String parameter that holds a location in S3.
   *
   * @param name the name
   * @param defaultValue {@code s3://bucket/key}
   * @return the parameter's value
   */
  public static S3UriValue s3Uri(String name, String defaultValue) {
    return string(name, defaultValue).asS3Uri();
  }

  /**
   * An Integer parameter that needs a start value.
   *
   * @param name the name
   * @return the parameter's value
   */
  public static IntegerValue integer(String name) {
    return IntegerValue.of(reference(name, Parameter.Type.INTEGER, null));
  }

  /**
   * An Integer parameter.
   *
   * @param name the name
   * @param defaultValue the default
   * @return the parameter's value
   */
  public static IntegerValue integer(String name, long defaultValue) {
    return IntegerValue.of(reference(name, Parameter.Type.INTEGER, defaultValue));
  }

  /**
   * A Float parameter that needs a start value.
   *
   * @param name the name
   * @return the parameter's value
   */
  public static FloatValue number(String name) {
    return FloatValue.of(reference(name, Parameter.Type.FLOAT, null));
  }

  /**
   * A Float parameter.
   *
   * @param name the name
   * @param defaultValue the default
   * @return the parameter's value
   */
  public static FloatValue number(String name, double defaultValue) {
    return FloatValue.of(reference(name, Parameter.Type.FLOAT, defaultValue));
  }

  /**
   * A Boolean parameter that needs a start value.
   *
   * @param name the name
   * @return the parameter's value
   */
  public static BooleanValue bool(String name) {
    return BooleanValue.of(reference(name, Parameter.Type.BOOLEAN, null));
  }

  /**
   * A Boolean parameter.
   *
   * @param name the name
   * @param defaultValue the default
   * @return the parameter's value
   */
  public static BooleanValue bool(String name, boolean defaultValue) {
    return BooleanValue.of(reference(name, Parameter.Type.BOOLEAN, defaultValue));
  }

  /**
   * A parameter that is declared as it stands, where no other method says the same: without a type,
   * or with a default of another type.
   *
   * @param name the name
   * @param declaration what follows the name in the definition, such as {@code DefaultValue}
   * @return the parameter, to be read as any type
   */
  public static Reference declared(String name, Json declaration) {
    return new Reference(
        new ParameterReference(
            new Parameter(name, Parameter.Type.DECLARED, declaration.expression(), List.of()),
            List.of()));
  }

  private static Expression reference(
      String name, Parameter.Type type, @Nullable Object defaultValue, String... enumValues) {
    return new ParameterReference(
        new Parameter(name, type, defaultValue, List.of(enumValues)), List.of());
  }
}
