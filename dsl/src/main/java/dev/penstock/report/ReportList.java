package dev.penstock.report;

import java.util.function.Function;

/**
 * A list in a report.
 *
 * @param <E> what its elements are: a value, or a way on
 */
public final class ReportList<E> {
  private final ReportPath path;
  private final Function<ReportPath, E> element;

  /**
   * For generated code.
   *
   * @param path where it lies
   * @param element makes one from its place
   */
  public ReportList(ReportPath path, Function<ReportPath, E> element) {
    this.path = path;
    this.element = element;
  }

  /**
   * The element at a position.
   *
   * @param index the position, from 0
   * @return the element
   */
  public E at(int index) {
    return element.apply(path.at(index));
  }

  /** Returns a text that compile finds and reports when it was concatenated into a Java string. */
  @Override
  public String toString() {
    return path.toString();
  }
}
