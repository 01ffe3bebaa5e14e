package dev.penstock.value;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Join;
import dev.penstock.expression.Expression.JsonGetFile;
import dev.penstock.expression.Expression.JsonGetS3;
import dev.penstock.expression.StepReference;
import java.util.List;
import java.util.function.Function;

/**
 * A JSON file that a step writes, to read values of while the pipeline runs ({@code Std:JsonGet}).
 * A path is a literal: {@code metrics.mse.value}, {@code results[0].score}, {@code scores['a.b']}.
 * Where the file has a schema ({@link dev.penstock.annotation.ReportSchema}) the generated
 * references cannot be mistyped; these can.
 */
public final class JsonGet {
  private final Function<String, Expression> reader;

  private JsonGet(Function<String, Expression> reader) {
    this.reader = reader;
  }

  /**
   * A property file of a processing step.
   *
   * @param step the step that writes the file
   * @param propertyFile the property file's name
   * @return the file
   */
  public static JsonGet of(StepReference step, String propertyFile) {
    return new JsonGet(path -> new JsonGetFile(step, propertyFile, path));
  }

  /**
   * A file in S3.
   *
   * @param s3Uri where it lies
   * @return the file
   */
  public static JsonGet of(S3UriValue s3Uri) {
    Expression uri = s3Uri.expression();
    // The service takes a Join here and nothing else.
    Expression join = uri instanceof Join ? uri : new Join("", List.of(uri));
    return new JsonGet(path -> new JsonGetS3(join, path));
  }

  /**
   * A whole number in the file.
   *
   * @param path where in the file
   * @return the value
   */
  public IntegerValue integer(String path) {
    return IntegerValue.of(reader.apply(path));
  }

  /**
   * A number in the file.
   *
   * @param path where in the file
   * @return the value
   */
  public FloatValue number(String path) {
    return FloatValue.of(reader.apply(path));
  }

  /**
   * A text in the file.
   *
   * @param path where in the file
   * @return the value
   */
  public StringValue string(String path) {
    return StringValue.of(reader.apply(path));
  }

  /**
   * A boolean in the file.
   *
   * @param path where in the file
   * @return the value
   */
  public BooleanValue bool(String path) {
    return BooleanValue.of(reader.apply(path));
  }
}
