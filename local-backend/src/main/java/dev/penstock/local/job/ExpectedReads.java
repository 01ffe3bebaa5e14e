package dev.penstock.local.job;

import dev.penstock.definition.Node;
import java.util.List;

/**
 * What the pipeline reads of a step. Stand-ins make it up; a runner may check that it is there.
 *
 * @param properties the properties that are read and that neither the request nor the engine gives,
 *     for example {@code FinalMetricDataList['loss'].Value}
 * @param reports the files that are read
 * @param outputs the outputs that a Lambda or Callback step declares
 */
public record ExpectedReads(List<Value> properties, List<Report> reports, List<Declared> outputs) {
  /** Nothing. */
  public static final ExpectedReads NONE = new ExpectedReads(List.of(), List.of(), List.of());

  /**
   * Copies the lists.
   *
   * @param properties the properties
   * @param reports the files
   * @param outputs the declared outputs
   */
  public ExpectedReads {
    properties = List.copyOf(properties);
    reports = List.copyOf(reports);
    outputs = List.copyOf(outputs);
  }

  /**
   * A JSON file that is read.
   *
   * @param s3Uri where it is looked for
   * @param values what is read in it
   */
  public record Report(String s3Uri, List<Value> values) {
    /**
     * Copies the values.
     *
     * @param s3Uri where it is looked for
     * @param values what is read in it
     */
    public Report {
      values = List.copyOf(values);
    }
  }

  /**
   * A value that is read.
   *
   * @param path its path, as the definition gives it
   * @param example a value of the type that it is compared with
   */
  public record Value(String path, Node example) {}

  /**
   * An output that a step declares.
   *
   * @param name its name
   * @param type {@code String}, {@code Integer}, {@code Float} or {@code Boolean}
   * @param example a value of its type, where it is compared one that is fit for that
   */
  public record Declared(String name, String type, Node example) {}
}
