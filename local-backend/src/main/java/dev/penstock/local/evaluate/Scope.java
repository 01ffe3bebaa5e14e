package dev.penstock.local.evaluate;

import dev.penstock.definition.Node;

/** What variables read. */
public interface Scope {
  /**
   * Returns what a {@code Get} reads.
   *
   * @param text for example {@code Parameters.Count} or {@code Steps.Train.TrainingJobName}
   * @return the value
   * @throws EvaluationException when there is none
   */
  Node get(String text) throws EvaluationException;

  /**
   * Returns the location of a property file.
   *
   * @param text for example {@code Steps.Evaluate.PropertyFiles.Report}
   * @return its S3 URI
   * @throws EvaluationException when there is none
   */
  String propertyFile(String text) throws EvaluationException;

  /**
   * Reads a file.
   *
   * @param s3Uri where it is
   * @return its content
   * @throws EvaluationException when it cannot be read
   */
  String read(String s3Uri) throws EvaluationException;
}
