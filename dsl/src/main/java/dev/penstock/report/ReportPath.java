package dev.penstock.report;

import dev.penstock.expression.Concatenation;
import dev.penstock.expression.Expression.Join;
import dev.penstock.expression.Expression.JsonGetFile;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.StepReference;
import dev.penstock.value.BooleanValue;
import dev.penstock.value.FloatValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A place in a report that a processing step writes. For generated code. Immutable.
 *
 * @param step the step that writes the report
 * @param propertyFile the name under which the step declares it
 * @param path the path below the root, for example {@code metrics[0].value}; empty at the root
 */
public record ReportPath(StepReference step, String propertyFile, String path) {
  // Anything else would be read as an operator of the path.
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  /**
   * The root of a report.
   *
   * @param step the step that writes it
   * @param propertyFile the name under which the step declares it
   * @return the empty path
   */
  public static ReportPath root(StepReference step, String propertyFile) {
    return new ReportPath(step, propertyFile, "");
  }

  /**
   * Where a report's file lies.
   *
   * @param output the location of the output that holds it
   * @param filePath the file, relative to the output
   * @return the file's location, known when the step has run
   */
  public static S3UriValue file(S3UriValue output, String filePath) {
    return S3UriValue.of(new Join("/", List.of(output.expression(), new Literal(filePath))));
  }

  /**
   * A member of an object.
   *
   * @param name the member's name in the file
   * @return the longer path
   */
  public ReportPath member(String name) {
    if (!PLAIN.matcher(name).matches()) {
      return key(name);
    }
    return new ReportPath(step, propertyFile, path.isEmpty() ? name : path + "." + name);
  }

  /**
   * An element of a list.
   *
   * @param index the position, from 0
   * @return the longer path
   */
  public ReportPath at(int index) {
    if (index < 0) {
      throw new IllegalArgumentException("no element " + index + ": a list starts at 0");
    }
    return new ReportPath(step, propertyFile, path + "[" + index + "]");
  }

  /**
   * The value of a key.
   *
   * @param key the key; a quote in it could not be told from the end of the key
   * @return the longer path
   */
  public ReportPath key(String key) {
    if (key.indexOf('\'') >= 0) {
      throw new IllegalArgumentException(
          "a path cannot hold the key \"" + key + "\": it has a quote in it");
    }
    return new ReportPath(step, propertyFile, path + "['" + key + "']");
  }

  /**
   * The value at this path, as a whole number.
   *
   * @return the reference
   */
  public IntegerValue integer() {
    return IntegerValue.of(expression());
  }

  /**
   * The value at this path, as a number.
   *
   * @return the reference
   */
  public FloatValue number() {
    return FloatValue.of(expression());
  }

  /**
   * The value at this path, as true or false.
   *
   * @return the reference
   */
  public BooleanValue bool() {
    return BooleanValue.of(expression());
  }

  /**
   * The value at this path, as text.
   *
   * @return the reference
   */
  public StringValue string() {
    return StringValue.of(expression());
  }

  /** Returns a text that compile finds and reports when it was concatenated into a Java string. */
  @Override
  public String toString() {
    return Concatenation.mark(expression().text());
  }

  private JsonGetFile expression() {
    return new JsonGetFile(step, propertyFile, path);
  }
}
