package dev.penstock.step;

/**
 * The form of a dataset that a quality check reads: what Model Monitor's container takes as {@code
 * dataset_format}.
 */
public final class DatasetFormat {
  private final String text;

  private DatasetFormat(String text) {
    this.text = text;
  }

  /**
   * CSV with a line of column names.
   *
   * @return the format
   */
  public static DatasetFormat csv() {
    return csv(true);
  }

  /**
   * CSV, the predictions in the first columns.
   *
   * @param header whether the first line has the columns' names
   * @return the format
   */
  public static DatasetFormat csv(boolean header) {
    return new DatasetFormat(
        "{\"csv\": {\"header\": " + header + ", \"output_columns_position\": \"START\"}}");
  }

  /**
   * A JSON object on each line.
   *
   * @return the format
   */
  public static DatasetFormat jsonLines() {
    return new DatasetFormat("{\"json\": {\"lines\": true}}");
  }

  /**
   * JSON.
   *
   * @param lines whether each line is an object of its own
   * @return the format
   */
  public static DatasetFormat json(boolean lines) {
    return new DatasetFormat("{\"json\": {\"lines\": " + lines + "}}");
  }

  /**
   * What an endpoint's data capture writes.
   *
   * @return the format
   */
  public static DatasetFormat captureJson() {
    return new DatasetFormat("{\"sagemakerCaptureJson\": {}}");
  }

  /**
   * Any other form.
   *
   * @param json the object as the container takes it
   * @return the format
   */
  public static DatasetFormat of(String json) {
    return new DatasetFormat(json);
  }

  /**
   * Returns the text that the container is given.
   *
   * @return a JSON object
   */
  public String text() {
    return text;
  }
}
